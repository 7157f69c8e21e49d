"""Reports that offices published as PDF: read as they are printed."""

import pytest

from reading.pdf.printed.file import read_printed
from reading.seen import only_paragraphs, only_tables
from tests.places import SHARED

HONGZE = SHARED / "samples" / "hongze_2023.pdf"


@pytest.mark.skipif(not HONGZE.exists(), reason="no documents of others")
def test_a_report_printed_by_wps() -> None:
    seen = read_printed(HONGZE)
    assert (seen.pages, seen.notes) == (5, ())
    tables = only_tables(seen.blocks)
    assert [table.where[2] for table in tables] == ["2", "3", "3", "4", "4"]
    boxes = [box for table in tables for row in table.rows for box in row]
    assert not any(box.unread for box in boxes)
    figures = [box.text for box in boxes if box.text.replace(".", "").isdecimal()]
    assert len(figures) == 186
    assert "7730.28" in figures
    headings = [text.text for text in only_paragraphs(seen.blocks) if text.text[1:2] == "、"]
    assert [heading[0] for heading in headings] == list("一二三四五六")

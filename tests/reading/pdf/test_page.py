"""Pages are read as they show: text in lines, boxes by their frames, whatever order was drawn."""

from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from reading.errors import Unreadable
from reading.pdf.page import FileRead, Layout, PageRead, joined, read_file
from reading.seen import Paragraph, Span, Table

LAYOUT = Layout(indent=100.0, foot=50.0)


@pytest.fixture
def canvas(tmp_path: Path) -> Canvas:
    return Canvas(str(tmp_path / "a.pdf"), pageCompression=0)


def read(canvas: Canvas) -> FileRead:
    canvas.save()
    return read_file(Path(canvas._filename), LAYOUT)


def page(canvas: Canvas) -> PageRead:
    (only,) = read(canvas).pages
    return only


def test_text_that_begins_further_in_begins_a_paragraph(canvas: Canvas) -> None:
    for y, x, text in ((700, 120, "first line"), (680, 80, "goes on"), (660, 120, "second")):
        canvas.drawString(x, y, text)
    assert page(canvas).blocks == [Paragraph("\nfirstlinegoeson\nsecond")]


def test_what_stands_low_is_the_foot(canvas: Canvas) -> None:
    canvas.drawString(80, 700, "text")
    canvas.drawString(80, 30, "- 1 -")
    found = page(canvas)
    assert (found.text, found.foot, found.marked) == ("text", "-1-", False)


def test_touching_frames_are_a_table_and_each_text_is_in_its_box(canvas: Canvas) -> None:
    canvas.rect(100, 600, 50, 40)  # over two rows
    canvas.rect(150, 620, 50, 20)
    canvas.rect(150, 600, 50, 20)
    for x, y, text in ((160, 605, "c"), (110, 615, "a"), (160, 625, "b")):
        canvas.drawString(x, y, text)
    (table,) = page(canvas).blocks
    assert isinstance(table, Table)
    assert table.texts() == {Span(0, 0, 2): "a", Span(0, 1): "b", Span(1, 1): "c"}


def test_frames_apart_are_tables_apart_and_text_stands_between(canvas: Canvas) -> None:
    canvas.rect(100, 600, 50, 20)
    canvas.drawString(110, 605, "one")
    canvas.drawString(80, 550, "between")
    canvas.rect(100, 500, 50, 20)
    canvas.drawString(110, 505, "two")
    one, between, two = page(canvas).blocks
    assert isinstance(one, Table)
    assert isinstance(two, Table)
    assert (one.texts(), two.texts()) == ({Span(0, 0): "one"}, {Span(0, 0): "two"})
    assert between == Paragraph("between")


def test_a_text_goes_on_over_the_end_of_a_page(canvas: Canvas) -> None:
    canvas.setKeywords("code")
    canvas.drawString(80, 100, "begins and ")
    canvas.showPage()
    canvas.drawString(80, 700, "ends")
    found = read(canvas)
    assert found.keywords == "code"
    assert joined(found.pages) == [Paragraph("beginsandends")]


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7\n%", b"no PDF"])
def test_what_is_no_pdf_is_refused(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(content)
    with pytest.raises(Unreadable, match="文件不完整"):
        read_file(path, LAYOUT)

"""PDF/A-2a and PDF/UA-1: what a file claims, and that it keeps it, by a validator of its own."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import page as validation
import pytest
from fontTools.ttLib import TTFont

from export.compose import compose
from export.document import Document
from export.fonts import Choice, Role, choose
from export.pdf import differences, write
from export.pdf.archive import metadata
from reading.pdf.file.syntax import Dictionary, Name
from resources import RESOURCES
from tests.builders import blank, complete
from tests.export.font_files import HEI
from tests.export.paper.test_slip_layout import draft
from tests.export.paper.test_table_layout import tables, tall
from tests.export.pdf.editor import Editor
from tests.export.pdf.sample_report import sample_report
from tests.export.pdf.tags import marks

STRANGE = "甲<乙>&“丙”局"
PRIVATE = "\ue000"


def failures(path: Path, profile: str) -> list[str]:
    return [str(each) for each in validation.validate_pdf(path, profile=profile).failures]


def with_broken_table() -> Document:
    document = compose(sample_report(date=date(2022, 1, 20)))
    three = tables(document)[1]
    blocks = [tall(document) if block is three else block for block in document.blocks]
    return replace(document, blocks=tuple(blocks))


DOCUMENTS: dict[str, Callable[[], Document]] = {
    "final": lambda: compose(sample_report(date=date(2022, 1, 20))),
    "no date": lambda: compose(sample_report()),
    "draft": lambda: draft(0),
    "120 findings": lambda: draft(120, "征地项目集中，申请随之增加。"),
    "broken table": with_broken_table,
    "blanks": lambda: compose(blank({"unit": "局", "year": 2021})),
    "nothing": lambda: compose(blank()),
    "marks of XML": lambda: compose(complete(unit=STRANGE), draft=STRANGE),
    "levels out of order": lambda: compose(
        complete({"text.overview": "（1）先这样。\n1.再这样。\n一、然后。\n（一）最后。后来。"})
    ),
}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_file_keeps_what_it_claims(name: str, tmp_path: Path) -> None:
    document = DOCUMENTS[name]()
    write(document, tmp_path / "a.pdf")
    assert failures(tmp_path / "a.pdf", "2a") == []
    assert failures(tmp_path / "a.pdf", "ua1") == []
    assert set(marks(tmp_path / "a.pdf")) == {1}
    assert differences(document, tmp_path / "a.pdf") == []


def test_a_heading_that_skips_a_level_fails(file: Path, tmp_path: Path) -> None:
    def skip(entries: Dictionary) -> None:
        entries["S"] = Name("H4")

    assert "HEADING-NESTING" in changed(file, tmp_path, "H3", skip)


def test_a_table_whose_headings_head_nothing_fails(file: Path, tmp_path: Path) -> None:
    def forget(entries: Dictionary) -> None:
        entries.pop("A", None)

    assert "TABLE" in changed(file, tmp_path, "TH TD", forget)


def changed(file: Path, folder: Path, kinds: str, change: Callable[[Dictionary], None]) -> str:
    """Return what is told of the file after a change to each element of these kinds."""
    editor = Editor(file)
    count = 0
    for found in editor.objects.values():
        if isinstance(found, dict) and found.get("S") in kinds.split():
            change(found)
            count += 1
    assert count
    return "\n".join(failures(editor.save(folder / "a.pdf"), "ua1"))


def test_what_it_claims(file: Path, document: Document) -> None:
    said = metadata(document).decode()
    assert metadata(document) in file.read_bytes()  # as it is: archives look for it in the bytes
    assert "<pdfaid:part>2</pdfaid:part>" in said
    assert "<pdfaid:conformance>A</pdfaid:conformance>" in said
    assert "<pdfuaid:part>1</pdfuaid:part>" in said
    assert f'<rdf:li xml:lang="x-default">{document.title}</rdf:li>' in said
    assert f"<pdf:Keywords>{document.stamp}</pdf:Keywords>" in said
    assert "<xmp:CreateDate>2022-01-20</xmp:CreateDate>" in said


def test_a_report_without_a_date_claims_none() -> None:
    assert b"Date>" not in metadata(compose(sample_report()))


def test_what_is_markup_to_xml_is_text_in_a_file() -> None:
    said = metadata(compose(complete(unit=STRANGE))).decode()
    assert "<rdf:li>甲&lt;乙&gt;&amp;“丙”局</rdf:li>" in said


def test_a_private_character_leaves_the_level_below_a(tmp_path: Path) -> None:
    """Nobody can say what it means, which level A asks for."""
    font = TTFont(HEI)
    for table in font["cmap"].tables:
        table.cmap[ord(PRIVATE)] = table.cmap[ord("政")]
    font.save(tmp_path / "own.ttf")
    choose(Choice(((Role.FANG, tmp_path / "own.ttf"),)))
    document = compose(complete({"text.other_matters": f"无{PRIVATE}"}))
    write(document, tmp_path / "a.pdf")
    assert b"<pdfaid:conformance>U</pdfaid:conformance>" in (tmp_path / "a.pdf").read_bytes()
    assert failures(tmp_path / "a.pdf", "2u") == []
    assert failures(tmp_path / "a.pdf", "ua1") == []
    assert failures(tmp_path / "a.pdf", "2a") != []


def test_every_stream_is_as_long_as_it_says_and_ends_its_line(file: Path) -> None:
    data = file.read_bytes()
    found = list(re.finditer(rb"/Length (\d+)[^>]*>>\nstream\n", data))
    assert len(found) == data.count(b"endstream") > 15
    for begin in found:
        end = begin.end() + int(begin[1])
        assert data[end : end + 11] == b"\r\nendstream"


def test_colours_are_those_of_the_profile(file: Path) -> None:
    editor = Editor(file)
    (intent,) = editor.store.array(editor.catalog["OutputIntents"])
    profile = editor.unpacked(editor.dictionary(intent)["DestOutputProfile"])
    assert profile == (RESOURCES / "colour" / "srgb.icc").read_bytes()
    assert profile[8:10] == b"\4\x20"  # 4.2, which PDF 1.7 knows

"""The foot of the page: its number at the outer side, and a draft's content code below it."""

from pathlib import Path

import docx as library
import pytest
from docx.section import Section

from export.compose import compose
from export.document import Document
from tests.builders import complete
from tests.export.docx.packages import W, part, parts, texts, value, written

POINT = 25.4 / 72  # mm


def document(*, draft: bool) -> Document:
    name = "送审稿第 2 稿" if draft else ""
    return compose(complete(), draft=name)


def section(path: Path) -> Section:
    return library.Document(str(path)).sections[-1]


@pytest.mark.parametrize(("pages", "side"), [("odd", "right"), ("even", "left")])
def test_page_numbers_stand_right_on_odd_and_left_on_even_pages(
    pages: str, side: str, tmp_path: Path
) -> None:
    path = written(document(draft=False), tmp_path)
    feet = {"odd": section(path).footer, "even": section(path).even_page_footer}
    (paragraph,) = feet[pages].paragraphs
    (field,) = paragraph._p.iter(f"{W}fldSimple")
    assert field.get(f"{W}instr") == " PAGE "
    assert texts(paragraph._p) == "— 1 —"
    assert paragraph.style
    style = paragraph.style.element
    assert value(style, "pPr/jc") == side
    assert value(style, "pPr/ind", side) == "280", "one character of 14 pt in"


def test_odd_and_even_pages_differ(tmp_path: Path) -> None:
    path = written(document(draft=False), tmp_path)
    assert part(path, "word/settings.xml").find(f"{W}evenAndOddHeaders") is not None


@pytest.mark.parametrize("draft", [False, True])
def test_number_stands_7_mm_below_the_text_block(draft: bool, tmp_path: Path) -> None:
    distance = section(written(document(draft=draft), tmp_path)).footer_distance
    assert distance
    code = 14 if draft else 0
    number = 20
    middle = distance.mm + (code + number / 2) * POINT
    assert middle == pytest.approx(35 - 7, abs=0.1)


def test_pages_of_the_slip_have_no_number_and_those_of_the_report_begin_at_1(
    tmp_path: Path,
) -> None:
    path = written(document(draft=True), tmp_path)
    slip, report = library.Document(str(path)).sections
    for foot in (slip.footer, slip.even_page_footer):
        assert [line.text for line in foot.paragraphs] == [f"内容码 {document(draft=True).code}"]
        assert not list(foot._element.iter(f"{W}fldSimple"))
    assert value(report._sectPr, "pgNumType", "start") == "1"
    assert slip._sectPr.find(f"{W}pgNumType") is None
    assert slip.footer_distance == report.footer_distance
    final = library.Document(str(written(document(draft=False), tmp_path))).sections
    assert [section._sectPr.find(f"{W}pgNumType") for section in final] == [None]


@pytest.mark.parametrize("draft", [False, True])
def test_code_is_in_the_foot_of_a_drafts_pages_only(draft: bool, tmp_path: Path) -> None:
    path = written(document(draft=draft), tmp_path)
    shown = f"内容码 {document(draft=draft).code}"
    for foot in (section(path).footer, section(path).even_page_footer):
        number, *below = foot.paragraphs
        assert texts(number._p) == "— 1 —"
        assert [line.text for line in below] == [shown] * draft
    xml = [name for name in parts(path) if name.startswith("word/") and name.endswith(".xml")]
    everything = "".join(texts(part(path, name)) for name in xml)
    assert everything.count(shown) == 5 * draft, "in the feet of both sections and on the slip"

"""Page numbers, the mark of a draft, and what the file says of itself."""

import zipfile
from datetime import UTC, datetime
from pathlib import Path

import docx as library
import pytest

from export import docx
from export.compose import compose
from export.document import Document
from tests.export.docx.packages import W, part, parts, texts, value, written
from tests.reports import complete

MARKED = "{urn:schemas-microsoft-com:vml}textpath"


def document(*, draft: bool) -> Document:
    return compose(complete(), draft=draft)


def test_page_numbers_stand_right_on_odd_and_left_on_even_pages(tmp_path: Path) -> None:
    path = written(document(draft=False), tmp_path)
    styles = {style.get(f"{W}styleId"): style for style in part(path, "word/styles.xml").iter(f"{W}style")}
    section = library.Document(str(path)).sections[0]
    for foot, side in ((section.footer, "right"), (section.even_page_footer, "left")):
        (paragraph,) = foot.paragraphs
        (field,) = paragraph._p.iter(f"{W}fldSimple")
        assert field.get(f"{W}instr") == " PAGE "
        assert texts(paragraph._p) == "— 1 —"
        style = styles[paragraph.style.style_id if paragraph.style else ""]
        assert (value(style, "pPr/jc"), value(style, "pPr/ind", side)) == (side, "280"), "one character of 14 pt in"
    assert part(path, "word/settings.xml").find(f"{W}evenAndOddHeaders") is not None
    middle = section.footer_distance.mm + 10 * 25.4 / 72 if section.footer_distance else 0
    assert middle == pytest.approx(35 - 7, abs=0.1), "7 mm below the text block"


def test_draft_is_marked_on_odd_and_even_pages_and_has_the_slip(tmp_path: Path) -> None:
    path = written(document(draft=True), tmp_path)
    marks = [mark for name in parts(path) if name.startswith("word/header") for mark in part(path, name).iter(MARKED)]
    assert [mark.get("string") for mark in marks if mark.get("string")] == ["送审稿", "送审稿"]
    body = part(path, "word/document.xml")
    (slip,) = [each for each in body.iter(f"{W}p") if texts(each) == "送审签批单"]
    styles = {style.get(f"{W}styleId"): style for style in part(path, "word/styles.xml").iter(f"{W}style")}
    assert styles[value(slip, "pPr/pStyle")].find(f"{W}pPr/{W}pageBreakBefore") is not None
    *_, table = body.iter(f"{W}tbl")
    assert [texts(next(row.iter(f"{W}tc"))) for row in table.iter(f"{W}tr")] == ["环节", "拟稿", "核稿", "审核", "签发"]


def test_final_has_neither(tmp_path: Path) -> None:
    path = written(document(draft=False), tmp_path)
    assert not [name for name in parts(path) if name.startswith("word/header")]
    assert "送审" not in texts(part(path, "word/document.xml"))


def test_properties(tmp_path: Path) -> None:
    properties = library.Document(str(written(document(draft=False), tmp_path))).core_properties
    assert (properties.title, properties.author) == ("测试县测试局2025年政府信息公开工作年度报告", "测试县测试局")
    assert properties.language == "zh-CN"
    assert properties.created == properties.modified == datetime(2026, 1, 16, tzinfo=UTC)
    assert properties.comments == ""


@pytest.mark.parametrize("date", [None, "正月十六"])
def test_report_without_a_date_is_written(date: str | None, tmp_path: Path) -> None:
    undated = compose(complete({"date": date}))
    assert docx.differences(undated, written(undated, tmp_path)) == []


@pytest.mark.parametrize("draft", [False, True])
def test_same_document_gives_the_same_bytes(draft: bool, tmp_path: Path) -> None:  # noqa: FBT001
    path = written(document(draft=draft), tmp_path)
    first = path.read_bytes()
    assert written(document(draft=draft), tmp_path).read_bytes() == first
    assert {entry.date_time for entry in zipfile.ZipFile(path).infolist()} == {(1980, 1, 1, 0, 0, 0)}

"""Page numbers, the mark of a draft, and what the file says of itself."""

import zipfile
from datetime import UTC, datetime
from pathlib import Path

import docx as library
import pytest

from export import docx
from export.compose import compose
from export.document import Document
from tests.builders import complete
from tests.export.docx.packages import W, part, parts, texts, value, written

MARKED = "{urn:schemas-microsoft-com:vml}textpath"


def document(*, draft: bool) -> Document:
    return compose(complete(), draft="送审稿第 2 稿" if draft else "")


def test_page_numbers_stand_right_on_odd_and_left_on_even_pages(tmp_path: Path) -> None:
    path = written(document(draft=False), tmp_path)
    styles = {
        style.get(f"{W}styleId"): style for style in part(path, "word/styles.xml").iter(f"{W}style")
    }
    section = library.Document(str(path)).sections[0]
    for foot, side in ((section.footer, "right"), (section.even_page_footer, "left")):
        (paragraph,) = foot.paragraphs
        (field,) = paragraph._p.iter(f"{W}fldSimple")
        assert field.get(f"{W}instr") == " PAGE "
        assert texts(paragraph._p) == "— 1 —"
        style = styles[paragraph.style.style_id if paragraph.style else ""]
        assert (value(style, "pPr/jc"), value(style, "pPr/ind", side)) == (side, "280"), (
            "one character of 14 pt in"
        )
    assert part(path, "word/settings.xml").find(f"{W}evenAndOddHeaders") is not None
    middle = section.footer_distance.mm + 10 * 25.4 / 72 if section.footer_distance else 0
    assert middle == pytest.approx(35 - 7, abs=0.1), "7 mm below the text block"


def test_draft_is_marked_on_odd_and_even_pages_and_has_the_slip(tmp_path: Path) -> None:
    path = written(document(draft=True), tmp_path)
    marks = [
        mark
        for name in parts(path)
        if name.startswith("word/header")
        for mark in part(path, name).iter(MARKED)
    ]
    assert [mark.get("string") for mark in marks if mark.get("string")] == ["送审稿第 2 稿"] * 2
    body = part(path, "word/document.xml")
    (slip,) = [each for each in body.iter(f"{W}p") if texts(each) == "送审签批单"]
    styles = {
        style.get(f"{W}styleId"): style for style in part(path, "word/styles.xml").iter(f"{W}style")
    }
    assert styles[value(slip, "pPr/pStyle")].find(f"{W}pPr/{W}pageBreakBefore") is not None
    *_, table, _figures = body.iter(f"{W}tbl")
    assert [texts(next(row.iter(f"{W}tc"))) for row in table.iter(f"{W}tr")] == [
        "环节",
        "拟稿",
        "核稿",
        "审核",
        "签发",
    ]


def test_code_is_in_the_foot_of_a_drafts_pages_only(tmp_path: Path) -> None:
    for draft in (True, False):
        path = written(document(draft=draft), tmp_path)
        section = library.Document(str(path)).sections[0]
        shown = f"内容码 {document(draft=draft).code}"
        for foot in (section.footer, section.even_page_footer):
            assert [line.text for line in foot.paragraphs[1:]] == [shown] * draft
            assert texts(foot.paragraphs[0]._p) == "— 1 —"
        everything = "".join(
            texts(part(path, name))
            for name in parts(path)
            if name.startswith("word/") and name.endswith(".xml")
        )
        assert everything.count(shown) == 3 * draft, "in both feet and on the slip"


def test_code_does_not_move_the_page_number(tmp_path: Path) -> None:
    section = library.Document(str(written(document(draft=True), tmp_path))).sections[0]
    assert section.footer_distance
    middle = (
        section.footer_distance.mm + (14 + 10) * 25.4 / 72
    )  # its line, and half of that of the number
    assert middle == pytest.approx(35 - 7, abs=0.1), "7 mm below the text block"


@pytest.mark.parametrize("name", ["送审稿", "送审稿第 2 稿", "送审稿第 12 稿"])
def test_mark_fits_its_page_whatever_the_draft_is_called(name: str, tmp_path: Path) -> None:
    path = written(compose(complete(), draft=name), tmp_path)
    marks = [
        mark
        for each in parts(path)
        if each.startswith("word/header")
        for mark in part(path, each).iter(MARKED)
        if mark.get("string")
    ]
    for mark in marks:
        shape = mark.getparent()
        assert shape is not None
        style = dict(item.split(":", 1) for item in (shape.get("style") or "").split(";"))
        width, height = (float(style[side].removesuffix("pt")) for side in ("width", "height"))
        assert width / height == pytest.approx(
            3 if name == "送审稿" else 5 + len(name) / 2 - 2.5, rel=0.02
        ), "letters are not stretched"
        assert 350 < width <= 620


def test_final_has_neither(tmp_path: Path) -> None:
    path = written(document(draft=False), tmp_path)
    assert not [name for name in parts(path) if name.startswith("word/header")]
    assert "送审" not in texts(part(path, "word/document.xml"))


def test_properties(tmp_path: Path) -> None:
    properties = library.Document(str(written(document(draft=False), tmp_path))).core_properties
    assert (properties.title, properties.author) == (
        "测试县测试局2025年政府信息公开工作年度报告",
        "测试县测试局",
    )
    assert properties.language == "zh-CN"
    assert properties.created == properties.modified == datetime(2026, 1, 16, tzinfo=UTC)
    assert properties.comments == ""
    assert properties.keywords == f"内容码 {document(draft=False).code}"


@pytest.mark.parametrize("date", [None, "正月十六"])
def test_report_without_a_date_is_written(date: str | None, tmp_path: Path) -> None:
    undated = compose(complete({"date": date}))
    assert docx.differences(undated, written(undated, tmp_path)) == []


@pytest.mark.parametrize("draft", [False, True])
def test_same_document_gives_the_same_bytes(draft: bool, tmp_path: Path) -> None:
    path = written(document(draft=draft), tmp_path)
    first = path.read_bytes()
    assert written(document(draft=draft), tmp_path).read_bytes() == first
    assert {entry.date_time for entry in zipfile.ZipFile(path).infolist()} == {
        (1980, 1, 1, 0, 0, 0)
    }

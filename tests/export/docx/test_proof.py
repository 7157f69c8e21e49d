"""The proof: what was written reads back the same; whatever is changed later is noticed."""

from collections.abc import Callable
from copy import deepcopy
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from export import docx
from export.compose import compose
from export.document import Document
from forms.checks.finding import Case
from forms.parsing import tidy_text
from forms.report import Report
from forms.review import review
from forms.sign_off.drafts import DRAFT
from forms.sign_off.reasons import standings
from tests.builders import blank, complete, hegang
from tests.export.docx.packages import Element, W, part, tampered, texts, written
from tests.strategies import balanced

TEXT = "（一）主动公开。全年收到申请12件。\n（二）依申请公开。办结11件。\n第三段。"


@pytest.fixture
def document() -> Document:
    report = complete(
        {"requests.received.natural": 21, "requests.granted.natural": 21, "text.overview": TEXT}
    )
    return compose(report, draft=DRAFT, standings=standings(report, review(Case(report)), ()))


def paragraph(tree: Element, text: str) -> Element:
    found: Element = next(each for each in tree.iter(f"{W}p") if text in texts(each))
    return found


def cell(tree: Element, table: int, row: int, number: int) -> Element:
    """Return a cell of a table: the one with this number among those that lie in the row."""
    rows = list(official(tree, table).iter(f"{W}tr"))
    found: Element = list(rows[row].iter(f"{W}tc"))[number]
    return found


def official(tree: Element, table: int) -> Element:
    """Return the official table with this number, which come after those of the slip."""
    found: Element = list(tree.iter(f"{W}tbl"))[-3:][table]
    return found


def last_of_slip(tree: Element) -> Element:
    """Return the last line of the slip: its section ends with it."""
    found: Element = next(each for each in tree.iter(f"{W}p") if list(each.iter(f"{W}sectPr")))
    return found


def retype(element: Element, old: str, new: str) -> None:
    found = next(each for each in element.iter(f"{W}t") if old in (each.text or ""))
    found.text = (found.text or "").replace(old, new)


def drop(element: Element) -> None:
    parent = element.getparent()
    assert parent is not None
    parent.remove(element)


def swap_texts(one: Element, other: Element) -> None:
    first, second = next(one.iter(f"{W}t")), next(other.iter(f"{W}t"))
    first.text, second.text = second.text, first.text


def restyle(element: Element, style: str) -> None:
    next(element.iter(f"{W}pStyle")).set(f"{W}val", style)


def split_cell(tree: Element) -> None:
    for merge in list(cell(tree, 1, 0, 0).iter(f"{W}vMerge")):
        drop(merge)


CHANGES: dict[str, tuple[Callable[[Element], object], str]] = {
    "digit in a text": (lambda tree: retype(tree, "申请12件", "申请13件"), "一、总体情况：应为“"),
    "digit in a table": (
        lambda tree: retype(cell(tree, 1, 3, 1), "21", "22"),
        "自然人：应为“21”，文件中为“22”",
    ),
    "figure moved to its neighbour": (
        lambda tree: swap_texts(cell(tree, 1, 3, 1), cell(tree, 1, 3, 2)),
        "商业企业：应为“0”，文件中为“21”",
    ),
    "wording of a table": (
        lambda tree: retype(tree, "予以公开", "不予公开"),
        "应为“（一）予以公开”",
    ),
    "figure in a cell that goes on": (
        lambda tree: next(cell(tree, 1, 1, 0).iter(f"{W}p")).append(
            deepcopy(next(cell(tree, 1, 3, 1).iter(f"{W}r")))
        ),
        "第 1 行第 1 列",
    ),
    "merged cell split": (split_cell, "没有这一格"),
    "row dropped": (
        lambda tree: drop(list(official(tree, 1).iter(f"{W}tr"))[6]),
        "文件中",
    ),
    "table dropped": (
        lambda tree: drop(official(tree, 0)),
        "缺少表格“二、主动公开政府信息情况”",
    ),
    "table moved": (
        lambda tree: paragraph(tree, "二、主动公开").addprevious(official(tree, 0)),
        "多出表格“第二十条第（一）项 信息内容",
    ),
    "paragraph dropped": (
        lambda tree: drop(paragraph(tree, "第三段")),
        "一、总体情况：缺少“第三段。”",
    ),
    "paragraph added": (
        lambda tree: paragraph(tree, "第三段").addnext(deepcopy(paragraph(tree, "第三段"))),
        "多出“第三段。”",
    ),
    "paragraphs in another order": (
        lambda tree: swap_texts(
            paragraph(tree, "（一）主动公开。"), paragraph(tree, "（二）依申请公开。")
        ),
        "总体情况",
    ),
    "heading": (lambda tree: retype(tree, "五、存在", "六、存在"), "应为“五、存在"),
    "heading made a paragraph": (
        lambda tree: restyle(paragraph(tree, "五、存在"), "ReportBody"),
        "样式不同",
    ),
    "title": (
        lambda tree: retype(last_of_slip(tree).getnext(), "2025年政府信息", "2024年政府信息"),
        "标题：应为",
    ),
    "title on the slip": (
        lambda tree: retype(tree, "2025年政府信息", "2024年政府信息"),
        "送审签批单：应为",
    ),
    "unit": (lambda tree: retype(_signature(tree)[0], "测试局", "局"), "落款：应为“测试县测试局”"),
    "date": (lambda tree: retype(_signature(tree)[1], "16日", "17日"), "落款：应为“2026年1月16日”"),
    "slip": (lambda tree: retype(tree, "签发", "批准"), "签批"),
    "figure on the slip": (
        lambda tree: retype(list(tree.iter(f"{W}tbl"))[2], "21", "22"),
        "主要数据（申请和争议），第 2 行第 2 列：应为“21”，文件中为“22”",
    ),
    "name of the draft": (
        lambda tree: retype(tree, "送审稿　", "送审稿第 2 稿　"),
        "送审签批单：应为“送审稿　",
    ),
    "finding on the slip": (
        lambda tree: drop(last_of_slip(tree).getprevious()),
        "送审签批单：缺少",
    ),
    "page of the slip made the report's": (
        lambda tree: drop(next(last_of_slip(tree).iter(f"{W}sectPr"))),
        "签批单：它的页没有单独成节",
    ),
}


def _signature(tree: Element) -> tuple[Element, Element]:
    date = next(each for each in tree.iter(f"{W}p") if texts(each) == "2026年1月16日")
    name = date.getprevious()
    assert name is not None
    return name, date


@pytest.mark.parametrize("name", CHANGES)
def test_change_is_noticed(name: str, document: Document, tmp_path: Path) -> None:
    change, told = CHANGES[name]
    path = written(document, tmp_path)
    assert docx.differences(document, path) == []
    found = docx.differences(document, tampered(path, change))
    assert found
    assert told in "；".join(found)


def test_one_dropped_paragraph_is_one_difference(document: Document, tmp_path: Path) -> None:
    path = written(document, tmp_path)
    assert (
        len(
            docx.differences(document, tampered(path, lambda tree: drop(paragraph(tree, "第三段"))))
        )
        == 1
    )


def test_draft_is_no_final_and_another_report_is_another(tmp_path: Path) -> None:
    report = complete()
    path = written(compose(report), tmp_path)
    assert "没有“送审稿”字样" in "；".join(docx.differences(compose(report, draft=DRAFT), path))
    assert "作者属性" in "；".join(
        docx.differences(compose(report.changed([report.edit("unit", "别的局")])), path)
    )
    draft = written(compose(report, draft=DRAFT), tmp_path)
    told = "；".join(docx.differences(compose(report), draft))
    assert "有不应有的“送审稿”字样" in told
    assert "单页页脚：应为“”，文件中为“内容码 " in told


def test_code_of_another_report_is_noticed(tmp_path: Path) -> None:
    one, other = (
        compose(complete({"requests.received.natural": number}), draft=DRAFT) for number in (1, 2)
    )
    told = "；".join(docx.differences(other, written(one, tmp_path)))
    for place in ("关键词属性", "单页页脚", "双页页脚", "送审签批单"):
        assert f"{place}：应为“" in told


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 and no more", b"not a document"])
def test_what_is_no_document_is_said(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(content)
    (told,) = docx.differences(compose(complete()), path)
    assert told.startswith("读不出来：")


def test_truncated_document_is_said(tmp_path: Path) -> None:
    path = written(compose(complete()), tmp_path)
    path.write_bytes(path.read_bytes()[:-200])
    assert docx.differences(compose(complete()), path)[0].startswith("读不出来：")


@pytest.mark.parametrize(
    "text", ["<b>&", "=1+1", "㛃𬱖", "]]>", "_x0041_", " 两  端 ", "'\"", "{PAGE}", "年报" * 25_000]
)
def test_text_stays_text(text: str, tmp_path: Path) -> None:
    document = compose(
        complete(
            {"text.overview": text, "unit": text[:300], "disclosure.permits.decisions": text[:300]}
        ),
        draft=DRAFT,
    )
    assert docx.differences(document, written(document, tmp_path)) == []


def test_character_that_xml_cannot_hold_is_shown_as_such(tmp_path: Path) -> None:
    document = compose(complete({"text.overview": "甲\x00乙\ud800丙\uffff", "unit": "某\x1b局"}))
    path = written(document, tmp_path)
    assert "甲\ufffd乙\ufffd丙\ufffd" in texts(part(path, "word/document.xml"))
    assert docx.differences(document, path) != []


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(overview=st.text(max_size=200).map(tidy_text), other=st.text(max_size=60).map(tidy_text))
def test_whatever_is_typed_reads_back(overview: str, other: str, tmp_path: Path) -> None:
    document = compose(
        complete(
            {
                "text.overview": overview,
                "text.other_matters": other,
                "unit": other.replace("\n", ""),
            }
        )
    )
    assert docx.differences(document, written(document, tmp_path)) == []


@settings(
    max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(report=balanced())
def test_figures_read_back(report: Report, tmp_path: Path) -> None:
    document = compose(report)
    assert docx.differences(document, written(document, tmp_path)) == []


def test_empty_and_real_reports_read_back(tmp_path: Path) -> None:
    for report in (blank(), hegang()):
        document = compose(
            report, draft=DRAFT, standings=standings(report, review(Case(report)), ())
        )
        assert docx.differences(document, written(document, tmp_path)) == []

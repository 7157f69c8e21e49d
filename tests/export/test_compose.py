"""The neutral document.

Everything that is printed, in order, the same for every format.
"""

import pytest

from export.compose import compose
from export.document import Heading, Paragraph, Signature, Slip, Table, Title
from forms.checks.finding import Case
from forms.editions.form_2021 import FORM as FORM_2021
from forms.review import review
from forms.sign_off.content_code import content_code
from forms.sign_off.drafts import DRAFT
from forms.sign_off.reasons import standings
from forms.texts.preamble import preamble
from forms.values import show
from tests.builders import blank, complete

TEXT = "（一）主动公开。做了很多。\n1.细节。\n\n一段。"


def test_blocks_stand_in_the_order_of_the_report() -> None:
    report = complete({"text.overview": TEXT})
    blocks = compose(report).blocks
    assert [type(block) for block in blocks] == [
        Title,
        Paragraph,
        Heading,
        Paragraph,
        Paragraph,
        Paragraph,
        Heading,
        Table,
        Heading,
        Table,
        Heading,
        Table,
        Heading,
        Paragraph,
        Heading,
        Paragraph,
        Signature,
    ]
    assert blocks[:2] == (Title(report.title), Paragraph(preamble(report)))
    assert [block.text for block in blocks if isinstance(block, Heading)] == [
        section.heading for section in FORM_2021.sections
    ]
    assert blocks[-1] == Signature("测试县测试局", "2026年1月16日")


def test_headings_run_into_paragraphs_are_marked() -> None:
    paragraphs = [
        block
        for block in compose(complete({"text.overview": TEXT})).blocks
        if isinstance(block, Paragraph)
    ]
    assert paragraphs[1:4] == [
        Paragraph("（一）主动公开。做了很多。", 2, 8),
        Paragraph("1.细节。", 3, 0),
        Paragraph("一段。"),
    ]


@pytest.mark.parametrize(
    ("text", "headings"),
    [
        ("（一）主动公开情况\n全年公布信息三条。\n（二）依申请公开\n1.收到申请。", [0, 2]),
        ("一、主动公开情况\n（一）渠道\n政府网站。", [0, 1]),
        ("（一）主动公开。公布了信息。\n没有申请。", []),
        ("（一）加强学习。\n（二）加强检查。", []),
        ("1.加强学习。\n没有其他。", []),
        ("没有申请。\n（一）加强学习", []),
    ],
)
def test_what_is_nothing_but_a_heading_of_what_follows(text: str, headings: list[int]) -> None:
    blocks = compose(complete({"text.overview": text})).blocks
    _, *paragraphs = [block for block in blocks if isinstance(block, Paragraph)]
    mine = paragraphs[: text.count("\n") + 1]
    assert [number for number, block in enumerate(mine) if block.is_heading] == headings


def test_tables_show_each_field_in_its_place() -> None:
    report = complete(
        {
            "requests.received.natural": 9,
            "requests.received.legal": None,
            "disputes.review.total": 4,
            "disclosure.permits.decisions": "无",
        }
    )
    tables = [block for block in compose(report).blocks if isinstance(block, Table)]
    shown = {cell.id: cell.text for table in tables for cell in table.cells if cell.id}
    assert shown == {
        id: show(report.value(id)) for id, field in FORM_2021.fields.items() if field.kind.is_number
    }
    assert shown["requests.received.legal"] == shown["requests.received.total"] == ""
    assert all(table.whole for table in tables)
    for table in tables:
        assert [(cell.row, cell.col, cell.rowspan, cell.colspan) for cell in table.cells] == [
            (cell.row, cell.col, cell.rowspan, cell.colspan) for cell in table.grid.cells
        ]


def test_draft_has_its_name_for_a_mark_and_begins_with_a_slip() -> None:
    report = complete({"requests.received.natural": 9})
    found = standings(report, review(Case(report)), ())
    draft = compose(report, draft="送审稿第 12 稿", standings=found)
    assert isinstance(draft.blocks[0], Slip)
    assert (draft.mark, draft.standings) == ("送审稿第 12 稿", tuple(found))


def test_final_has_neither() -> None:
    final = compose(complete(), standings=standings(complete(), review(Case(blank())), ()))
    assert final.mark == ""
    assert not any(isinstance(block, Slip) for block in final.blocks)


def test_texts_name_the_place_of_everything_printed() -> None:
    report = complete({"text.overview": "总体。"})
    texts = list(compose(report, draft=DRAFT).texts())
    start = texts.index(("标题", report.title))
    assert {place for place, _ in texts[:start]} == {"送审签批单"}
    assert texts[start : start + 4] == [
        ("标题", report.title),
        ("前言", preamble(report)),
        ("一、总体情况", "一、总体情况"),
        ("一、总体情况", "总体。"),
    ]
    assert ("三、收到和处理政府信息公开申请情况", "（七）总计") in texts
    assert ("落款", "测试县测试局") in texts
    assert ("送审签批单", "签发") in texts
    assert ("送审签批单", "行政复议总计") in texts
    assert ("送审签批单", f"送审稿　内容码 {content_code(report)}") in texts
    assert texts[-1] == ("落款", "2026年1月16日")


def test_document_has_the_code_of_what_the_report_says() -> None:
    report = complete({"requests.received.natural": 9})
    draft, final = compose(report, draft=DRAFT), compose(report)
    assert draft.code == final.code == content_code(report) != compose(complete()).code
    assert draft.stamp == f"内容码 {draft.code}"


def test_blank_report_makes_a_document_too() -> None:
    assert compose(blank()).title == "××××××年政府信息公开工作年度报告"

"""A slip is told apart from the report, before it or after it, as it was saved or edited."""

from forms.editions.form_2021 import FORM
from intake.matching.slip_place import parted
from reading.seen import Block, Paragraph

TITLE = "某局2025年政府信息公开工作年度报告"
SLIP = [
    Paragraph("送审签批单", "签批单标题"),
    Paragraph(TITLE, "签批单题名"),
    Paragraph("须说明：甲"),
]
REPORT = [
    Paragraph(TITLE, "Title"),
    Paragraph("前言。", "公文正文"),
    Paragraph("一、总体情况", "heading 1"),
    Paragraph("正文。", "公文正文"),
]


def plain(blocks: list[Paragraph]) -> list[Paragraph]:
    return [Paragraph(block.text) for block in blocks]


def assert_parted(slip: list[Paragraph], report: list[Paragraph], blocks: list[Paragraph]) -> None:
    given: list[Block] = list(blocks)
    found = parted(FORM, given)
    assert (list(found.slip), list(found.report)) == (slip, report)


def test_a_slip_before_the_report() -> None:
    assert_parted(SLIP, REPORT, [*SLIP, *REPORT])


def test_a_slip_after_the_report_as_an_earlier_program_had_it() -> None:
    assert_parted(SLIP, REPORT, [*REPORT, *SLIP])


def test_a_final_has_none() -> None:
    assert_parted([], REPORT, REPORT)


def test_without_styles_the_second_title_begins_the_report() -> None:
    slip, report = plain(SLIP), plain(REPORT)
    assert_parted(slip, report, [*slip, *report])
    assert_parted(slip, report, [*report, *slip])


def test_a_slip_whose_heading_was_deleted_is_known_by_its_styles() -> None:
    assert_parted(SLIP[1:], REPORT, [*SLIP[1:], *REPORT])


def test_a_report_whose_title_was_deleted_begins_with_its_text() -> None:
    assert_parted(SLIP, REPORT[1:], [*SLIP, *REPORT[1:]])
    assert_parted(SLIP, [], SLIP)


def test_a_line_typed_above_the_slip_is_on_it() -> None:
    note = Paragraph("请尽快")
    assert_parted([note, *SLIP], REPORT, [note, *SLIP, *REPORT])

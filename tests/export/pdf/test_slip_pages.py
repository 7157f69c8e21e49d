"""Which pages of a file are the report's, and which its slip's, of this program and of before."""

from export.pdf.slip_pages import numbers_of_report
from reading.pdf.page import PageRead
from reading.seen import Paragraph

CODE = "内容码ed41b638e53f0962697c"


def page(text: str, foot: str) -> PageRead:
    return PageRead([Paragraph(text)], foot)


SLIP = page("\n送审签批单\n某局", CODE)
MORE = page("\n须说明：第三件", CODE)
FIRST = page("某局2025年政府信息公开工作年度报告", f"—1—{CODE}")
NEXT = page("\n正文", f"—2—{CODE}")
NAMED = page("\n送审签批单要用黑色笔签", f"—3—{CODE}")
OLD_SLIP = page("\n送审签批单\n某局", f"—3—{CODE}")


def test_a_slip_stands_before_the_page_with_the_first_number() -> None:
    assert numbers_of_report([SLIP, FIRST, NEXT]) == range(2, 4)
    assert numbers_of_report([SLIP, MORE, MORE, FIRST]) == range(4, 5)


def test_a_page_of_the_report_that_begins_like_a_slip_is_the_reports() -> None:
    assert numbers_of_report([SLIP, FIRST, NEXT, NAMED]) == range(2, 5)


def test_the_slip_of_an_earlier_program_stands_after_the_report() -> None:
    assert numbers_of_report([FIRST, NEXT, OLD_SLIP, MORE]) == range(1, 3)


def test_a_final_has_none() -> None:
    assert numbers_of_report([FIRST, NEXT]) == range(1, 3)
    assert numbers_of_report([]) == range(1, 1)


def test_without_any_number_all_is_the_reports() -> None:
    assert numbers_of_report([SLIP, MORE]) == range(1, 3)

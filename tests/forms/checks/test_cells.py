"""cell.blank and cell.invalid: every cell to fill holds a number that can stand there."""

import pytest

from forms.checks.cells import NoBlanks, NumbersOnly
from forms.editions.form_2021 import FORM as FORM_2021
from forms.values import Value
from tests.builders import blank, complete
from tests.forms.checks.finds import finds, messages

DISPUTES = next(section for section in FORM_2021.sections if section.id == "disputes")
BLANKS = NoBlanks(DISPUTES.heading, DISPUTES.inputs)
NUMBERS = NumbersOnly(DISPUTES.fields)


def test_blank_cells_of_a_table_are_one_finding() -> None:
    (found,) = finds(
        BLANKS, complete({"disputes.review.upheld": None, "disputes.review.other": None})
    )
    assert found.fields == ("disputes.review.upheld", "disputes.review.other")
    assert "还有 2 格未填" in found.message
    assert len(finds(BLANKS, blank())[0].fields) == 12


def test_zero_text_and_totals_are_no_blanks() -> None:
    assert finds(BLANKS, complete()) == []
    assert finds(BLANKS, complete({"disputes.review.upheld": "无"})) == []


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("-1", "读到的是“-1”，不能是负数"),
        ("/", "读到的是“/”，“/”不是数字，没有发生的请填 0"),
        ("无", "没有发生的请填 0"),
        ("3件", "读到的是“3件”，应只填数字"),
        ("1.5", "件数是整数"),
        ("9" * 20, "读到的是“99999999999999999999”，数字过大"),
        ("22（其中修订16件）", "不是数字"),
        ("多行\n的 内容，长得一行写不下写不下", "读到的是“多行 的 内容，长得一行写不下写不下”"),
        ("字" * 30, "读到的是“" + "字" * 19 + "…”"),
    ],
)
def test_what_is_no_count_is_named_with_the_reason(content: Value, told: str) -> None:
    (found,) = finds(NUMBERS, complete({"disputes.review.upheld": content}))
    assert found.fields == ("disputes.review.upheld",)
    assert found.message.startswith("行政复议·结果维持：")
    assert told in found.message
    assert "\n" not in found.message


def test_stated_total_must_be_a_number_too() -> None:
    assert [found.fields for found in finds(NUMBERS, complete({"disputes.review.total": "x"}))] == [
        ("disputes.review.total",)
    ]


@pytest.mark.parametrize("content", [0, 7, None])
def test_numbers_and_blanks_are_in_order(content: Value) -> None:
    assert messages(NUMBERS, complete({"disputes.review.upheld": content})) == []

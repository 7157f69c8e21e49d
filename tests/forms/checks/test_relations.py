"""requests.balance, .row_total and .result_total, disputes.total: sums that must agree."""

import pytest

from forms.checks.equation import Equation, Term
from forms.checks.relations import Relation
from forms.editions.form_2021 import FORM as FORM_2021
from forms.editions.registry import checks_of
from forms.values import Value
from tests.builders import RESULTS, blank, complete
from tests.forms.checks.finds import messages, sides


def relation(code: str, name: str) -> Relation:
    return next(
        check
        for check in checks_of(FORM_2021)
        if isinstance(check, Relation) and (check.code, check.sums.name) == (code, name)
    )


BALANCE = relation("requests.balance", "自然人")
ROW = relation("requests.row_total", "一、本年新收政府信息公开申请数量")
COLUMN = relation("requests.result_total", "自然人列")
DISPUTES = relation("disputes.total", "行政复议")


@pytest.mark.parametrize(
    ("received", "carried_in", "total", "carried_out", "expected"),
    [
        (0, 0, 0, 0, []),
        (9, 1, 9, 1, []),
        (9, 0, 9, 1, [(9, 10)]),
        (10, 1, 9, 1, [(11, 10)]),
        (999_999_999, 999_999_999, 999_999_999, 999_999_998, [(1_999_999_998, 1_999_999_997)]),
        (None, 0, 9, 1, []),
        (9, 0, None, 1, [(9, 1)]),  # a total left blank is derived: here 0
        (9, "无", 9, 1, []),
    ],
)
def test_balance(
    received: Value, carried_in: Value, total: Value, carried_out: Value, expected: object
) -> None:
    report = complete(
        {
            "requests.received.natural": received,
            "requests.carried_in.natural": carried_in,
            "requests.total.natural": total,
            "requests.carried_out.natural": carried_out,
        }
    )
    assert sides(BALANCE, report) == expected


def test_balance_holds_for_each_of_the_seven_columns() -> None:
    names = [
        check.sums.name
        for check in checks_of(FORM_2021)
        if check.code == "requests.balance" and isinstance(check, Relation)
    ]
    assert names == [
        "自然人",
        "商业企业",
        "科研机构",
        "社会公益组织",
        "法律服务机构",
        "其他",
        "总计",
    ]


def test_balance_message_shows_both_sides_and_the_difference() -> None:
    report = complete(
        {
            "requests.received.natural": 9,
            "requests.granted.natural": 9,
            "requests.carried_out.natural": 1,
        }
    )
    assert messages(BALANCE, report) == ["自然人：一 9 + 二 0 = 9，三（七）9 + 四 1 = 10，差 1"]


@pytest.mark.parametrize(
    ("total", "expected"), [(3, []), (None, []), (4, [(3, 4)]), (0, [(3, 0)]), ("3件", [])]
)
def test_row_total(total: Value, expected: object) -> None:
    report = complete(
        {
            "requests.received.natural": 1,
            "requests.received.other": 2,
            "requests.received.total": total,
        }
    )
    assert sides(ROW, report) == expected


def test_row_total_is_silent_while_a_part_is_blank() -> None:
    assert (
        sides(ROW, complete({"requests.received.legal": None, "requests.received.total": 4})) == []
    )


@pytest.mark.parametrize(("total", "expected"), [(3, []), (None, []), (4, [(3, 4)])])
def test_result_total(total: Value, expected: object) -> None:
    report = complete(
        {
            "requests.granted.natural": 1,
            "requests.otherwise.misc.natural": 2,
            "requests.total.natural": total,
        }
    )
    assert sides(COLUMN, report) == expected


def test_result_total_is_of_all_21_rows() -> None:
    assert [term.id for term in COLUMN.sums.left] == [f"requests.{row}.natural" for row in RESULTS]
    assert (
        sides(
            COLUMN, complete({"requests.otherwise.misc.natural": None, "requests.total.natural": 4})
        )
        == []
    )


def test_long_sums_are_told_by_what_is_not_zero() -> None:
    some = complete(
        {
            "requests.granted.natural": 1,
            "requests.refused.deliberative.natural": 2,
            "requests.total.natural": 4,
        }
    )
    parts = "（一）予以公开 1 + （三）6.属于四类过程性信息 2 = 3"
    assert messages(COLUMN, some) == [f"自然人列：{parts}，（七）总计 4，差 1"]
    none = complete({"requests.total.natural": 4})
    assert messages(COLUMN, none) == ["自然人列：各项之和 0，（七）总计 4，差 4"]
    many = complete(
        {f"requests.{row}.natural": 1 for row in RESULTS} | {"requests.total.natural": 4}
    )
    assert messages(COLUMN, many) == ["自然人列：各项之和 21，（七）总计 4，差 17"]


@pytest.mark.parametrize(("total", "expected"), [(11, []), (None, []), (0, [(11, 0)])])
def test_disputes_total(total: Value, expected: object) -> None:
    """A published report prints totals of 0 under parts that sum to 11: an error, not a blank."""
    report = complete(
        {"disputes.review.upheld": 10, "disputes.review.pending": 1, "disputes.review.total": total}
    )
    assert sides(DISPUTES, report) == expected


def test_relation_is_silent_on_a_blank_report() -> None:
    assert [
        finding
        for check in checks_of(FORM_2021)
        if isinstance(check, Relation)
        for finding in sides(check, blank())
    ] == []


def test_fields_are_those_of_both_sides() -> None:
    sums = Equation("name", (Term("a", "甲"),), (Term("b", "乙"), Term("c", "丙")))
    check = Relation("code", sums, "source")
    assert check.fields == ("a", "b", "c")

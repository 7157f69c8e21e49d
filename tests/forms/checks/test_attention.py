"""requests.misc, disputes.direct_suit, fees.unit, fees.unreported: figures that call for a word."""

from decimal import Decimal

import pytest

from forms.checks.attention import ExplainWhenUsed, FeeReported, FeeUnit, stated_fee
from forms.editions.form_2021 import FORM as FORM_2021
from forms.editions.registry import checks_of
from forms.values import Value
from tests.builders import complete
from tests.forms.checks.finds import finds, messages, sides

FEE = "disclosure.fees.amount"
UNIT = FeeUnit(FEE, "text.other_matters")
REPORTED = FeeReported("requests.otherwise.fee_overdue.total", "text.other_matters")


def explain(code: str) -> ExplainWhenUsed:
    return next(
        check
        for check in checks_of(FORM_2021)
        if isinstance(check, ExplainWhenUsed) and check.code == code
    )


@pytest.mark.parametrize(("number", "expected"), [(0, []), (2, [(2, 0)]), (None, []), ("x", [])])
def test_misc_asks_for_a_word(number: Value, expected: object) -> None:
    assert (
        sides(explain("requests.misc"), complete({"requests.otherwise.misc.other": number}))
        == expected
    )


@pytest.mark.parametrize(
    ("year", "number", "expected"),
    [(2024, 1, [(1, 0)]), (2025, 3, [(3, 0)]), (2023, 1, []), (2024, 0, []), (None, 1, [])],
)
def test_direct_suits_are_out_of_the_ordinary_since_2024(
    year: Value, number: Value, expected: object
) -> None:
    report = complete({"disputes.direct_suit.other": number}, year=year)
    assert sides(explain("disputes.direct_suit"), report) == expected


@pytest.mark.parametrize(
    ("now", "before", "warned"),
    [
        ("12000", "1.2", True),
        ("3600", "1.2", True),
        ("36000", "1.2", True),
        ("3599", "1.2", False),
        ("36001", "1.2", False),
        ("1.3", "1.2", False),
        ("0", "1.2", False),
        ("12000", "0", False),
        (None, "1.2", False),
        ("12000", None, False),
    ],
)
def test_fee_of_ten_thousand_times_last_year_looks_like_yuan(
    now: str | None,
    before: str | None,
    warned: bool,
) -> None:
    report, last = (complete({FEE: amount and Decimal(amount)}) for amount in (now, before))
    assert sides(UNIT, report, last) == (
        [(Decimal(now or 0), Decimal(before or 0))] if warned else []
    )
    assert finds(UNIT, report) == []


@pytest.mark.parametrize(
    ("fee", "text", "warned"),
    [
        ("0.5", "收取信息处理费2万元。", True),
        ("2", "收取信息处理费2万元。", False),
        ("0", "收取信息处理费200元。", True),
        ("0.02", "收取信息处理费200元。", False),
        ("0", "收取信息处理费1,200元。", True),
        ("0", "未收取信息处理费。共有3件。", False),
        ("0", "收取信息处理费0元。", False),
        ("0", None, False),
    ],
)
def test_fee_is_not_below_what_the_text_states(fee: str, text: str | None, warned: bool) -> None:
    assert len(finds(UNIT, complete({FEE: Decimal(fee), "text.other_matters": text}))) == warned


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("信息处理费1.5万元", "1.5"),
        ("信息处理费共计 3000 元", "0.3"),
        ("信息处理费总额为12,345.5元", "1.23455"),
        ("信息处理费0元", "0"),
        ("未收取信息处理费", None),
        ("信息处理费3件", None),
        ("信息处理费情况；罚款200元", None),
        ("", None),
    ],
)
def test_stated_fee_is_in_ten_thousands(text: str, amount: str | None) -> None:
    stated = stated_fee(text)
    assert (stated and stated.amount) == (amount and Decimal(amount))


def test_the_fee_that_the_text_states_is_the_place_of_the_finding() -> None:
    text = "　　无其他。\n收取信息处理费200元，已上缴。"
    report = complete({FEE: Decimal(0), "text.other_matters": text})
    (found,) = finds(UNIT, report)
    ((id, start, end),) = found.spans
    assert (id, text[start:end]) == ("text.other_matters", "信息处理费200元")


@pytest.mark.parametrize(
    ("number", "text", "warned"),
    [
        (1, "无", True),
        (1, None, True),
        (1, "收取信息处理费200元。", False),
        (0, "无", False),
        (None, "无", False),
    ],
)
def test_unpaid_fees_are_reported(number: Value, text: Value, warned: bool) -> None:
    report = complete(
        {"requests.otherwise.fee_overdue.natural": number, "text.other_matters": text}
    )
    assert len(messages(REPORTED, report)) == warned

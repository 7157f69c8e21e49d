"""An amount is taken in 万元 only."""

from decimal import Decimal

import pytest

from intake.published.report_read import Outcome
from tests.intake.published.printed_tables import (
    different_figures,
    printed,
    read,
    set_text,
    values,
)

REQUESTS = different_figures("requests")
DISCLOSURE = different_figures("disclosure")


@pytest.mark.parametrize("words", ["251000元", "2.5亿元", "25.1.1"])
def test_another_unit_beside_the_figure(words: str) -> None:
    figures = {**DISCLOSURE, "disclosure.fees.amount": words}
    found = read("disclosure", printed("disclosure", figures))
    assert found.fields["disclosure.fees.amount"].outcome is Outcome.UNREAD


@pytest.mark.parametrize("head", ["本年收费金额（单位：元）", "本年收费金额（元）"])
def test_another_unit_in_the_head(head: str) -> None:
    whole = printed("disclosure", DISCLOSURE)
    set_text(whole, "本年收费金额（单位：万元）", head)
    found = read("disclosure", whole)
    assert found.fields["disclosure.fees.amount"].outcome is Outcome.UNREAD
    (doubt,) = found.doubts
    assert "不是万元" in doubt.message


def test_zeros_at_the_end_stay() -> None:
    figures = {**DISCLOSURE, "disclosure.fees.amount": "68.20"}
    assert values(read("disclosure", printed("disclosure", figures))) == figures


def test_an_amount_in_yuan_is_offered_in_our_unit() -> None:
    figures = {**DISCLOSURE, "disclosure.fees.amount": "251,000元"}
    found = read("disclosure", printed("disclosure", figures))
    (doubt,) = found.doubts
    (answer,) = doubt.answers
    assert answer.label == "折成 25.1 万元"
    assert answer.values == {"disclosure.fees.amount": Decimal("25.1")}


@pytest.mark.parametrize("words", ["元", "1元2元", "2.5亿元", "1.23元"])
def test_no_amount_is_made_up(words: str) -> None:
    figures = {**DISCLOSURE, "disclosure.fees.amount": words}
    (doubt,) = read("disclosure", printed("disclosure", figures)).doubts
    for answer in doubt.answers:
        assert answer.values == {"disclosure.fees.amount": Decimal("0.000123")}

"""Disputes as they are read: how they stand, where they count, what cannot have been so."""

import pytest

from ledger.choices import DEFAULT
from ledger.disputes import Dispute, Instance, Level, Role
from tests.ledger.cases import day, dispute, heard
from usecases.ledger_disputes import (
    by_application,
    counted_in,
    group_of,
    in_order,
    levels_of,
    stands,
    why_not,
)
from usecases.ledger_disputes import heard as lines_of

TODAY = day("2026-11-26")
REVIEW = heard(Level.REVIEW, "03-03", "05-06", "upheld")
FIRST = heard(Level.FIRST, "2025-06-02", "2025-09-01", "corrected")


@pytest.mark.parametrize(
    ("held", "told"),
    [
        (dispute("review", heard(Level.REVIEW, "03-03")), "复议 审理中"),
        (dispute("review", REVIEW), "复议 维持"),
        (dispute("direct_suit", FIRST), "诉讼 纠正"),
        (dispute("direct_suit", heard(Level.FIRST, "06-02", "09-01", "other")), "诉讼 其他结果"),
        (dispute("direct_suit", FIRST, heard(Level.APPEAL, "09-10")), "诉讼 二审审理中"),
    ],
)
def test_few_words_say_how_a_dispute_stands(held: Dispute, told: str) -> None:
    assert stands(held) == told


def test_each_body_that_hears_it_has_a_line() -> None:
    assert lines_of(dispute("review", REVIEW)) == [
        "复议：2025年3月3日立案，2025年5月6日审结，结果维持"
    ]
    assert lines_of(dispute("review", heard(Level.REVIEW, "03-03"))) == [
        "复议：2025年3月3日立案，尚未审结"
    ]
    unknown = heard(Level.REVIEW, "03-03", "05-06")
    assert lines_of(dispute("review", unknown))[0].endswith("● 没有选结果")
    assert group_of(dispute("")) == "● 没有选复议还是诉讼"


def test_it_says_in_which_year_it_counts_where() -> None:
    over = dispute("review", heard(Level.REVIEW, "12-03", "2026-01-06", "upheld"))
    assert counted_in(over, DEFAULT, TODAY) == [
        "2025 年计入：行政复议·尚未审结",
        "2026 年计入：行政复议·结果维持",
    ]
    still = dispute("direct_suit", heard(Level.FIRST, "2026-03-03"))
    [told] = counted_in(still, DEFAULT, TODAY)
    assert told == "如 2026 年底仍未审结，计入：未经复议直接起诉·尚未审结"
    doubt = dispute("review", heard(Level.REVIEW, "2026-03-03", "2026-05-06"))
    assert counted_in(doubt, DEFAULT, TODAY)[0].startswith("● 2026 年：已经审结，但没有选结果")


def test_what_is_not_counted_says_why() -> None:
    co_defendant = dispute("review", REVIEW, role=Role.REVIEWING)
    assert counted_in(co_defendant, DEFAULT, TODAY) == ["复议机关（共同被告），不计入表四"]


@pytest.mark.parametrize(
    ("instance", "why"),
    [
        (REVIEW, ""),
        (heard(Level.REVIEW, "03-03"), ""),
        (heard(Level.REVIEW, "2026-11-27"), "在今天以后"),
        (heard(Level.REVIEW, "03-03", "2026-11-27", "upheld"), "在今天以后"),
        (heard(Level.REVIEW, "03-03", "03-02", "upheld"), "审结日期早于立案日期"),
        (heard(Level.REVIEW, "03-03", "03-03"), "请选择结果"),
        (heard(Level.REVIEW, "03-03", "", "upheld"), "请填写审结日期"),
    ],
)
def test_what_cannot_be_is_told(instance: Instance, why: str) -> None:
    found = why_not(dispute("review", instance), TODAY)
    assert why in found
    assert bool(found) == bool(why)


def test_the_latest_is_first_and_a_mistake_is_about_nothing() -> None:
    old, new = dispute("review", REVIEW), dispute("direct_suit", FIRST)
    old, new = old._replace(application=7), new._replace(application=7)
    wrong = dispute("review", heard(Level.REVIEW, "2026-01-05"), role=Role.MISTAKEN)
    assert in_order([wrong, old, new]) == [new, old, wrong]
    assert by_application([wrong, old, new]) == {7: (new, old)}


def test_a_review_is_heard_by_one_body() -> None:
    assert levels_of("review") == (Level.REVIEW,)
    assert levels_of("post_review_suit")[0] is Level.FIRST

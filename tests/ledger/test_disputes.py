"""The cases of table four that offices count differently by mistake."""

import pytest

from ledger.choices import Choices
from ledger.disputes import Level, Role
from tests.ledger.cases import dispute, figures, heard

SUITS = ("direct_suit", "post_review_suit")


def test_30_an_answer_that_was_quashed() -> None:
    quashed = dispute("review", heard(Level.REVIEW, "05-06", "07-01", "corrected"))
    assert figures(quashed) == {"disputes.review.corrected": 1}


def test_34_a_review_about_last_years_answer() -> None:
    closed = dispute("review", heard(Level.REVIEW, "2024-12-02", "01-20", "upheld"))
    assert figures(closed, year=2024) == {"disputes.review.pending": 1}
    assert figures(closed) == {"disputes.review.upheld": 1}
    assert figures(closed, year=2026) == {}


def test_35_a_review_and_a_suit_after_it() -> None:
    review = dispute("review", heard(Level.REVIEW, "05-06", "07-01", "upheld"))
    suit = dispute("post_review_suit", heard(Level.FIRST, "07-10"))
    assert figures(review, suit) == {
        "disputes.review.upheld": 1,
        "disputes.post_review_suit.pending": 1,
    }


@pytest.mark.parametrize("group", SUITS)
def test_36_a_suit_with_us_as_the_reviewing_organ(group: str) -> None:
    suit = heard(Level.FIRST, "05-06", "07-01", "upheld")
    assert figures(dispute(group, suit, role=Role.REVIEWING)) == {}
    assert figures(dispute(group, suit, role=Role.MISTAKEN)) == {}
    assert figures(dispute(group, suit)) == {f"disputes.{group}.upheld": 1}


def test_37_the_appeal_is_pending() -> None:
    first = heard(Level.FIRST, "03-06", "06-10", "upheld")
    appealed = dispute(
        "direct_suit", first, heard(Level.APPEAL, "07-01", "2026-02-01", "corrected")
    )
    by_first = Choices(appeal="first")
    assert figures(appealed) == {"disputes.direct_suit.pending": 1}
    assert figures(appealed, year=2026) == {"disputes.direct_suit.corrected": 1}
    assert figures(appealed, choices=by_first) == {"disputes.direct_suit.upheld": 1}
    assert figures(appealed, year=2026, choices=by_first) == {}


def test_37_a_judgment_that_was_appealed_after_the_years_end_was_not_the_end() -> None:
    first = heard(Level.FIRST, "06-06", "12-28", "upheld")
    appealed = dispute("direct_suit", first, heard(Level.APPEAL, "2026-01-08"))
    assert figures(dispute("direct_suit", first)) == {"disputes.direct_suit.upheld": 1}
    assert figures(appealed) == {"disputes.direct_suit.pending": 1}


def test_a_retrial_begins_anew_and_leaves_the_years_before_as_they_were() -> None:
    first = heard(Level.FIRST, "2024-03-06", "2024-06-10", "upheld")
    retried = dispute("direct_suit", first, heard(Level.RETRIAL, "02-06", "2026-03-01", "other"))
    assert figures(retried, year=2024) == {"disputes.direct_suit.upheld": 1}
    assert figures(retried) == {"disputes.direct_suit.pending": 1}
    assert figures(retried, year=2026) == {"disputes.direct_suit.other": 1}


def test_a_retrial_in_the_year_of_the_judgment_counts_the_dispute_once() -> None:
    first = heard(Level.FIRST, "01-06", "03-10", "upheld")
    assert figures(dispute("direct_suit", first, heard(Level.RETRIAL, "10-06"))) == {
        "disputes.direct_suit.pending": 1
    }


def test_38_a_suit_about_what_was_to_be_published() -> None:
    suit = dispute("direct_suit", heard(Level.FIRST, "03-06", "06-10", "other"))
    assert suit.application is None
    assert figures(suit) == {"disputes.direct_suit.other": 1}


def test_39_pending_last_year_and_decided_this_year() -> None:
    suit = dispute("direct_suit", heard(Level.FIRST, "2024-11-06", "06-10", "upheld"))
    assert figures(suit, year=2024) == {"disputes.direct_suit.pending": 1}
    assert figures(suit) == {"disputes.direct_suit.upheld": 1}


def test_a_dispute_is_nowhere_before_it_begins() -> None:
    assert figures(dispute("review", heard(Level.REVIEW, "05-06")), year=2024) == {}


def test_the_first_and_the_last_day_belong_to_the_year() -> None:
    for closed_on in ("01-01", "12-31"):
        closed = dispute("review", heard(Level.REVIEW, "2024-12-31", closed_on, "upheld"))
        assert figures(closed, year=2024) == {"disputes.review.pending": 1}
        assert figures(closed) == {"disputes.review.upheld": 1}
        assert figures(closed, year=2026) == {}
    opened = dispute("review", heard(Level.REVIEW, "2026-01-01"))
    assert figures(opened) == {}

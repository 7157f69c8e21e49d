"""The cases that offices count differently by mistake, each with the right count: table three."""

from datetime import date
from decimal import Decimal

import pytest

from ledger.applications import Channel
from ledger.cases import Case
from ledger.choices import Choices
from ledger.events import (
    Because,
    Confirmed,
    Corrected,
    CorrectionAsked,
    Ended,
    Extended,
    FeeAsked,
    Lapsed,
    NotCounted,
    Overdue,
    Redone,
    Voided,
    Withdrawn,
)
from ledger.states import State, state_of
from tests.ledger.cases import answer, case, day, figures

ASKED = CorrectionAsked(day("12-03"), day("12-20"))
INQUIRY = Voided(day("03-10"), NotCounted.INQUIRY)


def test_1_several_items_all_provided() -> None:
    assert figures(case("03-03", answer("03-10", also=("granted",)))) == {
        "received": 1,
        "granted": 1,
    }


@pytest.mark.parametrize("main", ["granted", "refused.state_secret"])
def test_2_some_provided_and_some_refused(main: str) -> None:
    other = {"granted": "refused.state_secret", "refused.state_secret": "granted"}[main]
    expected = {"received": 1, "partly_granted": 1}
    for partly in ("partly", "main"):
        counted = figures(
            case("03-03", answer("03-10", main, also=(other,))), choices=Choices(partly=partly)
        )
        assert counted == expected


def test_3_none_provided_for_two_reasons() -> None:
    other = ("refused.deliberative",)
    assert figures(case("03-03", answer("03-10", "unavailable.not_held", also=other))) == {
        "received": 1,
        "unavailable.not_held": 1,
    }


def test_4_some_provided_and_the_rest_not_held() -> None:
    answered = case("03-03", answer("03-10", "granted", also=("unavailable.not_held",)))
    assert figures(answered) == {"received": 1, "partly_granted": 1}
    main = Choices(partly="main")
    assert figures(answered, choices=main) == {"received": 1, "granted": 1}


def test_5_two_letters_the_last_completes_the_answer() -> None:
    first = answer("12-28", "granted", is_partial=True)
    answered = case("12-03", first, answer("2026-01-04", "refused.state_secret"))
    assert figures(answered) == {"received": 1, "carried_out": 1}
    assert figures(answered, year=2026) == {"carried_in": 1, "partly_granted": 1}


def test_6_three_applications_answered_together() -> None:
    three = [case("03-03", answer("03-10"), group="合并一") for _ in range(3)]
    assert figures(*three) == {"received": 3, "granted": 3}


def test_7_two_people_sign_one_application() -> None:
    assert figures(case("03-03", answer("03-10"))) == {"received": 1, "granted": 1}


def test_8_five_people_send_the_same_text() -> None:
    assert figures(*[case() for _ in range(5)]) == {"received": 5, "carried_out": 5}


def split(*answers: str) -> list[Case]:
    """Return an application and one that was split from it, answered on 03-10 and 03-20."""
    first = case("03-03", answer("03-10", answers[0]))
    part = case("03-03", answer("03-20", answers[1]), split_from=first.application.id)
    return [first, part]


def test_9_split_into_registered_numbers() -> None:
    both = split("granted", "refused.state_secret")
    assert figures(*both) == {"received": 2, "granted": 1, "refused.state_secret": 1}
    once = Choices(split="once")
    assert figures(*both, choices=once) == {"received": 1, "partly_granted": 1}
    assert figures(*split("granted", "granted"), choices=once) == {"received": 1, "granted": 1}


def test_10_a_correction_asked_for_is_received_at_first_receipt() -> None:
    corrected = case("03-03", CorrectionAsked(day("03-05")), Corrected(day("04-02")))
    assert figures(corrected) == {"received": 1, "carried_out": 1}


def test_11_a_correction_over_the_years_end() -> None:
    corrected = case("12-01", ASKED, Corrected(day("2026-01-05")))
    assert figures(corrected) == {"received": 1, "carried_out": 1}
    assert figures(corrected, year=2026) == {"carried_in": 1, "carried_out": 1}


def test_12_a_correction_that_never_came() -> None:
    assert ASKED.until is not None
    lapsed = case("12-01", ASKED, Lapsed(day("12-21"), Overdue.CORRECTION))
    assert figures(lapsed) == {"received": 1, "otherwise.correction_overdue": 1}


def test_12_a_fee_that_was_never_paid() -> None:
    asked = FeeAsked(day("03-05"), Decimal(40), day("04-02"))
    lapsed = case("03-03", asked, Lapsed(day("04-03"), Overdue.FEE))
    assert figures(lapsed) == {"received": 1, "otherwise.fee_overdue": 1}


def test_13_corrected_and_still_unclear() -> None:
    corrected = Corrected(day("12-10"))
    unclear = case("12-01", ASKED, corrected, answer("12-20", "unavailable.still_unclear"))
    assert figures(unclear) == {"received": 1, "unavailable.still_unclear": 1}


def test_14_withdrawn_before_the_answer() -> None:
    withdrawn = case("03-03", Withdrawn(day("03-08")))
    assert figures(withdrawn) == {"received": 1, "otherwise.misc": 1}
    assert figures(withdrawn, choices=Choices(withdrawn="none")) == {}


def test_14_ended_otherwise() -> None:
    none = Choices(withdrawn="none")
    ended = case("03-03", Ended(day("03-08"), "申请人死亡"))
    assert figures(ended, choices=none) == {"received": 1, "otherwise.misc": 1}


def test_15_withdrawn_after_the_answer() -> None:
    withdrawn = case("03-03", answer("03-08"), Withdrawn(day("03-09")))
    assert figures(withdrawn) == {"received": 1, "granted": 1}


def test_16_repeats_one_that_was_answered() -> None:
    repeated = case("03-03", answer("03-08", "not_processed.repeated"), repeats="2024-003")
    assert figures(repeated) == {"received": 1, "not_processed.repeated": 1}


@pytest.mark.parametrize("result", ["granted", "not_processed.repeated"])
def test_17_repeats_one_that_is_open(result: str) -> None:
    first = case("03-03", answer("03-10"))
    again = case("03-05", answer("03-10", result), repeats=first.application.number)
    only = figures(first)
    both = {"received": 2, "granted": 1, result: 1 + (result == "granted")}
    assert (only, figures(first, again)) == ({"received": 1, "granted": 1}, both)


def test_18_sent_to_the_right_organ() -> None:
    assert figures(case("03-03", answer("03-08", "unavailable.not_held"))) == {
        "received": 1,
        "unavailable.not_held": 1,
    }


@pytest.mark.parametrize("why", NotCounted)
def test_19_24_25_what_is_no_application_to_us(why: NotCounted) -> None:
    assert figures(case("03-03", Voided(day("03-04"), why))) == {}
    assert figures(case("03-03", answer("03-04"), Voided(day("03-05"), why))) == {}


def test_20_came_to_another_office_of_ours() -> None:
    handed_on = case("2024-12-30", Confirmed(day("01-06"), "电话"), channel=Channel.ELSEWHERE)
    assert figures(handed_on, year=2024) == {}
    assert figures(handed_on) == {"received": 1, "carried_out": 1}


def test_21_sent_on_to_a_subordinate_stays_open_here() -> None:
    assert figures(case()) == {"received": 1, "carried_out": 1}
    assert figures(case("03-03", answer("04-01"))) == {"received": 1, "granted": 1}


def test_22_what_was_published_already() -> None:
    assert figures(case("03-03", answer("03-04", "granted"))) == {"received": 1, "granted": 1}


def test_23_a_petition_in_the_form_of_an_application() -> None:
    assert figures(case("03-03", answer("03-04", "not_processed.petition"))) == {
        "received": 1,
        "not_processed.petition": 1,
    }


@pytest.mark.parametrize(
    ("inquiry", "row"), [("misc", "otherwise.misc"), ("petition", "not_processed.petition")]
)
def test_24_an_inquiry_that_is_counted_by_choice(inquiry: str, row: str) -> None:
    chosen = Choices(inquiry=inquiry)
    assert figures(case("03-03", INQUIRY), choices=chosen) == {"received": 1, row: 1}
    mistaken = Voided(day("03-10"), NotCounted.MISTAKEN)
    assert figures(case("03-03", mistaken), choices=chosen) == {}


def test_26_a_letter_dated_in_december_and_posted_in_january() -> None:
    answered = case("12-03", answer("2026-01-04"))
    assert figures(answered) == {"received": 1, "carried_out": 1}
    assert figures(answered, year=2026) == {"carried_in": 1, "granted": 1}


def test_27_a_letter_of_december_confirmed_in_january() -> None:
    letter = case("12-30", Confirmed(day("2026-01-04")), channel=Channel.LETTER)
    assert figures(letter) == {}
    assert figures(letter, year=2026) == {"received": 1, "carried_out": 1}


def test_28_overdue_on_the_last_day() -> None:
    assert figures(case("10-09")) == {"received": 1, "carried_out": 1}


def test_29_extended_over_the_years_end() -> None:
    extended = case("12-03", Extended(day("12-30"), 20, "局长"), answer("2026-01-20"))
    assert figures(extended) == {"received": 1, "carried_out": 1}


def test_30_answered_anew_after_a_review() -> None:
    redone = Redone(day("09-01"), "granted", Because.REVIEW)
    answered = case("03-03", answer("03-10", "refused.deliberative"), redone)
    first = {"received": 1, "refused.deliberative": 1}
    assert figures(answered) == first
    again = {"received": 2, "refused.deliberative": 1, "granted": 1}
    assert figures(answered, choices=Choices(redone="again")) == again


def test_31_answered_on_the_spot() -> None:
    assert figures(case("12-31", answer("12-31"))) == {"received": 1, "granted": 1}


def test_32_a_lawyer_for_a_person_and_a_law_firm_for_itself() -> None:
    person = case("03-03", applicant="natural")
    firm = case("03-03", applicant="legal")
    assert figures(person, firm) == {
        "received": 1,
        "received.legal": 1,
        "carried_out": 1,
        "carried_out.legal": 1,
    }


def test_33_a_kind_that_was_corrected_shows_where_the_case_is_carried_in() -> None:
    told = case("12-03", applicant="natural")
    corrected = Case(told.application._replace(applicant="business"))
    assert figures(told)["carried_out"] == 1
    assert figures(corrected, year=2026) == {
        "carried_in.business": 1,
        "carried_out.business": 1,
    }


@pytest.mark.parametrize("year", range(2023, 2028))
def test_every_year_of_a_long_case_balances(year: int) -> None:
    slow = case("2024-12-30", answer("2026-01-04"))
    counted = figures(slow, year=year)
    before = counted.get("received", 0) + counted.get("carried_in", 0)
    assert before == counted.get("granted", 0) + counted.get("carried_out", 0)
    assert before == (year in (2024, 2025, 2026))


def test_the_state_follows_the_same_closing_as_the_count() -> None:
    partial = case("03-03", answer("03-10", is_partial=True))
    assert state_of(partial) is State.IN_HAND
    assert figures(partial) == {"received": 1, "carried_out": 1}
    assert partial.received_on == date(2025, 3, 3)

"""What of a case's events holds, and the day of receipt."""

import pytest

from ledger.applications import Channel, Person
from ledger.events import Answered, Confirmed, Corrected, CorrectionAsked, Retracted, Withdrawn
from tests.ledger.cases import case, day

ASKED = CorrectionAsked(day("03-05"), day("03-20"))
ANSWERED = Answered(day("03-10"), "granted")


def test_events_hold_by_day_however_they_were_recorded() -> None:
    late = Corrected(day("03-08"))
    assert case("03-03", ANSWERED, ASKED, late).happened == (ASKED, late, ANSWERED)


def test_events_of_one_day_hold_as_they_were_recorded() -> None:
    withdrawn = Withdrawn(ANSWERED.on)
    assert case("03-03", ANSWERED, withdrawn).happened == (ANSWERED, withdrawn)
    assert case("03-03", withdrawn, ANSWERED).happened == (withdrawn, ANSWERED)


def test_what_was_retracted_does_not_hold() -> None:
    assert case("03-03", ASKED, ANSWERED, Retracted(day("03-11"), 1)).happened == (ANSWERED,)


def test_what_is_left_after_a_retraction_holds_by_day() -> None:
    late = Corrected(day("03-08"))
    retracted = case("03-03", ANSWERED, ASKED, Retracted(day("03-11"), 1), late, ANSWERED, ASKED)
    assert retracted.happened == (ASKED, ASKED, late, ANSWERED)


def test_a_retraction_that_was_retracted_lets_the_event_hold_again() -> None:
    twice = (Retracted(day("03-11"), 1), Retracted(day("03-12"), 2))
    assert case("03-03", ASKED, *twice).happened == (ASKED,)
    assert case("03-03", ASKED, *twice, Retracted(day("03-13"), 3)).happened == ()


@pytest.mark.parametrize("channel", [Channel.IN_PERSON, Channel.POST])
def test_what_was_handed_over_or_signed_for_is_received_that_day(channel: Channel) -> None:
    assert case("03-03", channel=channel).received_on == day("03-03")
    assert case("03-03", Confirmed(day("03-07")), channel=channel).received_on == day("03-03")


@pytest.mark.parametrize(
    "channel", [Channel.LETTER, Channel.INTERNET, Channel.FAX, Channel.ELSEWHERE]
)
def test_what_else_comes_is_received_when_it_is_confirmed(channel: Channel) -> None:
    assert case("03-03", channel=channel).received_on is None
    assert case("03-03", ANSWERED, channel=channel).received_on is None
    confirmed = case("03-03", ANSWERED, Confirmed(day("03-07"), "电话"), channel=channel)
    assert confirmed.received_on == day("03-07")


def test_a_day_of_receipt_that_was_stated_is_the_day() -> None:
    confirmed = Confirmed(day("03-07"))
    stated = case("03-03", confirmed, channel=Channel.FAX, received_on=day("03-04"))
    assert stated.received_on == day("03-04")


def test_a_person_is_not_shown_where_values_are_logged() -> None:
    person = Person("甲某某", "电话", "地址", "邮编", "邮箱", "代理")
    assert repr(person) == str(person) == f"{person}" == "<Person, erased_on=None>"
    assert (person.name, person.representative) == ("甲某某", "代理")

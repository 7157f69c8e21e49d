"""What is proposed for an act on a case, and what cannot have been so."""

from datetime import timedelta

from ledger.cases import Case
from ledger.consultations import Consultation
from ledger.events import (
    Answered,
    Confirmed,
    Consulted,
    CorrectionAsked,
    Extended,
    FeeAsked,
    FeePaid,
    Lapsed,
    NotCounted,
    Opinion,
    Overdue,
    Party,
    Voided,
)
from tests.ledger.calendars import CALENDAR
from tests.ledger.cases import case, day, events
from usecases.ledger_acts import (
    acts_of,
    alike,
    holder_of,
    name_of,
    next_number,
    proposals,
    why_not,
    why_not_registered,
)

TODAY = day("03-20")
PAID = (FeeAsked(day("03-11")), FeePaid(day("03-12")))


def test_the_likeliest_act_is_first() -> None:
    assert acts_of(case())[0] is Answered
    assert name_of(Answered) == "登记答复"
    assert name_of(CorrectionAsked) == "补正告知"
    assert acts_of(case("03-03", CorrectionAsked(day("03-05"))))[0] not in (Answered, Confirmed)


def test_a_period_that_was_let_pass_ends_the_day_after_its_last() -> None:
    waiting = case("03-03", CorrectionAsked(day("03-05"), day("03-14")))
    proposed = proposals(Lapsed, waiting, CALENDAR, TODAY)
    assert proposed == {"on": day("03-15"), "what": Overdue.CORRECTION}
    unpaid = case("03-03", FeeAsked(day("03-05"), until=day("04-10")))
    assert proposals(Lapsed, unpaid, CALENDAR, TODAY) == {"on": TODAY, "what": Overdue.FEE}


def test_an_extension_is_what_is_left_of_twenty_days() -> None:
    assert proposals(Extended, case(), CALENDAR, TODAY)["days"] == 20
    extended = case("03-03", Extended(day("03-10"), 15))
    assert proposals(Extended, extended, CALENDAR, TODAY)["days"] == 5
    anew = Case(extended.application, events(*extended.happened, *PAID))
    assert proposals(Extended, anew, CALENDAR, TODAY)["days"] == 20


def test_an_opinion_is_of_whom_was_asked_and_has_not_answered() -> None:
    third, joint = Consulted(day("03-05"), Party.THIRD), Consulted(day("03-05"), Party.JOINT)
    asked = case("03-03", third, joint, Opinion(day("03-06"), Party.THIRD))
    [open_one] = proposed_questions(asked)
    assert (open_one.asked, open_one.event) == (joint, 2)
    assert proposed_questions(case()) == []
    named = case("03-03", third, third, Opinion(day("03-06"), Party.THIRD, 2))
    assert [each.event for each in proposed_questions(named)] == [1]


def proposed_questions(held: Case) -> list[Consultation]:
    """Return which questions an opinion may answer."""
    proposed = proposals(Opinion, held, CALENDAR, TODAY)["question"]
    assert isinstance(proposed, list)
    return proposed


def test_nothing_happens_in_the_future_or_before_the_application() -> None:
    held = case("03-03")
    assert why_not(Answered(TODAY, "granted"), held, TODAY) == ""
    assert why_not(Answered(TODAY + timedelta(1), "granted"), held, TODAY)
    assert "2025年3月3日" in why_not(Answered(day("03-02"), "granted"), held, TODAY)
    assert why_not(Answered(day("03-03"), "granted"), held, TODAY) == ""


def test_an_extension_is_of_one_to_twenty_days() -> None:
    refused = {days for days in range(25) if why_not(Extended(TODAY, days), case(), TODAY)}
    assert refused == {0, 21, 22, 23, 24}


def test_the_next_number_follows_the_highest_of_its_year() -> None:
    def numbered(*numbers: str) -> list[Case]:
        return [case(number=number) for number in numbers]

    assert next_number([], 2026) == "2026-001"
    assert next_number(numbered("2025-033", "2026-009", "2026-002"), 2026) == "2026-010"
    assert next_number(numbered("2026依申请第0041号"), 2026) == "2026-001"
    assert next_number(numbered("2026-依41"), 2026) == "2026-依42"
    assert next_number(numbered("2026"), 2026) == "2026-001"


def test_what_is_registered_already_is_found() -> None:
    there = case("03-03", number="2025-001")
    same = there.application._replace(id=0)
    assert holder_of([there], same) is there
    assert holder_of([there], same._replace(number="2025-002")) is None
    assert holder_of([there], same._replace(number="２０２５-1")) is there
    next_year = same._replace(arrived_on=day("2026-03-03"))
    assert holder_of([there], next_year) is there
    assert holder_of([case("03-03", number="1号")], next_year._replace(number="1号")) is None
    part = case("03-03", number="", split_from=there.application.id)
    assert holder_of([part], part.application._replace(id=0)) is None
    assert alike([there], same._replace(number="2025-002")) == [there]
    assert alike([there], same._replace(subject="另一件")) == []
    assert alike([there], same._replace(arrived_on=day("03-04"))) == []
    void = case("03-03", Voided(day("03-03"), NotCounted.MISTAKEN))
    assert alike([void], void.application) == []


def test_an_application_is_not_registered_as_it_cannot_be() -> None:
    there = case("03-03", number="2025-001")
    good = there.application._replace(subject="一件")

    def problem(**values: object) -> str:
        wanted = good._replace(**values)  # type: ignore[arg-type]
        found = why_not_registered(wanted, [there], TODAY)
        return found.field if found else ""

    assert problem() == ""
    assert problem(id=0) == "number"
    assert problem(id=0, number="2025-002") == ""
    assert problem(number="") == "number"
    assert problem(number="", split_from=1) == ""
    assert problem(subject="") == "subject"
    assert problem(arrived_on=TODAY + timedelta(1)) == "arrived_on"
    assert problem(received_on=day("03-02"), received_because="电话") == "received_on"
    assert problem(received_on=TODAY + timedelta(1), received_because="电话") == "received_on"
    assert problem(received_on=day("03-03")) == "received_because"
    assert problem(received_because="电话") == "received_on"
    assert problem(received_on=TODAY, received_because="电话") == ""

"""The deadline of a case as it stands: closed, late, overdue, or in a year nobody knows yet."""

from datetime import date

import pytest

from ledger.applications import Channel
from ledger.cases import Case
from ledger.clock import Wait
from ledger.deadlines import Deadline, days_late, deadline_of, is_overdue, moved
from ledger.events import (
    Answered,
    Consulted,
    Corrected,
    CorrectionAsked,
    FeeAsked,
    Happening,
    Lapsed,
    NotCounted,
    Overdue,
    Party,
    ReasonAsked,
    Voided,
    Withdrawn,
)
from ledger.working_days import Due
from tests.ledger.calendars import CALENDAR, without
from tests.ledger.cases import case, day
from tests.ledger.dues import due, of, told


def test_the_period_begins_when_both_sides_have_confirmed() -> None:
    waiting = of("2026-04-01", channel=Channel.INTERNET)
    assert (waiting.due, waiting.wait) == (None, Wait("双方确认"))
    assert waiting.says == ["2026年4月1日 收到，还没有双方确认，期限没有起算（第三十一条）"]


def test_a_void_case_has_no_due_day() -> None:
    void = of("2026-04-01", Voided(day("2026-04-02"), NotCounted.INQUIRY))
    assert (void.due, void.wait, void.says) == (None, None, [])


def test_what_happens_after_the_closing_does_not_count() -> None:
    answered = Answered(day("2026-04-20"), "granted")
    late = Corrected(day("2026-04-22"))
    assert due("2026-04-01", answered, late) == "2026年4月30日"


def test_an_answer_that_waited_for_nobody_any_longer_is_in_time() -> None:
    asked = Consulted(day("2026-04-08"), Party.ORGAN)
    answered = case("2026-04-01", asked, Answered(day("2026-06-30"), "granted"))
    assert days_late(answered, CALENDAR) == 0
    deadline = deadline_of(answered, CALENDAR)
    assert deadline.due == Due(day("2026-07-22"), day("2026-07-22"))
    assert deadline.wait is None


def test_a_closed_case_waits_for_nothing() -> None:
    lapsed = Lapsed(day("2026-04-21"), Overdue.CORRECTION)
    deadline = of("2026-04-01", CorrectionAsked(day("2026-04-08"), day("2026-04-20")), lapsed)
    assert (str(deadline.due), deadline.wait) == ("2026年5月15日", None)


@pytest.mark.parametrize(
    ("answered_on", "days"),
    [("2026-04-30", 0), ("2026-05-03", 1), ("2026-05-06", 1), ("2026-05-09", 4)],
)
def test_a_late_answer_is_late_by_working_days(answered_on: str, days: int) -> None:
    late = case("2026-04-01", Answered(day(answered_on), "granted"))
    assert days_late(late, CALENDAR) == days


@pytest.mark.parametrize("kind", [CorrectionAsked, ReasonAsked, FeeAsked])
def test_what_was_still_asked_was_waited_for_until_the_answer(
    kind: type[CorrectionAsked | ReasonAsked | FeeAsked],
) -> None:
    in_time = case("2026-04-01", kind(day("2026-04-30")), Answered(day("2026-06-01"), "granted"))
    assert deadline_of(in_time, CALENDAR).due == Due(day("2026-06-01"), day("2026-06-01"))
    assert days_late(in_time, CALENDAR) == 0
    late = case("2026-04-01", kind(day("2026-05-06")), Answered(day("2026-06-01"), "granted"))
    assert deadline_of(late, CALENDAR).due == Due(day("2026-04-30"), day("2026-04-30"))
    assert days_late(late, CALENDAR) == 20


def test_only_an_answer_can_be_late() -> None:
    assert days_late(case("2026-04-01"), CALENDAR) == 0
    assert days_late(case("2026-04-01", Withdrawn(day("2026-06-01"))), CALENDAR) == 0
    asked = CorrectionAsked(day("2026-04-08"))
    answered = Answered(day("2026-06-01"), "granted")
    assert days_late(case("2026-04-01", asked, answered), CALENDAR) == 0


def test_a_case_is_overdue_from_the_day_after() -> None:
    deadline = deadline_of(case("2026-04-01"), CALENDAR)
    assert not is_overdue(deadline, day("2026-04-30"))
    assert is_overdue(deadline, day("2026-05-01"))
    assert not is_overdue(Deadline(None), day("2026-05-01"))


def in_december(*happenings: Happening) -> Case:
    return case("2025-12-15", *happenings, number="2025-031")


def test_a_year_that_is_not_announced_gives_a_range() -> None:
    deadline = told(in_december(), without(2026))
    assert deadline.due == Due(day("2026-01-09"), day("2026-01-23"))
    assert deadline.says[-1] == (
        "2026 年的放假安排还没有录入：第 20 个工作日在 2026年1月9日 至 2026年1月23日 之间（暂算），"
        "提醒按最早的一天"
    )
    found = deadline_of(in_december(), without(2026))
    assert not is_overdue(found, day("2026-01-23"))
    assert is_overdue(found, day("2026-01-24"))


def test_an_uncertain_end_of_waiting_widens_the_range() -> None:
    asked = Consulted(day("2025-12-16"), Party.THIRD, day("2025-12-17"))
    before, true = told(in_december(asked), without(2026)), told(in_december(asked))
    assert before.due == Due(day("2026-01-29"), day("2026-02-22"))
    assert str(true.due) == "2026年2月4日"
    assert (
        "的那天是 2026年1月6日 至 2026年1月18日 之间（暂算），从 2025年12月17日 到那天不计"
        in before.says[1]
    )


def test_a_notice_that_was_taken_moves_due_days_and_tells_which() -> None:
    cases = [
        in_december(),
        case("2025-11-03", number="2025-030"),  # due before the new year
        in_december(Answered(day("2025-12-20"), "granted")),
        in_december(Consulted(day("2025-12-16"), Party.ORGAN)),
    ]
    changes = moved(cases, without(2026), CALENDAR)
    assert [str(change) for change in changes] == [
        "2025-031：答复期限由 2026年1月9日 至 2026年1月23日 之间（暂算） 改成 2026年1月13日"
    ]
    assert moved(cases, CALENDAR, CALENDAR) == []


def test_a_due_day_is_a_date() -> None:
    found = of("2026-04-01").due
    assert found is not None
    assert found.early == date(2026, 4, 30)

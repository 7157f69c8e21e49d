"""The list of a ledger says of each case how it stands and how much time is left."""

import pytest

from ledger.applications import Channel
from ledger.cases import Case
from ledger.disputes import Level
from ledger.events import (
    Because,
    Consulted,
    CorrectionAsked,
    Ended,
    FeeAsked,
    Lapsed,
    NotCounted,
    Overdue,
    Party,
    Redone,
    Voided,
    Withdrawn,
)
from tests.ledger.calendars import CALENDAR, without
from tests.ledger.cases import answer, case, day, dispute, heard, ledger
from usecases.ledger_rows import Urgency, row_of, rows_of, said_of

TODAY = day("2026-11-26")


def due(of: Case) -> tuple[str, Urgency]:
    row = row_of(of, CALENDAR, TODAY)
    return said_of(row, CALENDAR, TODAY).due, row.urgency


@pytest.mark.parametrize(
    ("came", "told", "urgency"),
    [
        ("2026-11-20", "还有 16 天", Urgency.NONE),
        ("2026-11-03", "还有 3 天", Urgency.SOON),
        ("2026-10-29", "今天到期", Urgency.SOON),
        ("2026-10-28", "逾期 1 天", Urgency.OVERDUE),
    ],
)
def test_an_open_case_says_how_many_working_days_are_left(
    came: str, told: str, urgency: Urgency
) -> None:
    assert due(case(came)) == (told, urgency)


def test_a_stopped_clock_says_what_is_waited_for() -> None:
    asked = CorrectionAsked(day("2026-11-20"), day("2026-12-11"))
    told, urgency = due(case("2026-11-16", asked))
    assert told.startswith("停 · ")
    assert told.endswith("，12月11日止")
    told, _ = due(case("2026-11-16", CorrectionAsked(day("2026-11-20"), day("2027-01-08"))))
    assert told.endswith("，2027年1月8日止")
    assert urgency is Urgency.STOPPED
    told, urgency = due(case("2026-11-16", channel=Channel.INTERNET))
    assert (told, urgency) == ("停 · 双方确认", Urgency.STOPPED)


def test_one_with_a_wait_that_is_late_is_late_all_the_same() -> None:
    late = case("2026-10-01", Consulted(day("2026-10-09"), Party.THIRD, day("2026-10-09")))
    assert due(late) == ("逾期 2 天", Urgency.OVERDUE)
    asked_late = case("2026-10-28", FeeAsked(day("2026-11-26")))
    assert due(asked_late) == ("逾期 1 天", Urgency.OVERDUE)


def test_a_due_day_in_a_year_that_is_not_announced_is_told_as_such() -> None:
    calendar, today = without(2027), day("2026-12-21")
    row = row_of(case("2026-12-18"), calendar, today)
    assert said_of(row, calendar, today).due.startswith("暂算还有 ")


def test_a_closed_case_says_when_and_how() -> None:
    assert due(case("2026-10-12", answer("2026-11-06")))[0] == "11月6日答复"
    assert due(case("2025-10-12", answer("2025-11-06")))[0] == "2025年11月6日答复"
    assert due(case("2026-10-12", Withdrawn(day("2026-11-06"))))[0] == "11月6日撤回"
    assert due(case("2026-10-12", Voided(day("2026-11-06"), NotCounted.INQUIRY)))[0] == ""


def test_a_result_is_in_the_words_of_the_form() -> None:
    def result(of: Case) -> str:
        return said_of(row_of(of, CALENDAR, TODAY), CALENDAR, TODAY).result

    closed = answer("03-10", "refused.enforcement_files")
    assert result(case("03-03", closed)) == "（三）7.属于行政执法案卷"
    assert result(case("03-03", answer("03-10", ""))) == "● 没有选办理结果"
    several = answer("03-10", "unavailable.not_held", also=("granted",))
    assert result(case("03-03", several)) == "（四）1.本机关不掌握相关政府信息 等"
    again = Redone(day("04-10"), "granted", Because.REVIEW)
    assert result(case("03-03", closed, again)) == "重新答复：（一）予以公开"
    assert result(case("03-03", Lapsed(day("03-10"), Overdue.FEE))) == "逾期未缴费"
    assert result(case("03-03", Ended(day("03-10"), "合并办理"))) == "合并办理"
    assert result(case("03-03", Voided(day("03-10"), NotCounted.MISTAKEN))) == "误登记"
    assert result(case("03-03")) == ""


def test_the_latest_dispute_says_how_it_stands() -> None:
    held = case("03-03", answer("03-10"))
    review = dispute("review", heard(Level.REVIEW, "04-01", "05-01", "upheld"))
    suit = dispute("post_review_suit", heard(Level.FIRST, "05-10"))
    about = [each._replace(application=held.application.id) for each in (suit, review)]
    [row] = rows_of(ledger(held, *about), CALENDAR, TODAY)
    assert said_of(row, CALENDAR, TODAY).dispute == "诉讼 审理中"


def test_the_newest_is_first() -> None:
    old, new = case("03-03"), case("03-04")
    rows = rows_of(ledger(old, new), CALENDAR, TODAY)
    assert [row.id for row in rows] == [new.application.id, old.application.id]

"""Periods that the 条例 sets, as they are kept and broken."""

from decimal import Decimal

import pytest

from ledger.applications import Channel
from ledger.cases import Case
from ledger.events import (
    Confirmed,
    Consulted,
    Corrected,
    CorrectionAsked,
    Extended,
    FeeAsked,
    FeePaid,
    Happening,
    Lapsed,
    NotCounted,
    Opinion,
    Overdue,
    Party,
    ReasonAsked,
    Retracted,
    Voided,
    Withdrawn,
)
from tests.ledger.cases import answer, case, day
from tests.ledger.checks.looks import found

THIRD = Consulted(day("03-05"), Party.THIRD, day("03-06"))


def told(code: str, made: Case, today: str = "2026-01-20") -> list[str]:
    """Return the messages of one check."""
    messages = found(made, today=day(today))
    return [message for told, message in messages if told == f"ledger.{code}"]


def test_an_answer_on_the_last_day_is_in_time() -> None:
    """Received on 2025-01-20, due on 2025-02-21."""
    assert told("overdue", case("01-20", answer("02-21"))) == []
    late = "2025-02-24 答复，超过答复期限（2025-02-21）1 个工作日"
    assert told("overdue", case("01-20", answer("02-24"))) == [late]


def test_an_open_case_is_overdue_the_day_after() -> None:
    assert told("overdue", case("01-20"), "02-21") == []
    late = "答复期限是 2025-02-21，已超过 1 个工作日，还没有答复"
    assert told("overdue", case("01-20"), "02-22") == [late]


@pytest.mark.parametrize(
    "made",
    [
        case("01-20", Withdrawn(day("03-20"))),
        case("01-20", CorrectionAsked(day("01-21"))),
        case("01-20", channel=Channel.LETTER),
        case("01-20", Voided(day("01-21"), NotCounted.MISDIRECTED)),
        case("01-20", Extended(day("02-20"), 20, "局长"), answer("03-20")),
    ],
)
def test_what_is_not_overdue(made: Case) -> None:
    assert told("overdue", made, "03-21") == []


@pytest.mark.parametrize(
    ("asked", "told_as"),
    [
        (CorrectionAsked(day("03-05"), day("03-20")), "2025-03-05 的“补正告知”"),
        (ReasonAsked(day("03-05"), day("03-20")), "2025-03-05 的“要求说明理由”"),
        (FeeAsked(day("02-20")), "2025-02-20 的“收费通知”"),
    ],
)
def test_nothing_is_awaited_after_its_time(asked: Happening, told_as: str) -> None:
    message = f"{told_as}期限（2025-03-20）已过，还没有后续记录：来了的补记，没有来的按规定办理"
    waiting = case("02-19", asked)
    assert told("overdue", waiting, "03-20") == []
    assert told("overdue", waiting, "03-21") == [message]
    assert told("overdue", case("02-19", asked, Withdrawn(day("03-20"))), "03-21") == []


def test_a_period_that_nobody_wrote_down_does_not_pass() -> None:
    assert told("overdue", case("03-03", CorrectionAsked(day("03-05")))) == []
    came = (CorrectionAsked(day("03-05"), day("03-20")), Corrected(day("03-10")))
    assert told("overdue", case("03-03", *came), "03-21") == []


def test_what_happened_meanwhile_does_not_end_the_wait() -> None:
    asked = CorrectionAsked(day("03-05"), day("03-20"))
    waiting = case("03-03", asked, Extended(day("03-10"), 20, "局长"))
    (message,) = told("overdue", waiting, "03-21")
    assert message.startswith("2025-03-05 的“补正告知”期限（2025-03-20）已过")


def test_the_latest_period_is_awaited() -> None:
    twice = (
        CorrectionAsked(day("03-05"), day("03-10")),
        CorrectionAsked(day("03-06"), day("04-20")),
    )
    assert told("overdue", case("03-03", *twice), "04-01") == []


def test_a_correction_is_asked_for_within_seven_working_days_and_once() -> None:
    """Received on 2025-01-20, the seventh working day is 2025-02-05."""
    assert told("correction_late", case("01-20", CorrectionAsked(day("02-05")))) == []
    late = case("01-20", CorrectionAsked(day("02-06")))
    message = "2025-02-06 告知补正，应在收到后 7 个工作日内（2025-02-05）告知"
    assert told("correction_late", late) == [message]
    again = (CorrectionAsked(day("01-22")), Corrected(day("01-23")), CorrectionAsked(day("01-24")))
    assert told("correction_late", case("01-20", *again)) == ["告知补正 2 次，应当一次性告知"]
    retracted = (CorrectionAsked(day("01-22")), Retracted(day("01-22"), 1))
    once = case("01-20", *retracted, CorrectionAsked(day("01-24")))
    assert told("correction_late", once) == []


def test_a_correction_is_counted_from_confirmation() -> None:
    letter = (Confirmed(day("01-20")), CorrectionAsked(day("02-05")))
    assert told("correction_late", case("01-10", *letter, channel=Channel.FAX)) == []
    unconfirmed = case("01-10", CorrectionAsked(day("02-05")), channel=Channel.FAX)
    assert told("correction_late", unconfirmed) == []


@pytest.mark.parametrize(
    ("happenings", "messages"),
    [
        ((Extended(day("02-21"), 20, "局长"),), []),
        ((Extended(day("02-21"), 20, " "),), ["2025-02-21 延期，没有写由谁同意"]),
        (
            (Extended(day("02-21"), 21, "局长"),),
            ["延期 21 个工作日，最长不超过 20 个工作日"],
        ),
        (
            (Extended(day("02-20"), 15, "局长"), Extended(day("02-21"), 10, "局长")),
            ["延期 25 个工作日，最长不超过 20 个工作日"],
        ),
        (
            (Extended(day("02-24"), 20, "局长"),),
            ["2025-02-24 才告知延期，答复期限是 2025-02-21，应在期限以内告知"],
        ),
        ((Extended(day("02-21"), 10, "局长"), Extended(day("02-24"), 10, "局长")), []),
        ((CorrectionAsked(day("01-21")), Extended(day("03-21"), 20, "局长")), []),
    ],
)
def test_extensions(happenings: tuple[Happening, ...], messages: list[str]) -> None:
    assert told("extension", case("01-20", *happenings)) == messages


def test_an_opinion_is_not_waited_for_after_its_time() -> None:
    """Reached the third party on 2025-03-06; the fifteenth working day is 2025-03-27."""
    message = (
        "2025-03-05 征求第三方意见，到 2025-03-27 已满 15 个工作日，没有收到意见，可以依法决定"
    )
    assert told("consultation", case("03-03", THIRD), "03-27") == []
    assert told("consultation", case("03-03", THIRD), "03-28") == [message]
    assert told("consultation", case("03-03", THIRD, THIRD), "03-28") == [message, message]


def test_one_opinion_answers_one_question() -> None:
    later = Consulted(day("03-06"), Party.THIRD, day("03-07"))
    one = Opinion(day("03-20"), Party.THIRD)
    (message,) = told("consultation", case("03-03", THIRD, later, one), "04-01")
    assert message.startswith("2025-03-06 征求第三方意见")
    assert told("consultation", case("03-03", THIRD, later, one, one), "04-01") == []


@pytest.mark.parametrize(
    "happenings",
    [
        (THIRD, Opinion(day("03-20"), Party.THIRD)),
        (THIRD, answer("03-28")),
        (Consulted(day("03-05"), Party.ORGAN, day("03-06")),),
        (Consulted(day("03-05"), Party.THIRD),),
    ],
)
def test_nobody_is_waited_for(happenings: tuple[Happening, ...]) -> None:
    assert told("consultation", case("03-03", *happenings), "04-28") == []


def test_another_partys_opinion_is_none_of_the_third_party() -> None:
    joint = Consulted(day("03-05"), Party.JOINT, day("03-06"))
    waiting = case("03-03", joint, THIRD, Opinion(day("03-20"), Party.JOINT))
    (message,) = told("consultation", waiting, "03-28")
    assert message.startswith("2025-03-05 征求第三方意见")


UNPAID = Lapsed(day("04-03"), Overdue.FEE)


@pytest.mark.parametrize(
    ("happenings", "messages"),
    [
        ((FeeAsked(day("03-05"), Decimal(40), day("04-02")), UNPAID), []),
        ((FeeAsked(day("03-05")), UNPAID), []),
        ((FeeAsked(day("03-05"), until=day("04-02")), FeePaid(day("03-07"))), []),
        ((UNPAID,), ["2025-04-03 因逾期未缴费不再处理，没有收费通知的记录"]),
        (
            (FeeAsked(day("03-05"), until=day("04-03")), UNPAID),
            ["2025-04-03 因逾期未缴费不再处理，缴费期限（2025-04-03）还没有过"],
        ),
        (
            (FeeAsked(day("03-06")), UNPAID),
            ["2025-04-03 因逾期未缴费不再处理，缴费期限（2025-04-03）还没有过"],
        ),
        (
            (FeeAsked(day("03-05"), until=day("04-01")),),
            ["缴费期限写的是 2025-04-01，不足 20 个工作日（2025-04-02）"],
        ),
        ((Lapsed(day("04-03"), Overdue.CORRECTION),), []),
    ],
)
def test_fees(happenings: tuple[Happening, ...], messages: list[str]) -> None:
    assert told("fee", case("03-03", *happenings)) == messages

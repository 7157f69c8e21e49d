"""Periods that the 条例 sets, as they are kept and broken."""

from decimal import Decimal

import pytest

from ledger.applications import Channel
from ledger.cases import Case
from ledger.checks.review import review
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
    ReasonGiven,
    Retracted,
    Voided,
    Withdrawn,
)
from tests.ledger.cases import answer, case, day
from tests.ledger.checks.looks import found, look


def told(code: str, made: Case, today: str = "2026-01-20") -> list[str]:
    """Return the messages of one check."""
    messages = found(made, today=day(today))
    return [message for told, message in messages if told == f"ledger.{code}"]


def test_an_answer_on_the_last_day_is_in_time() -> None:
    """Received on 2025-01-20, due on 2025-02-21."""
    assert told("overdue", case("01-20", answer("02-21"))) == []
    late = "2025年2月24日 答复，超过答复期限（2025年2月21日）1 个工作日"
    assert told("overdue", case("01-20", answer("02-24"))) == [late]


@pytest.mark.parametrize(
    "asked",
    [
        (FeeAsked(day("03-20")), FeePaid(day("03-25"))),
        (CorrectionAsked(day("03-20")), Corrected(day("03-25"))),
        (ReasonAsked(day("03-20")), ReasonGiven(day("03-25"))),
        (ReasonAsked(day("03-20")),),
        (Consulted(day("03-20"), Party.ORGAN), Opinion(day("03-25"), Party.ORGAN)),
    ],
)
def test_what_is_asked_after_the_due_day_does_not_mend_it(asked: tuple[Happening, ...]) -> None:
    late = "2025年4月21日 答复，超过答复期限（2025年2月21日）40 个工作日"
    assert told("overdue", case("01-20", *asked, answer("04-21"))) == [late]
    is_open = told("overdue", case("01-20", asked[0]), "04-01")
    assert is_open == ["答复期限是 2025年2月21日，已超过 27 个工作日，还没有答复"]


def test_an_open_case_is_overdue_the_day_after() -> None:
    assert told("overdue", case("01-20"), "02-21") == []
    late = "答复期限是 2025年2月21日，已超过 1 个工作日，还没有答复"
    assert told("overdue", case("01-20"), "02-22") == [late]


@pytest.mark.parametrize(
    "made",
    [
        case("01-20", Withdrawn(day("03-20"))),
        case("01-20", CorrectionAsked(day("02-21"))),
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
        (CorrectionAsked(day("03-05"), day("03-20")), "2025年3月5日 的“补正告知”"),
        (ReasonAsked(day("03-05"), day("03-20")), "2025年3月5日 的“要求说明理由”"),
        (FeeAsked(day("02-20")), "2025年2月20日 的“收费通知”"),
    ],
)
def test_nothing_is_awaited_after_its_time(asked: Happening, told_as: str) -> None:
    message = f"{told_as}期限（2025年3月20日）已过，还没有后续记录：来了的补记，没有来的按规定办理"
    waiting = case("02-19", asked)
    assert told("overdue", waiting, "03-20") == []
    assert told("overdue", waiting, "03-21") == [message]
    assert told("overdue", case("02-19", asked, Withdrawn(day("03-20"))), "03-21") == []


@pytest.mark.parametrize("kind", [CorrectionAsked, ReasonAsked])
def test_a_period_that_nobody_wrote_down_is_looked_at(
    kind: type[CorrectionAsked | ReasonAsked],
) -> None:
    """Asked on 2025-03-05, the twentieth working day after is 2025-04-02."""
    waiting = case("03-03", kind(day("03-05")))
    assert told("overdue", waiting, "04-02") == []
    assert told("overdue", waiting, "04-03") == [
        f"2025年3月5日 的“{kind.label}”没有写期限，已超过 20 个工作日，还没有后续记录，请核对"
    ]


def test_a_correction_that_came_is_not_awaited() -> None:
    came = (CorrectionAsked(day("03-05"), day("03-20")), Corrected(day("03-10")))
    assert told("overdue", case("03-03", *came), "03-21") == []


def test_what_happened_meanwhile_does_not_end_the_wait() -> None:
    asked = CorrectionAsked(day("03-05"), day("03-20"))
    waiting = case("03-03", asked, Extended(day("03-10"), 20, "局长"))
    (message,) = told("overdue", waiting, "03-21")
    assert message.startswith("2025年3月5日 的“补正告知”期限（2025年3月20日）已过")


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
    message = "2025年2月6日 告知补正，应在收到后 7 个工作日内（2025年2月5日）告知"
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
        ((Extended(day("02-21"), 20, " "),), ["2025年2月21日 延期，没有写由谁同意"]),
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
            ["2025年2月24日 才告知延期，答复期限是 2025年2月21日，应在期限以内告知"],
        ),
        ((Extended(day("02-21"), 10, "局长"), Extended(day("02-24"), 10, "局长")), []),
        ((CorrectionAsked(day("01-21")), Extended(day("03-21"), 20, "局长")), []),
        (
            (
                Extended(day("02-20"), 20, "局长"),
                FeeAsked(day("02-21")),
                FeePaid(day("02-24")),
                Extended(day("02-25"), 10, "局长"),
            ),
            [],
        ),
        (
            (
                Consulted(day("02-24"), Party.ORGAN),
                Extended(day("02-25"), 20, "局长"),
                Opinion(day("02-26"), Party.ORGAN),
            ),
            ["2025年2月25日 才告知延期，答复期限是 2025年2月21日，应在期限以内告知"],
        ),
    ],
)
def test_extensions(happenings: tuple[Happening, ...], messages: list[str]) -> None:
    assert told("extension", case("01-20", *happenings)) == messages


def test_each_period_cites_its_own_article() -> None:
    asked = (
        CorrectionAsked(day("03-05"), day("03-20")),
        ReasonAsked(day("03-05"), day("03-20")),
        FeeAsked(day("02-20")),
        Consulted(day("03-05"), Party.THIRD, day("03-06")),
        Consulted(day("03-05"), Party.JOINT, day("03-06")),
        Consulted(day("03-05"), Party.ORGAN, day("03-06")),
    )
    sources = []
    for happening in asked:
        reviewed = review(look(case("02-19", happening), today=day("03-31")))
        codes = ("ledger.overdue", "ledger.consultation")
        (source,) = {one.source for one in reviewed if one.code in codes}
        sources.append(source)
    assert sources == [
        "《条例》第三十条",
        "《条例》第三十五条",
        "国办函〔2020〕109号",
        "《条例》第三十二条",
        "《条例》第三十四条",
        "《条例》第三十三条",
    ]


UNPAID = Lapsed(day("04-03"), Overdue.FEE)


@pytest.mark.parametrize(
    ("happenings", "messages"),
    [
        ((FeeAsked(day("03-05"), Decimal(40), day("04-02")), UNPAID), []),
        ((FeeAsked(day("03-05")), UNPAID), []),
        ((FeeAsked(day("03-05"), until=day("04-02")), FeePaid(day("03-07"))), []),
        (
            (FeeAsked(day("03-05"), until=day("04-02")), FeePaid(day("03-07")), UNPAID),
            ["2025年4月3日 因逾期未缴费不再处理，但 2025年3月7日 已经缴费，请核对"],
        ),
        (
            (
                FeeAsked(day("03-04"), until=day("04-01")),
                FeePaid(day("03-04")),
                FeeAsked(day("03-05"), until=day("04-02")),
                UNPAID,
            ),
            [],
        ),
        (
            (answer("04-03", "otherwise.fee_overdue"),),
            ["2025年4月3日 因逾期未缴费不再处理，没有收费通知的记录"],
        ),
        ((FeeAsked(day("03-05")), answer("04-03", "otherwise.fee_overdue")), []),
        ((UNPAID,), ["2025年4月3日 因逾期未缴费不再处理，没有收费通知的记录"]),
        (
            (FeeAsked(day("03-05"), until=day("04-03")), UNPAID),
            ["2025年4月3日 因逾期未缴费不再处理，缴费期限（2025年4月3日）还没有过"],
        ),
        (
            (FeeAsked(day("03-06")), UNPAID),
            ["2025年4月3日 因逾期未缴费不再处理，缴费期限（2025年4月3日）还没有过"],
        ),
        (
            (FeeAsked(day("03-05"), until=day("04-01")),),
            ["缴费期限写的是 2025年4月1日，不足 20 个工作日（2025年4月2日）"],
        ),
        ((Lapsed(day("04-03"), Overdue.CORRECTION),), []),
    ],
)
def test_fees(happenings: tuple[Happening, ...], messages: list[str]) -> None:
    assert told("fee", case("03-03", *happenings)) == messages

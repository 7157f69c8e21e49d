"""Days of a case beside each other."""

from datetime import date

import pytest

from ledger.applications import Channel
from ledger.events import (
    Archived,
    Because,
    Confirmed,
    Consulted,
    Corrected,
    CorrectionAsked,
    Delayed,
    FeeAsked,
    FeePaid,
    Happening,
    Lapsed,
    Opinion,
    Overdue,
    Party,
    ReasonAsked,
    ReasonGiven,
    Redone,
    Withdrawn,
)
from tests.ledger.cases import answer, case, day
from tests.ledger.checks.looks import TODAY, found

ASKED = CorrectionAsked(day("03-05"), day("03-20"))


def order(*happenings: Happening, today: date = TODAY) -> list[str]:
    """Return what is amiss with the days of a case that was handed over on 03-03."""
    messages = found(case("03-03", *happenings), today=today)
    return [message for code, message in messages if code == "ledger.order"]


@pytest.mark.parametrize(
    "happenings",
    [
        (answer("03-03"),),
        (ASKED, Corrected(day("03-05")), answer("03-05")),
        (ASKED, Lapsed(day("03-21"), Overdue.CORRECTION)),
        (ASKED, answer("03-21", "otherwise.correction_overdue")),
        (ASKED, Corrected(day("03-06")), CorrectionAsked(day("03-07")), Corrected(day("03-10"))),
        (Consulted(day("03-05"), Party.THIRD, TODAY),),
        (CorrectionAsked(day("03-05")), Lapsed(day("03-06"), Overdue.CORRECTION)),
        (Consulted(day("03-05"), Party.THIRD, day("03-05")), Opinion(day("03-05"), Party.THIRD)),
        (answer("03-10"), Archived(day("03-10")), Redone(day("03-11"), "granted", Because.OWN)),
        (answer("03-10", is_partial=True), answer("03-11")),
        (Consulted(day("03-05"), Party.THIRD), answer("03-30"), Opinion(day("04-02"), Party.THIRD)),
        (answer("03-10"), Withdrawn(day("03-11"))),
        (CorrectionAsked(day("03-05"), day("03-05")), Corrected(day("03-05"))),
        (answer(str(TODAY)),),
    ],
)
def test_days_that_follow_each_other(happenings: tuple[Happening, ...]) -> None:
    assert order(*happenings) == []


@pytest.mark.parametrize(
    ("happenings", "message"),
    [
        ((answer("03-02"),), "2025年3月2日 的“答复”早于收到日期 2025年3月3日，请核对"),
        ((answer("2026-01-21"),), "2026年1月21日 的“答复”在今天（2026年1月20日）以后，请核对"),
        (
            (answer("03-04"), ASKED),
            "2025年3月5日 的“补正告知”在办结（2025年3月4日 答复）以后，请核对",
        ),
        (
            (Withdrawn(day("03-04")), answer("03-05", is_partial=True)),
            "2025年3月5日 的“答复”在办结（2025年3月4日 申请人撤回）以后，请核对",
        ),
        ((Corrected(day("03-04")), ASKED), "2025年3月4日 的“已补正”之前没有“补正告知”"),
        ((ReasonGiven(day("03-04")),), "2025年3月4日 的“已说明理由”之前没有“要求说明理由”"),
        (
            (ASKED, Corrected(day("03-06")), Corrected(day("03-10"))),
            "2025年3月10日 的“已补正”之前已有 2025年3月6日 的“已补正”，是否重复登记，请核对",
        ),
        (
            (FeeAsked(day("03-05")), FeePaid(day("03-06")), FeePaid(day("03-06"))),
            "2025年3月6日 的“已缴费”之前已有 2025年3月6日 的“已缴费”，是否重复登记，请核对",
        ),
        (
            (ASKED, Corrected(day("03-06")), Lapsed(day("03-21"), Overdue.CORRECTION)),
            "2025年3月21日 的“不再处理”是因逾期不补正，但 2025年3月6日 已经补正，请核对",
        ),
        (
            (answer("03-21", "otherwise.correction_overdue"),),
            "2025年3月21日 的“答复”之前没有“补正告知”",
        ),
        (
            (ASKED, answer("03-20", "otherwise.correction_overdue")),
            "2025年3月20日 的“答复”时补正期限（2025年3月20日）还没有过，请核对",
        ),
        (
            (Consulted(day("03-05"), Party.ORGAN, day("2026-01-21")),),
            (
                "2025年3月5日 的“征求意见”写的送达日期 2026年1月21日 在今天（2026年1月20日）以后，"
                "请核对"
            ),
        ),
        ((FeePaid(day("03-04")),), "2025年3月4日 的“已缴费”之前没有“收费通知”"),
        (
            (Consulted(day("03-04"), Party.ORGAN), Opinion(day("03-04"), Party.THIRD)),
            "2025年3月4日 的“收到意见”之前没有征求过第三方的意见",
        ),
        (
            (Opinion(day("03-04"), Party.THIRD, 2), Consulted(day("03-05"), Party.THIRD)),
            "2025年3月4日 的“收到意见”所答的那次征求意见不在它之前，或已经撤销，请核对",
        ),
        ((Archived(day("03-04")),), "2025年3月4日 的“归档”之前还没有办结"),
        (
            (Redone(day("03-04"), "granted", Because.SUIT), answer("03-05")),
            "2025年3月4日 的“重新答复”之前还没有办结",
        ),
        (
            (Lapsed(day("03-04"), Overdue.CORRECTION),),
            "2025年3月4日 的“不再处理”之前没有“补正告知”",
        ),
        (
            (ASKED, Lapsed(day("03-20"), Overdue.CORRECTION)),
            "2025年3月20日 的“不再处理”时补正期限（2025年3月20日）还没有过，请核对",
        ),
        (
            (CorrectionAsked(day("03-05"), day("03-07")), Lapsed(day("03-05"), Overdue.CORRECTION)),
            "2025年3月5日 的“不再处理”时补正期限（2025年3月7日）还没有过，请核对",
        ),
        (
            (CorrectionAsked(day("03-05"), day("03-04")),),
            "2025年3月5日 的“补正告知”写的期限 2025年3月4日 早于当天，请核对",
        ),
        (
            (ReasonAsked(day("03-05"), day("03-04")),),
            "2025年3月5日 的“要求说明理由”写的期限 2025年3月4日 早于当天，请核对",
        ),
        (
            (FeeAsked(day("03-05"), None, day("03-04")),),
            "2025年3月5日 的“收费通知”写的期限 2025年3月4日 早于当天，请核对",
        ),
        (
            (Delayed(day("03-05"), day("03-04")),),
            "2025年3月5日 的“确定延迟答复期限”写的期限 2025年3月4日 早于当天，请核对",
        ),
        (
            (Consulted(day("03-05"), Party.THIRD, day("03-04")),),
            "2025年3月5日 的“征求意见”写的送达日期 2025年3月4日 早于当天，请核对",
        ),
    ],
)
def test_days_that_cannot_be(happenings: tuple[Happening, ...], message: str) -> None:
    assert order(*happenings) == [message]


def test_receipt_follows_arrival() -> None:
    early = case("03-03", answer("03-10"), received_on=day("03-02"))
    message = "收到日期 2025年3月2日 早于来件日期 2025年3月3日，请核对"
    assert found(early) == [("ledger.order", message)]


def test_nothing_arrives_after_today() -> None:
    message = "来件日期 2026年1月21日 在今天（2026年1月20日）以后，请核对"
    assert found(case("2026-01-21"), year=2026) == [("ledger.order", message)]
    assert found(case("2026-01-20"), year=2026) == []


def test_nothing_was_received_after_today() -> None:
    stated = case("03-03", received_on=day("2026-01-21"))
    message = "收到日期 2026年1月21日 在今天（2026年1月20日）以后，请核对"
    assert ("ledger.order", message) in found(stated)
    assert found(case("03-03", received_on=TODAY)) == []


def test_what_was_answered_has_a_day_of_receipt() -> None:
    letter = case("03-03", answer("03-10"), channel=Channel.LETTER)
    message = "2025年3月10日 答复，没有双方确认的记录，不知道收到日期"
    assert found(letter) == [("ledger.order", message)]
    withdrawn = case("03-03", Withdrawn(day("03-10")), channel=Channel.LETTER)
    assert found(withdrawn) == []


def test_confirmation_follows_arrival_and_may_follow_anything_else() -> None:
    letter = case("03-03", Confirmed(day("03-02")), answer("03-10"), channel=Channel.LETTER)
    messages = [message for code, message in found(letter) if code == "ledger.order"]
    assert messages == [
        "收到日期 2025年3月2日 早于来件日期 2025年3月3日，请核对",
        "2025年3月2日 的“双方确认”早于来件日期 2025年3月3日，请核对",
    ]
    waiting = case("03-03", Withdrawn(day("03-02")), channel=Channel.LETTER)
    assert found(waiting) == [
        ("ledger.order", "2025年3月2日 的“申请人撤回”早于来件日期 2025年3月3日，请核对")
    ]

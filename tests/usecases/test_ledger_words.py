"""What is told of a case beside the list: what happened, by when it is due, where it counts."""

from decimal import Decimal

import pytest

from ledger.applications import Channel
from ledger.choices import DEFAULT
from ledger.deadlines import deadline_of
from ledger.events import (
    Answered,
    Archived,
    Because,
    Confirmed,
    Consulted,
    CorrectionAsked,
    Delayed,
    Ended,
    Extended,
    FeeAsked,
    Happening,
    Lapsed,
    NotCounted,
    Opinion,
    Overdue,
    Party,
    Redone,
    Retracted,
    Voided,
    Withdrawn,
)
from tests.ledger.calendars import CALENDAR, without
from tests.ledger.cases import answer, case, day
from usecases.ledger_words import Moment, counted_as, due_told, timeline

ON = day("03-10")
TODAY = day("2025-03-20")


@pytest.mark.parametrize(
    ("happening", "told"),
    [
        (Confirmed(ON, "电话"), "双方确认，电话"),
        (CorrectionAsked(ON, day("03-20")), "补正告知，限期至3月20日"),
        (CorrectionAsked(ON, day("2026-01-08")), "补正告知，限期至2026年1月8日"),
        (CorrectionAsked(ON), "补正告知"),
        (Delayed(ON, day("05-20")), "确定延迟答复期限，限期至5月20日"),
        (Consulted(ON, Party.THIRD, day("03-12")), "征求第三方意见，3月12日送达"),
        (Opinion(ON, Party.JOINT), "收到共同制作机关意见"),
        (Extended(ON, 15, "分管负责人"), "延期告知，15 个工作日，分管负责人同意"),
        (FeeAsked(ON, Decimal(120)), "收费通知，120 元"),
        (answer("03-10"), "答复，（一）予以公开"),
        (
            answer("03-10", also=("refused.deliberative",)),
            "答复，（一）予以公开，其余：（三）6.属于四类过程性信息",
        ),
        (answer("03-10", ""), "答复，● 没有选办理结果"),
        (
            Answered(ON, "partly_granted", document="某公开〔2025〕9号", is_partial=True),
            "部分答复，还有内容待答复，（二）部分公开，某公开〔2025〕9号",
        ),
        (Withdrawn(ON), "申请人撤回"),
        (Lapsed(ON, Overdue.FEE), "不再处理，逾期未缴费"),
        (Ended(ON, "申请人死亡"), "其他终止，申请人死亡"),
        (Redone(ON, "granted", Because.SUIT), "重新答复，（一）予以公开，因行政诉讼"),
        (Voided(ON, NotCounted.INQUIRY), "作废，咨询"),
        (Archived(ON, "2025-12"), "归档，2025-12"),
    ],
)
def test_each_kind_is_told_in_words(happening: Happening, told: str) -> None:
    first, then = timeline(case("03-03", happening))
    assert first == Moment(day("03-03"), "当面提交，收到")
    assert then == Moment(ON, told, 1)


def test_what_was_retracted_is_not_told() -> None:
    retracted = case("03-03", answer("03-10"), Retracted(TODAY, 1))
    assert timeline(retracted) == [Moment(day("03-03"), "当面提交，收到")]


def test_a_day_of_receipt_that_was_stated_says_why() -> None:
    held = case("03-03", channel=Channel.INTERNET, received_on=day("03-05"))
    stated = type(held)(held.application._replace(received_because="电话确认"))
    assert timeline(stated)[1] == Moment(day("03-05"), "按此日计收到：电话确认")


@pytest.mark.parametrize(
    ("today", "told"),
    [
        ("2026-11-20", "还有 4 个工作日，2026年11月26日（星期四）止"),
        ("2026-11-26", "今天到期，2026年11月26日（星期四）止"),
        ("2026-11-28", "逾期 1 个工作日，2026年11月26日（星期四）已到期"),
    ],
)
def test_the_due_day_is_told_with_what_is_left(today: str, told: str) -> None:
    deadline = deadline_of(case("2026-10-29"), CALENDAR)
    assert due_told(deadline, CALENDAR, day(today)) == told


def test_a_stopped_clock_and_a_range_are_told() -> None:
    asked = case("03-03", CorrectionAsked(ON, day("03-20")))
    told = due_told(deadline_of(asked, CALENDAR), CALENDAR, TODAY)
    assert told.startswith("停止计算，等")
    assert told.endswith("，2025年3月20日（星期四）止")
    late = case("01-20", FeeAsked(day("03-20")))
    told = due_told(deadline_of(late, CALENDAR), CALENDAR, day("03-24"))
    assert told == (
        "等缴费，2025年4月18日（星期五）止；逾期 21 个工作日，2025年2月21日（星期五）已到期"
    )
    calendar = without(2027)
    told = due_told(deadline_of(case("2026-12-18"), calendar), calendar, day("2026-12-21"))
    assert "暂算，次年放假安排未录入" in told
    assert told.startswith("还有 ")


def test_a_case_says_where_it_counts() -> None:
    def counted(*happenings: Happening, came: str = "03-03", applicant: str = "natural") -> str:
        return counted_as(case(came, *happenings, applicant=applicant), DEFAULT, TODAY)

    open_one = "2025 年计入：一、新收；自然人\n如 2025 年底仍未办结，计入：四、结转下年"
    assert counted() == open_one
    assert counted(answer("03-10")).endswith("\n2025 年计入：（一）予以公开；自然人")
    over = counted(answer("2026-01-08"), came="2025-12-20").splitlines()
    assert over[1:] == ["2026 年计入：二、上年结转；自然人", "2026 年计入：（一）予以公开；自然人"]
    assert counted(Voided(ON, NotCounted.MISTAKEN)) == "不计入表三"
    assert counted(applicant="").startswith("● 没有选申请人类别")


def test_a_part_without_a_number_says_that_it_counts_with_its_application() -> None:
    part = case("03-03", answer("03-10"), number="", split_from=1)
    assert counted_as(part, DEFAULT, TODAY).startswith("拆分出的，随原申请合计一件；如果另计：\n")
    numbered = case("03-03", answer("03-10"), split_from=1)
    assert not counted_as(numbered, DEFAULT, TODAY).startswith("拆分")

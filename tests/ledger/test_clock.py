"""What moves the due day of an answer: golden days, and how they were worked out."""

import pytest

from ledger.clock import Wait
from ledger.events import (
    Answered,
    Consulted,
    Corrected,
    CorrectionAsked,
    Delayed,
    Extended,
    FeeAsked,
    FeePaid,
    Happening,
    Opinion,
    Party,
    ReasonAsked,
    ReasonGiven,
)
from ledger.working_days import Due
from tests.ledger.cases import day
from tests.ledger.dues import due, of

THIRD, JOINT, ORGAN = Party.THIRD, Party.JOINT, Party.ORGAN


def april(*more: Happening) -> tuple[Happening, ...]:
    """Return what happened to the application of 2026-04-01 about which a third party was asked."""
    return (
        Consulted(day("2026-04-08"), THIRD, day("2026-04-09")),
        Opinion(day("2026-04-24"), THIRD),
        *more,
    )


def test_a_correction_begins_the_period_anew() -> None:
    asked = CorrectionAsked(day("2026-03-05"), day("2026-03-25"))
    deadline = of("2026-03-02", asked, Corrected(day("2026-03-20")))
    assert deadline.due == Due(day("2026-04-20"), day("2026-04-20"))
    assert deadline.says == [
        "2026年3月2日 收到申请，当日不计，从次日起 20 个工作日内答复（第三十三条）",
        "2026年3月5日 补正告知，从次日起停算",
        "2026年3月20日 收到补正（第三十条），重新起算：当日不计，从次日起 20 个工作日",
        "其间周六、周日不计；放假 2026年4月4日 至 2026年4月6日 不计",
        "第 20 个工作日是 2026年4月20日，当天还在期限内",
    ]


def test_waiting_for_an_opinion_does_not_count() -> None:
    assert due("2026-04-01") == "2026年4月30日"
    deadline = of("2026-04-01", *april())
    assert str(deadline.due) == "2026年5月20日"
    assert deadline.says[1:] == [
        (
            "2026年4月8日 征求第三方意见，到 2026年4月24日 为止，2026年4月9日 至 2026年4月24日 不计"
            "（第三十二条、第三十三条）"
        ),
        (
            "其间周六、周日不计；放假 2026年4月4日 至 2026年4月6日、2026年5月1日 至 2026年5月5日 "
            "不计；调休上班 2026年5月9日 照计"
        ),
        "第 20 个工作日是 2026年5月20日，当天还在期限内",
    ]


def test_an_extension_adds_its_days() -> None:
    deadline = of("2026-04-01", *april(Extended(day("2026-05-11"), 20)))
    assert str(deadline.due) == "2026年6月17日"
    assert "2026年5月11日 告知延期 20 个工作日（第三十三条）" in deadline.says
    assert deadline.says[-1] == "第 40 个工作日是 2026年6月17日，当天还在期限内"


def test_consultations_that_overlap_count_once() -> None:
    within = (
        Consulted(day("2026-04-10"), ORGAN),
        Opinion(day("2026-04-20"), ORGAN),
    )
    assert due("2026-04-01", *april(*within)) == "2026年5月20日"
    longer = (Consulted(day("2026-04-10"), ORGAN), Opinion(day("2026-04-27"), ORGAN))
    assert due("2026-04-01", *april(*longer)) == "2026年5月21日"


def test_two_third_parties_are_waited_for_each() -> None:
    second = (
        Consulted(day("2026-04-08"), THIRD, day("2026-04-10")),
        Opinion(day("2026-04-27"), THIRD),
    )
    assert due("2026-04-01", *april(*second)) == "2026年5月21日"


@pytest.mark.parametrize("party", [THIRD, JOINT])
def test_who_has_a_set_time_is_waited_for_no_longer(party: Party) -> None:
    asked = Consulted(day("2026-04-08"), party, day("2026-04-09"))
    in_time = due("2026-04-01", asked, Opinion(day("2026-04-30"), party))  # the 15th working day
    late = of("2026-04-01", asked, Opinion(day("2026-05-20"), party))
    silent = of("2026-04-01", asked)
    assert in_time == str(late.due) == str(silent.due) == "2026年5月26日"
    assert silent.wait == Wait(f"{party.label}的意见", day("2026-04-30"))
    assert late.wait is None
    assert (
        "送达后满 15 个工作日的那天是 2026年4月30日，2026年4月9日 至 2026年4月30日 不计"
        in late.says[1]
    )
    assert "还没有收到意见，送达后满 15 个工作日的那天是 2026年4月30日" in silent.says[1]


def test_another_organ_is_waited_for_until_it_answers() -> None:
    asked = Consulted(day("2026-04-08"), ORGAN, day("2026-04-09"))
    waiting = of("2026-04-01", asked)
    assert waiting.due is None
    assert waiting.wait == Wait("其他机关的意见")
    assert waiting.says[1] == (
        "2026年4月8日 征求其他机关意见，还没有收到意见，等意见的日子不计（第三十三条）"
    )
    assert due("2026-04-01", asked, Opinion(day("2026-05-20"), ORGAN)) == "2026年6月11日"


def test_a_third_party_that_has_no_letter_yet_is_waited_for() -> None:
    waiting = of("2026-04-01", Consulted(day("2026-04-08"), THIRD))
    assert (waiting.due, waiting.wait) == (None, Wait("第三方的意见"))


def test_an_opinion_of_the_same_day_leaves_nothing_out() -> None:
    asked = Consulted(day("2026-04-08"), ORGAN)
    deadline = of("2026-04-01", asked, Opinion(day("2026-04-08"), ORGAN))
    assert str(deadline.due) == "2026年4月30日"
    assert "没有不计的日子" in deadline.says[1]


def test_an_opinion_that_nobody_asked_for_changes_nothing() -> None:
    assert due("2026-04-01", Opinion(day("2026-04-24"), THIRD)) == "2026年4月30日"


@pytest.mark.parametrize(
    ("asked", "wait"),
    [
        (CorrectionAsked(day("2026-04-08"), day("2026-04-20")), Wait("补正", day("2026-04-20"))),
        (CorrectionAsked(day("2026-04-08")), Wait("补正")),
        (ReasonAsked(day("2026-04-08"), day("2026-04-20")), Wait("说明理由", day("2026-04-20"))),
        (FeeAsked(day("2026-04-08")), Wait("缴费", day("2026-05-09"))),
        (FeeAsked(day("2026-04-08"), until=day("2026-05-11")), Wait("缴费", day("2026-05-11"))),
    ],
)
def test_the_clock_stands_while_the_applicant_has_to_act(asked: Happening, wait: Wait) -> None:
    deadline = of("2026-04-01", asked)
    assert (deadline.due, deadline.wait) == (None, wait)
    assert deadline.says[-1] == f"2026年4月8日 {asked.label}，从次日起停算"


def test_of_several_things_that_are_waited_for_the_last_is_told() -> None:
    fee, reason = FeeAsked(day("2026-04-08")), ReasonAsked(day("2026-04-09"))
    assert of("2026-04-01", fee, reason).wait == Wait("说明理由")
    given = ReasonGiven(day("2026-04-10"))
    assert of("2026-04-01", fee, reason, given).wait == Wait("缴费", day("2026-05-09"))


def test_a_fee_begins_the_period_anew_when_it_is_paid() -> None:
    fee = (FeeAsked(day("2026-03-05")), FeePaid(day("2026-03-20")))
    assert due("2026-03-02", *fee) == "2026年4月20日"
    assert "缴费（国办函〔2020〕109号），重新起算" in of("2026-03-02", *fee).says[2]


def test_reasons_let_the_period_go_on() -> None:
    reasons = (ReasonAsked(day("2026-04-08")), ReasonGiven(day("2026-04-24")))
    deadline = of("2026-04-01", *reasons)
    assert str(deadline.due) == "2026年5月20日"  # as with an opinion that took as long
    assert deadline.says[2] == (
        "2026年4月24日 说明理由，2026年4月8日 以后到这天为止不计（第三十五条）"
    )
    assert due("2026-04-01", ReasonGiven(day("2026-04-24"))) == "2026年4月30日"


def test_a_reasonable_period_that_was_told_holds() -> None:
    told = Delayed(day("2026-04-20"), day("2026-09-30"))
    deadline = of("2026-04-01", told)
    assert str(deadline.due) == "2026年9月30日"
    assert deadline.says[1:] == [
        "2026年4月20日 告知延迟到 2026年9月30日 答复（第三十五条）",
        "答复期限是告知的 2026年9月30日",
    ]


def test_what_was_told_too_late_gives_no_days() -> None:
    assert due("2026-04-01", Extended(day("2026-04-30"), 20)) == "2026年6月1日"
    late = of("2026-04-01", Extended(day("2026-05-06"), 20))
    assert str(late.due) == "2026年4月30日"
    assert late.says[1] == "2026年5月6日 告知延期时期限已过，延期不算"
    delayed = of("2026-04-01", Delayed(day("2026-05-06"), day("2026-09-30")))
    assert str(delayed.due) == "2026年4月30日"
    assert delayed.says[1] == "2026年5月6日 告知延迟答复时期限已过，延迟不算"


def test_nothing_moves_a_due_day_that_passed() -> None:
    asked = (Consulted(day("2026-05-07"), ORGAN), FeeAsked(day("2026-05-08")))
    waiting = of("2026-04-01", *asked)
    assert (str(waiting.due), waiting.wait) == ("2026年4月30日", Wait("缴费", day("2026-06-04")))
    came = (
        FeePaid(day("2026-05-11")),
        Extended(day("2026-05-12"), 20),
        Opinion(day("2026-05-13"), ORGAN),
    )
    deadline = of("2026-04-01", *asked, *came)
    assert (str(deadline.due), deadline.wait) == ("2026年4月30日", None)
    assert deadline.says[1:5] == [
        "2026年5月7日 征求其他机关意见时答复期限已过，照计",
        "2026年5月8日 收费通知时答复期限已过，不停算",
        "2026年5月11日 缴费（国办函〔2020〕109号），答复期限已过，不重新起算",
        "2026年5月12日 告知延期时期限已过，延期不算",
    ]
    reasons = (ReasonAsked(day("2026-05-06")), ReasonGiven(day("2026-05-07")))
    assert due("2026-04-01", *reasons) == "2026年4月30日"


def test_a_wait_that_begins_on_the_last_day_puts_it_off_until_it_ends() -> None:
    asked = Consulted(day("2026-04-30"), ORGAN)
    opinion = of("2026-04-01", asked, Opinion(day("2026-05-20"), ORGAN))
    assert str(opinion.due) == "2026年5月20日"
    assert opinion.says[-1] == "20 个工作日已满，接着的日子不计，到 2026年5月20日 还在期限内"
    day_before = Consulted(day("2026-04-29"), ORGAN)
    assert due("2026-04-01", day_before, Opinion(day("2026-05-20"), ORGAN)) == "2026年5月21日"
    reasons = (ReasonAsked(day("2026-04-30")), ReasonGiven(day("2026-05-09")))
    assert due("2026-04-01", *reasons) == "2026年5月9日"
    assert due("2026-04-01", *reasons, Extended(day("2026-05-09"), 1)) == "2026年5月11日"


@pytest.mark.parametrize(
    ("asked", "came", "again"),
    [
        (CorrectionAsked(day("2026-01-08")), Corrected, "收到补正（第三十条）"),
        (FeeAsked(day("2026-01-08")), FeePaid, "缴费（国办函〔2020〕109号）"),
    ],
)
def test_only_what_was_awaited_begins_anew(
    asked: Happening, came: type[Happening], again: str
) -> None:
    once = (asked, came(day("2026-01-15")))
    twice = of("2026-01-05", *once, came(day("2026-02-02")))
    assert str(twice.due) == due("2026-01-05", *once) == "2026年2月12日"
    words = f"2026年2月2日 {again}，没有在等的“{asked.label}”，不重新起算"
    assert words in twice.says
    assert due("2026-01-05", came(day("2026-01-15"))) == "2026年2月2日"


def test_reasons_that_are_asked_for_twice_are_awaited_from_the_first_time() -> None:
    first, second = ReasonAsked(day("2026-03-03")), ReasonAsked(day("2026-03-16"))
    given = ReasonGiven(day("2026-03-20"))
    assert due("2026-03-02", first, given) == due("2026-03-02", first, second, given)
    assert due("2026-03-02", first, second, given) == "2026年4月17日"
    answered = Answered(day("2026-03-20"), "granted")
    assert due("2026-03-02", first, second, answered) == "2026年4月17日"


def test_an_extension_leaves_a_day_that_was_told() -> None:
    told = Delayed(day("2026-04-20"), day("2026-09-30"))
    deadline = of("2026-04-01", told, Extended(day("2026-04-21"), 20))
    assert str(deadline.due) == "2026年9月30日"
    assert deadline.says[2] == (
        "2026年4月21日 告知延期，答复期限仍是已告知的 2026年9月30日（第三十五条）"
    )


def test_extensions_give_twenty_days_at_most() -> None:
    half = Extended(day("2026-04-20"), 10)
    rest = Extended(day("2026-05-11"), 15)
    assert due("2026-04-01", half) == "2026年5月18日"
    assert due("2026-04-01", half, rest) == due("2026-04-01", Extended(day("2026-04-20"), 30))


def test_an_extension_ends_with_the_period_that_it_was_given_in() -> None:
    extended = Extended(day("2026-03-04"), 20)
    anew = (CorrectionAsked(day("2026-03-05")), Corrected(day("2026-03-20")))
    assert due("2026-03-02", extended, *anew) == "2026年4月20日"
    delayed = Delayed(day("2026-03-04"), day("2026-09-30"))
    assert due("2026-03-02", delayed, *anew) == "2026年4月20日"


def test_an_opinion_ends_the_waiting_for_the_question_that_it_names() -> None:
    """Two third parties are asked; the second answers first, the first not within its time."""
    first = Consulted(day("2026-04-08"), THIRD, day("2026-04-08"))
    second = Consulted(day("2026-04-15"), THIRD, day("2026-04-15"))
    unnamed = Opinion(day("2026-04-20"), THIRD)
    named = Opinion(day("2026-04-20"), THIRD, 2)
    assert due("2026-04-01", first, second, unnamed) == "2026年6月1日"
    assert due("2026-04-01", first, second, named) == "2026年5月25日"
    assert due("2026-04-01", first, second, Opinion(day("2026-04-20"), THIRD, 1)) == "2026年6月1日"

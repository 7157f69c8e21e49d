"""The days of a dispute beside each other, and beside the answer's."""

import pytest

from ledger.applications import Channel
from ledger.disputes import Dispute, Level, Role
from ledger.events import Because, Confirmed, Redone
from tests.ledger.cases import answer, case, day, dispute, heard
from tests.ledger.checks.looks import found

ANSWERED = case("03-03", answer("03-10", "refused.deliberative"))
UPHELD = heard(Level.REVIEW, "05-06", "07-01", "upheld")


def about(group: str, *instances: tuple[str, str]) -> Dispute:
    """Return a dispute about the answered case, by when its instances opened and closed."""
    levels = (Level.REVIEW, Level.APPEAL) if group == "review" else (Level.FIRST, Level.APPEAL)
    made = [
        heard(level, opened, closed, "upheld" if closed else "")
        for level, (opened, closed) in zip(levels, instances, strict=False)
    ]
    return dispute(group, *made)._replace(application=ANSWERED.application.id)


REVIEW = about("review", ("05-06", "07-01"))


@pytest.mark.parametrize(
    "entries",
    [
        (about("review", ("03-10", "")),),
        (about("review", ("05-09", "07-01")),),
        (about("review", ("03-05", "")),),
        (REVIEW, about("post_review_suit", ("07-16", ""))),
        (REVIEW, about("post_review_suit", ("07-01", ""))),
        (REVIEW, about("post_review_suit", ("07-10", "08-01"), ("08-01", "2026-01-20"))),
        (about("review", ("04-20", "04-20")),),
        (dispute("direct_suit", heard(Level.FIRST, "12-01")),),
        (dispute("review", UPHELD)._replace(application=10**9),),
    ],
)
def test_disputes_in_order(entries: tuple[Dispute, ...]) -> None:
    assert found(ANSWERED, *entries) == []


@pytest.mark.parametrize(
    ("entries", "message"),
    [
        (
            (about("review", ("04-20", "04-19")),),
            "复议的审结日期 2025年4月19日 早于立案日期 2025年4月20日",
        ),
        (
            (about("review", ("02-03", "03-01")),),
            "2025年2月3日 立案，早于所涉申请的来件日期 2025年3月3日，请核对日期和申请",
        ),
        (
            (about("review", ("05-06", "2026-03-01")),),
            "复议的日期 2026年3月1日 在今天（2026年1月20日）以后",
        ),
        (
            (REVIEW, about("post_review_suit", ("07-10", ""), ("08-01", ""))),
            "一审没有审结日期，却有了二审",
        ),
        (
            (REVIEW, about("post_review_suit", ("07-10", "08-01"), ("07-31", ""))),
            "二审的立案日期 2025年7月31日 早于一审的审结日期 2025年8月1日",
        ),
        (
            (about("review", ("06-01", "")),),
            "2025年6月1日 申请复议，距 2025年3月10日 答复已超过 60 日，请核对日期",
        ),
        ((about("post_review_suit", ("07-10", "")),), "按复议后起诉登记，台账里没有这件申请的复议"),
        (
            (REVIEW, about("post_review_suit", ("06-30", ""))),
            "2025年6月30日 起诉时，复议还没有审结，请核对日期和类别",
        ),
        (
            (about("review", ("05-06", "")), about("post_review_suit", ("07-10", ""))),
            "2025年7月10日 起诉时，复议还没有审结，请核对日期和类别",
        ),
        (
            (REVIEW, about("post_review_suit", ("08-15", ""))),
            "2025年8月15日 起诉，距 2025年7月1日 复议审结已超过 15 日，请核对日期",
        ),
        (
            (about("direct_suit", ("05-06", "")),),
            "不予公开的，2024 年起应当先申请复议，请核对是否复议后起诉",
        ),
    ],
)
def test_disputes_out_of_order(entries: tuple[Dispute, ...], message: str) -> None:
    assert found(ANSWERED, *entries) == [("ledger.dispute_order", message)]


def test_a_direct_suit_is_brought_within_six_months() -> None:
    granted = case("03-03", answer("03-10"))
    suit = dispute("direct_suit", heard(Level.FIRST, "10-20"))
    late = suit._replace(application=granted.application.id)
    message = "2025年10月20日 起诉，距 2025年3月10日 答复已超过六个月，请核对日期"
    assert found(granted, late) == [("ledger.dispute_order", message)]
    in_time = dispute("direct_suit", heard(Level.FIRST, "09-10"))
    assert found(granted, in_time._replace(application=granted.application.id)) == []


@pytest.mark.parametrize(
    ("group", "in_time", "late"),
    [
        ("review", "2025-05-24", "2025-05-25"),
        ("direct_suit", "2025-09-25", "2025-09-26"),
        ("post_review_suit", "2025-07-31", "2025-08-01"),
    ],
)
def test_some_days_on_the_way_are_granted(group: str, in_time: str, late: str) -> None:
    """Answered on 03-10 and reviewed until 07-01: 60 and 184 days, or 15, and 15 on the way."""
    granted = case("03-03", answer("03-10"))
    review = dispute("review", UPHELD)._replace(application=granted.application.id)
    for opened_on, amiss in ((in_time, 0), (late, 1)):
        made = dispute(group, heard(Level.FIRST, opened_on))
        about_it = made._replace(application=granted.application.id)
        entries = (about_it,) if group != "post_review_suit" else (about_it, review)
        assert len(found(granted, *entries)) == amiss


def test_until_2024_a_direct_suit_about_a_refusal_was_usual() -> None:
    old = case("2023-10-09", answer("2023-10-20", "refused.deliberative"))
    suit = dispute("direct_suit", heard(Level.FIRST, "2023-12-20", "2024-03-01", "upheld"))
    assert found(old, suit._replace(application=old.application.id), year=2024) == []


@pytest.mark.parametrize(("opened_on", "amiss"), [("2023-12-31", 0), ("2024-01-01", 1)])
def test_since_the_first_day_of_2024_a_review_comes_first(opened_on: str, amiss: int) -> None:
    old = case("2023-10-09", answer("2023-10-20", "refused.deliberative"))
    suit = dispute("direct_suit", heard(Level.FIRST, opened_on))
    about_it = suit._replace(application=old.application.id)
    assert len(found(old, about_it)) == amiss


def test_nothing_is_said_of_a_dispute_about_silence() -> None:
    silent = case("03-03")
    suit = dispute("direct_suit", heard(Level.FIRST, "12-20"))
    entries = (silent, suit._replace(application=silent.application.id))
    assert all(code != "ledger.dispute_order" for code, _ in found(*entries))


REDONE = case(
    "03-03", answer("03-10"), Redone(day("08-04"), "refused.deliberative", Because.REVIEW)
)
SECOND = dispute("review", heard(Level.REVIEW, "09-01", "10-30", "upheld"))


def about_redone(*disputes: Dispute) -> list[str]:
    """Return what is told of disputes about the case that was answered again on 08-04."""
    id = REDONE.application.id
    entries = [one._replace(application=id) for one in disputes]
    return [message for _, message in found(REDONE, *entries)]


def test_days_are_counted_from_the_answer_that_the_dispute_is_about() -> None:
    assert about_redone(SECOND) == []
    late = dispute("review", heard(Level.REVIEW, "10-20"))
    told = "2025年10月20日 申请复议，距 2025年8月4日 答复已超过 60 日，请核对日期"
    assert about_redone(late) == [told]
    of_the_first = dispute("review", heard(Level.REVIEW, "06-20", "07-30", "corrected"))
    told = "2025年6月20日 申请复议，距 2025年3月10日 答复已超过 60 日，请核对日期"
    assert about_redone(of_the_first) == [told]


def test_a_second_answer_that_refuses_is_reviewed_first() -> None:
    told = "不予公开的，2024 年起应当先申请复议，请核对是否复议后起诉"
    assert about_redone(dispute("direct_suit", heard(Level.FIRST, "09-01"))) == [told]
    assert about_redone(dispute("direct_suit", heard(Level.FIRST, "06-02"))) == []


def test_a_later_review_is_not_the_one_before_the_suit() -> None:
    first = dispute("review", heard(Level.REVIEW, "04-01", "05-12", "upheld"))
    suit = dispute("post_review_suit", heard(Level.FIRST, "05-20", "07-30", "corrected"))
    assert about_redone(first, suit, SECOND) == []
    assert about_redone(suit, SECOND) == ["2025年5月20日 起诉时，复议还没有审结，请核对日期和类别"]
    pending = dispute("review", heard(Level.REVIEW, "09-01"))
    assert about_redone(first, suit, pending) == []


def test_a_suit_after_a_review_is_one_about_silence_too() -> None:
    silent = case("03-03")
    suit = dispute("post_review_suit", heard(Level.FIRST, "12-20"))
    told = "按复议后起诉登记，台账里没有这件申请的复议"
    about_silence = suit._replace(application=silent.application.id)
    assert ("ledger.dispute_order", told) in found(silent, about_silence)


def test_a_result_without_a_day_is_told() -> None:
    undated = dispute("review", heard(Level.REVIEW, "04-06", "", "corrected"))
    told = "复议选了结果，没有审结日期，暂按尚未审结统计，请补日期"
    assert found(undated) == [("ledger.dispute_order", told)]


def test_a_dispute_begins_after_its_application_came() -> None:
    letter = case("03-03", Confirmed(day("03-06")), answer("03-10"), channel=Channel.LETTER)
    on_the_day = dispute("review", heard(Level.REVIEW, "03-03"))
    assert found(letter, on_the_day._replace(application=letter.application.id)) == []


def test_of_one_registered_by_mistake_nothing_has_to_hold() -> None:
    late = about("review", ("08-20", ""))
    assert found(ANSWERED, late) != []
    assert found(ANSWERED, late._replace(role=Role.MISTAKEN)) == []
    wrong, suit = REVIEW._replace(role=Role.MISTAKEN), about("post_review_suit", ("07-10", ""))
    assert found(ANSWERED, REVIEW, suit) == []
    [(_, told)] = found(ANSWERED, wrong, suit)
    assert "台账里没有这件申请的复议" in told

"""Figures of any period, what is not placed, and why each thing is counted."""

from datetime import date, timedelta

import pytest

from forms.editions.form_2021 import APPLICANTS, FORM, RESULT_ROWS, request
from ledger.applications import Channel
from ledger.cases import Case
from ledger.choices import Choices
from ledger.counting import CELLS, Count, count, count_year
from ledger.disputes import Level
from ledger.events import (
    Because,
    Confirmed,
    CorrectionAsked,
    Ended,
    Lapsed,
    NotCounted,
    Overdue,
    Redone,
    Retracted,
    Voided,
    Withdrawn,
)
from ledger.ledger import Ledger
from ledger.rules import RULES
from tests.ledger.cases import answer, case, day, dispute, figures, heard, ledger

AGAIN = Choices(redone="again")
REVIEW = heard(Level.REVIEW, "05-06", "07-01", "upheld")


def unplaced(*entries: Case, year: int = 2025) -> list[tuple[str, str]]:
    """Return what is told of the cases that are not placed in the year."""
    found = count_year(ledger(*entries), year).unplaced
    return [(one.number, one.why) for one in found]


def sentences(counted: Count, id: str) -> list[str]:
    """Return why the cell counts what it does."""
    return [evidence.sentence for evidence in counted.because(id)]


def test_every_cell_of_both_tables_has_a_figure() -> None:
    cells = count_year(ledger(), 2025).cells
    assert tuple(cells) == CELLS
    assert (len(cells), sum(cells.values())) == (175 + 15, 0)
    assert [id for id in FORM.fields if id in cells] == list(CELLS)


def test_totals_are_the_sums_of_their_parts() -> None:
    cells = count_year(ledger(case("03-03", answer("03-10")), case(applicant="legal")), 2025).cells
    assert cells["requests.received.total"] == 2
    assert cells["requests.total.natural"] == cells["requests.total.total"] == 1
    assert cells["requests.carried_out.total"] == 1


@pytest.mark.parametrize("row", [row for row, _, _ in RESULT_ROWS])
@pytest.mark.parametrize("column", [key for key, _ in APPLICANTS])
def test_every_result_of_every_kind_has_its_cell(row: str, column: str) -> None:
    cells = count_year(ledger(case("03-03", answer("03-10", row), applicant=column)), 2025).cells
    assert {id for id in cells if cells[id]} == {
        request(key, at) for key in ("received", "total", row) for at in (column, "total")
    }


def test_a_period_may_be_any() -> None:
    slow = ledger(case("03-31", answer("04-01")))
    quarter = count(slow, date(2025, 1, 1), date(2025, 3, 31)).cells
    assert (quarter["requests.received.natural"], quarter["requests.carried_out.natural"]) == (1, 1)
    day_after = count(slow, date(2025, 4, 1), date(2025, 4, 1)).cells
    assert day_after["requests.carried_in.natural"] == day_after["requests.granted.natural"] == 1
    later = count(slow, date(2025, 4, 2), date(2025, 6, 30)).cells
    assert not any(later.values())


def test_the_first_and_the_last_day_belong_to_the_year() -> None:
    assert figures(case("01-01", answer("12-31"))) == {"received": 1, "granted": 1}
    assert figures(case("2024-12-31", answer("01-01"))) == {"carried_in": 1, "granted": 1}
    assert figures(case("12-31", answer("2026-01-01"))) == {"received": 1, "carried_out": 1}


def test_each_period_takes_over_what_the_one_before_left() -> None:
    slow = ledger(*[case(f"0{month}-28", answer(f"0{month + 1}-10")) for month in range(1, 9)])
    first = date(2025, 1, 1)
    left = 0
    while first < date(2025, 12, 1):
        last = first + timedelta(days=29)
        cells = count(slow, first, last).cells
        assert cells["requests.carried_in.natural"] == left
        left = cells["requests.carried_out.natural"]
        first = last + timedelta(days=1)


def test_a_case_without_a_kind_is_counted_nowhere_and_told() -> None:
    unknown = case("03-03", answer("03-10"), number="2025-007", applicant="")
    assert figures(unknown) == {}
    assert count_year(ledger(unknown), 2025).own == {}
    assert unplaced(unknown) == [("2025-007", "没有选申请人类别，不知道计入哪一列")]
    assert unplaced(unknown, year=2026) == unplaced(unknown, year=2024) == []
    assert unplaced(case("03-03", number="2025-008", applicant=""), year=2026) != []


def test_an_answer_without_a_result_leaves_the_case_open_and_is_told() -> None:
    answered = case("03-03", answer("03-10", ""), number="2025-007")
    why = "已经答复，但没有选办理结果，暂按尚未办结统计"
    assert figures(answered) == {"received": 1, "carried_out": 1}
    assert unplaced(answered) == unplaced(answered, year=2026) == [("2025-007", why)]
    assert unplaced(answered, year=2024) == []


def test_a_row_that_the_form_does_not_have_is_no_result() -> None:
    answered = case("03-03", answer("03-10", "refused"))
    assert figures(answered) == {"received": 1, "carried_out": 1}
    assert len(unplaced(answered)) == 1


def test_a_last_letter_without_a_result_leaves_the_case_open() -> None:
    letters = (answer("03-10", is_partial=True), answer("03-12", ""))
    assert figures(case("03-03", *letters)) == {"received": 1, "carried_out": 1}


def test_a_first_letter_without_a_result_is_passed_over() -> None:
    letters = (answer("03-10", "", is_partial=True), answer("03-12"))
    assert figures(case("03-03", *letters)) == {"received": 1, "granted": 1}


def test_a_case_closed_before_it_came_is_counted_nowhere_and_told() -> None:
    wrong = case("03-03", answer("2024-12-30"), number="2025-007")
    why = "办结日期 2024年12月30日 早于收到日期 2025年3月3日，核对日期"
    assert figures(wrong) == figures(wrong, year=2024) == {}
    assert unplaced(wrong) == unplaced(wrong, year=2024) == [("2025-007", why)]
    assert unplaced(wrong, year=2026) == []


def test_what_waits_for_confirmation_is_told_until_it_ended() -> None:
    letter = case("03-03", number="", channel=Channel.LETTER)
    assert figures(letter) == {}
    assert unplaced(letter) == [("没有编号", "尚未与申请人确认收到日期")]
    assert unplaced(letter, year=2024) == []
    assert unplaced(case("03-03", Withdrawn(day("03-05")), channel=Channel.LETTER)) == []


def test_what_was_answered_without_a_day_of_receipt_is_told() -> None:
    letter = case("03-03", answer("03-10"), number="2025-007", channel=Channel.LETTER)
    why = "已经办结，但没有双方确认的记录，不知道收到日期"
    assert figures(letter) == {}
    assert unplaced(letter) == [("2025-007", why)]
    assert unplaced(letter, year=2024) == unplaced(letter, year=2026) == []
    early = case("03-03", answer("2024-03-10"), channel=Channel.LETTER)
    assert len(unplaced(early)) == 1


def test_disputes_in_doubt_are_told() -> None:
    doubtful = [
        dispute("review", heard(Level.REVIEW, "05-06", "07-01")),
        dispute("suit", REVIEW),
        dispute("review", REVIEW),
        dispute("review", heard(Level.REVIEW, "05-06", "", "corrected")),
    ]
    found = count_year(ledger(*doubtful), 2025)
    assert [(one.dispute, one.why) for one in found.unplaced] == [
        (doubtful[0].id, "已经审结，但没有选结果，暂按尚未审结统计"),
        (doubtful[1].id, "没有选是复议还是哪一类诉讼"),
        (doubtful[3].id, "已经选了结果，但没有审结日期，暂按尚未审结统计"),
    ]
    assert found.cells["disputes.review.pending"] == 2
    assert found.cells["disputes.review.total"] == 3


def test_a_retracted_answer_is_no_answer() -> None:
    mistaken = case("03-03", answer("03-10"), Retracted(day("03-11"), 1))
    assert figures(mistaken) == {"received": 1, "carried_out": 1}


def test_why_a_case_is_counted() -> None:
    posted = case("03-03", answer("03-10"), number="2025-017", channel=Channel.POST)
    counted = count_year(ledger(posted), 2025)
    (came,) = counted.because("requests.received.natural")
    assert came.sentence == "2025-017：2025年3月3日 邮寄签收 → 一、新收；自然人"
    assert (came.number, came.rule, came.application) == (
        "2025-017",
        RULES["received"],
        posted.application.id,
    )
    (went,) = counted.because("requests.total.total")
    assert went.sentence == "2025-017：2025年3月10日 答复 → （一）予以公开；自然人"
    assert went.rule == RULES["answered"]
    assert counted.because("requests.carried_out.natural") == ()


def test_why_a_case_is_carried() -> None:
    open_one = case("2024-12-03", number="2024-050", applicant="legal")
    counted = count_year(ledger(open_one), 2025)
    assert sentences(counted, "requests.carried_in.total") == [
        "2024-050：2024年12月3日 收到，2024年12月31日 尚未办结 → 二、上年结转；法律服务机构"
    ]
    assert sentences(counted, "requests.carried_out.legal") == [
        "2024-050：2024年12月3日 收到，2025年12月31日 尚未办结 → 四、结转下年；法律服务机构"
    ]


@pytest.mark.parametrize(
    ("made", "sentence"),
    [
        (case("03-03"), "当面提交"),
        (case("03-01", Confirmed(day("03-03")), channel=Channel.FAX), "双方确认"),
        (case("03-01", received_on=day("03-03")), "收到"),
    ],
)
def test_how_a_case_came(made: Case, sentence: str) -> None:
    counted = count_year(ledger(made), 2025)
    number = made.application.number
    assert sentences(counted, "requests.received.total") == [
        f"{number}：2025年3月3日 {sentence} → 一、新收；自然人"
    ]


LAPSED = Lapsed(day("03-21"), Overdue.CORRECTION)


@pytest.mark.parametrize(
    ("made", "choices", "rule", "told"),
    [
        (
            case("03-03", answer("03-21", also=("refused.deliberative",))),
            Choices(),
            "partly",
            "答复",
        ),
        (
            case(
                "03-03", answer("03-21", "refused.deliberative", also=("not_processed.petition",))
            ),
            Choices(),
            "main",
            "答复",
        ),
        (
            case("03-03", CorrectionAsked(day("03-05")), LAPSED),
            Choices(),
            "lapsed",
            "期满次日不再处理",
        ),
        (case("03-03", Withdrawn(day("03-21"))), Choices(), "withdrawn", "申请人撤回"),
        (case("03-03", Ended(day("03-21"))), Choices(), "ended", "其他终止"),
        (
            case("03-03", Voided(day("03-21"), NotCounted.INQUIRY)),
            Choices(inquiry="misc"),
            "inquiry",
            "按咨询答复",
        ),
    ],
)
def test_each_rule_is_told(made: Case, choices: Choices, rule: str, told: str) -> None:
    (evidence,) = count_year(ledger(made), 2025, choices).because("requests.total.total")
    assert evidence.rule == RULES[rule]
    assert f"2025年3月21日 {told} → （" in evidence.sentence


def test_a_second_answer_is_told_as_one() -> None:
    redone = case("03-03", answer("03-10"), Redone(day("06-01"), "granted", Because.OWN))
    counted = count_year(ledger(redone), 2025, AGAIN)
    first, second = counted.because("requests.granted.natural")
    assert (first.rule.id, second.rule.id) == ("answered", "redone")
    assert "2025年6月1日 重新答复 → （一）予以公开" in second.sentence
    _, came = counted.because("requests.received.natural")
    assert came.rule.id == "redone"
    assert "2025年6月1日 重新答复 → 一、新收" in came.sentence


def test_why_a_dispute_is_counted() -> None:
    decided = dispute("review", REVIEW)._replace(number="1号")
    pending = dispute("direct_suit", heard(Level.FIRST, "05-06"))._replace(number="")
    counted = count_year(ledger(decided, pending), 2025)
    (evidence,) = counted.because("disputes.review.total")
    assert evidence.sentence == "1号：2025年7月1日 审结 → 行政复议·结果维持"
    assert (evidence.dispute, evidence.rule) == (decided.id, RULES["decided"])
    assert sentences(counted, "disputes.direct_suit.pending") == [
        "没有编号：2025年5月6日 立案，尚未审结 → 未经复议直接起诉·尚未审结"
    ]


def test_a_ledger_is_counted_by_unit() -> None:
    ours, theirs = case(), case()
    other = theirs.application._replace(unit="测试县邻局")
    both = Ledger((ours, Case(other)), (dispute("review", REVIEW),))
    mine = both.of(ours.application.unit)
    assert (mine.cases, len(mine.disputes)) == ((ours,), 1)
    assert both.of("测试县邻局") == Ledger((Case(other),))

"""A report's tables held against the ledger."""

from decimal import Decimal

import pytest

from forms.checks.finding import Finding
from forms.report import Report
from ledger.applications import Channel
from ledger.cases import Case
from ledger.checks.against import disagrees, fee_differs, fee_unreported
from ledger.checks.suspects import Suspects, named
from ledger.counting import count_year
from ledger.disputes import Dispute, Level
from ledger.events import NotCounted, Voided
from ledger.sentences import Fees
from tests.builders import complete
from tests.ledger.cases import answer, case, day, dispute, heard, ledger

ANSWERED = case("03-03", answer("03-10"), number="2025-017")


def compared(report: Report, *entries: Case | Dispute) -> list[Finding]:
    """Return what of the report differs from the ledger for 2025."""
    return list(disagrees(count_year(ledger(*entries), 2025), report))


def likeliest(finding: Finding, *entries: Case | Dispute) -> str:
    """Return what is named as likely to explain a finding."""
    kept = ledger(*entries)
    return named(Suspects(kept, count_year(kept, 2025)).of(finding.fields[0]))


def report(**figures: int) -> Report:
    """Return a report with figures in table three, by row, of natural persons; all others 0."""
    values = {f"requests.{row}.natural": number for row, number in figures.items()}
    return complete(values)


def test_tables_that_agree() -> None:
    assert compared(report(received=1, granted=1), ANSWERED) == []


def test_each_cell_that_differs_is_told_and_its_totals_are_not() -> None:
    findings = compared(report(received=3), ANSWERED)
    assert [finding.fields for finding in findings] == [
        ("requests.received.natural",),
        ("requests.granted.natural",),
    ]
    assert findings[0].message == "本年新收·自然人：表中 3，台账 1，差 2"
    assert (findings[0].left, findings[0].right) == (3, 1)
    assert findings[1].message == "（一）予以公开·自然人：表中 0，台账 1，差 1"


def test_a_blank_cell_is_not_filled_in_yet() -> None:
    values = {"requests.received.natural": None, "requests.granted.natural": 1}
    (finding,) = compared(complete(values), ANSWERED)
    assert finding.message == "本年新收·自然人：表中没有填数，台账 1"
    assert (finding.is_unfilled, finding.left, finding.right) == (True, None, 1)
    assert compared(complete({"requests.refused.deliberative.legal": None})) == []


def test_a_stated_total_is_told_where_its_parts_agree() -> None:
    values = {"requests.received.natural": 1, "requests.granted.natural": 1}
    (finding,) = compared(complete(values | {"requests.total.total": 2}), ANSWERED)
    assert finding.message == "（七）总计·总计：表中 2，台账 1，差 1"


def test_cases_near_the_ends_of_the_year_are_named_first() -> None:
    late = case("12-03", answer("2026-01-08"), number="2025-101")
    early = case("2024-12-30", answer("01-20"), number="2024-090")
    far = case("06-03", answer("06-20"), number="2025-050")
    cases = late, early, far
    findings = compared(report(received=1, granted=3, carried_in=1), *cases)
    by_cell = {one.fields[0].removeprefix("requests."): likeliest(one, *cases) for one in findings}
    words = "先看 2025-101（2026年1月8日办结）、2024-090（2024年12月30日收到）"
    assert by_cell["received.natural"] == words
    assert by_cell["granted.natural"] == words


def test_three_cases_are_named_and_no_more() -> None:
    late = [case("12-30", number=f"2025-10{number}") for number in range(5)]
    (finding, *_) = compared(report(received=9), *late)
    assert likeliest(finding, *late).endswith("、2025-102（2025年12月30日收到）")


def test_cases_without_a_place_and_voided_ones_are_named() -> None:
    unknown = case("03-03", number="2025-003", applicant="")
    voided = case("03-03", Voided(day("03-04"), NotCounted.MISTAKEN), number="2025-004")
    elsewhere = case("2024-03-03", Voided(day("03-04"), NotCounted.MISTAKEN), number="2024-004")
    waiting = case("03-03", number="2025-005", channel=Channel.LETTER, applicant="legal")
    cases = unknown, voided, elsewhere, waiting
    (finding,) = compared(report(received=1), *cases)[:1]
    assert finding.message == "本年新收·自然人：表中 1，台账 0，差 1"
    assert likeliest(finding, *cases) == (
        "先看 "
        "2025-003（没有选申请人类别，不知道计入哪一列）、2025-005（尚未与申请人确认收到日期）、"
        "2025-004（作废：误登记）"
    )


def test_a_difference_that_nothing_explains_names_nobody() -> None:
    far = case("06-03", answer("06-20"))
    (finding,) = compared(report(received=1, granted=0), far)
    assert finding.message == "（一）予以公开·自然人：表中 0，台账 1，差 1"
    assert likeliest(finding, far) == ""


def test_table_four_is_compared_too() -> None:
    unsure = dispute("review", heard(Level.REVIEW, "05-06", "07-01"))._replace(number="1号")
    (finding,) = compared(
        complete({"disputes.review.upheld": 1, "disputes.review.pending": 1}), unsure
    )
    assert finding.message == "行政复议·结果维持：表中 1，台账 0，差 1"
    assert likeliest(finding, unsure) == ("先看 1号（已经审结，但没有选结果，暂按尚未审结统计）")


def test_a_fee_is_reported_in_section_six() -> None:
    asked = Fees(1, 0, 0, Decimal(0))
    (finding,) = fee_unreported(asked, complete())
    assert finding.fields == ("text.other_matters",)
    assert finding.message == f"第六部分没有写收取信息处理费的情况，台账：{asked.words}"
    reported = complete({"text.other_matters": "本年度没有收取信息处理费。"})
    assert list(fee_unreported(asked, reported)) == []
    lapsed = complete({"requests.otherwise.fee_overdue.natural": 1})
    assert list(fee_unreported(asked, lapsed)) == []
    assert list(fee_unreported(Fees(0, 0, 0, Decimal(0)), complete())) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("收取信息处理费50元。", "50 元，台账 30 元"),
        ("无其他。2025年收取信息处理费0元，已上缴。", "0 元，台账 30 元"),
        ("发出信息处理费收费通知1件，收取信息处理费1件，共300元。", "300 元，台账 30 元"),
        ("收取信息处理费0.005万元。", "50 元，台账 30 元"),
        ("收取信息处理费30元。", ""),
        ("发出信息处理费收费通知1件，收取信息处理费1件，共30.00元。", ""),
        ("应收取信息处理费50元，减免20元。", ""),
        ("没有收取信息处理费50元。", ""),
        ("拟收取、尚未到账的信息处理费50元。", ""),
        ("收取信息处理费20元；补收信息处理费10元。", ""),
        ("收取信息处理费。", ""),
        ("无", ""),
    ],
)
def test_a_fee_that_is_another_than_in_the_ledger_is_told(text: str, told: str) -> None:
    report = complete({"text.other_matters": text})
    found = list(fee_differs(Fees(1, 1, 0, Decimal(30)), report))
    assert [each.message for each in found] == [f"第六部分写收取信息处理费 {told}"] * bool(told)
    assert list(fee_differs(Fees(1, 1, 1, Decimal(30)), report)) == []
    assert list(fee_differs(Fees(0, 0, 0, Decimal(0)), report)) == []


def test_a_total_that_waits_for_a_part_is_no_difference() -> None:
    values = {"requests.received.natural": 1, "requests.granted.natural": 1}
    assert compared(complete({**values, "requests.received.legal": None}), ANSWERED) == []

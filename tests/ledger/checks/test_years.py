"""Days close to the year's end, and years that were published."""

from datetime import date

from forms.editions.form_2021 import FORM
from forms.report import Report
from ledger.cases import Case
from ledger.checks.years import changed, opening
from ledger.counting import Count, count_year
from ledger.disputes import Level
from ledger.events import CorrectionAsked, FeeAsked, Lapsed, NotCounted, Overdue, Voided
from ledger.snapshots import Counted, snapshot_of
from tests.ledger.cases import answer, case, day, dispute, heard, ledger
from tests.ledger.checks.looks import found

RECEIVED = "收到，临近年末，请看收到日期对不对（当面提交、签收或双方确认的那天）"
ANSWERED = "答复，临近年末，请看日期对不对（答复是送达、交邮或发出的那天）"


def year_end(made: Case, year: int = 2025) -> list[str]:
    """Return what is said of the case's days."""
    messages = found(made, year=year, today=date(2026, 3, 1))
    return [message for code, message in messages if code == "ledger.year_end"]


def test_days_within_five_of_the_years_end_are_looked_at() -> None:
    assert year_end(case("12-26", answer("2026-01-05"))) == [
        f"2025年12月26日 {RECEIVED}",
        f"2026年1月5日 {ANSWERED}",
    ]
    assert year_end(case("12-25", answer("2026-01-06"))) == []
    assert year_end(case("2026-01-05")) == [f"2026年1月5日 {RECEIVED}"]
    assert year_end(case("12-26"), year=2026) == []


def test_a_case_that_is_over_before_the_year_is_not_looked_at() -> None:
    assert found(case("2024-03-03", answer("2024-03-10"), applicant="")) == []
    assert found(case("2024-12-28", answer("2024-12-30"))) == []
    assert found(case("2026-01-06", answer("2026-01-07", ""))) == []


def test_an_end_that_fell_due_in_the_year_is_not_left_to_the_next() -> None:
    asked = CorrectionAsked(day("12-03"), day("12-20"))
    lapsed = Lapsed(day("2026-01-08"), Overdue.CORRECTION)
    late = case("12-01", asked, lapsed)
    message = "期限满后次日 2025年12月21日 即不再处理，记的是 2026年1月8日，计入了下一年，请核对"
    assert year_end(late) == [message]
    assert year_end(late, year=2026) == [message]
    answered = case("12-01", asked, answer("2026-01-08", "otherwise.correction_overdue"))
    assert year_end(answered) == [message]
    in_time = case("12-01", asked, Lapsed(day("12-21"), Overdue.CORRECTION))
    assert year_end(in_time) == []
    earlier = case("2024-12-02", CorrectionAsked(day("2024-12-03"), day("2024-12-20")), lapsed)
    assert year_end(earlier, year=2025) == []
    unknown = case("12-01", CorrectionAsked(day("12-03")), Lapsed(day("2026-01-08"), Overdue.FEE))
    assert year_end(unknown) == []


def test_a_fee_that_fell_due_in_the_year_by_its_twenty_days() -> None:
    """Asked on 2025-12-01; the twentieth working day after is 2025-12-29."""
    message = "期限满后次日 2025年12月30日 即不再处理，记的是 2026年3月2日，计入了下一年，请核对"
    unpaid = Lapsed(day("2026-03-02"), Overdue.FEE)
    fee = FeeAsked(day("12-01"))
    assert year_end(case("11-20", fee, unpaid), year=2026) == [message]
    assert year_end(case("11-20", fee, unpaid), year=2025) == [message]
    asked = CorrectionAsked(day("12-02"), day("2026-02-20"))
    assert year_end(case("11-20", fee, asked, unpaid)) == [message]
    later = case("11-20", FeeAsked(day("12-02"), until=day("2026-01-20")), unpaid)
    assert year_end(later) == []


def count_of(*entries: Case, year: int = 2025) -> Count:
    """Return the count of the year."""
    return count_year(ledger(*entries), year)


CARRIED = case("2024-12-03", number="2024-050")


def last_year(**carried_out: int) -> Report:
    """Return last year's report with what it carried out, by column."""
    values = {f"requests.carried_out.{column}": number for column, number in carried_out.items()}
    return Report(FORM, values)


def test_what_comes_in_is_what_last_years_report_carried_out() -> None:
    count = count_of(CARRIED)
    assert list(opening(count, last_year(natural=1, legal=0))) == []
    assert list(opening(count, last_year())) == []
    less, more = opening(count, last_year(natural=0, legal=2))
    assert less.fields == ("requests.carried_in.natural",)
    assert (less.left, less.right, less.code) == (1, 0, "ledger.opening")
    assert less.message == (
        "自然人：台账上年结转 1 件，上年年报结转下年度 0 件，差 1；台账里是 2024-050"
    )
    assert (
        more.message
        == "法律服务机构：台账上年结转 0 件，上年年报结转下年度 2 件，差 2；台账里没有结转的"
    )


def test_a_kept_count_says_which_cases_explain_a_difference() -> None:
    other = case("2024-12-05", number="2024-051")
    kept = snapshot_of(count_of(other, year=2024))
    (finding,) = opening(count_of(CARRIED), last_year(natural=2), kept)
    assert finding.message.endswith("差 1；定稿时没有 2024-050；现在没有 2024-051")
    (finding,) = opening(count_of(), last_year(natural=1), kept)
    assert finding.message.endswith("差 1；现在没有 2024-051")
    (finding,) = opening(count_of(other, CARRIED), last_year(natural=1), kept)
    assert finding.message.endswith("差 1；定稿时没有 2024-050")
    also = case("2024-12-06", number="2024-052")
    (finding,) = opening(count_of(CARRIED, also), last_year(natural=1), kept)
    assert finding.message.endswith("差 1；定稿时没有 2024-050、2024-052；现在没有 2024-051")


def test_of_cases_without_a_number_it_is_told_how_many_moved() -> None:
    first, second = case("2024-12-05", number=""), case("2024-12-06", number="")
    kept = snapshot_of(count_of(first, second, year=2024))
    (finding,) = opening(count_of(first), last_year(natural=2), kept)
    assert finding.message.endswith("差 1；现在没有 没有编号的 1 件")
    (finding,) = opening(count_of(first, second), last_year(natural=1))
    assert finding.message.endswith("差 1；台账里是 没有编号的 2 件")


def test_a_snapshot_names_numbers_and_rules_and_nothing_else() -> None:
    review = dispute("review", heard(Level.REVIEW, "05-06"))._replace(number="1号")
    kept = snapshot_of(count_year(ledger(CARRIED, review), 2025))
    assert kept == {
        "requests.carried_in.natural": (Counted("2024-050", "carried_in"),),
        "requests.carried_out.natural": (Counted("2024-050", "carried_out"),),
        "disputes.review.pending": (Counted("1号", "pending"),),
    }


def test_a_closed_year_stays_as_it_was() -> None:
    kept = snapshot_of(count_of(CARRIED))
    assert list(changed(count_of(CARRIED), kept)) == []


def test_a_number_that_is_only_written_otherwise_is_no_other_case() -> None:
    told = case("2024-12-05", number="2024-051")
    rewritten = Case(told.application._replace(number="２０２４－51"), told.events)
    kept = snapshot_of(count_of(told, year=2024))
    assert list(changed(count_of(rewritten, year=2024), kept)) == []
    (finding,) = opening(count_of(rewritten), last_year(natural=2), kept)
    assert finding.message.endswith("结转的案件和定稿时一样")
    corrected = Case(rewritten.application._replace(applicant="business"), told.events)
    (moved,) = changed(count_of(corrected, year=2024), kept)
    assert (moved.number, moved.application) == ("２０２４－51", told.application.id)


def test_a_kind_that_was_corrected_after_the_final_is_told() -> None:
    told = case("03-03", answer("03-10"), number="2025-017")
    kept = snapshot_of(count_of(told))
    corrected = Case(told.application._replace(applicant="business"), told.events)
    (finding,) = changed(count_of(corrected), kept)
    assert str(finding) == (
        "2025-017：2025 年已经定稿，定稿时计入“（一）予以公开；自然人”“一、新收；自然人”，"
        "现在计入“（一）予以公开；商业企业”“一、新收；商业企业”："
        "年报的数没有跟着变，确需更正的写明更正"
    )
    assert (finding.code, finding.application) == ("ledger.kind_changed", told.application.id)


def test_cases_without_a_number_are_not_told_apart() -> None:
    first = case("03-03", answer("03-10"), number="")
    second = case("03-04", answer("03-11"), number="")
    kept = snapshot_of(count_of(first, second))
    corrected = Case(first.application._replace(applicant="business"), first.events)
    (finding,) = changed(count_of(corrected, second), kept)
    assert (finding.number, finding.application) == ("没有编号", None)
    assert "定稿时计入“（一）予以公开；自然人”2 件“一、新收；自然人”2 件，" in finding.message
    assert finding.message.endswith("；这样登记的现有 2 件，分不清是哪一件，请逐件核对")
    (alone,) = changed(count_of(corrected), snapshot_of(count_of(first)))
    assert alone.application == first.application.id
    assert "分不清" not in alone.message


def test_a_case_that_left_or_came_after_the_final_is_told() -> None:
    voided = Case(
        CARRIED.application, case("03-03", Voided(day("03-04"), NotCounted.INQUIRY)).events
    )
    review = dispute("review", heard(Level.REVIEW, "05-06"))._replace(number="1号")
    after = count_year(ledger(voided, review), 2025)
    gone, came = sorted(
        changed(after, snapshot_of(count_of(CARRIED))), key=lambda one: -len(one.number)
    )
    assert "现在没有计入：" in gone.message
    assert gone.application is None
    assert "定稿时没有计入，现在计入“行政复议·尚未审结”" in came.message


def test_numbers_that_no_library_may_keep_are_held_beside_what_is_kept_of_them() -> None:
    """The card of one is known by what else its number says, the other by its first characters."""
    card = case("03-03", number="2025-002（330106198802151234）")
    endless = case("03-04", number="9" * 50_000)
    kept = snapshot_of(count_of(card, endless))
    assert list(changed(count_of(card, endless), kept)) == []
    answered = [
        Case(one.application, case("03-03", answer("03-10")).events) for one in (card, endless)
    ]
    first, second = changed(count_of(*answered), kept)
    assert (first.number, first.application) == ("2025-002", card.application.id)
    assert (second.number, second.application) == (f"{'9' * 40}…", endless.application.id)
    assert len(second.message) < 200

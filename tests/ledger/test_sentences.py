"""Sentences that the figures do not give."""

from datetime import date
from decimal import Decimal

from ledger.cases import Case
from ledger.choices import Choices
from ledger.counting import count_year
from ledger.events import Ended, FeeAsked, FeePaid, NotCounted, Voided, Withdrawn
from ledger.sentences import Fees, fees_of, misc_words
from tests.ledger.cases import answer, case, day, ledger


def test_nothing_to_say() -> None:
    assert misc_words(count_year(ledger(case("03-03", answer("03-10"))), 2025)) == ""


def test_each_kind_of_end_is_named_with_its_number() -> None:
    kept = ledger(
        case("03-03", Withdrawn(day("03-05"))),
        case("03-03", Ended(day("03-05"), "申请人死亡")),
        case("03-03", Withdrawn(day("03-06")), applicant="legal"),
        case("03-03", Voided(day("03-05"), NotCounted.INQUIRY)),
        case("03-03", Ended(day("03-05"), " ")),
        case("03-03", answer("03-05", "otherwise.misc")),
    )
    by_default = misc_words(count_year(kept, 2025))
    assert by_default == "“其他处理”中的“其他”5件：申请人撤回申请2件，其他情形2件，申请人死亡1件。"
    with_inquiries = misc_words(count_year(kept, 2025, Choices(inquiry="misc")))
    assert "按咨询答复1件" in with_inquiries


def added_up(*cases: Case, year: int = 2025) -> Fees:
    """Return the fees of the year."""
    return fees_of(ledger(*cases), date(year, 1, 1), date(year, 12, 31))


def fees(*cases: Case, year: int = 2025) -> str:
    """Return the sentence on fees of the year."""
    return added_up(*cases, year=year).words


ASKED = FeeAsked(day("12-05"), Decimal("40.50"), day("2026-01-04"))


def test_no_fee_is_not_spoken_of() -> None:
    assert fees(case("03-03", answer("03-10"))) == ""
    voided = Voided(day("12-08"), NotCounted.MISTAKEN)
    assert fees(case("12-03", ASKED, voided)) == ""


def test_a_fee_is_of_the_year_in_which_it_was_paid() -> None:
    paid = case("12-03", ASKED, FeePaid(day("2026-01-03")))
    assert fees(paid) == "发出信息处理费收费通知1件，没有收取信息处理费。"
    assert fees(paid, year=2026) == "发出信息处理费收费通知0件，收取信息处理费1件，共40.50元。"
    assert fees(paid, year=2024) == ""


def test_a_fee_that_nobody_asked_for_has_no_amount() -> None:
    paid = fees(case("12-03", FeePaid(day("12-06"))))
    assert paid == "发出信息处理费收费通知0件，收取信息处理费1件（金额未登记，请补）。"


def test_fees_are_added_up() -> None:
    unknown = FeeAsked(day("12-05"))
    two = [case("12-03", asked, FeePaid(day("12-06"))) for asked in (ASKED, ASKED, unknown)]
    told = fees(*two)
    assert (
        told
        == "发出信息处理费收费通知3件，收取信息处理费3件，共81.00元（不含金额未登记的1件，请补）。"
    )


def test_a_fee_of_nothing_is_known_and_a_fee_is_paid_once() -> None:
    nothing = FeeAsked(day("12-05"), Decimal(0))
    told = fees(case("12-03", nothing, FeePaid(day("12-06"))))
    assert told == "发出信息处理费收费通知1件，收取信息处理费1件，共0元。"
    twice = fees(case("12-03", ASKED, FeePaid(day("12-06")), FeePaid(day("12-07"))))
    assert "收取信息处理费2件，共40.50元（不含金额未登记的1件，请补）" in twice


def test_what_was_received_is_sure_where_each_amount_is_known() -> None:
    paid = FeePaid(day("12-06"))
    assert added_up(case("12-03", ASKED, paid)).received == Decimal("40.50")
    assert added_up(case("12-03", ASKED)).received == 0
    assert added_up(case("12-03", paid)).received is None
    assert added_up(case("12-03")).received is None

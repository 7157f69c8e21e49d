"""What stands behind （六）3.其他, in words."""

from ledger.choices import Choices
from ledger.counting import count_year
from ledger.events import Ended, NotCounted, Voided, Withdrawn
from ledger.misc import misc_words
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

"""What results ask for."""

from ledger.events import (
    Consulted,
    Corrected,
    CorrectionAsked,
    Ended,
    Party,
    ReasonAsked,
    Withdrawn,
)
from tests.ledger.cases import answer, case, day
from tests.ledger.checks.looks import found

THIRD = "refused.third_party_rights"


def test_a_third_party_is_asked() -> None:
    message = ("ledger.consultation", "结果是保护第三方合法权益，没有征求第三方意见的记录")
    assert found(case("03-03", answer("03-10", THIRD))) == [message]
    assert found(case("03-03", answer("03-10", "granted", also=(THIRD,)))) == [message]
    other = Consulted(day("03-05"), Party.ORGAN)
    assert found(case("03-03", other, answer("03-10", THIRD))) == [message]
    asked = Consulted(day("03-05"), Party.THIRD, day("03-06"))
    assert found(case("03-03", asked, answer("03-10", THIRD))) == []


def test_reasons_are_asked_for() -> None:
    excessive = answer("03-10", "not_processed.excessive")
    message = "结果是无正当理由大量反复申请，没有要求申请人说明理由的记录"
    assert found(case("03-03", excessive)) == [("ledger.excessive", message)]
    assert found(case("03-03", ReasonAsked(day("03-05")), excessive)) == []


def test_what_is_unclear_after_a_correction_was_corrected() -> None:
    unclear = answer("03-20", "unavailable.still_unclear")
    message = "结果是补正后申请内容仍不明确，没有已补正的记录"
    assert found(case("03-03", unclear)) == [("ledger.still_unclear", message)]
    asked = CorrectionAsked(day("03-05"), day("03-14"))
    assert found(case("03-03", asked, unclear)) == [("ledger.still_unclear", message)]
    assert found(case("03-03", asked, Corrected(day("03-10")), unclear)) == []
    assert found(case("03-03", answer("03-20"))) == []


def test_what_is_repeated_is_named() -> None:
    repeated = answer("03-10", "not_processed.repeated")
    message = ("ledger.repeated", "结果是重复申请，没有写重复的是哪一件")
    assert found(case("03-03", repeated)) == [message]
    assert found(case("03-03", repeated, repeats="2023-004")) == []
    itself = case("03-03", repeated, number="2025-7", repeats="2025-7")
    assert found(itself) == [("ledger.repeated", "写的重复的那一件就是它自己，请核对编号")]
    assert found(case("03-03", answer("03-10"), repeats="")) == []


def test_other_ends_have_words() -> None:
    message = ("ledger.misc", "计入“（六）其他处理 3.其他”，没有写是什么情形")
    assert found(case("03-03", Ended(day("03-10"), " "))) == [message]
    assert found(case("03-03", Ended(day("03-10"), "申请人死亡"))) == []
    assert found(case("03-03", Withdrawn(day("03-10")))) == []
    partial = answer("03-05", is_partial=True)
    some = "已经答复一部分，后来按“申请人撤回”计，请看是否应记作完成答复"
    withdrawn = case("03-03", partial, Withdrawn(day("03-10")))
    assert found(withdrawn) == [("ledger.misc", some)]
    assert found(case("03-03", partial, answer("03-10"))) == []
    ((code, _),) = found(case("03-03", answer("03-10", "otherwise.misc")))
    assert code == "ledger.misc"

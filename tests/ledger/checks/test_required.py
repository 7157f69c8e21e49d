"""A case needs a column, and one row."""

from ledger.events import Lapsed, NotCounted, Overdue, Voided, Withdrawn
from tests.ledger.cases import answer, case, day
from tests.ledger.checks.looks import found

TWICE = (
    "2025年3月10日 已有“答复”，2025年3月20日 又有“答复”，"
    "一件只计一个结果：后一个是重新答复的，改记“重新答复”；记错的，撤销那一条"
)


def test_a_case_has_a_kind_of_applicant() -> None:
    message = "没有选申请人类别，不知道计入哪一列"
    assert found(case("03-03", answer("03-10"), applicant="")) == [("ledger.no_kind", message)]
    assert found(case("03-03", answer("03-10"), applicant="people")) != []
    assert found(case("03-03", answer("03-10"), applicant="legal")) == []


def test_an_answer_has_a_result() -> None:
    message = "2025年3月10日 已经答复，但没有选办理结果"
    assert found(case("03-03", answer("03-10", ""))) == [("ledger.no_result", message)]
    assert found(case("03-03", answer("03-10", "refused"))) == [("ledger.no_result", message)]
    assert found(case("03-03", answer("03-10", "")), year=2026) == [("ledger.no_result", message)]
    assert found(case("03-03", answer("03-10", "")), year=2024) == []
    assert found(case("03-03", Withdrawn(day("03-10")))) == []
    partial = answer("03-10", "", is_partial=True)
    assert found(case("03-03", partial, answer("03-11"))) == []


def test_a_case_has_one_result() -> None:
    twice = case("03-03", answer("03-10"), answer("03-20", "refused.deliberative"))
    assert found(twice) == [("ledger.two_results", TWICE)]


def test_two_results_of_one_day_are_two() -> None:
    twice = case("03-03", answer("03-10"), answer("03-10", "refused.deliberative"))
    assert [code for code, _ in found(twice)] == ["ledger.two_results"]


def test_a_withdrawal_after_the_answer_is_no_second_result() -> None:
    assert found(case("03-03", answer("03-10"), Withdrawn(day("03-20")))) == []


def test_an_answer_after_the_withdrawal_is_a_second_result() -> None:
    for second in (answer("03-20"), Lapsed(day("03-20"), Overdue.FEE)):
        codes = [code for code, _ in found(case("03-03", Withdrawn(day("03-10")), second))]
        assert "ledger.two_results" in codes


def test_nothing_has_to_hold_of_what_was_voided() -> None:
    voided = Voided(day("03-11"), NotCounted.MISTAKEN)
    assert found(case("03-03", answer("02-10", ""), voided, applicant="")) == []

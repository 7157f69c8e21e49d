"""Register numbers without gaps and doubles."""

from ledger.applications import Channel
from ledger.cases import Case
from ledger.events import Confirmed, NotCounted, Voided, Withdrawn
from tests.ledger.cases import answer, case, day
from tests.ledger.checks.looks import found


def numbered(*numbers: str) -> list[tuple[str, str]]:
    """Return what is found of cases with those numbers."""
    return found(*[case("03-03", answer("03-10"), number=number) for number in numbers])


def test_numbers_that_follow_each_other() -> None:
    assert numbered("2025-001", "2025-002", "2025-003") == []
    assert numbered("2025-003", "2025-001", "2025-002") == []
    assert numbered("2025-014", "2025-015") == []
    assert numbered("3号", "4号") == []
    assert numbered("2025-001", "申2025-003", "甲") == []


def test_a_gap_is_told_at_the_number_after_it() -> None:
    message = "前一个编号是 2025-002，中间缺 2 个编号"
    assert numbered("2025-001", "2025-002", "2025-005") == [("ledger.number", message)]


def test_one_number_that_is_missing_is_a_gap() -> None:
    message = "前一个编号是 2025-002，中间缺 1 个编号"
    assert numbered("2025-002", "2025-004") == [("ledger.number", message)]


def test_a_number_is_used_once() -> None:
    assert numbered("7", "7") == [("ledger.number", "登记编号 7 用了 2 次")]
    message = "登记编号 2025-001 用了 3 次"
    assert numbered("2025-001", "2025-001", "2025-001 ") == [("ledger.number", message)]


def test_no_number() -> None:
    assert numbered("", "2025-001") == [("ledger.number", "没有登记编号")]


def test_a_voided_case_keeps_its_number() -> None:
    voided = Voided(day("03-04"), NotCounted.MISDIRECTED)
    middle = case("03-03", voided, number="2025-2")
    ends = [case("03-03", answer("03-10"), number=number) for number in ("2025-1", "2025-3")]
    assert found(*ends, middle) == []


def test_other_years_have_numbers_of_their_own() -> None:
    before: list[Case] = [case("2024-03-03", answer("2024-03-10"), number="3") for _ in range(2)]
    assert found(*before) == []


def test_what_came_before_the_year_and_was_received_in_it_has_a_number_of_either() -> None:
    letter = Confirmed(day("01-06"))
    early = case("2024-12-30", letter, answer("01-10"), number="2025-2", channel=Channel.LETTER)
    ends = [case("03-03", answer("03-10"), number=number) for number in ("2025-1", "2025-3")]
    codes = [code for code, _ in found(early, *ends)]
    assert "ledger.number" not in codes
    old = case("2024-12-30", letter, answer("01-10"), number="118", channel=Channel.LETTER)
    plain = [case("03-03", answer("03-10"), number=number) for number in ("001", "002")]
    assert "ledger.number" not in [code for code, _ in found(old, *plain)]
    again = case("03-03", answer("03-10"), number="118")
    assert ("ledger.number", "登记编号 118 用了 2 次") in found(old, again)


def test_one_number_written_in_two_ways_is_used_twice() -> None:
    told = "登记编号 2025-017、2025-17 只是写法不同，是同一个编号"
    assert numbered("2025-017", "2025-17") == [("ledger.number", told)]
    told = "登记编号 2025-1、２０２５-００１ 只是写法不同，是同一个编号"
    assert numbered("2025-1", "２０２５-００１") == [("ledger.number", told)]
    assert numbered("2025-10", "2025-1", *[f"2025-{n}" for n in range(2, 10)]) == []


def test_the_year_at_the_end_is_not_the_number() -> None:
    message = "前一个编号是 3号(2025)，中间缺 1 个编号"
    assert numbered("3号(2025)", "5号(2025)") == [("ledger.number", message)]
    assert numbered("3号(2025)", "4号(2025)") == []
    assert numbered("2025-2024", "2025-2025", "2025-2026") == []
    old = case("2024-12-30", Confirmed(day("01-02")), number="1号(2024)", channel=Channel.LETTER)
    this = case("03-03", answer("03-10"), number="1号(2025)")
    assert "ledger.number" not in [code for code, _ in found(old, this)]


def test_a_number_that_was_given_in_parts_is_not_missing() -> None:
    assert numbered("016", "017-1", "017-2", "018") == []
    assert numbered("2025-016", "2025-017-1", "2025-017-2", "2025-018") == []
    message = "前一个编号是 016，中间缺 1 个编号"
    assert numbered("016", "017-1", "019") == [("ledger.number", message)]
    message = "前一个编号是 017-1，中间缺 1 个编号"
    assert numbered("017-1", "017-3") == [("ledger.number", message)]


def test_a_year_begins_at_one_where_the_register_was_kept_before() -> None:
    before = case("2024-06-03", answer("2024-06-10"), number="2024-030")
    third = case("03-03", answer("03-10"), number="2025-003")
    message = "是本年的第一个编号，前面缺 2 个编号"
    assert found(before, third) == [("ledger.number", message)]
    first = case("03-03", answer("03-10"), number="2025-001")
    assert found(before, first) == []
    brought = case("2024-06-03", answer("2024-06-10"), number="2024-030", is_opening=True)
    assert found(brought, third) == found(third) == []
    for number in ("031", "2025-031"):
        assert found(before, case("03-03", answer("03-10"), number=number)) == []
    message = "前一个编号是 2024-030，中间缺 1 个编号"
    gap = case("03-03", answer("03-10"), number="2025-032")
    assert found(before, gap) == [("ledger.number", message)]


def test_a_first_number_of_the_year_may_be_of_what_came_before_it() -> None:
    old = case("2024-06-03", answer("2024-06-10"), number="2024-030")
    withdrawn = case("2024-12-30", Withdrawn(day("2024-12-31")), number="2025-001")
    assert found(old, withdrawn, case("03-03", answer("03-10"), number="2025-002")) == []


def test_a_part_without_a_number_says_how_it_counts() -> None:
    root = case("03-03", answer("03-10"))
    part = case("03-03", answer("03-10"), number="", split_from=root.application.id)
    message = "拆分出的没有登记编号，与原申请合计一件；分别答复的，请编号"
    assert found(root, part) == [("ledger.number", message)]


def test_a_date_before_the_number_is_no_part_of_it() -> None:
    assert numbered("20250303001", "20250304001") == []
    assert numbered("202503001", "202504001") == []
    assert numbered("2025031", "2025032") == []
    message = "前一个编号是 20250303001，中间缺 1 个编号"
    assert numbered("20250303001", "20250303003") == [("ledger.number", message)]
    message = "前一个编号是 2025001，中间缺 1 个编号"
    assert numbered("2025001", "2025003") == [("ledger.number", message)]
    assert numbered("3", "000000000000000000004") == []


def test_months_and_offices_need_not_begin_at_one() -> None:
    before = case("2024-06-03", answer("2024-06-10"), number="2024-001")
    for number in ("202503-017", "2025-03-017", "20250303017", "2025-2-017"):
        assert found(before, case("03-03", answer("03-10"), number=number)) == []
    message = "是本年的第一个编号，前面缺 2 个编号"
    anew = case("2024-06-03", answer("2024-06-10"), number="2024030")
    third = case("03-03", answer("03-10"), number="2025003")
    assert found(anew, third) == [("ledger.number", message)]

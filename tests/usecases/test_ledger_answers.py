"""Which applications an answer is about, and with which others a case has to do."""

import pytest

from ledger.cases import Case
from tests.ledger.cases import answer, case, ledger
from usecases.ledger_answers import NotTogether, relations, together_with

HELD, OPEN = case(number="2025-001"), case(number="2025-002")
CLOSED = case("03-03", answer("03-10"), number="2025-003")
OTHER_UNITS = Case(case(number="2025-004").application._replace(unit="别的局"))
ALL = ledger(HELD, OPEN, CLOSED, OTHER_UNITS)


@pytest.mark.parametrize("written", ["2025-002", " 2025-002、2025-002 ", "2025-002，", "2025-002;"])
def test_numbers_name_the_other_cases_each_once(written: str) -> None:
    assert together_with(HELD, written, ALL) == [OPEN]
    assert together_with(HELD, " ", ALL) == []


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("2025-001", "2025-001 就是这一件"),
        ("2025-003", "2025-003 现在是“已答复”"),
        ("2025-004", "没有编号是 2025-004 的"),
        ("2025-002、2025-9", "没有编号是 2025-9 的"),
    ],
)
def test_what_cannot_be_answered_together_is_told(written: str, why: str) -> None:
    with pytest.raises(NotTogether, match=why):
        together_with(HELD, written, ALL)


def test_a_case_says_with_which_others_it_has_to_do() -> None:
    sent = answer("03-10")
    first = case("03-03", sent, number="2025-005", group="2025-005")
    second = case("03-03", sent, number="2025-006", group="2025-005", repeats="2024-001")
    unanswered = case("03-03", number="2025-007", group="2025-005")
    part = case("03-03", number="2025-008", split_from=first.application.id)
    held = ledger(first, second, unanswered, part, CLOSED)
    assert relations(first, held) == ["与 2025-006 合并答复"]
    assert relations(second, held) == ["与 2024-001 重复", "与 2025-005 合并答复"]
    assert relations(unanswered, held) == []
    assert relations(part, held) == ["由 2025-005 拆分"]
    assert relations(CLOSED, held) == []

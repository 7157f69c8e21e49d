"""What is said of the ledger beside tables three and four: 件 are the same on both sides."""

import pytest

from forms.values import Value
from tests.ledger.cases import case
from tests.usecases.tallies import (
    CARRIED_IN,
    GRANTED,
    RECEIVED,
    TOTAL,
    report,
    section,
    tally,
)
from usecases.ledger_beside import beside, not_read, of_others


def told(values: dict[str, Value] | None = None, of: str = "requests") -> str:
    """Return the line beside a table of a report with ``values``."""
    return " · ".join(beside(report(values), tally(), section(of)).parts)


@pytest.mark.parametrize(
    ("values", "line"),
    [
        ({}, "✓ 台账 3 件 · 表三 3 件 · 一致"),
        ({RECEIVED: 3}, "▲ 台账 3 件 · 表三 4 件 · 有 1 格不同"),
        ({RECEIVED: 1, CARRIED_IN: 2}, "▲ 台账 3 件 · 表三 3 件 · 有 2 格不同"),
        ({GRANTED: None}, "○ 台账 3 件 · 表三 3 件 · 已填的一致"),
        ({RECEIVED: None}, "○ 台账 3 件 · 表三没有填全 · 已填的一致"),
        ({RECEIVED: None, CARRIED_IN: 0}, "▲ 台账 3 件 · 表三没有填全 · 有 1 格不同"),
        ({TOTAL: 9}, "▲ 台账 3 件 · 表三 10 件 · 有 1 格不同"),
    ],
)
def test_table_three_is_told_by_what_came_in_and_was_carried_in(
    values: dict[str, Value], line: str
) -> None:
    assert told(values) == line


def test_apart_from_its_table_a_year_is_named_and_what_is_filled_in() -> None:
    def apart(values: dict[str, Value]) -> str:
        return beside(report(values), tally(), section("requests")).apart

    assert apart({}) == "✓ 与 2025 年表三一致"
    assert apart({RECEIVED: 3}) == "▲ 与 2025 年表三有 1 格不同"
    assert apart({GRANTED: None}) == "○ 与 2025 年表三已填的一致"
    nothing: dict[str, Value] = {field.id: None for field in section("requests").fields}
    assert apart(nothing) == "○ 2025 年表三还没有填"


def test_table_four_is_told_by_its_three_groups() -> None:
    assert told(of="disputes") == "✓ 台账 1 件 · 表四 1 件 · 一致"
    other: dict[str, Value] = {"disputes.direct_suit.other": 2}
    assert told(other, of="disputes") == "▲ 台账 1 件 · 表四 3 件 · 有 1 格不同"


def test_what_is_counted_nowhere_is_told() -> None:
    nowhere = case("05-03", applicant="")
    found = beside(report(), tally(nowhere), section("requests"))
    assert found.parts[-1] == "1 件没有归入"
    assert found.apart.endswith("，1 件没有归入")
    assert beside(report(), tally(nowhere), section("disputes")).parts[-1] == "有 1 格不同"


def test_a_ledger_of_a_part_of_the_year_is_compared_with_nothing() -> None:
    found = beside(report({RECEIVED: 9}), tally(is_whole=False), section("requests"))
    assert found.parts == ("○ 台账没有登记全年，没有比较",)
    assert found.apart == "○ 台账没有登记 2025 年全年，没有比较"


def test_beside_a_final_it_is_told_how_the_ledger_counts_by_now() -> None:
    found = beside(report({RECEIVED: 3}), tally(), section("requests"), is_final=True)
    assert found.parts == ("○ 台账 3 件", "表三 4 件", "现在有 1 格不同")
    same = beside(report(), tally(), section("requests"), is_final=True)
    assert same.parts[-1] == "一致"


def test_what_is_explained_is_marked_as_done() -> None:
    differing = report({RECEIVED: 3})
    found = beside(differing, tally(), section("requests"), explained=1)
    assert found.parts == ("✓ 台账 3 件", "表三 4 件", "有 1 格不同，已说明")
    none = beside(differing, tally(), section("requests"), explained=0)
    assert none.gist.startswith("▲")


def test_whose_ledger_it_is_is_told() -> None:
    one = of_others(["某局"])
    assert one.parts == ("○ 台账是“某局”的，没有比较",)
    assert "只有某局的申请" in one.more
    assert of_others(["甲局", "乙局"]).parts == ("○ 台账是“甲局”等 2 个单位的，没有比较",)


def test_a_ledger_that_was_not_read_says_so_and_why() -> None:
    found = not_read("台账正在被另一个程序使用。")
    assert found.parts == ("○ 台账没有读出，没有比较",)
    assert found.more == "台账正在被另一个程序使用。"

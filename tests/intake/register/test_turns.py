"""Days without a year at the turn of a year are not taken for certain."""

from pathlib import Path

import pytest

from intake.register.turns import is_carried_in
from tests.intake.register.registers import HEADS, doubts, left_out, read_rows, row


@pytest.mark.parametrize(
    ("days", "left"),
    [
        (("12.30", "12.31", "1.8", "2.3", "3.4", "12.20"), [2, 3]),
        (("12.30", "1.8"), [2]),
        (("1.5", "12.20"), []),
        (("2024-12-30", "1.8", "2.3"), []),
        (("12.20", "11.3", "3.4", "1.8", "12.31", "12.30"), [6, 7]),
        (("12.20", "11.3", "3.4", "1.8"), []),
        (("12.20", "12.25", "11.3"), []),
    ],
)
def test_december_beside_january_may_be_of_the_year_before(
    days: tuple[str, ...], left: list[int], tmp_path: Path
) -> None:
    rows = [row(at, 收到日期=day, 答复日期=None, 办理结果=None) for at, day in enumerate(days)]
    found = read_rows(tmp_path, [HEADS, *rows])
    assert list(left_out(found)) == left
    assert set(left) <= set(doubts(found))
    assert len(found.entries) + len(left) == len(days)


def test_what_is_told_says_which_day(tmp_path: Path) -> None:
    rows = [row(1, 收到日期="12月30日"), row(2, 收到日期="1月8日")]
    found = read_rows(tmp_path, [HEADS, *rows])
    why = "收到日期 12月30日没有写年份，排在 1 月的旁边，可能是上年的"
    assert left_out(found) == {2: why}


def test_days_without_a_year_below_what_was_carried_in_are_not_certain(tmp_path: Path) -> None:
    rows = [
        HEADS,
        ["一、上年结转"],
        row(1, 收到日期="11月3日"),
        row(2, 收到日期="2024-11-20", 答复日期="2025-01-06"),
        ["二、本年新收"],
        row(3, 收到日期="1月8日"),
    ]
    found = read_rows(tmp_path, rows)
    received = [str(entry.received_on) for entry in found.entries]
    assert received == ["2024-11-20", "2025-01-08"]
    assert left_out(found)[3].startswith("收到日期不能确定：“11月3日”没有写年份")
    assert 3 in doubts(found)


@pytest.mark.parametrize(
    ("line", "is_carried"),
    [
        ("上年结转", True),
        ("上年度 结转件", True),
        ("2024年结转", True),
        ("结转自上年", True),
        ("本年新收", False),
        ("结转下年度继续办理", False),
        ("三月份", False),
    ],
)
def test_what_says_that_cases_were_carried_in(line: str, is_carried: bool) -> None:
    assert is_carried_in(line, before=False) is is_carried


def test_a_line_that_says_nothing_of_it_leaves_it_as_it_was() -> None:
    assert is_carried_in("三月份", before=True)
    assert not is_carried_in("二、本年新收", before=True)


@pytest.mark.parametrize(
    ("days", "left"),
    [
        (("10.20", "11.3", "1.8", "2.3", "3.4"), [2, 3]),
        (("3.4", "2.3", "1.8", "11.3", "10.20"), [5, 6]),
        (("2024-10-20", "11.3", "1.8", "2.3"), [3]),
        (("3.4", "4.1", "3.30", "5.6"), []),
        (("5.6", "3.4"), []),
        (("3.4", "5.6", "2.3", "4.1", "1.8"), []),
    ],
)
def test_a_month_that_goes_down_once_may_be_of_the_year_before(
    days: tuple[str, ...], left: list[int], tmp_path: Path
) -> None:
    rows = []
    for at, day in enumerate(days):
        rows.append(row(at, 登记编号=f"第{at}号", 收到日期=day, 答复日期=None, 办理结果=None))
    found = read_rows(tmp_path, [HEADS, *rows])
    assert list(left_out(found)) == left
    assert set(left) <= set(doubts(found))
    numbered = [row(at, 收到日期=day, 答复日期=None) for at, day in enumerate(days)]
    assert not read_rows(tmp_path, [HEADS, *numbered]).left_out

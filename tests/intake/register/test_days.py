"""Days as registers have them: certain, or said why not."""

from datetime import date

import pytest

from intake.register.days import Held, day_of

DAY = date(2025, 3, 5)


@pytest.mark.parametrize(
    "text",
    [
        *("2025-03-05", "2025.3.5", "2025/3/5", "2025年3月5日", "20250305", "２０２５．３．５"),
        *(
            "二〇二五年三月五日",
            "2025。3。5",
            "2025年3月5号",
            "2025.3.5.",
            "2025 3 5",
            "'2025-03-05",
        ),
        *("3月5日", "3.5", "3-5", "3/5", "三月五日", "3月5", "03月05日"),
        *("25.3.5", "25年3月5日", "250305", "45721", "45721.5"),
        *("2025-03-05 10:20", "2025-03-05T10:20:30", "2025/3/5 0:00:00", "2025年3月5日上午9时"),
        *("2025年3月5日（星期三）", "2025.3.5 周三", "3月5日下午"),
    ],
)
def test_a_day_is_read_however_it_is_written(text: str) -> None:
    assert day_of(Held(text), 2025) == (DAY, "")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("3/5/2025", "“3/5/2025”可以读成 2025年3月5日、2025年5月3日"),
        ("05.03.25", "“05.03.25”可以读成 2025年3月5日、2025年5月3日"),
        ("2025.3", "“2025.3”日期没有写全，要有年、月、日"),
        ("2025.2.30", "“2025.2.30”没有这一天（2025年2月没有30日）"),
        ("2052.3.5", "“2052.3.5”不在 2025 年前后"),
        ("40000", "“40000”像是 Excel 的日期序号，但不在 2025 年前后"),
        ("3月5日、3月6日", "“3月5日、3月6日”读不出是哪一天"),
        ("3月初", "“3月初”读不出是哪一天"),
    ],
)
def test_what_is_not_certain_is_no_day(text: str, why: str) -> None:
    assert day_of(Held(text), 2025) == (None, why)


def test_a_day_that_can_only_be_read_one_way_is_read_whatever_stands_first() -> None:
    assert day_of(Held("3/25/2025"), 2025).day == date(2025, 3, 25)
    assert day_of(Held("25/3/2025"), 2025).day == date(2025, 3, 25)


def test_without_a_year_anywhere_a_month_and_day_are_none() -> None:
    why = "“3月5日”没有写年份，工作表的名称、标题和编号里也定不下来"
    assert day_of(Held("3月5日"), None) == (None, why)
    assert day_of(Held("2025年3月5日"), None).day == DAY


def test_a_number_may_have_lost_its_nought() -> None:
    why = "“3.1”可以读成 2025年3月1日、2025年3月10日"
    assert day_of(Held("3.1", is_number=True), 2025) == (None, why)
    assert day_of(Held("3.1"), 2025).day == date(2025, 3, 1)
    assert day_of(Held("3.5", is_number=True), 2025).day == DAY


def test_a_cell_that_holds_a_day_is_that_day() -> None:
    assert day_of(Held("2025年3月5日", DAY), 2025).day == DAY
    assert day_of(Held("3月5日", DAY), 2025).day == DAY
    assert day_of(Held("3月5日", DAY), None).day == DAY
    assert day_of(Held("2025年3月", DAY), 2025).day == DAY


def test_a_year_that_is_not_shown_and_is_another_is_in_doubt() -> None:
    why = "格子显示“3月5日”，里面存的是 2026 年，工作表是 2025 年的"
    assert day_of(Held("3月5日", date(2026, 3, 5)), 2025) == (None, why)


def test_numbers_of_a_workbook_from_1904_count_from_there() -> None:
    assert day_of(Held("44259", from_1904=True), 2025).day == DAY
    assert day_of(Held("44259"), 2025).day is None

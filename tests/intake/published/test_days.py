"""Days as they are printed under titles and at ends."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms.values import show
from intake.published.days import day_alone, day_at_end, is_month

DAY = date(2024, 1, 26)
_DIGITS = dict(zip("0123456789", "〇一二三四五六七八九", strict=True))


@pytest.mark.parametrize(
    "text",
    [
        "2024年1月26日",
        "2024 年 1 月 26 日",
        "２０２４年１月２６日",
        "（2024年1月26日）",
        "(2024年01月26日)",
        "二〇二四年一月二十六日",
        "二○二四年元月廿六日",
        "2024年1月26日印发",
        "成文日期：2024年1月26日",
    ],
)
def test_a_day_that_stands_alone(text: str) -> None:
    assert day_alone(text) == DAY


@pytest.mark.parametrize("text", ["2024-01-26", "2024.1.26", "2024/1/26"])
def test_a_day_as_pages_write_theirs_counts_where_it_is_signed(text: str) -> None:
    assert day_alone(text) is None
    assert day_alone(text, is_signed=True) == DAY


@pytest.mark.parametrize(
    "text",
    [
        "2024年1月",
        "2024年2月30日",
        "1999年1月1日",
        "日期：2024年1月26日起",
        "2024年1月26日发布了36条",
    ],
)
def test_what_is_no_day_alone(text: str) -> None:
    assert day_alone(text, is_signed=True) is None


def test_a_day_at_the_end_of_a_line() -> None:
    assert day_at_end("清河县水务局　　2024年1月26日") == ("清河县水务局", DAY)
    assert day_at_end("截至2024年1月26日止") is None


def test_a_month_is_none_of_a_day() -> None:
    assert is_month("2024年1月")
    assert not is_month("2024年1月26日")


@given(st.dates(date(2009, 1, 1), date(2059, 12, 31)))
def test_every_day_is_read_in_figures_and_in_chinese_digits(day: date) -> None:
    assert day_alone(show(day)) == day
    year = "".join(_DIGITS[digit] for digit in str(day.year))
    assert day_alone(f"{year}年{_chinese(day.month)}月{_chinese(day.day)}日") == day


@given(st.dates(date(2009, 1, 1), date(2059, 12, 31)), st.integers(1, 40))
def test_another_day_is_never_read(day: date, later: int) -> None:
    other = day + timedelta(later)
    assert day_alone(show(other)) != day


def _chinese(number: int) -> str:
    tens, ones = divmod(number, 10)
    text = "" if tens == 0 else "十" if tens == 1 else f"{_DIGITS[str(tens)]}十"
    return text + (_DIGITS[str(ones)] if ones else "")

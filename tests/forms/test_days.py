"""Days as people write them; what is no day is refused with the reason."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms.days import NoDayError, in_figures, read_day
from forms.prose.numerals import to_chinese
from forms.values import show

_FIRST, _LAST = date(1950, 1, 1), date(2099, 12, 31)
_FULL_WIDTH = str.maketrans("0123456789-/.", "０１２３４５６７８９－／．")
_HAN = str.maketrans("0123456789", "〇一二三四五六七八九")


def _in_chinese(day: date) -> str:
    year = str(day.year).translate(_HAN)
    return f"{year}年{to_chinese(day.month)}月{to_chinese(day.day)}日"


def _officially(day: date) -> str:
    """Return a day with 元月 and 廿, as some offices sign."""
    month = "元" if day.month == 1 else to_chinese(day.month)
    number = to_chinese(day.day)
    if number.startswith("二十") and number != "二十":
        number = "廿" + number[2:]
    return f"{str(day.year).translate(_HAN)}年{month}月{number}日"


SPELLINGS: dict[str, Callable[[date], str]] = {
    "20220127": lambda day: f"{day:%Y%m%d}",
    "2022-01-27": lambda day: day.isoformat(),
    "2022-1-27": lambda day: f"{day.year}-{day.month}-{day.day}",
    "2022.1.27": lambda day: f"{day.year}.{day.month}.{day.day}",
    "2022/01/27": lambda day: f"{day:%Y/%m/%d}",
    "2022、1、27": lambda day: f"{day.year}、{day.month}、{day.day}",
    "2022 1 27": lambda day: f"{day.year} {day.month} {day.day}",
    "2022年1月27日": show,
    "2022年01月27日": lambda day: f"{day.year}年{day.month:02}月{day.day:02}日",
    "2022 年 1 月 27 日": lambda day: f" {day.year} 年　{day.month} 月 {day.day} 日 ",
    "2022年1月27号": lambda day: show(day).replace("日", "号"),
    "2022年1月27": lambda day: show(day).removesuffix("日"),
    "２０２２０１２７": lambda day: f"{day:%Y%m%d}".translate(_FULL_WIDTH),
    "２０２２－１－２７": lambda day: f"{day.year}-{day.month}-{day.day}".translate(_FULL_WIDTH),
    "２０２２。１。２７": lambda day: f"{day.year}。{day.month}。{day.day}".translate(_FULL_WIDTH),
    "２０２２年１月２７日": lambda day: show(day).translate(_FULL_WIDTH),
    "二〇二二年一月二十七日": _in_chinese,
    "二○二二年一月二十七日": lambda day: _in_chinese(day).replace("〇", "○"),
    "二零二二年一月二十七日": lambda day: _in_chinese(day).replace("〇", "零"),
    "二〇二二年元月廿七日": _officially,
    "2022年一月27日": lambda day: f"{day.year}年{to_chinese(day.month)}月{day.day}日",
}


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_every_day_is_read_in_every_spelling(spelling: str) -> None:
    write = SPELLINGS[spelling]
    day = _FIRST
    while day <= _LAST:
        assert read_day(write(day)) == day
        day += timedelta(1)


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_a_spelling_is_what_its_name_says(spelling: str) -> None:
    written = SPELLINGS[spelling](date(2022, 1, 27))
    assert written.split() == spelling.split()


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("2022.2.30", "没有这一天（2022年2月没有30日）"),
        ("20220230", "没有这一天（2022年2月没有30日）"),
        ("二〇二二年二月三十日", "没有这一天（2022年2月没有30日）"),
        ("2023年2月29日", "没有这一天（2023年2月没有29日）"),
        ("2022-4-31", "没有这一天（2022年4月没有31日）"),
        ("2022-13-1", "没有这一天（月份只有 1 至 12）"),
        ("20220027", "没有这一天（月份只有 1 至 12）"),
        ("2022年1月0日", "没有这一天（一个月从 1 日起）"),
        ("二〇二二年十十月一日", "没有这一天（月份只有 1 至 12）"),
        ("二〇二二年十二月十二三日", "没有这一天（一个月从 1 日起）"),
        ("1949-12-31", "年份应在 1950 至 2099 之间"),
        ("3022-01-27", "年份应在 1950 至 2099 之间"),
    ],
)
def test_there_is_no_such_day(written: str, why: str) -> None:
    with pytest.raises(NoDayError) as none:
        read_day(written)
    assert str(none.value) == why


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("2022", "日期没有写全，要有年、月、日"),
        ("2022年", "日期没有写全，要有年、月、日"),
        ("2022年1月", "日期没有写全，要有年、月、日"),
        ("2022-1", "日期没有写全，要有年、月、日"),
        ("二〇二二年一月", "日期没有写全，要有年、月、日"),
        ("2022127", "年、月、日连写要写八位数字"),
        ("220127", "年、月、日连写要写八位数字"),
        ("22-1-27", "年份要写四位数"),
        ("22年1月27日", "年份要写四位数"),
        ("二二年一月二十七日", "年份要写四位数"),
        ("1月27日", "日期没有写年份"),
        ("一月二十七日", "日期没有写年份"),
        ("1.27", "日期没有写年份"),
        ("27/1/2022", "日期要先写年份"),
        ("27.1.2022", "日期要先写年份"),
        ("今天", "读不出是哪一天"),
        ("2022年1月27日前", "读不出是哪一天"),
        ("2022年1月27日2022年1月28日", "读不出是哪一天"),
        ("202201270", "读不出是哪一天"),
        ("2022--1--27", "读不出是哪一天"),
        ("", "读不出是哪一天"),
        ("٢٠٢٢-٠١-٢٧", "读不出是哪一天"),
    ],
)
def test_what_is_no_whole_day_is_told_with_an_example(written: str, why: str) -> None:
    with pytest.raises(NoDayError) as none:
        read_day(written)
    assert str(none.value) == f"{why}，应写成 2022年1月27日 或 20220127"


@given(st.text() | st.text("0123456789〇零一二三十廿元年月日号-./ 、", max_size=20))
def test_anything_else_is_a_day_or_told(written: str) -> None:
    with suppress(NoDayError):
        assert _FIRST <= read_day(written) <= _LAST


def test_a_year_in_figures() -> None:
    assert in_figures("二○二2") == "2022"
    assert in_figures("2o24") == "2024"
    assert in_figures("××年") == "××年"

"""Days as they are written: 2022-01-27, 20220127, 2022年1月27日, 二〇二二年一月二十七日."""

import re
from datetime import date
from typing import Final

#: The years that are taken for one; which of them fits a report is for its checks to say.
_YEARS: Final = range(1950, 2100)
_DIGITS: Final = dict(zip("〇零○oO一二三四五六七八九", "00000123456789", strict=True))
_WIDTHS: Final = str.maketrans("０１２３４５６７８９．。／＼－–—−", "0123456789..//----")
_YEAR: Final = r"[0-9〇零○oO一二三四五六七八九]{4}"
_PART: Final = r"[0-9]{1,2}|[〇零○]?[元一二三四五六七八九十廿卅]{1,3}"
_TO_MONTH: Final = r"(?:\s*[-./、年]\s*|\s+)"
_TO_DAY: Final = r"(?:\s*[-./、月]\s*|\s+)"
# Patterns are compiled on first use, which is after the window's first paint.
_DAY: Final = rf"({_YEAR}){_TO_MONTH}({_PART}){_TO_DAY}({_PART})\s*(?:日|号)?"
_IN_ONE: Final = r"([0-9]{4})([0-9]{2})([0-9]{2})"
_PAIR: Final = rf"(?:{_PART})\s*[-./、月]\s*(?:{_PART})\s*(?:日|号)?"
_SHORT_YEAR: Final = r"[0-9〇零○一二三四五六七八九]{2}"
_LACKING: Final = {
    rf"{_YEAR}(?:\s*年)?|{_YEAR}{_TO_MONTH}(?:{_PART})\s*月?": "日期没有写全，要有年、月、日",
    r"[0-9]{5,7}": "年、月、日连写要写八位数字",
    rf"{_SHORT_YEAR}{_TO_MONTH}{_PAIR}": "年份要写四位数",
    rf"{_PAIR}": "日期没有写年份",
    rf"{_PAIR}\s*[-./]\s*[0-9]{{4}}": "日期要先写年份",
}
_EXAMPLE: Final = "应写成 2022年1月27日 或 20220127"


class NoDayError(ValueError):
    """What is written is no day; the message tells the clerk why."""


def read_day(written: str) -> date:
    """Return the day that is ``written``, in any of the ways that people write one.

    Raises:
        NoDayError: there is no such day, or it is only part of one, or none at all.
    """
    text = written.translate(_WIDTHS).strip()
    parts = text.split("-")
    if text.isascii() and [*map(len, parts)] == [4, 2, 2] and "".join(parts).isdecimal():
        return _day(*map(int, parts))  # as in every file
    for pattern in (_IN_ONE, _DAY):
        if found := re.fullmatch(pattern, text):
            return _day(int(in_figures(found[1])), _number(found[2]), _number(found[3]))
    raise NoDayError(_lacking(text))


def in_figures(year: str) -> str:
    """Return the digits of a ``year`` in figures, as far as they are digits: 二〇二二 is 2022."""
    if year.isascii() and year.isdecimal():
        return year
    return "".join(_DIGITS.get(digit, digit) for digit in year)


def _day(year: int, month: int, day: int) -> date:
    if year not in _YEARS:
        raise NoDayError(f"年份应在 {_YEARS.start} 至 {_YEARS.stop - 1} 之间")
    if not 1 <= month <= 12:
        raise NoDayError("没有这一天（月份只有 1 至 12）")
    if day < 1:
        raise NoDayError("没有这一天（一个月从 1 日起）")
    try:
        return date(year, month, day)
    except ValueError:
        raise NoDayError(f"没有这一天（{year}年{month}月没有{day}日）") from None


def _number(written: str) -> int:
    """Return a number of up to three digits: 12, 元, 十二, 二十, 廿六; 0 for what is none."""
    if written.isascii():
        return int(written)
    plain = written.replace("元", "一").replace("廿", "二十").replace("卅", "三十")
    tens, ten, ones = plain.lstrip("〇零○").rpartition("十")
    if not tens and ten:
        tens = "一"
    digits = (_DIGITS.get(tens or "〇"), _DIGITS.get(ones or "〇"))
    if None in digits:
        return 0
    return int("".join(map(str, digits)))


def _lacking(text: str) -> str:
    """Return what is amiss with ``text``, which is no whole day, and how one is written."""
    for pattern, why in _LACKING.items():
        if re.fullmatch(pattern, text):
            return f"{why}，{_EXAMPLE}"
    return f"读不出是哪一天，{_EXAMPLE}"

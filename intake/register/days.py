"""Days as registers have them: typed in any way, without a year, as numbers; or not for certain."""

import re
import unicodedata
from datetime import date
from typing import Final, NamedTuple

from forms.days import NoDayError, read_day
from reading.sheets.numbers import day_at

#: A register holds what came in its year, or was carried into it, or was answered in the next.
_NEAR: Final = 1
_LONGEST: Final = 60  # characters of a cell with a day
_PART: Final = "[0-9]{1,2}|[元一二三四五六七八九十廿卅]{1,3}"
_END: Final = r"\s*[日号]?"
_MONTH_DAY: Final = re.compile(rf"({_PART})\s*[-./、月]\s*({_PART}){_END}")
_TWO_DIGITS: Final = re.compile(
    rf"([0-9]{{2}})\s*[-./、年]\s*({_PART})\s*[-./、月]\s*({_PART}){_END}"
)
_IN_SIX: Final = re.compile("([0-9]{2})([0-9]{2})([0-9]{2})")
_YEAR_LAST: Final = re.compile(r"([0-9]{1,2})\s*[-./]\s*([0-9]{1,2})\s*[-./]\s*([0-9]{4}|[0-9]{2})")
_NUMBER: Final = re.compile(r"[0-9]{5}(?:\.[0-9]+)?")
#: As a number 3.1 is 3.10 too.
_TENTH: Final = re.compile(r"[0-9]{1,2}\.[123]")
#: What stands behind a day in the same cell: an hour, the day of the week.
_BEHIND: Final = re.compile(
    r"[\sT]*(?:(?:上午|下午)?\s*[0-9]{1,2}[:时点][0-9]{0,2}分?(?::[0-9]{2}(?:\.[0-9]+)?)?|上午|下午)$"
    r"|\s*[(]?(?:星期|周)[一二三四五六日天][)]?$"
)
_FULL_WIDTH_STOP: Final = str.maketrans("。，", "..")


class Held(NamedTuple):
    """What a cell holds for a day: the ``text`` it shows; the day, or number, that it has inside.

    ``is_number`` where the text is that of a number, which may have lost a nought.
    """

    text: str
    day: date | None = None
    is_number: bool = False
    from_1904: bool = False


class Day(NamedTuple):
    """A day that is certain; else None and why not, as half a sentence."""

    day: date | None
    why: str = ""


def day_of(held: Held, year: int | None) -> Day:
    """Return the day that a cell stands for, on a sheet of this ``year`` where that is known."""
    text = _plain(held.text[:_LONGEST])
    if held.day is not None:
        return _held(held.day, text, year)
    try:
        return _sure(read_day(text), text, year)
    except NoDayError as none:
        why = str(none)
    found = _readings(text, held, year)
    near = [day for day in found if year is None or abs(day.year - year) <= _NEAR]
    if len(near) == 1:
        return Day(near[0])
    if near:
        days = "、".join(f"{day.year}年{day.month}月{day.day}日" for day in sorted(near))
        return Day(None, f"“{text}”可以读成 {days}")
    if _MONTH_DAY.fullmatch(text) and year is None:
        return Day(None, f"“{text}”没有写年份，工作表的名称、标题和编号里也定不下来")
    if _NUMBER.fullmatch(text) and found:
        return Day(None, f"“{text}”像是 Excel 的日期序号，但不在 {year} 年前后")
    return Day(None, f"“{text[:20]}”{_half(why)}")


def _plain(text: str) -> str:
    """Return ``text`` in one width, without an hour or a day of the week behind it."""
    plain = unicodedata.normalize("NFKC", text.translate(_FULL_WIDTH_STOP))
    plain = " ".join(plain.split()).strip("'\"‘’“”` ")
    before = ""
    while plain != before:
        before = plain
        plain = _BEHIND.sub("", plain).rstrip(" .、")
    return plain


def _held(day: date, text: str, year: int | None) -> Day:
    """Return the day in a cell that shows it, or a part of it without the year."""
    shows_year = re.search("[0-9]{4}", text) is not None
    if shows_year or year is None or day.year == year:
        return _sure(day, text, year)
    why = f"格子显示“{text}”，里面存的是 {day.year} 年，工作表是 {year} 年的"
    return Day(None, why)


def _sure(day: date, text: str, year: int | None) -> Day:
    if year is not None and abs(day.year - year) > _NEAR:
        return Day(None, f"“{text}”不在 {year} 年前后")
    return Day(day)


def _readings(text: str, held: Held, year: int | None) -> set[date]:
    """Return the days that ``text`` may be, beyond what everybody reads alike."""
    found: set[date | None] = set()
    if match := _MONTH_DAY.fullmatch(text):
        month, day = match.groups()
        if year is not None:
            found.add(_day(str(year), month, day))
            if held.is_number and _TENTH.fullmatch(text):
                found.add(_day(str(year), month, f"{day}0"))
    if match := _TWO_DIGITS.fullmatch(text):
        found.add(_day(f"20{match[1]}", match[2], match[3]))
    if match := _IN_SIX.fullmatch(text):
        found.add(_day(f"20{match[1]}", match[2], match[3]))
    if match := _YEAR_LAST.fullmatch(text):
        last = match[3] if len(match[3]) == 4 else f"20{match[3]}"
        found.add(_day(last, match[1], match[2]))
        found.add(_day(last, match[2], match[1]))
    if _NUMBER.fullmatch(text):
        found.add(day_at(float(text), from_1904=held.from_1904))
    return {day for day in found if day is not None}


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return read_day(f"{year}年{month}月{day}日")
    except NoDayError:
        return None


def _half(why: str) -> str:
    """Return what is amiss with a day, without how a field is to be filled in."""
    return why.partition("，应写成")[0]

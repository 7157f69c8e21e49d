"""A day that stands alone in a line, in figures or in Chinese digits."""

import re
from datetime import date
from typing import Final

from forms.parsing import YEARS
from intake.matching.wording import key

#: A year in figures or in Chinese digits.
YEAR: Final = r"(?:(?:19|20)[0-9]{2}|[二2][〇零○oO0][〇零○oO0一二三四五六七八九0-9]{2})"
_PART: Final = r"(?:[0-9]{1,2}|元|[一二三四五六七八九十廿卅]{1,3})"
#: A day.
DAY: Final = rf"{YEAR}(?:年|[-./]){_PART}(?:月|[-./]){_PART}(?:日|号)?"
_PARTS: Final = re.compile(rf"({YEAR})(?:年|[-./])({_PART})(?:月|[-./])({_PART})(?:日|号)?")
_ALONE: Final = re.compile(rf"[(\[【]?(?:成文日期[:]?)?({DAY})[)\]】]?[.。]?(?:印发)?")
_MONTH: Final = re.compile(rf"{YEAR}年{_PART}月")
_DIGITS: Final = dict(zip("〇零○oO一二三四五六七八九", "00000123456789", strict=True))


def day_alone(text: str, *, is_signed: bool = False) -> date | None:
    """Return the day that ``text`` is, and nothing else; None for any other text.

    Days that are written as pages have theirs, 2024-01-26, count only where they are signed.
    """
    found = _ALONE.fullmatch(key(text))
    if found is None or not (is_signed or "年" in found[1]):
        return None
    return day_in(found[1])


def day_at_end(text: str) -> tuple[str, date] | None:
    """Return what stands before the day that ends ``text``, and the day: 某局2024年1月5日."""
    plain = key(text)
    for found in _PARTS.finditer(plain):
        day = day_in(found[0])
        if day is not None and found.end() == len(plain):
            return plain[: found.start()], day
    return None


def is_month(text: str) -> bool:
    """Whether ``text`` is a year and month without a day."""
    return _MONTH.fullmatch(key(text)) is not None


def year_of(digits: str) -> int | None:
    """Return the year that is written in figures or in Chinese digits; None where it is none."""
    plain = "".join(_DIGITS.get(digit, digit) for digit in digits)
    if not re.fullmatch(r"[0-9]{4}", plain) or int(plain) not in YEARS:
        return None
    return int(plain)


def day_in(text: str) -> date | None:
    """Return the day that ``text`` begins with; None where there is no such day."""
    found = _PARTS.match(text)
    if found is None:
        return None
    year = year_of(found[1])
    if year is None:
        return None
    try:
        return date(year, _number(found[2]), _number(found[3]))
    except ValueError:  # there is no such day
        return None


def _number(written: str) -> int:
    """Return a number up to 39: 12, 元, 十二, 二十, 廿六; 0 for what is none."""
    if written.isascii():
        return int(written)
    plain = written.replace("元", "一").replace("廿", "二十").replace("卅", "三十")
    tens, ten, ones = plain.rpartition("十")
    if not ten:
        return int(_DIGITS.get(plain, "0"))
    return 10 * int(_DIGITS.get(tens, "1" if not tens else "0")) + int(_DIGITS.get(ones, "0"))

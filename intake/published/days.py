"""A day that stands alone in a line, in figures or in Chinese digits."""

import re
from datetime import date
from typing import Final

from forms.days import NoDayError, in_figures, read_day
from forms.parsing import YEARS
from intake.matching.wording import key

#: A year in figures or in Chinese digits.
YEAR: Final = r"(?:(?:19|20)[0-9]{2}|[二2][〇零○oO0][〇零○oO0一二三四五六七八九0-9]{2})"
_PART: Final = r"(?:[0-9]{1,2}|元|[一二三四五六七八九十廿卅]{1,3})"
#: A day.
DAY: Final = rf"{YEAR}(?:年|[-./]){_PART}(?:月|[-./]){_PART}(?:日|号)?"
_DAY: Final = re.compile(DAY)
_ALONE: Final = re.compile(rf"[(\[【]?(?:成文日期[:]?)?({DAY})[)\]】]?[.。]?(?:印发)?")
_MONTH: Final = re.compile(rf"{YEAR}年{_PART}月")


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
    for found in _DAY.finditer(plain):
        day = day_in(found[0])
        if day is not None and found.end() == len(plain):
            return plain[: found.start()], day
    return None


def is_month(text: str) -> bool:
    """Whether ``text`` is a year and month without a day."""
    return _MONTH.fullmatch(key(text)) is not None


def year_of(digits: str) -> int | None:
    """Return the year that is written in figures or in Chinese digits; None where it is none."""
    plain = in_figures(digits)
    if not re.fullmatch(r"[0-9]{4}", plain) or int(plain) not in YEARS:
        return None
    return int(plain)


def day_in(text: str) -> date | None:
    """Return the day that ``text`` begins with; None where there is no such day."""
    found = _DAY.match(text)
    if found is None:
        return None
    try:
        day = read_day(found[0])
    except NoDayError:
        return None
    return day if day.year in YEARS else None

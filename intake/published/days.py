"""A day that stands alone in a line, in figures or in Chinese digits."""

import re
from datetime import date
from typing import Final

from forms.parsing import YEARS
from intake.matching.wording import key

_LABEL: Final = r"(?:成文日期|成文时间|生成日期|编制日期|落款日期|日期|时间)[:：]?"
_YEAR: Final = r"([0-9]{4}|[〇零○oO0一二三四五六七八九]{4})"
_PART: Final = r"([0-9]{1,2}|[一二三四五六七八九十廿卅]{1,3})"
_DAY: Final = re.compile(rf"{_YEAR}(?:年|[-./]){_PART}(?:月|[-./]){_PART}(?:日|号)?")
_ALONE: Final = re.compile(rf"[(\[【]?(?:{_LABEL})?({_DAY.pattern})[)\]】]?[.。]?(?:印发|发布)?")
_DIGITS: Final = {**dict(zip("〇零○oO0一二三四五六七八九", "000000123456789", strict=True))}
_MONTH: Final = re.compile(rf"{_YEAR}(?:年|[-./]){_PART}月?")


def day_alone(text: str) -> date | None:
    """Return the day that ``text`` is, and nothing else; None for any other text."""
    found = _ALONE.fullmatch(key(text))
    if found is None:
        return None
    return _day(*found.groups()[-3:])


def day_at_end(text: str) -> tuple[str, date] | None:
    """Return what stands before the day that ends ``text``, and the day: 某局2024年1月5日."""
    plain = key(text)
    for found in _DAY.finditer(plain):
        day = _day(*found.groups())
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


def _day(year: str, month: str, day: str) -> date | None:
    number = year_of(year)
    if number is None:
        return None
    try:
        return date(number, _number(month), _number(day))
    except ValueError:  # there is no such day
        return None


def _number(written: str) -> int:
    """Return a number up to 39: 12, 十二, 二十, 廿六; raises ValueError for what is none."""
    if written.isascii():
        return int(written)
    plain = written.replace("廿", "二十").replace("卅", "三十")
    tens, ten, ones = plain.rpartition("十")
    if not ten:
        return int(_DIGITS[plain]) if plain in _DIGITS else 0
    return 10 * int(_DIGITS.get(tens, "1")) + int(_DIGITS.get(ones, "0"))

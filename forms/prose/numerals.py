"""Numbers as they are written: arabic, with 万, or in Chinese; read, and written alike again."""

import re
import unicodedata

_DIGITS = {each: value for value, each in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_TENS = {"十": 10, "百": 100, "千": 1_000}
_WORDS = "零〇一二三四五六七八九"


def read_chinese(numeral: str) -> int | None:
    """Return the number that a Chinese numeral up to 亿 stands for; None where it is none."""
    total = 0
    section = 0  # below 万
    digit: int | None = None
    for each in numeral:
        if each in _DIGITS:
            if digit:
                return None  # 二三 is no number
            digit = _DIGITS[each]
        elif each in _TENS:
            section += (1 if digit is None else digit) * _TENS[each]
            digit = None
        elif each == "万":
            total += (section + (digit or 0)) * 10_000
            section, digit = 0, None
        else:
            return None
    return total + section + (digit or 0)


def to_chinese(number: int) -> str:
    """Return a number below 一万 in Chinese, as one counts; larger ones in arabic digits."""
    if number >= 10_000:
        return str(number)
    if number == 0:
        return "零"
    words = ""
    for unit, name in ((1_000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // unit % 10
        if digit:
            words += _WORDS[digit + 1] + name
        elif words and not words.endswith("零"):
            words += "零"
    words = words.rstrip("零")
    return words.removeprefix("一") if words.startswith("一十") else words


def written_like(old: str, number: int) -> str:
    """Return ``number`` in the manner of ``old``: in Chinese, full width, with thousands parted."""
    if not re.search(r"\d", old):
        return to_chinese(number)
    digits = str(number)
    if re.search("[,，]", old):
        digits = f"{number:,}"
    if any(unicodedata.east_asian_width(each) == "F" for each in old):
        digits = digits.translate(str.maketrans("0123456789,", "０１２３４５６７８９，"))
    return digits


def count_like(old: str, number: int) -> str:
    """Return ``number`` as :func:`written_like` does, before a unit: two of them are 两件."""
    words = written_like(old, number)
    return "两" if words == "二" else words

"""What a cell shows of its value by its number format."""

import re
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from typing import Final, NamedTuple

GENERAL: Final = "General"
#: The formats that have a number in place of a code, as far as they show no more than a number.
BUILT_IN: Final = {
    0: GENERAL,
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    37: "#,##0_);(#,##0)",
    38: "#,##0_);[Red](#,##0)",
    39: "#,##0.00_);(#,##0.00)",
    40: "#,##0.00_);[Red](#,##0.00)",
    31: 'yyyy"年"m"月"d"日"',
    49: "@",
}
#: What a code is made of; a semicolon that is none of these parts two sections.
_PIECE: Final = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|[^;]', re.DOTALL)
_FIGURES: Final = re.compile(r"(?:#,##)?0(?:\.(0+))?(?:_.)? ?")
#: A date in Chinese, as programs write it; other countries' codes may count years otherwise.
_DATE: Final = re.compile(
    r'(?:\[\$-804\])?yyyy(?:"年"|\\?年)m(?:"月"|\\?月)d(?:"日"|\\?日)', re.IGNORECASE
)
_DAY_0: Final = date(1899, 12, 30)
_DAYS: Final = range(61, 2_958_466)  # from March 1900, before which programs differ
_CONDITION: Final = re.compile(r"\[\s*[<>=]")
_WIDEST: Final = 11  # characters of a number in the format General, before it is rounded


class Shown(NamedTuple):
    """What a cell shows; unless it ``is_certain``, its value."""

    text: str
    is_certain: bool = True


def shown_text(text: str, code: str) -> Shown:
    """Return what a cell shows of a text."""
    sections = _sections(code)
    section = "@"
    if len(sections) > 3:
        section = sections[3]
    elif "@" in sections[-1]:
        section = sections[-1]
    return Shown(text, section == "@" or _is_general(section))


def shown_number(number: float, code: str) -> Shown:
    """Return what a cell shows of a number that is not negative.

    It has as many decimals as its format gives it; where it has more, all of them, for what is
    rounded is another figure. The marks between thousands are not told: it is the same.
    """
    section = _section_for(number, code)
    if _is_general(section) or section == "@":
        text = _decimals(number, 0)
        return Shown(text, len(text) <= _WIDEST and text.replace(".", "").isdecimal())
    if _DATE.fullmatch(section) and _is_day(number) and not _CONDITION.search(code):
        day = _DAY_0 + timedelta(days=int(number))
        return Shown(f"{day.year}年{day.month}月{day.day}日")
    figures = _FIGURES.fullmatch(section)
    if figures is None or number < 0 or _CONDITION.search(code):
        return Shown(_decimals(number, 0), is_certain=False)
    decimals = len(figures[1] or "")
    text = _decimals(number, decimals)
    return Shown(text, is_certain=len(text.partition(".")[2]) == decimals)


def _is_day(number: float) -> bool:
    """Whether a number is that of a day; ``in`` would go through all days for a float."""
    return float(number).is_integer() and int(number) in _DAYS


def is_certain_of_any(code: str) -> bool:
    """Whether a format shows whatever a formula comes to, before that is known."""
    numbers = _DAYS[:1] if _DATE.fullmatch(_section_for(1, code)) else range(2)
    return all(shown_number(number, code).is_certain for number in numbers)


def _section_for(number: float, code: str) -> str:
    sections = _sections(code)
    if len(sections) > 1 and "@" in sections[-1]:
        sections.pop()
    if number == 0 and len(sections) > 2:
        return sections[2]
    return sections[0]


def _sections(code: str) -> list[str]:
    sections = [""]
    at = 0
    while at < len(code):
        piece = _PIECE.match(code, at)
        if piece is None:
            sections.append("")
            at += 1
        else:
            sections[-1] += piece[0]
            at = piece.end()
    return sections


def _is_general(section: str) -> bool:
    return section.casefold() == GENERAL.casefold()


def _decimals(number: float, decimals: int) -> str:
    try:
        exact = Decimal(repr(number))
        padded = exact.quantize(Decimal(1).scaleb(-decimals))
    except InvalidOperation:  # more digits than any figure of a report
        return str(number)
    return format(exact if padded != exact else padded, "f")

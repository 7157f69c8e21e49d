"""What a cell shows of its number by its number format: the figure, unless it shows another one.

The figure is the one in the cell where the format only rounds it, marks thousands or adds a word;
where it shows something else, such as a percentage, nobody can tell which was meant.
"""

import re
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from reading.sheets.sheet import Cell, Sheet
from reading.xlsx.formats import BUILT_IN as PLAIN
from reading.xlsx.formats import GENERAL
from reading.xlsx.places import Place

_ACCOUNTING: Final = '_ * #,##0{0}_ ;_ * -#,##0{0}_ ;_ * "-"_ ;_ @_ '
_YEAR_MONTH, _MONTH_DAY, _TIME = 'yyyy"年"m"月"', 'm"月"d"日"', "h:mm:ss"
#: Formats that have a number in place of a code (ECMA-376, 18.8.30, those of Chinese too).
BUILT_IN: Final = {
    **PLAIN,
    9: "0%",
    10: "0.00%",
    11: "0.00E+00",
    12: "# ?/?",
    13: "# ??/??",
    **dict.fromkeys((14, 15, 22, 30), "yyyy/m/d"),
    **dict.fromkeys((16, 28, 29, 51, 53, 54, 58), _MONTH_DAY),
    **dict.fromkeys((17, 27, 36, 50, 52, 57), _YEAR_MONTH),
    **dict.fromkeys((18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56), _TIME),
    41: _ACCOUNTING.format(""),
    42: _ACCOUNTING.format(""),
    43: _ACCOUNTING.format(".00"),
    44: _ACCOUNTING.format(".00"),
    48: "##0.0E+0",
}
_PIECE: Final = re.compile(r'"[^"]*"|[\\!].|[_*].|\[[^\]]*\]|General|.', re.DOTALL | re.IGNORECASE)
_CONDITION: Final = re.compile(r"\[\s*[<>=]")
_ELAPSED: Final = re.compile(r"\[[hms]+\]", re.IGNORECASE)
_CURRENCY: Final = re.compile(r"\[\$([^\]-]*)")
_DIGITS: Final = "0#?"
_FIRST_DAY, _FIRST_DAY_OF_1904 = date(1899, 12, 30), date(1904, 1, 1)
_LAST_DAY: Final = 2_958_465
_MOST_DIGITS: Final = 15  # that Excel shows of a number
_OTHERWISE: Final = "数字格式让它显示成别的样子"


def take_number(sheet: Sheet, at: Place, number: float, code: str) -> Cell:
    """Return what the cell ``at`` shows of its ``number``, which the sheet takes for itself too."""
    sheet.numbers[at] = number
    if _is_date(_PIECE.findall(_section_for(number, code))):
        day = day_at(number, from_1904=sheet.from_1904)
        if day is not None:
            sheet.days[at] = day
    return shown_number(number, code, from_1904=sheet.from_1904)


def day_at(number: float, *, from_1904: bool = False) -> date | None:
    """Return the day that a number stands for; None where there is none."""
    if not 1 <= number <= _LAST_DAY:
        return None
    first = _FIRST_DAY_OF_1904 if from_1904 else _FIRST_DAY
    try:
        return first + timedelta(days=int(number))
    except OverflowError:
        return None


def shown_number(number: float, code: str, *, from_1904: bool = False) -> Cell:
    """Return what a cell with this ``number`` and format shows."""
    text = figure(number)
    section = _section_for(number, code)
    pieces: list[str] = _PIECE.findall(section)
    if _CONDITION.search(code):
        return Cell(unread=f"{_OTHERWISE}（格子里是 {text}，格式带条件）")
    if not section.strip():
        return Cell(unread=f"格子里是 {text}，但数字格式不让它显示")
    if section == "@" or any(piece.lower() == GENERAL.lower() for piece in pieces):
        return _with_words(text, pieces)
    if _is_date(pieces):
        return _date(number, pieces, from_1904=from_1904)
    digits = "".join(piece for piece in pieces if piece in (*_DIGITS, *".,%/") or piece in "Ee")
    if not any(piece in _DIGITS for piece in pieces):
        if number == 0 and _words(pieces).strip() in ("-", "—", "－"):
            return Cell("0", told="显示的是短横线，格子里是 0")
        return Cell(unread=f"{_OTHERWISE}（格子里是 {text}，显示“{_words(pieces).strip()}”）")
    if any(mark in digits for mark in "%/") or digits.endswith(",") or ",." in digits:
        return Cell(unread=f"{_OTHERWISE}（格子里是 {text}，格式“{section.strip()[:30]}”）")
    if "e" in digits.lower():
        return Cell(text)
    return _rounded(text, digits, _with_words(text, pieces))


def figure(number: float) -> str:
    """Return a number as Excel shows it where it has room: its first 15 digits."""
    if number == int(number) and abs(number) < 10**_MOST_DIGITS:
        return str(int(number))
    return format(Decimal(format(number, f".{_MOST_DIGITS}g")), "f")


def _rounded(text: str, digits: str, cell: Cell) -> Cell:
    """Return the ``cell`` with what is told of a figure of which fewer decimals are shown."""
    decimals = len(digits.partition(".")[2])
    if cell.unread or len(text.partition(".")[2]) <= decimals:
        return cell
    return cell._replace(told=f"只显示 {decimals} 位小数，格子里是 {text}")


def _with_words(text: str, pieces: list[str]) -> Cell:
    """Return the figure among the words that its format adds, unless these are figures too."""
    before, after = "", ""
    places = [at for at, piece in enumerate(pieces) if _is_placeholder(piece)]
    for at, piece in enumerate(pieces):
        word = _word(piece)
        if at < places[0]:
            before += word
        elif at > places[-1]:
            after += word
        elif word and not _is_placeholder(piece):
            return Cell(unread=f"{_OTHERWISE}（格子里是 {text}）")
    before, after = before.strip(" -()（）"), after.strip(" ()（）")
    if any(each.isdigit() for each in before + after):
        return Cell(unread=f"{_OTHERWISE}（格子里是 {text}，显示的还有“{before}{after}”）")
    return Cell(f"{before}{text}{after}")


def _is_placeholder(piece: str) -> bool:
    return piece in _DIGITS or piece in ".,@" or piece.lower() == GENERAL.lower()


def _words(pieces: list[str]) -> str:
    return "".join(map(_word, pieces))


def _word(piece: str) -> str:
    """Return what a piece of a format adds to the figure."""
    if piece[0] == '"' and len(piece) > 1:
        return piece[1:-1]
    if piece[0] in "\\!" and len(piece) > 1:
        return piece[1:]
    if piece[0] in "_*" and len(piece) > 1:
        return " "
    if piece[0] == "[":
        currency = _CURRENCY.match(piece)
        return currency[1] if currency else ""
    return "" if _is_placeholder(piece) else piece


def _is_date(pieces: list[str]) -> bool:
    if any(_ELAPSED.fullmatch(piece) for piece in pieces):
        return True
    return any(piece.lower() in "ymdhsa" for piece in pieces if len(piece) == 1)


def _date(number: float, pieces: list[str], *, from_1904: bool) -> Cell:
    """Return the day that a number stands for, as far as its format shows it."""
    letters = {piece.lower() for piece in pieces}
    day = day_at(number, from_1904=from_1904)
    if day is None or "m" not in letters or not letters & {"y", "d"}:
        return Cell(unread=f"显示的是时间（格子里是 {figure(number)}）")
    parts = {"y": f"{day.year}年", "m": f"{day.month}月", "d": f"{day.day}日"}
    return Cell("".join(text for letter, text in parts.items() if letter in letters))


def _section_for(number: float, code: str) -> str:
    """Return the part of a format for positive numbers, negative ones or nought."""
    sections = [""]
    for piece in _PIECE.findall(code):
        if piece == ";":
            sections.append("")
        else:
            sections[-1] += piece
    if len(sections) > 1 and "@" in sections[-1]:
        sections.pop()
    if number < 0 and len(sections) > 1:
        return sections[1]
    if number == 0 and len(sections) > 2:
        return sections[2]
    return sections[0]

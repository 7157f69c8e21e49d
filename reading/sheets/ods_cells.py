"""What a cell of an OpenDocument workbook shows, which it states, beside what it holds."""

import re
from contextlib import suppress
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Final

from reading.guarded_xml import Element
from reading.sheets.numbers import figure
from reading.sheets.ods_names import EXTENDED, OFFICE, TABLE, TEXT
from reading.sheets.ods_styles import Styles
from reading.sheets.ods_texts import words_of
from reading.sheets.sheet import NOT_WORKED_OUT, Cell, Sheet
from reading.xlsx.places import Place

_NUMBERS: Final = ("float", "currency")
_FIGURE: Final = re.compile(r"-?[0-9][0-9,]*(?:\.[0-9]+)?")
_DASHES: Final = ("-", "—", "－")


def cell_of(element: Element, styles: Styles, flaw: str) -> Cell:
    """Return what the cell ``element`` shows, whose look makes ``flaw`` of a text.

    Raises ValueError.
    """
    kind = element.get(f"{OFFICE}value-type", "")
    words = words_of(element, styles, flaw)
    text = words.text
    if element.get(f"{EXTENDED}value-type") == "error":
        return Cell(unread=f"显示的是错误 {text}")
    if is_formula(element) and not kind and not text:
        return Cell(unread=NOT_WORKED_OUT)
    if kind == "percentage":
        return Cell(unread=f"显示的是百分数 {text}")
    if kind not in _NUMBERS or words.apart:
        return words
    held = figure(number_of(element))
    if element.find(f"{TEXT}p") is None:
        return Cell(held)
    return _shown(held, text)


def take_value(sheet: Sheet, at: Place, element: Element) -> None:
    """Have the ``sheet`` take the number or the day that the cell ``at`` holds.

    A day is stated as 2025-03-03, whatever the cell shows of it. Raises ValueError for no number.
    """
    kind = element.get(f"{OFFICE}value-type", "")
    if kind in _NUMBERS:
        sheet.numbers[at] = number_of(element)
    elif kind == "date":
        stated = element.get(f"{OFFICE}date-value", "")
        with suppress(ValueError):
            sheet.days[at] = date.fromisoformat(stated[: len("2025-03-03")])


def is_formula(element: Element) -> bool:
    """Whether a cell has a formula."""
    return element.get(f"{TABLE}formula") is not None


def number_of(element: Element) -> float:
    """Return the number that a cell holds; raises ValueError where that is none."""
    number = float(element.get(f"{OFFICE}value", ""))
    if number - number != 0:  # neither endless nor no number
        raise ValueError(number)
    return number


def _shown(held: str, text: str) -> Cell:
    """Return the figure that a cell holds, unless it shows another one in ``text``."""
    if not text.strip():
        return Cell(unread=f"格子里是 {held}，但数字格式不让它显示")
    if held == "0" and text.strip() in _DASHES:
        return Cell("0", told="显示的是短横线，格子里是 0")
    otherwise = Cell(unread=f"数字格式让它显示成别的样子（格子里是 {held}，显示“{text[:30]}”）")
    figures = _FIGURE.findall(text)
    if len(figures) != 1:
        return otherwise
    shown, whole = Decimal(figures[0].replace(",", "")), Decimal(held)
    if abs(shown) == abs(whole):
        return Cell(text.replace(figures[0], held))
    decimals = len(figures[0].partition(".")[2])
    try:
        rounded = whole.quantize(Decimal(1).scaleb(-decimals))
    except InvalidOperation:
        return otherwise
    if abs(shown - rounded) > Decimal(1).scaleb(-decimals) or shown == 0:
        return otherwise
    told = f"只显示 {decimals} 位小数，格子里是 {held}"
    return Cell(text.replace(figures[0], held), told=told)

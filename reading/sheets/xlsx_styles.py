"""How the cells of a workbook look, as far as it changes what is read of them."""

from typing import Final

from reading.contrasts import BLACK, WHITE, Colour
from reading.flaws import HIDDEN
from reading.guarded_xml import Element
from reading.sheets.numbers import BUILT_IN
from reading.sheets.sheet import Style
from reading.sheets.xlsx_texts import flaw_of
from reading.xlsx.colours import Colours, read_colours
from reading.xlsx.formats import GENERAL

_SIDES: Final = ("left", "right", "top", "bottom", "start", "end")


def read_styles(root: Element | None, theme: Element | None) -> list[Style]:
    """Return the styles that cells refer to by their numbers."""
    if root is None:
        return []
    codes = dict(BUILT_IN)
    for each in root.findall("numFmts/numFmt"):
        codes[_number(each, "numFmtId")] = each.get("formatCode", GENERAL)
    colours = read_colours(root, theme)
    fonts = root.findall("fonts/font")
    fills = root.findall("fills/fill")
    borders = [_is_framed(each) for each in root.findall("borders/border")]
    styles: list[Style] = []
    for xf in root.findall("cellXfs/xf"):
        font = _at(fonts, xf, "fontId")
        flaw = flaw_of(font)
        if not flaw and _is_unseen(font, _at(fills, xf, "fillId"), colours):
            flaw = HIDDEN
        border = _number(xf, "borderId")
        is_framed = border < len(borders) and borders[border]
        styles.append(Style(codes.get(_number(xf, "numFmtId"), GENERAL), flaw, is_framed))
    return styles


def _is_unseen(font: Element | None, fill: Element | None, colours: Colours) -> bool:
    """Whether letters have the very colour of their ground."""
    ink: Colour | None = BLACK
    if font is not None:
        ink = colours.of(font.find("color"), BLACK)
    return ink is not None and ink == _ground(fill, colours)


def _ground(fill: Element | None, colours: Colours) -> Colour | None:
    pattern = None if fill is None else fill.find("patternFill")
    kind = "none" if pattern is None else pattern.get("patternType", "none")
    if pattern is None or kind == "none":
        return WHITE
    if kind == "solid":
        return colours.of(pattern.find("fgColor"), BLACK)
    return None


def _is_framed(border: Element) -> bool:
    for side in _SIDES:
        line = border.find(side)
        if line is not None and line.get("style", "none") != "none":
            return True
    return False


def _at(items: list[Element], xf: Element, name: str) -> Element | None:
    number = _number(xf, name)
    return items[number] if number < len(items) else None


def _number(element: Element, name: str) -> int:
    stated = element.get(name, "0")
    return int(stated) if stated.isdecimal() else 0

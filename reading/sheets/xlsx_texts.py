"""The texts of a workbook's cells: what of them is text, and what is struck out or raised."""

from reading.flaws import LOWERED, RAISED, STRUCK
from reading.guarded_xml import Element
from reading.sheets.texts import Piece, Pieces
from reading.xlsx.strings import unescaped
from reading.xlsx.xml import is_on


def read_text(item: Element) -> Pieces:
    """Return the text of an item; what is said aloud of it is no part of it."""
    pieces: list[Piece] = []
    for each in item:
        if each.tag == "t":
            pieces.append(Piece(_written(each)))
        elif each.tag == "r":
            look = each.find("rPr")
            flaw = None if look is None else flaw_of(look)
            pieces += [Piece(_written(text), flaw) for text in each.findall("t")]
    return tuple(pieces)


def flaw_of(font: Element | None) -> str:
    """Return why what is written in this ``font`` is no text; empty where it is."""
    if font is None:
        return ""
    strike = font.find("strike")
    if strike is not None and is_on(strike, default=True):
        return STRUCK
    raised = font.find("vertAlign")
    position = "baseline" if raised is None else raised.get("val", "baseline")
    return {"superscript": RAISED, "subscript": LOWERED}.get(position, "")


def _written(element: Element) -> str:
    return unescaped(element.text or "")

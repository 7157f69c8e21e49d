"""The texts of a workbook's cells: what of them is text, and what is struck out or raised."""

from typing import Final, NamedTuple

from reading.guarded_xml import Element
from reading.seen import Apart
from reading.xlsx.strings import unescaped
from reading.xlsx.xml import is_on

STRUCK: Final = "删除线"
RAISED: Final = "上下标"
UNSEEN: Final = "和底色一样的文字"


class WrittenText(NamedTuple):
    """A text, and what of its characters is none of it."""

    text: str = ""
    apart: tuple[Apart, ...] = ()


def read_text(item: Element) -> WrittenText:
    """Return the text of an item; what is said aloud of it is no part of it."""
    text = ""
    apart: list[Apart] = []
    for each in item:
        if each.tag == "t":
            text += _written(each)
        elif each.tag == "r":
            words = "".join(map(_written, each.findall("t")))
            flaw = flaw_of(each.find("rPr"))
            if flaw:
                apart.append(Apart(flaw, words, len(text)))
            else:
                text += words
    return WrittenText(text, tuple(apart))


def flaw_of(font: Element | None) -> str:
    """Return why what is written in this ``font`` is no text; empty where it is."""
    if font is None:
        return ""
    strike = font.find("strike")
    if strike is not None and is_on(strike, default=True):
        return STRUCK
    raised = font.find("vertAlign")
    if raised is not None and raised.get("val", "baseline") != "baseline":
        return RAISED
    return ""


def _written(element: Element) -> str:
    return unescaped(element.text or "")

"""The texts of cells: shared or their own, in one font or in several."""

import re
from dataclasses import dataclass
from typing import Final

from reading.errors import Unreadable
from reading.guarded_xml import Element
from reading.xlsx.colours import Colours
from reading.xlsx.fonts import Font, read_font

#: How a character is written that XML does not hold, and an underscore that looks like the begin of
#: one.
_ESCAPED: Final = re.compile("_x([0-9A-Fa-f]{4})_")
_UNWRITTEN: Final = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Text:
    """A text; ``fonts`` are those that its parts have of their own.

    It ``is_plain`` where some of it is in the font of its cell.
    """

    text: str
    fonts: tuple[Font, ...] = ()
    is_plain: bool = True
    flaws: tuple[str, ...] = ()


def read_strings(root: Element | None, colours: Colours) -> list[Text]:
    """Return the shared texts that the part ``root`` holds; raises Unreadable."""
    texts: list[Text] = []
    for item in root if root is not None else ():
        if item.tag == "si":
            texts.append(read_text(item, colours))
        elif item.tag != "extLst":
            raise Unreadable("共用文字表里有不认识的内容")
    return texts


def read_text(item: Element, colours: Colours) -> Text:
    """Return the text of an item: what is said aloud of Japanese names is no part of it."""
    parts: list[str] = []
    fonts: list[Font] = []
    flaws: list[str] = []
    is_plain = False
    for each in item:
        if each.tag == "t":
            parts.append(_written(each))
            is_plain = True
        elif each.tag == "r":
            parts += [_written(text) for text in each.findall("t")]
            properties = each.find("rPr")
            if properties is None:
                is_plain = True
            else:
                fonts.append(read_font(properties, colours))
        elif each.tag == "rPh":
            flaws.append("文字上方注了音")
        elif each.tag != "phoneticPr":
            flaws.append("文字里有不认识的内容")
    return Text("".join(parts), tuple(fonts), is_plain or not fonts, tuple(flaws))


def escaped(text: str) -> str:
    """Return ``text`` as it is written: characters that XML does not hold by their numbers."""
    kept = _ESCAPED.sub(r"_x005F\g<0>", text)
    return _UNWRITTEN.sub(lambda found: f"_x{ord(found[0]):04X}_", kept)


def unescaped(text: str) -> str:
    """Return ``text`` as it is shown: ``_x005F_`` stands for an underscore."""
    return _ESCAPED.sub(_character, text)


def _written(element: Element) -> str:
    return unescaped(element.text or "")


def _character(escaped: re.Match[str]) -> str:
    return chr(int(escaped[1], 16))

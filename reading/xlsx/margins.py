"""What is printed above and below each page of a sheet."""

import re
from dataclasses import dataclass
from typing import Final

from reading.guarded_xml import Element

#: A code in a header or footer: its font, its size, its colour, or a letter.
_CODE: Final = re.compile(r'&(?:"([^"]*)"|(\d{1,3})|(.))', re.DOTALL)
_HARMLESS: Final = frozenset("LCRBIUN")
_PAGE, _AMPERSAND = "P", "&"
_SIZES: Final = range(6, 25)  # points
_HEAD, _FOOT = "页眉", "页脚"


@dataclass(frozen=True, slots=True)
class Margins:
    """The texts above and below, each once: a page's number in them is ``&P``."""

    heads: tuple[str, ...] = ()
    feet: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()


def read_margins(root: Element) -> Margins:
    """Return what the sheet with the XML in ``root`` has in its margins."""
    texts: dict[str, list[str]] = {_HEAD: [], _FOOT: []}
    doubts: list[str] = []
    for each in root.findall("headerFooter/*"):
        where = _HEAD if each.tag.endswith("Header") else _FOOT
        text, is_plain = _plain(each.text or "")
        if not is_plain:
            doubts.append(f"{where}里有图片、颜色或别的格式代码")
        if text and text not in texts[where]:
            texts[where].append(text)
    return Margins(tuple(texts[_HEAD]), tuple(texts[_FOOT]), tuple(dict.fromkeys(doubts)))


def _plain(stated: str) -> tuple[str, bool]:
    """Return the text of a margin, and whether the codes in it make no difference to it."""
    is_plain = True
    text = ""
    done = 0
    for found in _CODE.finditer(stated):
        text += stated[done : found.start()]
        done = found.end()
        _, size, letter = found.groups()
        if size:
            is_plain = is_plain and int(size) in _SIZES
        elif letter == _PAGE:
            text += "&P"
        elif letter == _AMPERSAND:
            text += "&"
        elif letter:
            is_plain = is_plain and letter in _HARMLESS
    return (text + stated[done:]).strip(), is_plain

"""Characters that may have no glyph: what they are called, and whether any font can have one."""

import unicodedata
from typing import Final

#: Ideographs and pictures that a later Unicode than Python's may know stand in these planes.
_STILL_GROWING: Final = (range(0x1F000, 0x20000), range(0x20000, 0x40000))
_NONCHARACTERS: Final = range(0xFDD0, 0xFDF0)
_UNSEEN = ("Cc", "Cf", "Cs", "Mn", "Me", "Zs", "Zl", "Zp")


def is_nobodys(character: str) -> bool:
    """Return whether a character means nothing to any font but by an arrangement of its own.

    Those are of private use, not assigned, or no characters at all.
    """
    point = ord(character)
    if point in _NONCHARACTERS or point & 0xFFFE == 0xFFFE:
        return True
    category = unicodedata.category(character)
    if category == "Cn":
        return not any(point in plane for plane in _STILL_GROWING)
    return category in ("Co", "Cc", "Cs")


def is_seen(character: str) -> bool:
    """Return whether a character has ink: no space, nor what only says how others are set."""
    return unicodedata.category(character) not in _UNSEEN


def named(character: str, quotes: str = "“”") -> str:
    """Return a character as a message names it: itself where it can be seen, and its number."""
    code = f"U+{ord(character):04X}"
    category = unicodedata.category(character)
    if category == "Co":
        return f"自造字（{code}）"
    if not is_seen(character):
        return f"不可见字符（{code}）"
    if category == "Cn" and is_nobodys(character):
        return f"未定义的字符（{code}）"
    return f"{quotes[:1]}{character}{quotes[1:]}（{code}）"

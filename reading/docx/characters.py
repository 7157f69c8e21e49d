"""The characters that an element within a paragraph stands for."""

from typing import Final

from reading.docx.looks import is_sign_font
from reading.guarded_xml import Element

#: Where symbol fonts have their signs.
_PRIVATE: Final = range(0xE000, 0xF900)
#: Letters that turn the text around them the other way (UAX 9); none of them is seen.
TURNING: Final = frozenset("\u061c\u200f\u202a\u202b\u202d\u202e\u2066\u2067\u2068")
_BLANKS: Final = str.maketrans("\t\n\r", "   ")


def characters(element: Element) -> str | None:
    """Return the characters that ``element`` stands for.

    None where it is none, or nobody can tell which.
    """
    match element.tag:
        case "w:t":
            return (element.text or "").translate(_BLANKS)
        case "w:tab" | "w:ptab":
            return "\t"
        case "w:br" | "w:cr":
            return _line_break(element)
        case "w:noBreakHyphen":
            return "-"
        case "w:sym" if not is_sign_font(element.get("w:font", "")):
            return _sign(element.get("w:char", ""))
        case _:
            return None


def _line_break(element: Element) -> str:
    """Return the break of a line; one of a page or a column is none of the text."""
    if element.get("w:type") in ("page", "column"):
        return ""
    return "\n"


def _sign(code: str) -> str | None:
    """Return the sign with a number.

    None for one of a symbol font, which means nothing without that font.
    """
    try:
        sign = chr(int(code, 16))
    except (ValueError, OverflowError):
        return None
    if ord(sign) in _PRIVATE or not sign.isprintable():
        return None
    return sign

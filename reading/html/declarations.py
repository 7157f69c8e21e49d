"""Which declarations leave what is seen of a page as its text says, whatever they are about."""

import re
from collections.abc import Callable
from typing import Final

from reading.contrasts import Colour, hex_colour, is_dark, is_light
from reading.html.css import Declaration
from reading.typefaces import is_for_text

#: Sizes that leave room for the text beside them, and any.
_SIZE: Final = (
    r"(?:0|auto|\d{0,2}(?:\.\d+)?(?:px|pt|mm)|\d?(?:\.\d+)?(?:em|rem|cm|pc|%)|[01]?(?:\.\d+)?in)"
)
_LENGTH: Final = r"(?:0|auto|\d{0,4}(?:\.\d+)?(?:px|pt|mm|em|rem|cm|in|pc|%))"
_LENGTHS: Final = re.compile(rf"{_LENGTH}(?: {_LENGTH})?")
_SIZES: Final = re.compile(rf"{_SIZE}(?: {_SIZE}){{0,3}}")
_LINE: Final = re.compile(
    rf"(?:{_SIZE}|none|solid|double|dotted|dashed|inset|outset|groove|ridge|thin|medium|hidden"
    r"|windowtext|black|gray|grey|silver|#[0-9a-f]{3,6}|rgb\([\d,]+\)| )+"
)
_COLOUR: Final = re.compile(r"#([0-9a-f]{6})|#([0-9a-f]{3})|rgb\((\d+),(\d+),(\d+)\)")
_NAMED: Final = {"black": (0, 0, 0), "white": (255, 255, 255), "windowtext": (0, 0, 0)}
_NO_COLOUR: Final = ("transparent", "inherit", "none", "initial")
_POINTS: Final = re.compile(r"(\d{1,3}(?:\.\d+)?)(pt|px|rem)")
#: In points, how large a letter is at least and at most.
_SMALLEST, _LARGEST = 6.0, 48.0
_IN_POINTS: Final = {"pt": 1.0, "px": 0.75, "rem": 12.0}
_FACES: Final = re.compile(r"(?:\"[^\"]*\"|'[^']*'|[^\"',]+)(?:,(?:\"[^\"]*\"|'[^']*'|[^\"',]+))*")


def is_harmless(declaration: Declaration) -> bool:
    """Whether it leaves every text where it is and as it is, to be seen."""
    name = declaration.name
    value = declaration.value.lower().removesuffix("!important").strip()
    if name in _WORDS:
        return value in _WORDS[name].split()
    for begins, judge in _JUDGES.items():
        if name == begins or (begins.endswith("-") and name.startswith(begins)):
            return judge(value)
    return False


def is_dark_colour(value: str) -> bool:
    """Whether ``value`` names a colour that text can have on a light ground."""
    colour = _colour(value)
    return value == "inherit" or (colour is not None and is_dark(colour))


def is_light_colour(value: str) -> bool:
    """Whether ``value`` names a colour that a ground can have under dark text, or none."""
    colour = _colour(value)
    return value in _NO_COLOUR or (colour is not None and is_light(colour))


def is_plain_face(value: str) -> bool:
    """Whether ``value`` names fonts whose letters look like themselves."""
    if not _FACES.fullmatch(value):
        return False
    return all(is_for_text(each.strip(" \"'")) for each in value.split(","))


def is_width(value: str) -> bool:
    """Whether ``value`` is a width, or a width and a height."""
    return _LENGTHS.fullmatch(value) is not None


def _colour(value: str) -> Colour | None:
    if value in _NAMED:
        return _NAMED[value]
    found = _COLOUR.fullmatch(value)
    if found is None:
        return None
    if found[3]:
        red, green, blue = (min(int(each[:4]), 255) for each in found.groups()[2:])
        return red, green, blue
    digits = found[1] or "".join(digit * 2 for digit in found[2])
    return hex_colour(digits)


def _is_size(value: str) -> bool:
    return _SIZES.fullmatch(value) is not None


def _is_line(value: str) -> bool:
    return _LINE.fullmatch(value) is not None


def _is_letter_size(value: str) -> bool:
    found = _POINTS.fullmatch(value)
    if found is None:
        return value in ("small", "medium", "large", "x-large", "xx-large", "inherit")
    return _SMALLEST <= float(found[1]) * _IN_POINTS[found[2]] <= _LARGEST


def _is_line_height(value: str) -> bool:
    found = re.fullmatch(r"(\d(?:\.\d+)?)|(\d{1,3}(?:\.\d+)?)%", value)
    if found is None:
        return value in ("normal", "inherit")
    share = float(found[1]) if found[1] else float(found[2]) / 100
    return 1 <= share <= 4


def _is_count(value: str) -> bool:
    return value.isdecimal()


#: Names that may have only some values.
_WORDS: Final = {
    "width": "auto 100%",  # where less has no room, a box can cut off what is in it
    "text-align": "left center right justify start end inherit",
    "vertical-align": "top middle bottom baseline inherit",
    "font-weight": "normal bold bolder lighter 400 500 600 700 inherit",
    "font-style": "normal italic inherit",
    "font-variant": "normal",
    "text-decoration": "none underline",
    "text-transform": "none",
    "letter-spacing": "normal 0",
    "word-spacing": "normal 0",
    "white-space": "normal",
    "direction": "ltr",
    "border-collapse": "collapse separate",
    "overflow-x": "auto visible",
    "overflow-wrap": "anywhere break-word normal",
    "word-wrap": "break-word normal",
    "word-break": "normal",
    "text-wrap": "balance pretty wrap",
    "page-break-before": "auto always avoid",
    "page-break-after": "auto always avoid",
    "page-break-inside": "auto avoid",
    "break-before": "auto page avoid",
    "break-after": "auto page avoid",
    "break-inside": "auto avoid",
    "caption-side": "top bottom",
}
_JUDGES: Final[dict[str, Callable[[str], bool]]] = {
    "color": is_dark_colour,
    "background": is_light_colour,
    "background-color": is_light_colour,
    "font-family": is_plain_face,
    "font-size": _is_letter_size,
    "line-height": _is_line_height,
    "margin": _is_size,
    "margin-": _is_size,
    "padding": _is_size,
    "padding-": _is_size,
    "text-indent": _is_size,
    "border": _is_line,
    "border-": _is_line,
    "orphans": _is_count,
    "widows": _is_count,
    "size": is_width,
}

"""The numbers that a browser puts before the items of a list."""

from collections.abc import Callable
from typing import Final

from reading.web.styles import Styles
from reading.web.tree import Element

_DIGITS: Final = "〇一二三四五六七八九"
_TYPES: Final = {
    "a": "lower-alpha",
    "A": "upper-alpha",
    "i": "lower-roman",
    "I": "upper-roman",
}
#: The lists of the editor that most sites' forms have (UEditor), by their class.
_OF_EDITOR: Final = {
    "custom_num": ("decimal", "{}."),
    "custom_num1": ("decimal", "{})"),
    "custom_num2": ("decimal", "({})"),
    "custom_cn": ("chinese", "{}、"),
    "custom_cn1": ("chinese", "{})"),
    "custom_cn2": ("chinese", "({})"),
}
_ROMAN: Final = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_LARGEST: Final = 99  # beyond it no heading is counted


def numbers_of(listing: Element) -> dict[int, int]:
    """Return which number each item of a list has, by the identity of its element.

    Each counts one on from that before it, unless it states its number itself.
    """
    numbers: dict[int, int] = {}
    number = _stated(listing, "start", 1) - 1
    for each in listing.elements:
        if each.name == "li":
            number = _stated(each, "value", number + 1)
            numbers[id(each)] = number
    return numbers


def shown_number(number: int, item: Element, listing: Element, styles: Styles) -> str:
    """Return what stands before the text of ``item``, the one with this ``number``."""
    for name in listing.classes:
        if name in _OF_EDITOR:
            kind, pattern = _OF_EDITOR[name]
            return pattern.format(_WRITTEN[kind](number))
    declared = styles.of(listing) | styles.of(item)
    kind = declared.get("list-style-type") or declared.get("list-style") or ""
    kind = kind or _TYPES.get(listing.attributes.get("type", ""), "decimal")
    for word in kind.split():
        if word == "none":
            return ""
        if word in _CHINESE:
            return f"{chinese(number)}、"
        if word in _WRITTEN:
            return f"{_WRITTEN[word](number)}. "
    return f"{number}. "


def chinese(number: int) -> str:
    """Return ``number``, of at most 99, as headings are counted: 十二."""
    if not 0 < number <= _LARGEST:
        return str(number)
    tens, ones = divmod(number, 10)
    if not tens:
        return _DIGITS[ones]
    before = _DIGITS[tens] if tens > 1 else ""
    behind = _DIGITS[ones] if ones else ""
    return f"{before}十{behind}"


def _stated(element: Element, name: str, otherwise: int) -> int:
    stated = element.attributes.get(name, "").strip()
    if stated.isascii() and stated.isdecimal() and len(stated) <= len(str(_LARGEST)):
        return int(stated)
    return otherwise


def _letter(number: int) -> str:
    return chr(ord("a") + (number - 1) % 26)


def _roman(number: int) -> str:
    text = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        text += letters * count
    return text


_CHINESE: Final = ("cjk-ideographic", "simp-chinese-informal", "trad-chinese-informal")
_WRITTEN: Final[dict[str, Callable[[int], str]]] = {
    "decimal": str,
    "chinese": chinese,
    "lower-alpha": _letter,
    "lower-latin": _letter,
    "upper-alpha": lambda number: _letter(number).upper(),
    "upper-latin": lambda number: _letter(number).upper(),
    "lower-roman": _roman,
    "upper-roman": lambda number: _roman(number).upper(),
}

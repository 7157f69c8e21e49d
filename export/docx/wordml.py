"""Small pieces of WordprocessingML (ECMA-376) as escaped text: elements, runs, parts, measures."""

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Final, NewType

from export.fonts import RARE_FAMILIES

#: Well-formed XML. A text becomes it through :func:`run`, :func:`content` and attributes only.
Markup = NewType("Markup", str)

_NAMESPACES: Final = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "w10": "urn:schemas-microsoft-com:office:word",
}
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_IN_TEXT: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
_IN_ATTRIBUTE: Final = _IN_TEXT | str.maketrans({'"': "&quot;", "\t": "&#9;", "\n": "&#10;"})


def w(tag: str, /, *children: Markup, **attributes: str | int) -> Markup:
    """Return an element of the main namespace; its attributes are of that namespace too."""
    start = f"w:{tag}"
    for name, value in attributes.items():
        start += f' w:{name}="{attribute(str(value))}"'
    if not children:
        return Markup(f"<{start}/>")
    return Markup(f"<{start}>{''.join(children)}</w:{tag}>")


def part(tag: str, *children: Markup, prefixes: str = "w") -> Markup:
    """Return the root of a part of the package; it declares the namespaces of ``prefixes``."""
    names = (f'xmlns:{prefix}="{_NAMESPACES[prefix]}"' for prefix in prefixes.split())
    within = "".join(children)
    return Markup(f"<w:{tag} {' '.join(names)}>{within}</w:{tag}>")


def run(text: str, *, style: str = "", half_points: int = 0) -> Markup:
    r"""Return a run of text, with a line break for each ``\n``; it looks as its paragraph else.

    Rare ideographs are runs of their own, each in the font that Windows has for them.
    """
    runs = ""
    for family, stretch in groupby(text, _rare_family):
        runs += _run("".join(stretch), style, family, half_points)
    return Markup(runs) if runs else _run("", style, "", half_points)


def _rare_family(character: str) -> str:
    """Return the font for a rare ideograph, which that of the paragraph may lack; else ""."""
    return RARE_FAMILIES.get(ord(character) >> 16, "")


def _run(text: str, style: str, family: str, half_points: int) -> Markup:
    properties = []
    if style:
        properties.append(w("rStyle", val=style))
    faces = dict.fromkeys(("ascii", "hAnsi", "eastAsia", "cs"), family) if family else {}
    # Quotation marks and dashes are Chinese ones, also where a program would take them for Latin.
    properties.append(w("rFonts", hint="eastAsia", **faces))
    if half_points:
        properties += type_size(half_points)
    return w("r", w("rPr", *properties), *_lines(text))


def styled(style: str, *runs: Markup) -> Markup:
    """Return a paragraph that looks as its style says."""
    return w("p", w("pPr", w("pStyle", val=style)), *runs)


def type_size(half_points: int) -> tuple[Markup, Markup]:
    """Return the properties of a run that give its size."""
    return w("sz", val=half_points), w("szCs", val=half_points)


def twips(points: float) -> int:
    """Return a measure in twentieths of a point, in which Word counts."""
    return round(points * 20)


def attribute(text: str) -> Markup:
    """Return ``text`` as the value of an attribute."""
    return Markup(holdable(text).translate(_IN_ATTRIBUTE))


def content(text: str) -> Markup:
    """Return ``text`` as what an element holds."""
    return Markup(holdable(text).translate(_IN_TEXT))


def holdable(text: str) -> str:
    """Return ``text`` with U+FFFD for each character that XML cannot hold."""
    return _NOT_XML.sub("\ufffd", text)


def _lines(text: str) -> Iterator[Markup]:
    for number, line in enumerate(text.split("\n")):
        if number:
            yield w("br")
        if line:
            yield Markup(f'<w:t xml:space="preserve">{content(line)}</w:t>')

"""How a text looks, as far as that decides whether it is read: struck out, raised, not to be seen.

What is set directly counts over what the styles set (:mod:`reading.docx.styles`).
"""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Final

from reading.docx.colours import BLACK, WHITE, Colour, Theme, highlight, is_told_apart
from reading.docx.measures import measure, measured
from reading.docx.styles import Properties, Styles, children, is_set, merged
from reading.docx.xml import find, value
from reading.flaws import HIDDEN, LOWERED, RAISED, STRUCK, TINY
from reading.guarded_xml import Element

_UNSEEN: Final = "颜色与底色分不清的文字"
_FLAT: Final = "压扁的文字"
_CUT_OFF: Final = "行距小得看不清的文字"
_AWAY: Final = "移到版面外的文字"
_SIGNS: Final = "符号字体的文字"
_ALIGNED: Final = {"superscript": RAISED, "subscript": LOWERED}

_SMALLEST: Final = 9  # half points: the smallest official size, 八号, has 10
_NARROWEST: Final = 30  # per cent of a character's width
#: Fonts that have signs in the places of letters and digits.
_SIGN_FONTS: Final = re.compile(
    r"wingding|webding|symbol|dingbat|marlett|mt ?extra|barcode|code ?(39|128)|bookshelf"
    r"|mdl2|fluent icons|emoji",
    re.IGNORECASE,
)
#: The width of the text block in twentieths of a point, where nobody tells: 156 mm.
_COLUMN: Final = 8844
_MARGIN: Final = 1500
_EXACT: Final = 8.5  # twips a half point: of a lower line the tops of digits are cut off
_SINGLE: Final = 240  # a line's pitch as a share of its height


@dataclass(frozen=True, slots=True)
class Around:
    """What a text stands in: a table's style, the shadings behind it, nearest first, and its width.

    That is in twentieths of a point.
    """

    table: str = ""
    shadings: tuple[Element, ...] = ()
    width: float = _COLUMN


@dataclass(frozen=True, slots=True)
class ParagraphLook:
    """How a paragraph is set: its style, what it stands in, and all that is set for it."""

    style: str
    around: Around
    properties: Properties


class Looks:
    """How the texts of a document look."""

    def __init__(self, styles: Styles, theme: Theme) -> None:
        self.styles = styles
        self._theme = theme
        self._around = Around()

    @contextmanager
    def within(self, around: Around) -> Iterator[None]:
        """Read meanwhile what stands in ``around``, such as a box of a table."""
        outer, self._around = self._around, around
        yield
        self._around = outer

    @property
    def around(self) -> Around:
        """What is being read stands in this."""
        return self._around

    def paragraph(self, element: Element) -> ParagraphLook:
        """Return how a paragraph is set."""
        style = value(element, "w:pPr/w:pStyle")
        own = children(find(element, "w:pPr"))
        properties = merged(self.styles.paragraph(style, self._around.table), own)
        around = self._around
        if "w:shd" in properties:
            around = replace(around, shadings=(properties["w:shd"], *around.shadings))
        return ParagraphLook(style, around, properties)

    def run(self, paragraph: ParagraphLook, run: Element) -> Properties:
        """Return what is set for a run in a paragraph."""
        own = find(run, "w:rPr")
        character = ""
        if own is not None:
            character = value(own, "w:rStyle")
        by_style = self.styles.run(paragraph.style, character, paragraph.around.table)
        return merged(by_style, children(own))

    def flaw(self, paragraph: ParagraphLook, properties: Properties) -> str:
        """Return why a run is no plain text, in words for the clerk; empty where it is."""
        if any(is_set(properties, each) for each in ("w:vanish", "w:webHidden", "w:specVanish")):
            return HIDDEN
        size = measure(properties.get("w:sz"), per_point=2) or 20
        if size < _SMALLEST:
            return TINY
        if _is_flat(properties, size):
            return _FLAT
        if _is_cut_off(paragraph.properties, size):
            return _CUT_OFF
        if _is_away(paragraph, size):
            return _AWAY
        if not self._is_visible(paragraph, properties):
            return _UNSEEN
        if self._has_signs(properties):
            return _SIGNS
        if is_set(properties, "w:strike") or is_set(properties, "w:dstrike"):
            return STRUCK
        return _off_the_line(properties, size)

    def _has_signs(self, properties: Properties) -> bool:
        fonts = properties.get("w:rFonts")
        return fonts is not None and any(map(is_sign_font, self._theme.faces(fonts)))

    def _is_visible(self, paragraph: ParagraphLook, properties: Properties) -> bool:
        inks = list(self._theme.inks(properties)) or [None]
        marked = None
        if "w:highlight" in properties:
            marked = highlight(properties["w:highlight"])
        if marked is not None:  # on which black by itself stays black
            return is_told_apart([ink or BLACK for ink in inks], marked)
        return all(is_told_apart(inks, ground) for ground in self._grounds(paragraph, properties))

    def _grounds(self, paragraph: ParagraphLook, properties: Properties) -> Sequence[Colour]:
        """Return the colours behind a run: of the nearest of what has any, else the paper's."""
        shadings = paragraph.around.shadings
        if "w:shd" in properties:
            shadings = (properties["w:shd"], *shadings)
        for shading in shadings:
            found = self._theme.grounds(shading)
            if found:
                return found
        return [WHITE]


def is_capital(properties: Properties) -> bool:
    """Whether small letters are shown as capital ones."""
    return is_set(properties, "w:caps") or is_set(properties, "w:smallCaps")


def _is_flat(properties: Properties, size: float) -> bool:
    """Whether the letters are squeezed, or stand on each other."""
    width = measure(properties.get("w:w"))
    if width is not None and width < _NARROWEST:
        return True
    closer = measured(properties.get("w:spacing"), "w:val")
    return closer < -5 * size or closer > 1440


def _is_cut_off(properties: Properties, size: float) -> bool:
    """Whether the lines stand so close that their letters are cut off or cover each other."""
    spacing = properties.get("w:spacing")
    pitch = measure(spacing, "w:line")
    if spacing is None or pitch is None:
        return False
    match spacing.get("w:lineRule", "auto"):
        case "exact":
            return pitch < _EXACT * size
        case "auto":
            return pitch < _SINGLE / 2
        case _:
            return False


def _is_away(paragraph: ParagraphLook, size: float) -> bool:
    """Whether the text is indented until it is outside of what it stands in."""
    indents = paragraph.properties.get("w:ind")
    if indents is None:
        return False
    width = paragraph.around.width
    left = _indent(indents, size, "left", "start")
    right = _indent(indents, size, "right", "end")
    first = _indent(indents, size, "firstLine") - _indent(indents, size, "hanging")
    if min(left, left + first, right) < -_MARGIN:
        return True
    return max(left, right, left + right) > width or left + first > _COLUMN


def _indent(indents: Element, size: float, *names: str) -> float:
    """Return an indent in twentieths of a point; one in characters counts first."""
    characters = measured(indents, *(f"w:{name}Chars" for name in names))
    if characters:
        return characters * size / 10
    return measured(indents, *(f"w:{name}" for name in names))


def is_sign_font(name: str) -> bool:
    """Whether a font has signs in the places of letters and digits."""
    return bool(_SIGN_FONTS.search(name))


def _off_the_line(properties: Properties, size: float) -> str:
    """Return what a run is that stands above or below its line; empty where it does not."""
    if "w:vertAlign" in properties:
        aligned = properties["w:vertAlign"].get("w:val", "")
        if aligned in _ALIGNED:
            return _ALIGNED[aligned]
    position = measure(properties.get("w:position"), per_point=2) or 0
    if position > size / 3:
        return RAISED
    if position < -size / 3:
        return LOWERED
    return ""

"""The colours of text and of what is behind it, and whether one can be told from the other."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from reading.docx.xml import find
from reading.guarded_xml import Element

#: Red, green and blue, from 0 to 1.
Colour = tuple[float, float, float]

WHITE: Final[Colour] = (1.0, 1.0, 1.0)
BLACK: Final[Colour] = (0.0, 0.0, 0.0)
#: Below this contrast nobody reads a text: light grey on white, C0C0C0, still has 1.8.
LEAST_CONTRAST: Final = 1.7
_FACES: Final = ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs")
_HIGHLIGHTS: Final = {
    "black": "000000",
    "blue": "0000FF",
    "cyan": "00FFFF",
    "darkBlue": "00008B",
    "darkCyan": "008B8B",
    "darkGray": "A9A9A9",
    "darkGreen": "006400",
    "darkMagenta": "800080",
    "darkRed": "8B0000",
    "darkYellow": "808000",
    "green": "00FF00",
    "lightGray": "D3D3D3",
    "magenta": "FF00FF",
    "red": "FF0000",
    "white": "FFFFFF",
    "yellow": "FFFF00",
}
#: Names of a theme's colours as text has them, and where they lead without a mapping of their own.
_MAPPED: Final = {
    "background1": "lt1",
    "background2": "lt2",
    "text1": "dk1",
    "text2": "dk2",
    "light1": "lt1",
    "light2": "lt2",
    "dark1": "dk1",
    "dark2": "dk2",
    "hyperlink": "hlink",
    "followedHyperlink": "folHlink",
    "bg1": "lt1",
    "bg2": "lt2",
    "tx1": "dk1",
    "tx2": "dk2",
}
_MAPPINGS: Final = {
    "background1": "w:bg1",
    "background2": "w:bg2",
    "text1": "w:t1",
    "text2": "w:t2",
    "bg1": "w:bg1",
    "bg2": "w:bg2",
    "tx1": "w:t1",
    "tx2": "w:t2",
}
#: What is done to the colour of a fill that makes it no lighter.
_NO_LIGHTER: Final = ("w14:lumMod", "w14:satMod", "w14:shade")
_WITHOUT_THEME: Final = {"lt1": "FFFFFF", "dk1": "000000", "lt2": "E7E6E6", "dk2": "44546A"}


class Theme:
    """The colours of a document's theme by their names, as its settings map them, and its fonts."""

    def __init__(self, part: Element | None, settings: Element | None) -> None:
        self._colours = dict(_WITHOUT_THEME)
        self._mapping: Mapping[str, str] = {}
        if settings is not None:
            mapping = find(settings, "w:clrSchemeMapping")
            if mapping is not None:
                self._mapping = mapping.attrib
        self._fonts: dict[str, list[str]] = {}
        if part is None:
            return
        for key in ("minor", "major"):
            for font in part.iter(f"a:{key}Font"):
                self._fonts[key] = [each.get("typeface", "") for each in font.iter()]
        for scheme in part.iter("a:clrScheme"):
            for each in scheme:
                for colour in each:
                    shown = colour.get("lastClr", colour.get("val", ""))
                    self._colours[each.tag.removeprefix("a:")] = shown

    def faces(self, fonts: Element) -> Iterator[str]:
        """Yield the names of the fonts that ``fonts`` names, those of the theme among them."""
        for attribute, name in fonts.attrib.items():
            if attribute in _FACES:
                yield name
            elif attribute.endswith("Theme"):
                yield from self._fonts.get(name[:5], ())  # minorHAnsi, majorEastAsia

    def colour(self, name: str) -> Colour | None:
        """Return the colour with this name; None where there is none."""
        mapped = self._mapping.get(_MAPPINGS.get(name, ""), name)
        return hexadecimal(self._colours.get(_MAPPED.get(mapped, mapped), ""))

    def inks(self, properties: Mapping[str, Element]) -> Iterator[Colour | None]:
        """Yield every colour that a text may be shown in, None for black or white by itself.

        Programs that know no themes or fills take the plain one.
        """
        colour = properties.get("w:color")
        if colour is not None:
            yield hexadecimal(colour.get("w:val", ""))
            yield from self._named(colour, "w:theme", "w:themeColor")
        fill = properties.get("w14:textFill")
        if fill is not None:
            yield from self._filled(fill)

    def grounds(self, shading: Element) -> list[Colour]:
        """Return the colours that a shading shows; none where one sees through it."""
        pattern = shading.get("w:val", "clear")
        if pattern == "nil":
            return []
        found: list[Colour | None] = []
        if pattern != "solid":
            found.append(hexadecimal(shading.get("w:fill", "")))
            found += self._named(shading, "w:themeFill", "w:themeFill")
        if pattern != "clear":
            found.append(hexadecimal(shading.get("w:color", "")) or BLACK)
            found += self._named(shading, "w:theme", "w:themeColor")
        return [colour for colour in found if colour is not None]

    def _named(self, element: Element, change: str, attribute: str) -> Iterator[Colour | None]:
        if attribute in element.attrib:
            tint = element.get(f"{change}Tint", "")
            shade = element.get(f"{change}Shade", "")
            yield _changed(self.colour(element.get(attribute, "")), tint, shade)

    def _filled(self, fill: Element) -> Iterator[Colour | None]:
        """Yield the colours of letters that are filled as drawings are; unfilled ones are white."""
        solid = find(fill, "w14:solidFill")
        if solid is None or not len(solid):
            yield WHITE
            return
        name = solid[0].get("w14:val", "")
        shown = hexadecimal(name) or self.colour(name) or WHITE
        for change in solid[0]:
            if change.tag == "w14:lumOff":
                shown = _lighter(shown, change.get("w14:val", ""))
            elif change.tag not in _NO_LIGHTER:
                shown = WHITE
        yield shown


def highlight(element: Element) -> Colour | None:
    """Return the colour of a marker; None for none."""
    return hexadecimal(_HIGHLIGHTS.get(element.get("w:val", ""), ""))


def hexadecimal(text: str) -> Colour | None:
    """Return the colour that is written as six digits; None for anything else, such as auto."""
    try:
        red, green, blue = bytes.fromhex(text)
    except ValueError:
        return None
    return red / 255, green / 255, blue / 255


def is_told_apart(inks: Iterable[Colour | None], ground: Colour) -> bool:
    """Whether a text in each of ``inks`` can be read on ``ground``."""
    shown = [ink for ink in inks if ink is not None]
    return all(_contrast(ink, ground) >= LEAST_CONTRAST for ink in shown)


def _contrast(one: Colour, other: Colour) -> float:
    """Return the contrast of two colours, from 1 to 21 (WCAG 2, 1.4.3)."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: Colour) -> float:
    red, green, blue = map(_linear, colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    if part <= 0.04045:
        return part / 12.92
    return float(((part + 0.055) / 1.055) ** 2.4)


def _changed(colour: Colour | None, tint: str, shade: str) -> Colour | None:
    """Return ``colour`` made lighter or darker by a share of 255, as it is written."""
    if colour is None:
        return None
    red, green, blue = colour
    if _is_share(tint):
        part = int(tint, 16) / 255
        red, green, blue = (1 - (1 - each) * part for each in (red, green, blue))
    if _is_share(shade):
        part = int(shade, 16) / 255
        red, green, blue = (each * part for each in (red, green, blue))
    return red, green, blue


def _lighter(colour: Colour, share: str) -> Colour:
    """Return ``colour`` nearer to white by a share in thousandths of a per cent."""
    if not share.isdecimal():
        return WHITE
    part = min(int(share) / 100_000, 1.0)
    red, green, blue = (1 - (1 - each) * (1 - part) for each in colour)
    return red, green, blue


def _is_share(text: str) -> bool:
    try:
        return 0 <= int(text, 16) <= 255
    except ValueError:
        return False

"""The colours of a workbook: stated, of its theme or of its palette."""

import colorsys
from dataclasses import dataclass, field

from reading.contrasts import BLACK, WHITE, Colour, hex_colour
from reading.guarded_xml import Element
from reading.xlsx.xml import DRAWING

#: In a theme dark stands before light, in what refers to it behind.
_THEME_ORDER = (1, 0, 3, 2)
_SYSTEM = {"windowText": BLACK, "window": WHITE}
_FOREGROUND, _BACKGROUND = 64, 65
_PALETTE = ("000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF")


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours that cells refer to by a number; None for one that cannot be told."""

    theme: list[Colour | None] = field(default_factory=lambda: [WHITE, BLACK])
    palette: list[Colour | None] = field(
        default_factory=lambda: [hex_colour(each) for each in _PALETTE * 2]
    )

    def of(self, element: Element | None, default: Colour) -> Colour | None:
        """Return the colour that ``element`` states; ``default`` where that is left to Excel."""
        if element is None:
            return default
        stated = element.get("rgb")
        if stated is not None:
            return hex_colour(stated[-6:])
        for name, known in (("theme", self.theme), ("indexed", self.palette)):
            if name in element.keys():  # noqa: SIM118 - an element holds its children
                found = self._numbered(name, element.get(name, ""), known)
                return _tinted(found, element.get("tint", "0"))
        return default

    def _numbered(self, name: str, text: str, known: list[Colour | None]) -> Colour | None:
        if not text.isdecimal():
            return None
        number = int(text)
        if name == "indexed" and number in (_FOREGROUND, _BACKGROUND):
            return BLACK if number == _FOREGROUND else WHITE
        return known[number] if number < len(known) else None


def read_colours(styles: Element, theme: Element | None) -> Colours:
    """Return the colours that the parts ``styles`` and ``theme`` of a workbook declare."""
    colours = Colours()
    palette = styles.findall("colors/indexedColors/rgbColor")
    if palette:
        colours.palette[:] = [hex_colour(each.get("rgb", "")[-6:]) for each in palette]
    if theme is not None:
        declared = theme.find(f".//{DRAWING}clrScheme")
        found = [_declared(each) for each in declared] if declared is not None else []
        if len(found) < len(_THEME_ORDER):
            found = [None] * len(_THEME_ORDER)
        in_order = [found[place] for place in _THEME_ORDER]
        colours.theme[:] = in_order + found[len(_THEME_ORDER) :]
    return colours


def _declared(named: Element) -> Colour | None:
    """Return a colour of the theme; whoever has the system's colours sees black on white."""
    for each in named:
        if each.tag == f"{DRAWING}srgbClr" and not len(each):
            return hex_colour(each.get("val", ""))
        if each.tag == f"{DRAWING}sysClr":
            return _SYSTEM.get(each.get("val", ""))
    return None


def _tinted(colour: Colour | None, tint: str) -> Colour | None:
    """Return a colour made darker or lighter: ``tint`` is from -1 to 1, in the model HLS."""
    try:
        share = float(tint)
    except ValueError:
        return None
    if colour is None or not -1 <= share <= 1:
        return None
    hue, light, saturation = colorsys.rgb_to_hls(*(value / 255 for value in colour))
    light = light * (1 + share) if share < 0 else light * (1 - share) + share
    red, green, blue = colorsys.hls_to_rgb(hue, light, saturation)
    return round(red * 255), round(green * 255), round(blue * 255)

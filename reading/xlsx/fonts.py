"""The fonts of a workbook: how large they are, and what in them would have a text misread."""

from collections.abc import Iterator
from dataclasses import dataclass

from reading.contrasts import BLACK, Colour, can_be_seen
from reading.guarded_xml import Element
from reading.typefaces import is_for_text
from reading.xlsx.colours import Colours
from reading.xlsx.xml import DRAWING, is_on

_LATIN_AND_CHINESE = (f"{DRAWING}latin", f"{DRAWING}ea")
_SYMBOLS = "2"  # the character set of fonts that show other things than letters
_SMALLEST, _STANDARD = 6.0, 11.0  # points


@dataclass(frozen=True, slots=True)
class Font:
    """A font, and its ``flaws`` in words for the clerk; no colour where it cannot be told."""

    size: float = _STANDARD
    colour: Colour | None = BLACK
    flaws: tuple[str, ...] = ()

    def flaws_on(self, ground: Colour | None) -> tuple[str, ...]:
        """Return what would have text misread that is written in it on ``ground``."""
        if self.colour is None or ground is None:
            return (*self.flaws, "字或底纹的颜色看不准")
        if not can_be_seen(self.colour, ground):
            return (*self.flaws, "字的颜色和底色相近，看不出来")
        return self.flaws


def read_font(element: Element, colours: Colours, default: Font | None = None) -> Font:
    """Return the font that ``element`` describes, of a cell or of a part of its text."""
    default = default or Font()
    flaws: list[str] = []
    size, name = default.size, ""
    for part in element:
        value = part.get("val", "")
        if part.tag == "strike" and is_on(part, default=True):
            flaws.append("文字画了删除线")
        elif part.tag == "vertAlign" and value != "baseline":
            flaws.append("文字是上标或下标")
        elif part.tag in ("outline", "shadow") and is_on(part, default=True):
            flaws.append("文字是空心或带阴影的")
        elif part.tag == "charset" and value == _SYMBOLS:
            flaws.append("字体是符号字体")
        elif part.tag in ("name", "rFont"):
            name = value
        elif part.tag == "sz":
            size = _size(value)
    if name and not is_for_text(name):
        flaws.append(f"字体“{name[:30]}”可能把字显示成别的样子")
    if size < _SMALLEST:
        flaws.append("字太小，看不清")
    colour = colours.of(element.find("color"), BLACK)
    return Font(size, colour, tuple(flaws))


def strange_typefaces(theme: Element | None) -> Iterator[str]:
    """Yield the fonts of a theme that may show other things than letters.

    Fonts that follow the theme are shown in these, whatever they are called.
    """
    for each in theme.iter() if theme is not None else ():
        name = each.get("typeface", "")
        is_ours = each.tag in _LATIN_AND_CHINESE or each.get("script") == "Hans"
        if is_ours and name and not is_for_text(name):
            yield f"主题字体“{name[:30]}”可能把字显示成别的样子"


def _size(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 0.0

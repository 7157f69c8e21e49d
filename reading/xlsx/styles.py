"""How a workbook's cells look: their number formats, fonts and grounds, and where text runs."""

from dataclasses import dataclass, field
from typing import Final, TypeVar

from reading.contrasts import BLACK, WHITE, Colour
from reading.errors import Unreadable
from reading.guarded_xml import Element
from reading.xlsx.colours import Colours, read_colours
from reading.xlsx.fonts import Font, read_font
from reading.xlsx.formats import BUILT_IN, GENERAL
from reading.xlsx.xml import is_on

#: What cells are made to look like, and the elements that describe each.
_LISTS: Final = {
    "numFmts": "numFmt",
    "fonts": "font",
    "fills": "fill",
    "borders": "border",
    "cellStyleXfs": "xf",
    "cellXfs": "xf",
    "dxfs": "dxf",
}
_DEEPEST_INDENT: Final = 3
_LONGEST_CODE: Final = 255  # characters that Excel takes
_Listed = TypeVar("_Listed")


@dataclass(frozen=True, slots=True)
class Look:
    """How a cell looks; ``flaws`` are what would have it misread, in words for the clerk."""

    number_format: str = GENERAL
    font: Font = field(default_factory=Font)
    ground: Colour | None = WHITE
    wraps: bool = False
    flaws: tuple[str, ...] = ()

    @property
    def is_general(self) -> bool:
        """Whether a number that has no room is rounded, rather than shown as ####."""
        return self.number_format.casefold() in (GENERAL.casefold(), "@")


@dataclass(frozen=True, slots=True)
class Styles:
    """The looks that cells and conditions refer to by their numbers."""

    colours: Colours = field(default_factory=Colours)
    looks: list[Look] = field(default_factory=lambda: [Look()])
    #: Of each look that conditions give, whether what bears it can be read.
    conditional: list[bool] = field(default_factory=list)

    def look(self, number: int) -> Look:
        """Return the look of cells with the style ``number``; raises Unreadable."""
        if not 0 <= number < len(self.looks):
            raise Unreadable("格子用的样式不在文件里，文件已损坏")
        return self.looks[number]


def read_styles(root: Element | None, theme: Element | None) -> Styles:
    """Return the styles that the part ``root`` declares; raises Unreadable."""
    if root is None:
        return Styles()
    for name, each in _LISTS.items():
        for child in root.findall(f"{name}/*"):
            if child.tag != each:
                raise Unreadable("样式表里有不认识的内容")
    reader = _Reader(root, read_colours(root, theme))
    looks = [reader.look(xf) for xf in root.findall("cellXfs/xf")]
    conditional = [reader.is_readable(dxf) for dxf in root.findall("dxfs/dxf")]
    return Styles(reader.colours, looks or [Look()], conditional)


class _Reader:
    """Reads the lists of a style sheet, and what of each makes up a look."""

    def __init__(self, root: Element, colours: Colours) -> None:
        self.colours = colours
        self._codes = dict(BUILT_IN)
        for each in root.findall("numFmts/numFmt"):
            code = each.get("formatCode", "")
            if len(code) > _LONGEST_CODE:
                raise Unreadable("有数字格式太长，不像年报")
            self._codes[_number(each, "numFmtId")] = code
        self._fonts = [read_font(each, colours) for each in root.findall("fonts/font")]
        self._fills = [self._ground(each) for each in root.findall("fills/fill")]
        self._diagonal = [_is_crossed(each) for each in root.findall("borders/border")]
        self._parents = root.findall("cellStyleXfs/xf")

    def look(self, xf: Element) -> Look:
        """Return the look of a cell.

        Where it does not say that it sets something itself, some programs take that of its parent.
        """
        border = _number(xf, "borderId")
        flaws = list(_alignment_flaws(xf.find("alignment")))
        if _at(self._diagonal, border):
            flaws.append("格子里画了斜线")
        parent = _number(xf, "xfId")
        if parent < len(self._parents):
            flaws += self._inherited_flaws(xf, self._parents[parent])
        wraps = is_on(xf.find("alignment"), "wrapText")
        font = _at(self._fonts, _number(xf, "fontId"))
        ground = _at(self._fills, _number(xf, "fillId"))
        return Look(self._code(xf), font, ground, wraps, tuple(flaws))

    def _inherited_flaws(self, xf: Element, parent: Element) -> list[str]:
        flaws: list[str] = []
        if not is_on(xf, "applyFont"):
            ground = _at(self._fills, _number(xf, "fillId"))
            font = _at(self._fonts, _number(parent, "fontId"))
            flaws += font.flaws_on(ground)
        if not is_on(xf, "applyFill"):
            font = _at(self._fonts, _number(xf, "fontId"))
            ground = _at(self._fills, _number(parent, "fillId"))
            flaws += Font(colour=font.colour).flaws_on(ground)
        if not is_on(xf, "applyAlignment"):
            flaws += _alignment_flaws(parent.find("alignment"))
        inherited = self._code(parent)
        if not is_on(xf, "applyNumberFormat") and inherited not in (self._code(xf), GENERAL):
            flaws.append(f"单元格样式的数字格式“{inherited}”可能显示成别的")
        return flaws

    def _code(self, xf: Element) -> str:
        number = _number(xf, "numFmtId")
        return self._codes.get(number, f"内置格式 {number}")

    def is_readable(self, dxf: Element) -> bool:
        """Whether a cell under a condition still shows its text: both colours are set, and apart.

        A number format under a condition would show another text.
        """
        font, fill = dxf.find("font"), dxf.find("fill/patternFill/bgColor")
        others = {each.tag for each in dxf} - {"font", "fill", "border"}
        if font is None or font.find("color") is None or fill is None or others:
            return False
        pattern = dxf.find("fill/patternFill")
        is_solid = pattern is not None and pattern.get("patternType", "solid") == "solid"
        ground = self.colours.of(fill, WHITE)
        return is_solid and not read_font(font, self.colours).flaws_on(ground)

    def _ground(self, fill: Element) -> Colour | None:
        """Return the colour of a cell's ground; None for a pattern, of which one cannot tell."""
        pattern = fill.find("patternFill")
        if pattern is None:
            return None if len(fill) else WHITE
        kind = pattern.get("patternType", "none")
        if kind == "none":
            return WHITE
        if kind == "solid":
            return self.colours.of(pattern.find("fgColor"), BLACK)
        return None


def _alignment_flaws(alignment: Element | None) -> list[str]:
    flaws: list[str] = []
    if alignment is None:
        return flaws
    if is_on(alignment, "shrinkToFit"):
        flaws.append("字会自动缩小")
    if alignment.get("horizontal") == "fill":
        flaws.append("文字会重复填满格子")
    if alignment.get("textRotation", "0") != "0":
        flaws.append("文字转了方向")
    if alignment.get("readingOrder") == "2":
        flaws.append("文字从右向左排")
    if _number(alignment, "indent") > _DEEPEST_INDENT:
        flaws.append("缩进太大，文字可能移出格子")
    return flaws


def _is_crossed(border: Element) -> bool:
    diagonal = border.find("diagonal")
    drawn = diagonal is not None and diagonal.get("style", "none") != "none"
    return drawn and (is_on(border, "diagonalUp") or is_on(border, "diagonalDown"))


def _number(element: Element, name: str) -> int:
    stated = element.get(name, "0")
    if not stated.isdecimal():
        raise Unreadable("样式表里的编号不是数字，文件已损坏")
    return int(stated)


def _at(items: list[_Listed], number: int) -> _Listed:
    if number >= len(items):
        raise Unreadable("样式表里缺了格子要用的样式，文件已损坏")
    return items[number]

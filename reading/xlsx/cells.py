"""The cells of a sheet: what each shows, the formula behind it, and what would have it misread."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from reading.errors import Unreadable
from reading.guarded_xml import Element
from reading.xlsx.formats import Shown, is_certain_of_any, shown_number, shown_text
from reading.xlsx.formulas import Formulas
from reading.xlsx.places import Place, place_at
from reading.xlsx.strings import Text, read_text, unescaped
from reading.xlsx.styles import Look, Styles

_TRUE, _FALSE = "TRUE", "FALSE"
_PARTS: Final = ("f", "v", "is")


@dataclass(slots=True)
class CellRead:
    """A cell that has a text, a number or a formula.

    ``sizes`` are those of its fonts in points; ``flaws`` what would have it misread, in words for
    the clerk.
    """

    text: str = ""
    look: Look = field(default_factory=Look)
    is_number: bool = False
    sizes: frozenset[float] = frozenset()
    flaws: tuple[str, ...] = ()


class CellReader:
    """Reads the cells of one sheet, ``most`` with something in them at most.

    The texts that cells share are those of the workbook.
    """

    def __init__(self, strings: list[Text], styles: Styles, most: int) -> None:
        self._most = most
        self._strings = strings
        self._styles = styles
        self.cells: dict[Place, CellRead] = {}
        self.formulas = Formulas()

    def read(self, data: Element) -> Iterator[str]:
        """Read the rows in ``data``; yield what of them no program would write."""
        row = 0
        for each in data:
            row = _row_number(each, row + 1)
            col = -1
            for cell in each:
                if cell.tag != "c":
                    yield f"第 {row} 行有不认识的内容"
                    continue
                at = (row - 1, col + 1)
                stated = cell.get("r")
                if stated is not None:
                    at = place_at(stated)
                if at[0] != row - 1 or at[1] <= col:
                    yield f"第 {row} 行的格子次序错乱"
                col = at[1]
                self._take(at, cell)
            if len(self.cells) > self._most:
                raise Unreadable("格子太多，不像年报")

    def _take(self, at: Place, element: Element) -> None:
        look = self._styles.look(_number(element.get("s", "0")))
        text, shown, is_number = self._shown(element, look)
        formula = element.find("f")
        has_value = bool(shown.text) or _is_empty_text(element)
        if formula is not None:
            self.formulas.add(at, formula, has_value=has_value)
        if not shown.text and formula is None:
            return
        flaws = list(look.flaws)
        if not shown.is_certain:
            flaws.append(_format_flaw(look))
        if _has_more(element):
            flaws.append("格子里另有内容")
        fonts = (*text.fonts, look.font) if text.is_plain else text.fonts
        for font in fonts:
            flaws += font.flaws_on(look.ground)
        flaws += text.flaws
        sizes = frozenset(font.size for font in fonts)
        unique = tuple(dict.fromkeys(flaws))
        self.cells[at] = CellRead(shown.text, look, is_number, sizes, unique)

    def _shown(self, element: Element, look: Look) -> tuple[Text, Shown, bool]:
        """Return a cell's text, what it shows, and whether that is a number."""
        kind = element.get("t", "n")
        stated = element.findtext("v", "")
        if kind == "n":
            return Text(""), _shown_value(stated, look), True
        code = look.number_format
        if kind == "b":
            word = _FALSE if stated in ("0", "false") else _TRUE
            return Text(word), shown_text(word, code), False
        if kind == "s":
            text = self._shared(stated)
        elif kind == "inlineStr":
            item = element.find("is")
            text = Text("") if item is None else read_text(item, self._styles.colours)
        elif kind == "str":
            text = Text(unescaped(stated))
        else:  # a date, which its format shows in a way of its own, or an error
            return Text(stated), Shown(stated, is_certain=False), False
        return text, shown_text(text.text, code), False

    def _shared(self, stated: str) -> Text:
        number = _number(stated)
        if number >= len(self._strings):
            raise Unreadable("格子里的文字不在文件里，文件已损坏")
        return self._strings[number]


def _shown_value(stated: str, look: Look) -> Shown:
    if not stated.strip():
        # A formula without its value: worked out, it is a figure or, where one is blank, a text.
        return Shown("", is_certain_of_any(look.number_format))
    try:
        number = float(stated)
    except ValueError as error:
        raise Unreadable("有格子里的数字写坏了，文件已损坏") from error
    return shown_number(number, look.number_format)


def _has_more(element: Element) -> bool:
    """Whether a cell holds more than one value, of which programs show the one or the other."""
    tags = [part.tag for part in element]
    is_strange = any(tag not in _PARTS for tag in tags) or len(set(tags)) < len(tags)
    return is_strange or {"v", "is"} <= set(tags) or element.get("vm") is not None


def _is_empty_text(element: Element) -> bool:
    """Whether a formula was worked out, to a text without a character."""
    return element.get("t") == "str" and element.find("v") is not None


def _format_flaw(look: Look) -> str:
    return f"数字格式“{look.number_format[:60]}”会把内容显示成别的样子"


def _row_number(row: Element, following: int) -> int:
    if row.tag != "row":
        raise Unreadable("工作表里有不认识的内容")
    return _number(row.get("r", str(following)))


def _number(stated: str) -> int:
    if not stated.isdecimal() or len(stated) > 9:
        raise Unreadable("工作表里的编号不是数字，文件已损坏")
    return int(stated)

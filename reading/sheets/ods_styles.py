"""How the cells and texts of an OpenDocument workbook look, as far as it changes what is read."""

from typing import Final

from reading.flaws import HIDDEN, LOWERED, RAISED, STRUCK
from reading.guarded_xml import Element
from reading.sheets.ods_names import FO, STYLE, TABLE
from reading.sheets.sheet import Style

_BORDERS: Final = ("border", "border-left", "border-right", "border-top", "border-bottom")
_STRUCK_OUT: Final = ("text-line-through-style", "text-line-through-type")
_BLACK, _WHITE = "#000000", "#ffffff"


class Styles:
    """The styles of a document by their names, as far as they are declared beside its content."""

    def __init__(self, root: Element) -> None:
        self._looks: dict[str, Style] = {}
        self._hidden: set[str] = set()
        for each in root.iter(f"{STYLE}style"):
            name = each.get(f"{STYLE}name", "")
            self._looks[name] = _look(each)
            table = each.find(f"{STYLE}table-properties")
            if table is not None and table.get(f"{TABLE}display") == "false":
                self._hidden.add(name)

    def look(self, name: str) -> Style:
        """Return how a cell or text of a style looks; plain where it is not known."""
        return self._looks.get(name, Style())

    def hides(self, name: str) -> bool:
        """Whether a sheet of a style is hidden."""
        return name in self._hidden


def _look(style: Element) -> Style:
    letters = style.find(f"{STYLE}text-properties")
    cell = style.find(f"{STYLE}table-cell-properties")
    paper = _WHITE
    is_framed = False
    if cell is not None:
        paper = cell.get(f"{FO}background-color", _WHITE)
        paper = _WHITE if paper == "transparent" else paper
        is_framed = any(cell.get(f"{FO}{side}", "none") != "none" for side in _BORDERS)
    flaw = "" if letters is None else _flaw(letters, paper)
    return Style(flaw=flaw, is_framed=is_framed)


def _flaw(letters: Element, paper: str) -> str:
    """Return why what is written so is no text; empty where it is."""
    if any(letters.get(f"{STYLE}{name}", "none") != "none" for name in _STRUCK_OUT):
        return STRUCK
    position = letters.get(f"{STYLE}text-position", "0%")
    if not position.startswith("0%"):
        return LOWERED if position.startswith(("sub", "-")) else RAISED
    return HIDDEN if letters.get(f"{FO}color", _BLACK) == paper else ""

"""The words in a cell of an OpenDocument workbook, paragraph by paragraph."""

from collections.abc import Iterator
from typing import Final

from reading.guarded_xml import Element
from reading.sheets.ods_names import TEXT
from reading.sheets.ods_styles import Styles
from reading.sheets.sheet import Cell
from reading.sheets.texts import Piece, written

_MOST_SPACES: Final = 1000


def words_of(cell: Element, styles: Styles, flaw: str) -> Cell:
    """Return what is written in a ``cell``, whose own look makes ``flaw`` of a text."""
    pieces: list[Piece] = []
    for number, paragraph in enumerate(cell.findall(f"{TEXT}p")):
        if number:
            pieces.append(Piece("\n", ""))
        pieces += _pieces(paragraph, styles, flaw)
    return written(pieces, "")


def _pieces(parent: Element, styles: Styles, flaw: str) -> Iterator[Piece]:
    yield Piece(parent.text or "", flaw)
    for child in parent:
        name = child.tag.removeprefix(TEXT)
        if name == "s":
            count = child.get(f"{TEXT}c", "1")
            yield Piece(" " * min(int(count), _MOST_SPACES), flaw)
        elif name == "tab":
            yield Piece("\t", flaw)
        elif name == "line-break":
            yield Piece("\n", flaw)
        elif child.tag.startswith(TEXT) and name != "note":
            look = styles.look(child.get(f"{TEXT}style-name", ""))
            yield from _pieces(child, styles, look.flaw or flaw)
        yield Piece(child.tail or "", flaw)

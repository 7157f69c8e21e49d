"""The words in a cell of an OpenDocument workbook, paragraph by paragraph."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from reading.guarded_xml import Element
from reading.seen import Apart
from reading.sheets.ods_names import TEXT
from reading.sheets.ods_styles import Styles

_MOST_SPACES: Final = 1000


class _Piece(NamedTuple):
    text: str
    flaw: str = ""


def words_of(cell: Element, styles: Styles) -> tuple[str, tuple[Apart, ...]]:
    """Return the text of a ``cell``, and what of its characters is none."""
    text = ""
    apart: list[Apart] = []
    for number, paragraph in enumerate(cell.findall(f"{TEXT}p")):
        if number:
            text += "\n"
        for piece in _pieces(paragraph, styles, ""):
            if not piece.flaw:
                text += piece.text
            elif piece.text:
                apart.append(Apart(piece.flaw, piece.text, len(text)))
    return text, tuple(apart)


def _pieces(parent: Element, styles: Styles, flaw: str) -> Iterator[_Piece]:
    yield _Piece(parent.text or "", flaw)
    for child in parent:
        name = child.tag.removeprefix(TEXT)
        if name == "s":
            count = child.get(f"{TEXT}c", "1")
            yield _Piece(" " * min(int(count), _MOST_SPACES), flaw)
        elif name == "tab":
            yield _Piece("\t", flaw)
        elif name == "line-break":
            yield _Piece("\n", flaw)
        elif child.tag.startswith(TEXT) and name != "note":
            look = styles.look(child.get(f"{TEXT}style-name", ""))
            yield from _pieces(child, styles, look.flaw or flaw)
        yield _Piece(child.tail or "", flaw)

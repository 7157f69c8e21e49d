"""The sheet of the texts: title, headings and paragraphs, each in as many rows as show it whole."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final, assert_never

from export.document import Document, Heading, Paragraph, Signature, Slip, Table, Title
from export.xlsx.long_texts import parts
from export.xlsx.sheet import Box, Sheet, Style
from reading.sheets.goes_on import GOES_ON, Line, lines_of
from reading.xlsx.places import Place

NAME: Final = "文字"
#: In digits: of the texts, and of the mark beside one that goes on. Both go on a page at the scale
#: of :mod:`export.xlsx.pages`.
_WIDTHS: Final = (62.0, 9.5)


def texts_sheet(document: Document) -> Sheet:
    """Return the sheet of the texts of ``document``."""
    boxes: list[Box] = []
    keeping: set[int] = set()
    row = 0
    for style, text, heads in _texts(document):
        line = Line((row, 0), tuple(parts(text, _WIDTHS[0], style.size)))
        boxes += _boxes(line, style)
        row = line.rows.stop
        if heads:
            keeping.update(line.rows)
    return Sheet(NAME, tuple(boxes), _WIDTHS, frozen=(1, 0), keeping=frozenset(keeping))


def planned_lines(sheet: Sheet) -> list[tuple[Line, Style]]:
    """Return the texts of such a sheet, each with how it is set."""
    styles = {(box.row, box.col): box.style for box in sheet.boxes}
    texts = {(box.row, box.col): str(box.value) for box in sheet.boxes}
    return [(line, styles[line.at]) for line in lines_of(texts)]


def laid_out_as(sheet: Sheet, texts: Mapping[Place, str]) -> Sheet:
    """Return the sheet with what it says in the rows in which a file has it.

    Programs of before had every paragraph in one row. What the file says otherwise stands in one
    row, the first of what it says there.
    """
    found = lines_of(texts)
    below = max((at[0] for at in texts), default=-1) + 1
    boxes: list[Box] = []
    for number, (line, style) in enumerate(planned_lines(sheet)):
        laid = Line((below + number, 0), (line.text,))
        if number < len(found):
            laid = Line(found[number].at, (line.text,))
            if found[number].text == line.text:
                laid = found[number]
        boxes += _boxes(laid, style)
    return replace(sheet, boxes=tuple(boxes))


def _boxes(line: Line, style: Style) -> Iterator[Box]:
    row, col = line.at
    for number, part in enumerate(line.parts):
        yield Box(row + number, col, part, style)
        if number:
            yield Box(row + number, col + 1, GOES_ON, Style.MARK)


def _texts(document: Document) -> Iterator[tuple[Style, str, bool]]:
    """Yield title, headings and paragraphs in order, and whether each heads the next.

    A table's heading is on its own sheet.

    Unit and date stand with the identity; the slip is for paper.
    """
    elsewhere = {block.name for block in document.blocks if isinstance(block, Table)}
    for block in document.blocks:
        match block:
            case Title(text):
                yield Style.TITLE, text, True
            case Heading(text):
                if text not in elsewhere:
                    yield Style.HEADING, text, True
            case Paragraph(text=text, is_heading=is_heading):
                yield Style.PARAGRAPH, text, is_heading
            case Table() | Signature() | Slip():
                continue
            case _:
                assert_never(block)

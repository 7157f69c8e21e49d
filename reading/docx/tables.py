"""Reading tables of a Word document.

Each box at its row and column, merged ones as Word has them, a piece in each row.
"""

from collections.abc import Callable, Iterator
from typing import Final

from reading.docx.boxes import Ground, RowPlace, about_box, about_cell, about_table, joined, tell
from reading.docx.looks import Looks
from reading.docx.xml import NO_TEXT, chosen, find, value
from reading.guarded_xml import Element
from reading.seen import Block, Box, Table

#: What says that a box goes on from the one before it; saying nothing does too.
_CONTINUES: Final = ("continue", "")


class TableReader:
    """Reads tables, of which ``blocks`` reads what is in a box.

    ``tracked`` is whether a change in one was open.
    """

    def __init__(self, blocks: Callable[[Element], list[Block]], looks: Looks) -> None:
        self.tracked = False
        self._blocks = blocks
        self._looks = looks

    def table(self, element: Element) -> Table | None:
        """Return the table without its deleted rows; None where all of them are."""
        rows: list[list[Box]] = []
        merged: dict[int, Box] = {}  # by column, the box that the next row may go on from
        ground = Ground(self._looks.styles, element)
        for row in _found(element, "w:tr"):
            if not self._is_deleted(row, "w:trPr/w:ins", "w:trPr/w:del"):
                rows.append(self._row(row, len(rows), merged, ground))
        if not rows:
            return None
        if rows[0]:
            tell(rows[0][0], about_table(element))
        return Table(rows)

    def _row(self, element: Element, row: int, merged: dict[int, Box], ground: Ground) -> list[Box]:
        boxes: list[Box] = []
        place = RowPlace(ground, element)
        for cell in _found(element, "w:tc"):
            if self._is_deleted(cell, "w:tcPr/w:cellIns", "w:tcPr/w:cellDel"):
                continue
            span, side = place.take(row, cell)
            with self._looks.within(ground.around(cell, side)):
                content = self._blocks(cell)
            if boxes and _goes_on(cell, "w:tcPr/w:hMerge"):
                last = boxes[-1]
                last.content += content
                last.span = last.span._replace(cols=last.span.cols + span.cols)
                last.side = joined(last.side, side)
            else:
                box = Box(span, content, side=side)
                tell(box, about_cell(cell, box))
                self._merge(cell, box, merged)
                boxes.append(box)
        for box in boxes:
            tell(box, about_box(element, box))
        return boxes

    def _merge(self, cell: Element, box: Box, merged: dict[int, Box]) -> None:
        """Note whether ``box`` is a piece of a merged box, which grows by it."""
        box.goes_on = _goes_on(cell, "w:tcPr/w:vMerge")
        change = find(cell, "w:tcPr/w:cellMerge")
        if change is not None:
            self.tracked = True
            box.goes_on = change.get("w:vMerge") == "cont"
        col = box.span.col
        first = merged.get(col)
        if box.goes_on and first is not None and first.span.cols == box.span.cols:
            first.span = first.span._replace(rows=first.span.rows + 1)
        elif find(cell, "w:tcPr/w:vMerge") is not None:
            merged[col] = box
        else:
            merged.pop(col, None)

    def _is_deleted(self, element: Element, inserted: str, deleted: str) -> bool:
        is_deleted = find(element, deleted) is not None
        self.tracked |= is_deleted or find(element, inserted) is not None
        return is_deleted


def _found(parent: Element, tag: str) -> Iterator[Element]:
    """Yield rows or cells, which may stand in content controls."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag == "mc:AlternateContent":
            yield from _found(chosen(child), tag)
        elif child.tag not in NO_TEXT:
            yield from _found(child, tag)


def _goes_on(cell: Element, path: str) -> bool:
    return find(cell, path) is not None and value(cell, path) in _CONTINUES

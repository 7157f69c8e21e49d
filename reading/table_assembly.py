"""Tables put together of paragraphs, of which each is in so many tables."""

from typing import Final

from reading.errors import Unreadable
from reading.placed_boxes import PlacedBox, counted, table_of
from reading.seen import Block, Paragraph, all_text, only_tables
from reading.ways_out import ANOTHER_FILE

_MOST: Final = 50_000  # paragraphs, boxes, rows and tables; a report has some 1,000


class TableAssembly:
    """Puts paragraphs into tables, and these among the blocks of a text; asked in their order.

    The ``depth`` of a paragraph is in how many tables it stands, 0 where in none.
    """

    def __init__(self) -> None:
        self._blocks: list[Block] = []
        self._open: list[_Open] = []  # from the outermost to the innermost
        self._count = 0  # of what was taken

    def take(self, paragraph: Paragraph, depth: int) -> None:
        """Take the next paragraph."""
        self._stand_in(depth).append(paragraph)

    def end_box(self, depth: int, *, is_deleted: bool = False) -> None:
        """End a box with the paragraph that was taken last."""
        self._stand_in(depth)
        self._open[-1].end_box(is_deleted=is_deleted)

    def end_row(self, depth: int, places: list[PlacedBox], *, is_deleted: bool = False) -> None:
        """End a row whose boxes stand in ``places``; leave it out where all its ends are deleted.

        The end of a row by itself says nothing: LibreOffice marks it for what begins the next one.
        """
        self._stand_in(depth)
        self._open[-1].end_row(places, is_deleted=is_deleted)

    def blocks(self) -> list[Block]:
        """Return all blocks, after the last paragraph was taken."""
        return self._stand_in(0)

    def _stand_in(self, depth: int) -> list[Block]:
        """Begin and end tables until ``depth`` are open; return what is read there."""
        self._count += 1 + max(0, depth - len(self._open))
        if self._count > _MOST:
            raise Unreadable("内容太多，不像年报，没有读取", ANOTHER_FILE)
        while len(self._open) > depth:
            ended = self._open.pop()
            ended.end_without_mark()
            if ended.rows:
                table = table_of(ended.rows, has_columns=ended.has_columns)
                self._inside().append(table)
        while len(self._open) < depth:
            self._open.append(_Open())
        return self._inside()

    def _inside(self) -> list[Block]:
        if self._open:
            return self._open[-1].content
        return self._blocks


class _Open:
    """A table that is being read: its rows, the boxes of its last row, what is in the last box."""

    def __init__(self) -> None:
        self.rows: list[list[PlacedBox]] = []
        self.has_columns = True
        self.content: list[Block] = []
        self._boxes: list[list[Block]] = []
        self._is_deleted = True  # each end of a box of the last row is

    def end_box(self, *, is_deleted: bool) -> None:
        self._boxes.append(self.content)
        self._is_deleted &= is_deleted
        self.content = []

    def end_row(self, places: list[PlacedBox], *, is_deleted: bool) -> None:
        if self.content:  # the end of its box is lost
            self.end_box(is_deleted=False)
        boxes, self._boxes = self._boxes, []
        is_deleted &= self._is_deleted
        self._is_deleted = True
        if is_deleted or not boxes:
            return
        if any(map(only_tables, boxes)):
            boxes = _without_spare(boxes, len(places))
        if len(places) != len(boxes):
            self._count(boxes)
            return
        for place, content in zip(places, boxes, strict=True):
            place.content = content
        self.rows.append(places)

    def end_without_mark(self) -> None:
        """End the row that nothing has ended, if there is one."""
        if self.content:
            self.end_box(is_deleted=False)
        if self._boxes:
            self._count(self._boxes)

    def _count(self, boxes: list[list[Block]]) -> None:
        """End a row of which nobody knows the columns."""
        self.rows.append(counted(boxes))
        self.has_columns = False


def _without_spare(boxes: list[list[Block]], count: int) -> list[list[Block]]:
    """Return the boxes of a row without blank ones after the last of ``count``.

    LibreOffice writes such into RTF where there are tables in boxes.
    """
    if any(all_text(box) for box in boxes[count:]):
        return boxes
    return boxes[:count]

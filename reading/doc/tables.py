"""Tables put together of paragraphs, each of which says in how many of them it stands."""

from reading.doc.marks import Ends
from reading.doc.paragraphs import Ended
from reading.doc.rows import row_places
from reading.placed_boxes import PlacedBox, counted, table_of
from reading.seen import Block


class _Open:
    """A table that is being read: its rows, the boxes of its last row, what is in the last box."""

    def __init__(self) -> None:
        self.rows: list[list[PlacedBox]] = []
        self.has_columns = True
        self.boxes: list[list[Block]] = []
        self.content: list[Block] = []

    def end_row(self, ended: Ended) -> None:
        """End a row as its end says; a deleted one is left out."""
        boxes, self.boxes = self.boxes, []
        if self.content:  # its end is lost
            boxes.append(self.content)
        self.content = []
        if ended.is_deleted or not boxes:
            return
        places = row_places(ended.mark.row)
        if len(places) != len(boxes):
            places = counted(boxes)
            self.has_columns = False
        for place, content in zip(places, boxes, strict=True):
            place.content = content
        self.rows.append(places)

    def end_without_mark(self) -> None:
        """End a row that nothing ends, of which nobody knows the columns."""
        boxes = self.boxes
        if self.content:
            boxes.append(self.content)
        if boxes:
            self.rows.append(counted(boxes))
            self.has_columns = False


class Assembly:
    """Puts paragraphs into tables, and these among the blocks of a text."""

    def __init__(self) -> None:
        self._blocks: list[Block] = []
        self._open: list[_Open] = []  # from the outermost to the innermost

    def take(self, ended: Ended) -> None:
        """Take the next paragraph."""
        depth = ended.mark.depth
        self._close(depth)
        while len(self._open) < depth:
            self._open.append(_Open())
        if not depth:
            self._blocks.append(ended.paragraph)
            return
        open = self._open[-1]
        if ended.mark.ends is Ends.ROW:
            open.end_row(ended)
            return
        open.content.append(ended.paragraph)
        if ended.mark.ends is Ends.BOX:
            open.boxes.append(open.content)
            open.content = []

    def blocks(self) -> list[Block]:
        """Return all blocks, after the last paragraph was taken."""
        self._close(0)
        return self._blocks

    def _close(self, depth: int) -> None:
        """End the tables that stand deeper."""
        while len(self._open) > depth:
            ended = self._open.pop()
            ended.end_without_mark()
            outside = self._blocks
            if self._open:
                outside = self._open[-1].content
            if ended.rows:
                outside.append(table_of(ended.rows, has_columns=ended.has_columns))

"""Figures in boxes that are merged with those below: nobody can tell of which row they are."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Final

from intake.published.printed_rows import PrintedBox, PrintedRow
from intake.published.row_labels import is_figure

_REASON: Final = "这一格与下面的格合并"


def merged_unread(rows: Sequence[PrintedRow]) -> list[PrintedRow]:
    """Return ``rows``, in which no figure that spans two of them can be read."""
    found: list[PrintedRow] = []
    for at, row in enumerate(rows):
        below = [other for other in rows[at + 1 : at + 2] if other.table == row.table]
        boxes = row.boxes
        if below and any(box.span.rows > 1 for box in _figures(row)):
            boxes = [_unread(box, row, below[0]) for box in boxes]
        found.append(replace(row, boxes=boxes))
    return found


def _unread(box: PrintedBox, row: PrintedRow, below: PrintedRow) -> PrintedBox:
    """Return the box, unread where it is a figure of both rows.

    A span that is wrong leaves the row below as many boxes as there should be.
    """
    if box.span.rows == 1 or not is_figure(box):
        return box
    goes_on = any(other.goes_on and other.span.col == box.span.col for other in below.boxes)
    if goes_on or 0 < len(_figures(below)) < len(_figures(row)):
        return replace(box, unread=_REASON)
    return box


def _figures(row: PrintedRow) -> list[PrintedBox]:
    """Return the boxes at the end of a row that are blank or figures."""
    return list(takewhile(lambda box: not box.words or is_figure(box), reversed(row.boxes)))

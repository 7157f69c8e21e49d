"""Where the boxes of a table stand: that follows from the spans of those before them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from reading.errors import Unreadable
from reading.guards import WIDEST_SPAN
from reading.seen import Span
from reading.web.tree import Element

CELLS: Final = ("td", "th")
_GROUPS: Final = ("thead", "tbody", "tfoot")
_IN_TABLES: Final = (*CELLS, *_GROUPS, "tr")
_NUMBER: Final = re.compile(r"\s*\+?(\d{1,9})")
_DEEPEST_WRAP: Final = 4  # elements between a table and its rows
_MOST_COVERED: Final = 200_000  # places in the grid of a table


@dataclass(slots=True)
class Row:
    """The cells of a row; ``element`` is None where the page leaves its tag out."""

    element: Element | None = None
    cells: list[Element] = field(default_factory=list)


@dataclass(slots=True)
class Parts:
    """What a table consists of: groups of rows, and ``strays`` that browsers show before it."""

    groups: list[list[Row]] = field(default_factory=list)
    strays: list[Element | str] = field(default_factory=list)


def parts_of(table: Element) -> Parts:
    """Return what ``table`` consists of.

    What pages put between a table and its rows, such as a form, makes no difference.
    """
    parts = Parts([[]])
    waiting: list[Element | str] = [*reversed(table.content)]
    while waiting:
        each = waiting.pop()
        if isinstance(each, str):
            parts.strays.append(each)
        elif each.name in CELLS:
            _open_row(parts).cells.append(each)
        elif each.name == "tr":
            parts.groups[-1].append(Row(each))
            _take_row(each, parts)
        elif each.name in _GROUPS:
            parts.groups.append([])
            waiting += reversed(each.content)
        elif _wraps_rows(each):
            waiting += reversed(each.content)
        else:
            parts.strays.append(each)
    return parts


def spans(group: list[Row]) -> Iterator[list[Span]]:
    """Yield where the cells of each row stand, the first row of ``group`` being row 0.

    No cell reaches out of its group, whatever it spans. Raises Unreadable for a grid too large.
    """
    covered: set[tuple[int, int]] = set()
    for number, row in enumerate(group):
        placed: list[Span] = []
        col = 0
        for cell in row.cells:
            while (number, col) in covered:
                col += 1
            left = len(group) - number
            rows = _span(cell.attributes.get("rowspan", "1"), left)
            cols = _span(cell.attributes.get("colspan", "1"), 1)
            span = Span(number, col, min(rows, left), cols)
            _cover(span, covered)
            placed.append(span)
            col += cols
        yield placed


def _cover(span: Span, covered: set[tuple[int, int]]) -> None:
    if len(covered) + span.rows * span.cols > _MOST_COVERED:
        raise Unreadable("网页里的表格太大，不像年报，没有读取")
    for row in range(span.row, span.row + span.rows):
        for col in range(span.col, span.col + span.cols):
            covered.add((row, col))


def _span(stated: str, for_none: int) -> int:
    """Return a span as browsers take it: what its first digits say, and for 0 ``for_none``."""
    found = _NUMBER.match(stated)
    if found is None:
        return 1
    return min(int(found[1]), WIDEST_SPAN) or for_none


def _take_row(element: Element, parts: Parts) -> None:
    """Take the cells of a row; what stands between them is astray."""
    waiting: list[Element | str] = [*reversed(element.content)]
    row = parts.groups[-1][-1]
    while waiting:
        each = waiting.pop()
        if isinstance(each, str):
            parts.strays.append(each)
        elif each.name in CELLS:
            row.cells.append(each)
        elif _wraps_rows(each):
            waiting += reversed(each.content)
        else:
            parts.strays.append(each)


def _open_row(parts: Parts) -> Row:
    """Return the row that a cell without one goes to."""
    group = parts.groups[-1]
    if not group or group[-1].element is not None:
        group.append(Row())
    return group[-1]


def _wraps_rows(element: Element, depth: int = _DEEPEST_WRAP) -> bool:
    """Whether rows or cells of this table stand in ``element``, which is no table itself."""
    if element.name in ("table", "caption", "colgroup") or not depth:
        return False
    if any(each.name in _IN_TABLES for each in element.elements):
        return True
    return any(_wraps_rows(each, depth - 1) for each in element.elements)

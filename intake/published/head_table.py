"""Reading a table that has heads only: table four, in whatever rows it is printed."""

from collections.abc import Sequence
from itertools import takewhile

from forms.form import Field, Grid
from intake.published.figure import is_nothing
from intake.published.figure_boxes import window
from intake.published.grid_read import TWICE, Gathering
from intake.published.head_words import HeadWords
from intake.published.heads import MOST_ROWS, head_lines
from intake.published.official_rows import official_rows
from intake.published.printed_rows import PrintedBox, PrintedRow
from intake.published.report_read import Leftover
from intake.published.row_labels import has_digits, is_figure


class HeadTable:
    """A table of one row of figures below several rows of heads, while it is read.

    It is printed in one row, in a row or a table for each group, or turned on its side.
    """

    def __init__(self, grid: Grid, gathering: Gathering) -> None:
        """Read into ``gathering``."""
        (row,) = official_rows(grid)
        self._fields = row.fields
        self._words = HeadWords(row)
        self._gathering = gathering
        self._heads: list[PrintedRow] = []  # since the last figures
        self._group = ""  # the last that was named
        self._has_figures = False  # whether there were figures below these
        self._has_no_heads = False
        self._found: dict[str, list[PrintedBox]] = {}
        self._halves: set[str] = set()  # fields with a second figure below the first one

    def read(self, printed: Sequence[PrintedRow]) -> None:
        """Read what is printed."""
        for row in printed:
            self._name_group(row)
            labels, figures = _parted(row)
            if any(map(has_digits, figures)) or (figures and not labels):
                self._read_figures(row, labels, figures)
            else:
                self._add_head(row)
        self._gathering.read.is_found = bool(self._found)
        for group in self._words.groups:
            self._take(group)
        if self._has_no_heads:
            self._gathering.tell_order()

    def _name_group(self, row: PrintedRow) -> None:
        """Note the group that is named between tables."""
        if row.before:
            named = list(filter(None, map(self._words.group, row.before)))
            self._group = named[-1] if named else ""

    def _add_head(self, row: PrintedRow) -> None:
        """Take a row for heads; those of another table, or above other figures, are done with."""
        groups = self._words.groups_in(row.boxes)
        if not (groups or self._words.results_in(row.boxes)):
            return
        if self._has_figures or (self._heads and self._heads[-1].table != row.table):
            self._heads = []
        self._heads = [*self._heads, row][-MOST_ROWS:]
        self._has_figures = False
        if len(groups) == 1:
            (self._group,) = groups

    def _read_figures(
        self, row: PrintedRow, labels: Sequence[PrintedBox], figures: Sequence[PrintedBox]
    ) -> None:
        """Put the figures of a row to their fields."""
        if len(self._words.results_in(labels)) > 1:
            self._has_figures = False
            self._heads = [PrintedRow(labels, row.table, has_columns=False)]
            labels = ()
        fields = self._fields_beside(labels) or self._fields_below(figures)
        boxes = window(figures, len(fields))
        if fields and boxes is not None:
            is_below_others = self._has_figures and not labels
            self._has_figures = True
            for field, box in zip(fields, boxes, strict=True):
                earlier = self._found.setdefault(field.id, [])
                if is_below_others and not box.is_blank and not all(e.is_blank for e in earlier):
                    self._halves.add(field.id)
                earlier.append(box)
        elif any(map(has_digits, figures)) and self._heads:
            words = " ".join(box.words for box in row.boxes)
            self._gathering.read.leftovers.append(Leftover(words, row.boxes[0].place))

    def _fields_beside(self, labels: Sequence[PrintedBox]) -> Sequence[Field]:
        """Return the fields of a row that has labels of its own; none where these do not tell."""
        heads = self._head_boxes()
        groups, results = self._words.groups_in(labels), self._words.results_in(labels)
        if groups:
            self._group = groups[-1]
        if len(results) == 1:
            above = self._words.groups_in(heads)
            if len(above) == len(self._words.groups):
                return [self._words.fields[group, results[0]] for group in above]
            if self._group:
                return [self._words.fields[self._group, results[0]]]
        if len(groups) == 1:
            return self._words.in_order(groups, self._words.results_in(heads))
        return []

    def _fields_below(self, figures: Sequence[PrintedBox]) -> Sequence[Field]:
        """Return the fields below the heads; all in their order where these do not tell."""
        if not self._are_from_left():
            return []
        heads = self._head_boxes()
        named = self._words.groups_in(heads)
        results = self._words.results_in(heads)
        fields = self._words.in_order(named or [self._group], results)
        in_form = [group for group in self._words.groups if group in named]
        if not fields and len(figures) == len(self._fields) and named == in_form:
            self._has_no_heads = 2 * len(results) < len(self._fields)
            return self._fields
        return fields

    def _are_from_left(self) -> bool:
        """Whether the heads stand from left to right in each row, and so do their columns."""
        lines = head_lines(self._heads, self._words.result)
        columns: list[int] = []
        for line in lines:
            columns += [box.span.col for box in line if self._words.result(box.words)]
        are_counted = not all(row.has_columns for row in self._heads)
        are_wrong = len(set(columns)) < len(columns)  # as spans are on many pages
        are_sorted = are_counted or are_wrong or columns == sorted(columns)
        return are_sorted and self._words.are_from_top(lines)

    def _head_boxes(self) -> list[PrintedBox]:
        boxes: list[PrintedBox] = []
        for line in head_lines(self._heads, self._words.result):
            boxes += line
        return boxes

    def _take(self, group: str) -> None:
        """Take what was found of a group, where it was found once."""
        fields = [field for (of, _), field in self._words.fields.items() if of == group]
        boxes: list[tuple[Field, PrintedBox]] = []
        missing: list[Field] = []
        for field in fields:
            found = self._found.get(field.id, [])
            printed = [box for box in found if not box.is_blank] or found[:1]
            if len({box.words for box in printed}) == 1 and field.id not in self._halves:
                boxes.append((field, printed[0]))
            else:
                missing.append(field)
        self._gathering.take(group, boxes)
        if missing:
            self._gathering.leave_unread(missing, f"“{group}”的数没有读出：{self._why(missing)}。")

    def _why(self, missing: Sequence[Field]) -> str:
        if any(field.id in self._found for field in missing):
            return TWICE
        return "没有找到，或格数与表头不符"


def _parted(row: PrintedRow) -> tuple[Sequence[PrintedBox], Sequence[PrintedBox]]:
    """Return the labels of a row, and the boxes after them."""
    figures = list(takewhile(_may_be_figure, reversed(row.boxes)))
    at = len(row.boxes) - len(figures)
    return row.boxes[:at], row.boxes[at:]


def _may_be_figure(box: PrintedBox) -> bool:
    is_digit = box.words[:1].isdecimal()
    return is_digit or box.is_blank or bool(box.unread) or is_figure(box) or is_nothing(box.words)

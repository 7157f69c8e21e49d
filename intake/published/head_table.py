"""Reading a table that has heads only: table four, in whatever rows it is printed."""

from collections.abc import Sequence
from itertools import dropwhile, takewhile
from typing import Final

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

_MANY: Final = 10  # figures of a row that may be of this table


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
        self._is_lost = False  # whether a row of figures is put to no field
        self._found: dict[str, list[PrintedBox]] = {}
        self._halves: set[str] = set()  # fields with a second figure below the first one

    def read(self, printed: Sequence[PrintedRow]) -> None:
        """Read what is printed."""
        for row in map(self._words.with_words_apart, printed):
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
        """Take a row for heads; those above other figures are done with."""
        groups = self._words.groups_in(row.boxes)
        if not (groups or self._words.results_in(row.boxes)):
            return
        if self._has_figures:
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
        is_one_result = len(fields) == len(self._words.groups)
        if boxes and is_one_result and boxes[0] is not figures[0]:
            boxes = None  # it may be another group's
        if fields and boxes is not None:
            self._add(fields, boxes, is_labelled=bool(labels))
        elif any(map(has_digits, figures)) and self._heads:
            self._is_lost = self._is_lost or sum(map(has_digits, figures)) >= _MANY
            words = " ".join(box.words for box in row.boxes)
            self._gathering.read.leftovers.append(Leftover(words, row.boxes[0].place))

    def _add(
        self, fields: Sequence[Field], boxes: Sequence[PrintedBox], *, is_labelled: bool
    ) -> None:
        """Note the boxes of a row.

        Of one without label below others, blank ones are spare, and the others may be halves.
        """
        above = [self._found.setdefault(field.id, []) for field in fields]
        is_below = self._has_figures and not is_labelled
        if is_below and all(each and each[-1].is_blank for each in above):
            for each in above:
                each.pop()
        self._has_figures = True
        for field, box, each in zip(fields, boxes, above, strict=True):
            if is_below and each and box.is_blank:
                continue
            if is_below and each:
                self._halves.add(field.id)
            each.append(box)

    def _fields_beside(self, labels: Sequence[PrintedBox]) -> Sequence[Field]:
        """Return the fields of a row that has labels of its own; none where these do not tell."""
        heads = self._head_boxes()
        groups, results = self._words.groups_in(labels), self._words.results_in(labels)
        if groups:
            self._group = groups[-1]
        if len(results) == 1:
            above = self._words.groups_in(heads)
            if len(above) == len(self._words.groups) and self._are_from_left():
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
        fields: Sequence[Field] = []
        if len(self._nearest(heads)) == len(results):
            fields = self._words.in_order(named or [self._group], results)
        if not fields and len(figures) == len(self._fields) and self._is_of_form(heads):
            self._has_no_heads = 2 * len(results) < len(self._fields)
            return self._fields
        return fields

    def _is_of_form(self, heads: Sequence[PrintedBox]) -> bool:
        """Whether what is left of the heads stands where the form has it."""
        named = self._words.groups_in(heads)
        if named != [group for group in self._words.groups if group in named]:
            return False
        nearest = self._nearest(heads)
        ours = self._words.results * len(self._words.groups)
        for words, result in zip(nearest, ours, strict=False):
            if self._words.result(words) not in ("", result):
                return False
        are_some = (
            named == list(self._words.groups) and len(nearest) % len(self._words.results) == 0
        )
        return are_some or len(nearest) in (0, len(ours))

    def _nearest(self, heads: Sequence[PrintedBox]) -> Sequence[str]:
        """Return the words of those ``heads`` that stand right above figures, known or not."""
        words = [box.words for box in heads if not self._words.is_above_results(box.words)]
        return list(dropwhile(lambda each: not self._words.result(each), words))

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
            is_sure = not self._is_lost and field.id not in self._halves
            if is_sure and len({box.words for box in found}) == 1:
                boxes.append((field, found[0]))
            else:
                missing.append(field)
        self._gathering.take(group, boxes)
        if missing:
            self._gathering.leave_unread(missing, f"“{group}”的数没有读出：{self._why(missing)}。")

    def _why(self, missing: Sequence[Field]) -> str:
        if self._is_lost:
            return "表里另有一行数，分不清是哪些格的"
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

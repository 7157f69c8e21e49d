"""Reading a table whose rows have labels: tables two and three."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from forms.editions import form_2019
from forms.form import Field, Grid
from forms.parsing import shortened
from intake.published.figure_boxes import FigureBoxes, figure_boxes
from intake.published.grid_read import TWICE, Gathering
from intake.published.heads import is_of_2019, official_heads, rows_of_2019
from intake.published.labelled_lines import Line, lines_of
from intake.published.merged_group import read_as_one
from intake.published.official_rows import OfficialRow, official_rows
from intake.published.other_unit import in_other_unit
from intake.published.printed_rows import PrintedBox, PrintedRow
from intake.published.report_read import Answer, Leftover, Place
from intake.published.row_labels import in_order

_NAME: Final = 24  # characters of a label that a message quotes
_SENTENCE: Final = 30  # characters of a line that may say more than a head does


class StubTable:
    """A table whose rows have labels, while it is read."""

    def __init__(self, section: str, grid: Grid, gathering: Gathering, edition: str) -> None:
        """Read into ``gathering``; ``edition`` is what the report is known to be printed on."""
        self._gathering = gathering
        self._edition = edition
        self._rows = official_rows(grid)
        older = rows_of_2019(section)
        self._heads = official_heads(grid, (*self._rows, *older))
        self._ours_alone = _nearest_heads(self._rows) - _nearest_heads(older)
        self._by_label: dict[str, list[OfficialRow]] = {}
        for row in (*self._rows, *older):
            self._by_label.setdefault(row.label, []).append(row)
        self._groups: dict[str, list[OfficialRow]] = {}
        for row in self._rows:
            for group in row.groups:
                self._groups.setdefault(group, []).append(row)
        self._places = _places(self._by_label)
        self._odd: list[Field] = []
        self._has_no_heads = False
        self._has_subtotals = False

    def read(self, printed: Sequence[PrintedRow]) -> None:
        """Read what is printed."""
        lines = lines_of(printed, self._places, self._heads)
        self._find_edition(lines.labelled)
        rows = [line for line in lines.labelled if not line.found.is_subtotal]
        self._has_subtotals = len(rows) < len(lines.labelled)
        rows = self._with_torn_groups(rows)
        kept = self._in_order(rows)
        labels = Counter(rows[at].found.label for at in kept)
        self._gathering.read.is_found = bool(kept)
        for label in labels:
            if label in self._by_label:
                self._read_row(label, rows, kept)
        for at in kept:
            if rows[at].found.label in self._groups:
                self._read_group(rows[at], labels)
        for orphan in lines.orphans:
            self._leave(orphan.boxes)
        self._tell()

    def _find_edition(self, lines: Iterable[Line]) -> None:
        """Note that the table is printed on the form of 2019: where it has heads or rows of it.

        A table that has heads of ours alone is ours, with more beside it.
        """
        is_older = False
        for line in lines:
            if not self._ours_alone.isdisjoint(line.heads.order):
                return
            ours = self._by_label.get(line.found.label, self._rows)[0]
            is_older = is_older or is_of_2019(line.heads.order) or ours not in self._rows
        if is_older:
            self._edition = self._gathering.read.edition = form_2019.NAME

    def _with_torn_groups(self, rows: Sequence[Line]) -> list[Line]:
        """Return ``rows``; one that the end of a page may part from its group's may go on.

        Where it runs through a row, its upper half may bear the name of the group alone.
        """
        found: list[Line] = list(rows[:1])
        for above, line in pairwise(rows):
            is_torn = above.found.label in self._groups and above.found.has_figures
            if is_torn and above.found.row.table != line.found.row.table:
                found.append(replace(line, may_go_on=True))
            else:
                found.append(line)
        return found

    def _in_order(self, rows: Sequence[Line]) -> list[int]:
        """Return which of ``rows`` stand in the order of the form, and leave the others."""
        places = [self._places[line.found.label] for line in rows]
        scores = [line.found.score for line in rows]
        kept = in_order(places, scores)
        for at in set(range(len(rows))).difference(kept):
            if rows[at].found.has_figures:
                self._leave(rows[at].found.row.boxes)
        return kept

    def _read_row(self, label: str, rows: Sequence[Line], kept: Collection[int]) -> None:
        """Read the row ``label``: the one that is ``kept`` whose label is most like it.

        Where another with a label as good says otherwise, neither is read.
        """
        official = self._by_label[label]
        if official[0] not in self._rows:
            return
        fields = official[0].fields
        found: list[tuple[Line, FigureBoxes, bool]] = []
        for at, line in enumerate(rows):
            if line.found.label == label:
                found.append((line, self._boxes(official, line), at in kept))
        sound = [each for each in found if not each[1].reason]
        ours = [each for each in sound or found if each[2]]
        if not ours:
            self._leave_unread(label, fields, found[0][0], "它的位置与格式的次序不符")
            return
        line, boxes, _ = max(ours, key=lambda each: each[0].found.score)
        written = [each for each in found if not each[1].reason or each[0].found.has_figures]
        as_good = [each for each in written if each[0].found.score >= line.found.score]
        if boxes.reason:
            self._leave_unread(label, fields, line, boxes.reason)
        elif len({_words(other) for _, other, _ in as_good}) > 1:
            self._leave_unread(label, fields, line, TWICE)
        elif line.may_go_on and all(box.is_blank for _, box in boxes.boxes):
            self._leave_unread(label, fields, line, "这一行是空白，相邻一行有数而没有标题")
        elif line.is_torn:
            self._leave_unread(label, fields, line, "下面接着有数而没有标题，分不清是不是这一行的")
        else:
            self._take(label, boxes, line)

    def _leave_unread(
        self,
        label: str,
        fields: Iterable[Field],
        line: Line,
        reason: str,
        answers: Sequence[Answer] = (),
    ) -> None:
        message = f"“{_short(label)}”一行没有读出：{reason}。"
        words = " ".join(box.words for box in line.found.figures)
        self._gathering.leave_unread(fields, message, words, _place(line), answers)

    def _take(self, label: str, boxes: FigureBoxes, line: Line) -> None:
        self._has_no_heads |= boxes.has_no_heads
        self._has_subtotals |= boxes.has_subtotal
        if boxes.has_other_heads:
            self._odd += [field for field, _ in boxes.boxes]
        used = {id(box) for _, box in boxes.boxes}
        rest = [box for box in line.found.figures if id(box) not in used and box.words]
        if rest and not boxes.has_subtotal and not self._edition:
            self._leave(rest)
        for field, box in boxes.boxes:
            other = in_other_unit(field, box.words, _words_around(line))
            if other:
                reason, answers = other
                self._leave_unread(label, [field], line, reason, answers)
                return
        self._gathering.take(_short(label), boxes.boxes)

    def _read_group(self, line: Line, found: Mapping[str, int]) -> None:
        """Read a group that is printed as one row; what stands beside its rows is their sum."""
        label = line.found.label
        parts = self._groups[label]
        within = {*(part.label for part in parts), *self._groups_within(label)}
        is_alone = within.isdisjoint(found) and found[label] == 1
        if not is_alone or line.may_go_on or not line.found.figures:
            self._has_subtotals |= line.found.has_figures
            return
        boxes = self._boxes([parts[0]], line)
        if boxes.reason:
            fields = [field for part in parts for field in part.fields]
            self._leave_unread(label, fields, line, boxes.reason)
        elif self._groups_within(label):
            self._leave(line.found.row.boxes)
        else:
            read_as_one(self._gathering, label, parts, boxes.boxes, self._edition)

    def _groups_within(self, group: str) -> set[str]:
        within: set[str] = set()
        for part in self._groups[group]:
            within.update(part.groups[part.groups.index(group) + 1 :])
        return within

    def _boxes(self, official: Sequence[OfficialRow], line: Line) -> FigureBoxes:
        return figure_boxes(
            official,
            line.found.figures,
            line.heads,
            is_of_other_edition=bool(self._edition),
        )

    def _tell(self) -> None:
        """Tell of what the form does not have, and of what was not found."""
        gathering = self._gathering
        if self._odd:
            message = "这些格上面没有印格式的表头，是按格式的次序读的，请核对。"
            gathering.make_unsure(self._odd, message)
        if self._has_no_heads:
            gathering.tell_order()
        if self._has_subtotals:
            gathering.tell("“小计”的行、列格式里没有，没有读入。")
        missing = [row for row in self._rows if row.fields[0].id not in gathering.read.fields]
        if gathering.read.edition:
            missing = self._without_counterpart(missing)
        if missing:
            names = "、".join(f"“{_short(row.label)}”" for row in missing)
            fields = [field for row in missing for field in row.fields]
            gathering.leave_unread(fields, f"没有找到这几行：{names}。", "", None)

    def _without_counterpart(self, missing: Sequence[OfficialRow]) -> list[OfficialRow]:
        """Leave blank what the form of 2019 does not have; return the rows that it has."""
        theirs = {field.id for field in form_2019.DISCLOSURE.fields}
        left: list[OfficialRow] = []
        blank: list[Field] = []
        for row in missing:
            if theirs.isdisjoint(field.id for field in row.fields):
                blank += row.fields
            else:
                left.append(row)
        if blank:
            self._gathering.leave_blank(blank)
            self._gathering.tell(
                f"文件是{form_2019.NAME}，主动公开只有处理决定数量与现在的格式可比，其余留空。"
            )
        return left

    def _leave(self, boxes: Sequence[PrintedBox]) -> None:
        words = " ".join(box.words for box in boxes if box.words)
        if words:
            self._gathering.read.leftovers.append(Leftover(words, boxes[0].place))


def _nearest_heads(rows: Iterable[OfficialRow]) -> set[str]:
    return {head for row in rows for head in row.nearest_heads}


def _words_around(line: Line) -> list[str]:
    """Return what is printed above and before the figures of a row."""
    heads = [box.words for row in line.heads.rows for box in row.boxes]
    before = len(line.found.row.boxes) - len(line.found.figures)
    above = [text for row in (*line.heads.rows, line.found.row) for text in row.before]
    heads += [text for text in above if len(text) < _SENTENCE]
    return [*heads, *(box.words for box in line.found.row.boxes[:before])]


def _places(by_label: Mapping[str, Sequence[OfficialRow]]) -> dict[str, float]:
    """Return where in the form each label is; a group is before its rows."""
    places: dict[str, float] = {}
    for at, (label, rows) in enumerate(by_label.items()):
        for group in rows[0].groups:
            places.setdefault(group, at - 0.5)
        places[label] = at
    return places


def _place(line: Line) -> Place:
    box = line.found.label_box or line.found.row.boxes[0]
    return box.place


def _words(boxes: FigureBoxes) -> tuple[str, ...]:
    return tuple(box.words for _, box in boxes.boxes)


def _short(label: str) -> str:
    return shortened(label, _NAME)

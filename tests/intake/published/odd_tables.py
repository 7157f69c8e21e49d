"""Tables three and four as offices print them who follow the form by halves.

Each figure differs from all others, so that one put to the wrong field is noticed.
"""

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from forms.editions.form_2021 import COLUMNS, DECIDED, DISPUTES, dispute
from intake.published.official_rows import official_rows
from reading.seen import Block, Box, Paragraph, Table
from tests.intake.published.printed_tables import box, cells_apart, grid_of

#: Heads of columns that offices have beside those of the form.
BESIDE = ("小计", "上年", "上年总计", "备注", "占比", "去年同期")
#: What stands between two tables of one section.
BETWEEN = ("2022年", "附：下属单位情况", "修订前：", "")
LEGAL = "法人或其他组织"
RESULTS = dict((*DECIDED, ("total", "总计")))


@dataclass
class OddTable:
    """A table in the making: ``figures`` is what it says by id; blank where nothing is printed."""

    source: random.Random
    figures: dict[str, str] = field(default_factory=dict)
    _given: int = 100
    _unit: str = ""

    def another(self) -> str:
        """Return a figure that stands nowhere else."""
        self._given += 1
        return str(self._given)

    def happens(self, share: float) -> bool:
        """Return whether an oddity is there this time."""
        return self.source.random() < share

    def print_figures(self, ids: Iterable[str]) -> None:
        """Choose what is printed for the fields, some of them blank."""
        blank = self.source.choice((0, 0.05, 0.6))
        for id in ids:
            self.figures[id] = "" if self.happens(blank) else self.another()
        self._unit = self.source.choice(("", "", "", "件", "\u200b"))

    def words(self, id: str) -> str:
        """Return what stands in the box of a field."""
        figure = self.figures[id]
        return figure + self._unit if figure else ""

    def requests(self) -> Table:
        """Print table three, each row with its own label."""
        rows = official_rows(grid_of("requests"))
        self.print_figures(each.id for row in rows for each in row.fields)
        names = dict(COLUMNS)
        legal = [key for key in names if key not in ("natural", "total")]
        outer = ["natural", LEGAL, "total"]
        if self.happens(0.2):
            self.source.shuffle(legal)
        if self.happens(0.2):
            self.source.shuffle(outer)
        keys = [key for each in outer for key in (legal if each == LEGAL else [each])]
        beside = self.source.choice(BESIDE) if self.happens(0.3) else ""
        table = Table([[box(0, 0, "", 2)], []])
        col = 1
        for each in outer:
            width = len(legal) if each == LEGAL else 1
            table.rows[0].append(box(0, col, names.get(each, each), 3 - min(width, 2), width))
            if each == LEGAL:
                table.rows[1] += [box(1, col + at, names[key]) for at, key in enumerate(legal)]
            col += width
        if beside:
            table.rows[0].append(box(0, col, beside, 2))
        for number, row in enumerate(rows, 2):
            fields = {each.id.rpartition(".")[2]: each.id for each in row.fields}
            words = [self.words(fields[key]) for key in keys]
            if beside:
                words.append(self.source.choice((self.another(), "")))
            table.rows += _rows([[row.label, *words]], number)
        return table

    def disputes(self) -> Table:
        """Print table four: in one row, a row for each group, or a row for each result."""
        groups, results = list(DISPUTES), list(RESULTS)
        self.print_figures(dispute(group, result) for group, _ in groups for result in results)
        for names in (groups, results):
            if self.happens(0.3):
                self.source.shuffle(names)
        beside = ["合计"] if self.happens(0.2) else []
        more = [self.another() for _ in beside]
        shape = self.source.randrange(3)
        if shape == 0:
            heads = [name for _, name in groups]
            below = [RESULTS[result] for _ in groups for result in results]
            figures = [self.words(dispute(key, result)) for key, _ in groups for result in results]
            width = len(results)
            above = [box(0, at * width, name, 1, width) for at, name in enumerate(heads)]
            return Table([above, *_rows([[*below, *beside], [*figures, *more]], 1)])
        if shape == 1:
            rows = [["", *(RESULTS[result] for result in results), *beside]]
            for key, name in groups:
                rows.append([name, *(self.words(dispute(key, each)) for each in results), *more])
            return Table(_rows(rows))
        rows = [["", *(name for _, name in groups), *beside]]
        for result in results:
            figures = [self.words(dispute(key, result)) for key, _ in groups]
            rows.append([RESULTS[result], *figures, *more])
        return Table(_rows(rows))

    def blocks(self, section: str, shape: str) -> list[Block]:
        """Print a section: in some with the table of another year or unit too."""
        table = self.requests() if section == "requests" else self.disputes()
        found: list[Block] = [table]
        if self.happens(0.2):
            found += [Paragraph(self.source.choice(BETWEEN)), self.with_others(table)]
            if self.happens(0.5):
                found.reverse()
        return [each for block in found for each in _shaped(block, shape)]

    def with_others(self, table: Table) -> Table:
        """Return ``table`` with other figures, and with one wherever there is none."""
        labels = {cell.text for cell in grid_of("requests").cells}
        rows: list[list[Box]] = []
        for number, row in enumerate(table.rows):
            is_head = number == 0 or not any(each.words[:1].isdecimal() for each in row)
            others: list[Box] = []
            for each in row:
                is_kept = is_head or each.words in labels
                others.append(each if is_kept else box(number, each.span.col, self.another()))
            rows.append(others)
        return Table(rows)


def _rows(texts: Sequence[Sequence[str]], first: int = 0) -> list[list[Box]]:
    rows: list[list[Box]] = []
    for at, row in enumerate(texts, first):
        rows.append([box(at, col, text) for col, text in enumerate(row)])
    return rows


def _shaped(block: Block, shape: str) -> list[Block]:
    if isinstance(block, Paragraph) or shape == "page":
        return [block]
    return [cells_apart(block)]

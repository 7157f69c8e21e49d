"""A row of a register: what it says by column, and what of its cells cannot be read."""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Final

from forms.parsing import shortened, tidy_line
from forms.texts.nothing import says_none
from intake.register.applicants_traces import without_telephones, without_traces
from intake.register.columns import (
    ADDRESS,
    APPLIED,
    BY_KEY,
    COUNTER,
    EMAIL,
    IDENTITY,
    IGNORED,
    NAME,
    NOTE,
    NUMBER,
    PHONE,
    RECEIVED,
    REPRESENTATIVE,
    SUBJECT,
)
from intake.register.days import Held
from intake.register.grid import Grid
from intake.register.heads import Heading
from intake.register.result_words import NO_TICKS, TICKS
from ledger.identity_numbers import register_number, without_identity_numbers
from reading.sheets.sheet import Cell
from reading.xlsx.places import Place

_AS_ABOVE: Final = frozenset({"同上", "〃", "″", "''", '"', "同前", "上同"})
_NONE: Final = frozenset(
    {
        "-",
        "--",
        "—",
        "——",
        "－",
        "–",
        "/",
        "／",
        "\\",
        "无",
        "否",
        "0",
        "未",
        "空",
        "不",
        "×",
        "X",
        "x",
    }
)
_SUM: Final = re.compile(
    r"(?:(?:20)?[0-9]{2}年度?)?(?:[0-9一二三四]{1,2}月份?|第?[0-9一二三四]季度)?"
    r"(?:本[页月季年]度?|全[年部]|[上下]半年)?(?:合计|总计|小计|累计|共计|总数)(?:[0-9]{1,5}件?)?"
)
#: Of two tables side by side these differ.
_OF_ONE: Final = (NUMBER, COUNTER, NAME, SUBJECT)
_LONGEST: Final = 2_000  # characters of a cell that are read: more than any field takes
_QUOTED: Final = 20  # characters


class Row:
    """A row of the table below a ``heading``; ``above`` is the one before it."""

    def __init__(self, grid: Grid, heading: Heading, row: int, above: "Row | None") -> None:
        self.grid = grid
        self.heading = heading
        self.row = row
        self.places: dict[int, Place] = {}  # where the value of each column stands
        for col in heading.columns:
            at = grid.place((row, col))
            if above is not None and grid.value(at).text.strip() in _AS_ABOVE:
                at = above.places.get(col, at)
            self.places[col] = at
        self._says = {col: self._said(col) for col in heading.columns}

    @property
    def sheet(self) -> str:
        """The name of its sheet."""
        return self.grid.sheet.name

    @property
    def number(self) -> int:
        """Its number in the sheet, from 1."""
        return self.row + 1

    @cached_property
    def own(self) -> list[int]:
        """The columns in which anything begins in this row."""
        return self.grid.filled(self.row)

    @property
    def is_hidden(self) -> bool:
        """Whether it is not seen on the sheet, as where a filter is on."""
        return self.row in self.grid.sheet.hidden_rows

    @property
    def first_text(self) -> str:
        """What stands in the first of them."""
        return self.grid.over((self.row, self.own[0])).text

    @property
    def is_sum(self) -> bool:
        """Whether it adds up the others."""
        first = self.first_text
        return _SUM.fullmatch("".join(first.split()).rstrip(":：")) is not None

    @property
    def twofold(self) -> str:
        """The head under which a row says two things in two columns; "" where there is none.

        Two tables side by side have each of their heads twice.
        """
        for key in _OF_ONE:
            by_label: dict[str, set[str]] = {}
            for col in self.heading.best(key):
                by_label.setdefault(self.heading.labels[col], set()).add(self._says[col])
            for label, said in by_label.items():
                if len(said - {""}) > 1:
                    return label
        return ""

    @property
    def is_alone(self) -> bool:
        """Whether one cell is all that it has, with what stands in merged cells from above."""
        columns = {*self.own, *self.heading.columns}
        return sum(not self.grid.value((self.row, col)).is_blank for col in columns) == 1

    @property
    def is_only_counted(self) -> bool:
        """Whether nothing but its number was filled in, ahead of the applications."""
        keys = {known.key for col, known in self.heading.columns.items() if col in self.own}
        others = [col for col in self.own if col not in self.heading.columns]
        texts = [self.grid.over((self.row, col)).text for col in self.own]
        is_count = all(any(map(str.isdigit, text)) and len(text) <= _QUOTED for text in texts)
        has_day = bool(self.text(RECEIVED) or self.text(APPLIED))  # merged with the row above
        return not others and not has_day and keys <= {COUNTER, NUMBER} and is_count

    @property
    def is_struck_out(self) -> bool:
        """Whether there are characters in it, but none that count."""
        cells = [self.grid.over((self.row, col)) for col in self.own]
        return all(cell.apart and not cell.text.strip() for cell in cells)

    @property
    def no_place(self) -> list[str]:
        """The heads of what it says that a ledger has no place for; the clerk's own aside."""
        if self.is_alone:
            return []
        found = []
        for col, known in self.heading.columns.items():
            if known.key in (NOTE, IGNORED) and not known.is_own and self._says[col]:
                found.append(self.heading.labels[col])
        return found

    def has(self, key: str) -> bool:
        """Whether there is such a column."""
        return bool(self.heading.of(key))

    def text(self, key: str) -> str:
        """Return what the best columns of this kind say, in one line; "" where nothing."""
        said = [self._says[col] for col in self.heading.best(key)]
        return "；".join(dict.fromkeys(filter(None, said)))

    def texts(self, key: str, rank: int | None = None) -> Iterator[tuple[str, str]]:
        """Yield the head of each such column, of this ``rank``, that says anything, and that."""
        for col in self.heading.of(key):
            text = self._says[col]
            if text and rank in (None, self.heading.columns[col].rank):
                yield self.heading.labels[col], text

    def held(self, key: str) -> Held | None:
        """Return what stands for the day of this kind; None where nothing does."""
        found: dict[str, Held] = {}
        for col in self.heading.best(key):
            if self._says[col]:
                held = self._held(col)
                found[held.text] = held
        if len(found) > 1:
            return Held("、".join(found))
        return next(iter(found.values()), None)

    def beside(self, key: str) -> Iterator[tuple[str, Held]]:
        """Yield the head of each column of this kind that is not of the best, and what it holds."""
        best = self.heading.best(key)
        for col in self.heading.of(key):
            if col not in best and self._says[col]:
                yield self.heading.labels[col], self._held(col)

    def goes_on(self, key: str) -> bool:
        """Whether what it has of this kind is in a merged cell that begins in a row above."""
        columns = self.heading.of(key)
        return bool(columns) and self.grid.place((self.row, columns[0]))[0] < self.row

    def without_applicants(self, text: str) -> str:
        """Return ``text`` without what the row says of who its applicants are."""
        names = [self.text(key) for key in (NAME, REPRESENTATIVE)]
        contacts = [self.text(key) for key in (PHONE, ADDRESS, EMAIL)]
        return without_traces(text, names, contacts)

    def told(self, what: str) -> str:
        """Return what is told of the row as anybody may read it."""
        return without_telephones(self.without_applicants(what))

    def quoted(self, text: str) -> str:
        """Return ``text``, which the row says, as a message quotes it."""
        return f"“{shortened(self.told(text), _QUOTED)}”"

    def flaws(self) -> Iterator[str]:
        """Yield a sentence on each cell that cannot be read whole."""
        for col, known in self.heading.columns.items():
            if known.key in (IDENTITY, IGNORED):
                continue
            cell = self._cell(col)
            label = self.heading.labels[col]
            if cell.unread:
                yield f"“{label}”没有读出：{cell.unread}"
            for apart in cell.apart[:1]:
                yield f"“{label}”里有{apart.what}，没有算在内"
            if self._cleaned(col)[1]:
                yield f"“{label}”里有身份证号，没有读入这个号码"

    def _said(self, col: int) -> str:
        """Return what a column says: of ticks the head of the one that is ticked."""
        text = self._text(col)
        tick = self.heading.columns[col].tick
        if text in _NONE or says_none(text) or (tick and text in NO_TICKS):
            return ""
        if not tick or not text:
            return text
        return tick if text in TICKS else f"{tick}；{text}"

    def _held(self, col: int) -> Held:
        sheet, at = self.grid.sheet, self.places[col]
        text = self._text(col)
        if not text.isascii():  # no day that digits alone tell
            text = self.told(text)
        return Held(text, sheet.days.get(at), at in sheet.numbers, sheet.from_1904)

    def _text(self, col: int) -> str:
        """Return the text of a cell in one line, without numbers of identity cards."""
        return self._cleaned(col)[0]

    def _cleaned(self, col: int) -> tuple[str, bool]:
        """Return such a text, and whether such a number was in it."""
        typed = tidy_line(self._cell(col).text[:_LONGEST])
        is_number = self.heading.columns[col].key == NUMBER
        text = register_number(typed) if is_number else without_identity_numbers(typed)
        return text, text != typed

    def _cell(self, col: int) -> Cell:
        return self.grid.value(self.places[col])


def label_of(key: str) -> str:
    """Return what a column is called here."""
    return BY_KEY[key].label

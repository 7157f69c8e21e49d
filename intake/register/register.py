"""Reading a register: its sheets row by row, each row an application or left out, and why."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Final

from intake.errors import IntakeError
from intake.register.columns import IDENTITY, IGNORED, NOTE
from intake.register.duplicates import without_duplicates
from intake.register.entries import Around, entry_of
from intake.register.findings import Entry, RegisterRead, Told, in_order
from intake.register.grid import Grid
from intake.register.heads import Heading, first_heading, next_heading
from intake.register.maps import NO_MAP, RegisterMap
from intake.register.rows import Row
from intake.register.turns import is_carried_in, of_another_year
from intake.register.units import unit_in
from intake.register.years import year_of
from ledger.identity_numbers import without_identity_numbers
from reading.errors import Unreadable
from reading.named import named
from reading.published.formats import read_sheets
from reading.sheets.sheet import OF_A_REGISTER, Sheet
from reading.xlsx.places import column_name

_DECEMBER: Final = 12
NO_TABLE: Final = (
    "里面没有找到登记表：表头要有“收到日期”（或“受理日期”“申请日期”），"
    "还要有“编号”“申请人”“申请内容”中的一列；列名不同的，请指明各列是什么"
)


@dataclass
class _Reading:
    """What was read so far."""

    around: Around
    map: RegisterMap
    entries: list[Entry] = field(default_factory=list)
    left_out: list[Told] = field(default_factory=list)
    doubts: list[Told] = field(default_factory=list)
    units: set[str] = field(default_factory=set)
    has_table: bool = False

    def read(self, sheet: Sheet, file: str) -> None:
        """Read one sheet."""
        grid = Grid(sheet)
        if not grid.rows:
            return
        if sheet.is_hidden:
            self._tell(grid, grid.rows[0], f"工作表是隐藏的，{len(grid.rows)} 行没有读入")
            return
        heading = first_heading(grid, self.map.columns)
        if heading is None:
            what = f"没有找到登记表的表头，{len(grid.rows)} 行没有读入"
            self._tell(grid, grid.rows[0], what)
            return
        self.has_table = True
        self._read_below(grid, heading, file)

    def _read_below(self, grid: Grid, heading: Heading, file: str) -> None:
        titles = titles_above(grid, heading)
        year = year_of(grid.sheet.name, titles, file)
        if unit := unit_in([grid.sheet.name, *titles]):
            self.units.add(unit)
        around = self.around._replace(year=year)
        self._about(grid, heading)
        above: Row | None = None
        no_place: list[str] = []
        begun = heading.last
        first = len(self.entries)
        for row in grid.rows:
            if row <= heading.last:
                if row > heading.first and above is not None:
                    self._leave(grid, row, "重复的表头")
                continue
            again = next_heading(grid, row, self.map.columns)
            if again is not None:
                heading = again
                self._leave(grid, row, "重复的表头")
                continue
            above = Row(grid, heading, row, above)
            if above.is_alone:
                around = around._replace(
                    is_carried=is_carried_in(above.first_text, before=around.is_carried)
                )
            self._take(above, around)
            no_place += above.no_place
        if no_place:
            labels = [f"“{label}”" for label in dict.fromkeys(no_place)]
            self._tell(grid, begun, f"这些列台账里没有地方记，没有读入：{named(labels)}")
        self._leave_what_turns(grid, first)

    def _take(self, row: Row, around: Around) -> None:
        doubts: list[str] = []
        taken = entry_of(row, around, doubts)
        if isinstance(taken, Entry):
            self.entries.append(taken)
        else:
            self._leave(row.grid, row.row, row.told(taken.why))
            if taken.is_doubtful:
                doubts.append(f"{taken.why}，没有读入")
        for what in doubts:
            self._tell(row.grid, row.row, row.told(what))

    def _leave_what_turns(self, grid: Grid, first: int) -> None:
        """Leave out, of the entries from the ``first`` on, those that may be of the year before."""
        entries = self.entries[first:]
        doubtful = of_another_year(entries)
        del self.entries[first:]
        for at, entry in enumerate(entries):
            if at not in doubtful:
                self.entries.append(entry)
                continue
            on = entry.received_on
            where = "排在 1 月的旁边" if on.month == _DECEMBER else "月份的先后对不上"
            why = f"收到日期 {on.month}月{on.day}日没有写年份，{where}，可能是上年的"
            self._leave(grid, entry.row - 1, why)
            self._tell(grid, entry.row - 1, f"{why}，没有读入")

    def _about(self, grid: Grid, heading: Heading) -> None:
        """Tell what of a sheet as a whole is not taken."""
        for what in _told_of(grid, heading):
            self._tell(grid, heading.last, what)

    def _leave(self, grid: Grid, row: int, why: str) -> None:
        self.left_out.append(Told(grid.sheet.name, row + 1, without_identity_numbers(why)))

    def _tell(self, grid: Grid, row: int, what: str) -> None:
        self.doubts.append(Told(grid.sheet.name, row + 1, without_identity_numbers(what)))


def read_register(path: Path, today: date, map: RegisterMap = NO_MAP) -> RegisterRead:
    """Return what the register at ``path`` holds; raises IntakeError and OSError.

    ``map`` says what columns and words mean that are not known, or are meant otherwise.
    """
    return register_of(sheets_of(path), path.stem, today, map)


def sheets_of(path: Path) -> list[Sheet]:
    """Return the sheets of the register at ``path``; raises IntakeError and OSError."""
    try:
        return read_sheets(path, OF_A_REGISTER)
    except Unreadable as error:
        # The bounds that all readers share speak of a report.
        raise IntakeError(str(error).replace("年报", "登记表")) from error


def register_of(
    sheets: list[Sheet], file: str, today: date, map: RegisterMap = NO_MAP
) -> RegisterRead:
    """Return what ``sheets`` of a ``file`` with this name hold; raises IntakeError."""
    reading = _Reading(Around(today, None, map.words), map)
    for sheet in sheets:
        reading.read(sheet, file)
    if not reading.has_table:
        raise IntakeError(NO_TABLE)
    entries, again, doubts = without_duplicates(reading.entries)
    names = tuple(sheet.name for sheet in sheets)
    return RegisterRead(
        entries,
        in_order(names, [*reading.left_out, *again]),
        in_order(names, [*reading.doubts, *doubts]),
        reading.units.pop() if len(reading.units) == 1 else "",
        names,
        tuple(dict.fromkeys(word for entry in entries for word in entry.unknown_words)),
    )


def titles_above(grid: Grid, heading: Heading) -> list[str]:
    """Return what stands above the table."""
    found = []
    for row in grid.rows:
        if row < heading.first:
            found += [grid.over((row, col)).text for col in grid.filled(row)]
    return found


def _told_of(grid: Grid, heading: Heading) -> Iterator[str]:
    for label in dict.fromkeys(heading.labels[col] for col in heading.of(IDENTITY)):
        yield f"“{label}”一列没有读入：程序不保存身份证号"
    below = {col for row in grid.rows if row > heading.last for col in grid.filled(row)}
    unknown = [col for col in sorted(below) if col not in heading.columns]
    labels = [f"“{heading.labels[col]}”" for col in unknown if col in heading.labels]
    nameless = [column_name(col) for col in unknown if col not in heading.labels]
    if labels:
        yield f"没有认出这些列，没有读入：{named(list(dict.fromkeys(labels)))}"
    if nameless:
        yield f"第 {named(nameless)} 列没有表头，没有读入"
    for col, known in heading.columns.items():
        if col in grid.sheet.hidden_columns and known.key not in (IDENTITY, NOTE, IGNORED):
            yield f"“{heading.labels[col]}”一列在表里是隐藏的，照样读入了"
    for remark in grid.sheet.remarks:
        yield remark.strip().rstrip("。")

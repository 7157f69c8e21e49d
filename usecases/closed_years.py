"""Years whose report is final: what the ledger counted for it then, and counts otherwise now."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from forms.checks.finding import Finding
from forms.report import Edit, Report
from forms.sign_off.correction_note import propose_correction
from ledger.checks.finding import CaseFinding
from ledger.checks.years import changed, opening
from ledger.counting import CELLS, Count, count_year
from ledger.evidence import cell_name
from ledger.snapshots import OWN, Counted, Snapshot
from storage.errors import Damaged
from storage.library import Library
from storage.sign_off import Version
from storage.snapshot import snapshot
from usecases.tally import Held, LedgerTally

_NAMED = 3  # cells


class ClosedYear(NamedTuple):
    """A year of a unit as it was made final: its report, and what the ledger counted for it."""

    unit: str
    year: int
    report: Report
    counted: Snapshot


class MovedCell(NamedTuple):
    """A figure that the ledger had when a report was made final, and has now."""

    id: str
    then: int
    now: int

    def __str__(self) -> str:
        return f"{cell_name(self.id)} 定稿时 {self.then}，现在 {self.now}"


class MovedYear(NamedTuple):
    """A closed year that the ledger counts otherwise now; ``findings`` name the cases."""

    closed: ClosedYear
    cells: tuple[MovedCell, ...]
    findings: tuple[CaseFinding, ...]

    @property
    def told(self) -> str:
        """What is told of it in a line."""
        figures = "各格的数没有变，计入的案件有变"
        if self.cells:
            figures = "；".join(map(str, self.cells[:_NAMED]))
        if len(self.cells) > _NAMED:
            figures += f"；共 {len(self.cells)} 格"
        return f"{self.closed.year} 年年报已经定稿，台账现在与定稿时不同：{figures}。年报没有改动。"

    def correction(self, day: date) -> str:
        """Return the sentence for section six of a report that is corrected by the ledger.

        It is empty where the final said otherwise than the ledger in one of these cells before.
        """
        report = self.closed.report
        edits: list[Edit] = []
        for cell in self.cells:
            if (report.number(cell.id) or 0) != cell.then:
                return ""
            edits.append(report.edit(cell.id, cell.now))
        return propose_correction(report, report.changed(edits), day)


def closed_years(library: Library) -> list[ClosedYear]:
    """Return the years whose final has kept a count, newest first.

    Of several reports of a unit's year, the one that was made final last counts.

    Raises:
        LibraryError: such as Damaged.
    """
    last: dict[tuple[str, int], tuple[int, ClosedYear]] = {}
    for entry in library.reports():
        version = standing_final(library.sign_off.versions(entry.id))
        closed = _closed(library, version) if version else None
        if version is None or closed is None:
            continue
        key = closed.unit, closed.year
        if key not in last or last[key][0] < version.id:
            last[key] = version.id, closed
    return [closed for _, closed in last.values()]


def read_closed_years(path: Path) -> list[ClosedYear]:
    """Return those of the library at ``path``, which is looked into without a trace.

    Raises:
        LibraryError: such as InUse.
    """
    with snapshot(path) as library:
        return closed_years(library)


def standing_final(versions: Sequence[Version]) -> Version | None:
    """Return the last final that stands: one that was opened again unpublished does not."""
    for version in reversed(versions):
        if version.locks or (version.reopened and version.reopened.published):
            return version
    return None


def moved_years(held: Held, closed: Iterable[ClosedYear]) -> Iterator[MovedYear]:
    """Yield those of ``closed`` that a ledger counts otherwise now."""
    for year in closed:
        if _keeps(held, year):
            moved = _moved(year, _count(held, year.unit, year.year))
            if moved.findings:
                yield moved


def brought_over(held: Held, closed: ClosedYear) -> Iterator[Finding]:
    """Yield where the year after ``closed`` begins otherwise than that ended."""
    if _keeps(held, closed):
        count = _count(held, closed.unit, closed.year + 1)
        yield from opening(count, closed.report, closed.counted)


def counted_for_final(library: Library, id: int, report: Report) -> Snapshot | None:
    """Return what was counted for the final of the report ``id``, where that is of this year.

    Raises:
        LibraryError: such as Damaged.
    """
    closed = _final_of(library, id)
    if closed is None or (closed.unit, closed.year) != (report.text("unit"), report.year):
        return None
    return closed.counted


def moved_since(tally: LedgerTally | None, library: Library, id: int) -> MovedYear | None:
    """Return what the ledger of an open report counts otherwise than for its final; None if none.

    Raises:
        LibraryError: such as Damaged.
    """
    closed = _final_of(library, id)
    if closed is None or tally is None or not tally.is_whole:
        return None
    moved = _moved(closed, tally.count)
    return moved if moved.findings else None


def _keeps(held: Held, closed: ClosedYear) -> bool:
    """Whether a ledger has that year: of one that was begun anew since, nothing is said."""
    first, last = date(closed.year, 1, 1), date(closed.year, 12, 31)
    return held.ledger.of(closed.unit).keeps(first, last)


def _count(held: Held, unit: str, year: int) -> Count:
    return count_year(held.ledger.of(unit), year, held.choices)


def _final_of(library: Library, id: int) -> ClosedYear | None:
    version = standing_final(library.sign_off.versions(id))
    return _closed(library, version) if version else None


def _closed(library: Library, version: Version) -> ClosedYear | None:
    kept = library.sign_off.tally(version.id)
    report = library.sign_off.content(version.id)
    if kept is None or report.year is None:
        return None
    if kept.keys() - OWN:
        raise Damaged(library.path)
    counted: dict[str, tuple[Counted, ...]] = {}
    for id, rows in kept.items():
        counted[id] = tuple(Counted(*row) for row in rows)
    return ClosedYear(report.text("unit"), report.year, report, counted)


def _moved(closed: ClosedYear, count: Count) -> MovedYear:
    cells: list[MovedCell] = []
    for id in CELLS:
        if id in OWN:
            then, now = len(closed.counted.get(id, ())), count.cells[id]
            if then != now:
                cells.append(MovedCell(id, then, now))
    return MovedYear(closed, tuple(cells), tuple(changed(count, closed.counted)))

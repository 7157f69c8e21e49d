"""What a large library costs against a small one: run ``python -m tests.benchmarks.bench_storage``.

Both sides of a ratio are timed in turns within one process, so that whatever else the machine does
meets both.
"""

import sqlite3
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from statistics import median
from time import perf_counter

from forms.editions.form_2021 import FORM as FORM_2021
from forms.report import Edit
from storage.history import How
from storage.library import Library
from tests.storage.samples import UNIT, sample

ROUNDS = 400
CHANGES = 1_000_000
REPORTS = 10_000
_NUMBERS = (
    "WITH RECURSIVE number (n) AS (VALUES (2) UNION ALL SELECT n + 1 FROM number WHERE n < ?) "
)


def build(path: Path) -> Path:
    """Make a library of one report, open last, with nothing in its history."""
    with Library.open(path) as library:
        library.last_open = library.add(sample(UNIT, 2025))
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("DROP TRIGGER history_stays")
        db.execute("DELETE FROM history")
    return path


def add_history(path: Path) -> Path:
    """Let the report's fields have changed in turns, a million times in all."""
    with closing(sqlite3.connect(path)) as db, db:
        fields = db.execute("SELECT count(*) FROM cell").fetchone()[0]
        db.execute(
            _NUMBERS + "INSERT INTO history (change, report, field, old, new, how, at) "
            "SELECT n, report, field, n, n + 1, 'typed', '2026-01-20T02:00:00.000000+00:00' "
            "FROM number CROSS JOIN cell",
            (CHANGES // fields + 2,),
        )
    return path


def add_reports(path: Path) -> Path:
    """Surround the report with those of other units and years, and its own unit's year before."""
    with closing(sqlite3.connect(path)) as db, db:
        db.execute(
            _NUMBERS
            + "INSERT INTO report SELECT n, edition, '单位' || (n / 10), kind, 2016 + n % 10, "
            + "changed_at, NULL "
            "FROM number, report",
            (REPORTS,),
        )
        db.execute(
            "INSERT INTO cell SELECT report.id, field, value FROM report, cell WHERE report.id > 1"
        )
        db.execute("UPDATE report SET unit = ?, year = 2024 WHERE id = ?", (UNIT, REPORTS // 2))
    return path


def ratio(
    small: Callable[[int], object], large: Callable[[int], object]
) -> tuple[float, float, float]:
    """Return the median times of both in milliseconds, and the ratio of the large one's."""
    times: dict[Callable[[int], object], list[float]] = {small: [], large: []}
    for number in range(ROUNDS):
        for action in (small, large) if number % 2 else (large, small):
            start = perf_counter()
            action(number)
            times[action].append(perf_counter() - start)
    before, after = median(times[small]) * 1000, median(times[large]) * 1000
    return before, after, after / before


def recording(library: Library) -> Callable[[int], object]:
    """Return the recording of one edit, of another cell each time."""
    fields = [field.id for field in FORM_2021.fields.values() if field.kind.is_number]
    return lambda number: library.record(
        1, [Edit(fields[number * 7 % len(fields)], None, number)], How.TYPED
    )


def starting(path: Path) -> Callable[[int], object]:
    """Return what a start asks of the library: the report open last and its year before."""

    def start(_: int) -> None:
        with Library.open(path) as library:
            assert library.last_open is not None
            report = library.load(library.last_open)
            library.find(report.text("unit"), 2024)

    return start


def main() -> None:
    """Print both ratios with their limits."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with (
            Library.open(build(folder / "small.nianbao")) as small,
            Library.open(add_history(build(folder / "changes.nianbao"))) as large,
        ):
            told = ratio(recording(small), recording(large))
        sys.stdout.write(
            "记录一处修改：历史为空 {:.2f} ms，一百万条 {:.2f} ms，"
            "比值 {:.2f}（上限 1.2）\n".format(*told)
        )
        told = ratio(
            starting(folder / "small.nianbao"),
            starting(add_reports(build(folder / "reports.nianbao"))),
        )
        sys.stdout.write(
            "打开并载入：一份报告 {:.2f} ms，一万份 {:.2f} ms，比值 {:.2f}（上限 1.1）\n".format(
                *told
            )
        )


if __name__ == "__main__":
    main()

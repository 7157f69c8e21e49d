"""What counting and loading a ledger cost: run ``python -m tests.benchmarks.bench_ledger``.

20,000 cases of ten years with some three events each, and as many of one year, are counted as they
come from the file, nothing of them worked out before, and are loaded from one. Counted is the time
of the processor, the best of all rounds, as others' work on the machine can only lengthen it;
beside it stands how often a plain walk over the same events, or fetching their rows, would be done
meanwhile.
"""

import sys
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import process_time

from forms.editions.form_2021 import APPLICANTS, RESULT_ROWS
from ledger.applications import Application, Channel, Person
from ledger.arrangements import arrangement_of
from ledger.cases import Case
from ledger.choices import DEFAULT
from ledger.counting import count_year
from ledger.events import (
    Answered,
    Archived,
    Confirmed,
    Corrected,
    CorrectionAsked,
    Event,
    Happening,
)
from ledger.ledger import Ledger
from ledger.working_days import Calendar
from resources.working_days import announced_years
from storage.ledger.ledger_file import LedgerFile, Newcomer
from usecases.ledger_look import looked
from usecases.ledger_read import LedgerRead
from usecases.ledger_rows import rows_of
from usecases.ledger_search import Wanted

CASES, ROUNDS = 20_000, 15
_MOST = 100  # ms
_YEAR = 2025
_COLUMNS = [key for key, _ in APPLICANTS]
_ROWS = [row for row, _, _ in RESULT_ROWS]


def main() -> None:
    """Print what counting a year takes."""
    for years in (10, 1):
        cases = cases_of(years)
        events = sum(len(case.events) for case in cases)
        times, walks, urgent, listed = [], [], [], []
        for _ in range(ROUNDS):
            walks.append(_walk(cases))
            times.append(_count(cases))
            urgent.append(_look(cases))
            listed.append(_list(cases))
        sys.stdout.write(
            f"{CASES} cases of {years} years, {events} events: counted in {min(times):.0f} ms "
            f"(at most {_MOST}), {min(times) / min(walks):.0f} times a plain walk over them; "
            f"what the start page counts found in {min(urgent):.0f} ms; "
            f"the rows of their list made in {min(listed):.0f} ms\n"
        )
        loaded, fetched = _load(cases)
        sys.stdout.write(
            f"    loaded from a file in {loaded:.0f} ms, "
            f"{loaded / fetched:.1f} times the fetching of its rows alone\n"
        )


def _count(cases: list[Case]) -> float:
    """Return the time of a count of cases that nothing is known of, in ms."""
    ledger = Ledger(tuple(Case(case.application, case.events) for case in cases))
    begun = process_time()
    cells = count_year(ledger, _YEAR).cells
    taken = (process_time() - begun) * 1_000
    if not cells["requests.total.total"]:
        raise AssertionError
    return taken


def _look(cases: list[Case]) -> float:
    """Return the time in which the start page's counts are found, in ms."""
    afresh = [Case(case.application, case.events) for case in cases]
    calendar = Calendar(tuple(arrangement_of(data) for data in announced_years()))
    read = LedgerRead(Ledger(tuple(afresh)), DEFAULT, calendar)
    begun = process_time()
    found = looked(read, calendar, date(_YEAR, 12, 1), _YEAR)
    taken = (process_time() - begun) * 1_000
    if not found.to_see_to[Wanted.OVERDUE]:
        raise AssertionError
    return taken


def _list(cases: list[Case]) -> float:
    """Return the time in which the rows of the window's list are made, in ms."""
    afresh = [Case(case.application, case.events) for case in cases]
    calendar = Calendar(tuple(arrangement_of(data) for data in announced_years()))
    begun = process_time()
    rows = rows_of(Ledger(tuple(afresh)), calendar, date(_YEAR, 12, 1))
    taken = (process_time() - begun) * 1_000
    if len(rows) != len(cases):
        raise AssertionError
    return taken


def _load(cases: list[Case]) -> tuple[float, float]:
    """Return the time of loading ``cases`` from a file, and of fetching their rows, in ms."""
    newcomers = [
        Newcomer(case.application, Person("张某", "0451-1234"), case.happened) for case in cases
    ]
    loaded: list[float] = []
    fetched: list[float] = []
    with TemporaryDirectory() as folder, LedgerFile.open(Path(folder) / "台账.taizhang") as ledger:
        ledger.add(newcomers, "经办")
        for _ in range(ROUNDS):
            begun = process_time()
            ledger.ledger()
            between = process_time()
            with ledger._file.reading() as db:
                for table in ("application", "event"):
                    db.execute(f"SELECT * FROM {table}").fetchall()
            fetched.append((process_time() - between) * 1_000)
            loaded.append((between - begun) * 1_000)
    return min(loaded), min(fetched)


def _walk(cases: list[Case]) -> float:
    begun = process_time()
    for case in cases:
        for event in case.events:
            _ = event.what.on
    return (process_time() - begun) * 1_000


def cases_of(years: int) -> list[Case]:
    """Return cases of so many years, the last of them the year that is counted."""
    chance = Random(years)
    first = date(_YEAR + 1 - years, 1, 1)
    return [
        _case(chance, id, first + timedelta(days=chance.randrange(365 * years)))
        for id in range(CASES)
    ]


def _case(chance: Random, id: int, arrived_on: date) -> Case:
    channel = chance.choice(list(Channel))
    happened: list[Happening] = []
    if channel.is_confirmed:
        happened.append(Confirmed(arrived_on + timedelta(days=1)))
    if chance.random() < 0.2:
        happened.append(CorrectionAsked(arrived_on + timedelta(days=3)))
        happened.append(Corrected(arrived_on + timedelta(days=9)))
    if chance.random() < 0.97:
        answered_on = arrived_on + timedelta(days=20 + chance.randrange(20))
        happened.append(Answered(answered_on, chance.choice(_ROWS)))
        happened.append(Archived(answered_on + timedelta(days=60)))
    number = f"{arrived_on.year}-{id:05}"
    application = Application(id, "", number, channel, arrived_on, chance.choice(_COLUMNS))
    recorded_at = datetime(_YEAR, 1, 1)  # noqa: DTZ001 - as the clerk's clock shows it
    events = [Event(place, recorded_at, "", what) for place, what in enumerate(happened)]
    return Case(application, tuple(events))


if __name__ == "__main__":
    main()

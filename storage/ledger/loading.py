"""A ledger as it is loaded from its tables, all but the persons."""

import gc
import json
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from sqlite3 import Connection

from ledger.arrangements import Arrangement, arrangement_of
from ledger.cases import Case
from ledger.choices import SWITCHES, Choices
from ledger.events import Event
from ledger.ledger import Ledger
from storage.errors import NewerVersion, NotALibrary, TooMuch
from storage.kinds import LEDGER, kind_of
from storage.ledger.layout import COLUMNS
from storage.ledger.plain import NotKnown
from storage.ledger.rows import case_of, dispute_of, event_of

#: Of what is loaded of a ledger, in characters: some 50,000 cases with long summaries.
_LONGEST = 64 << 20
#: Of any table; 20,000 cases have some 60,000 events.
_MOST_ROWS = 200_000
#: Whose last two columns are when and by whom it was registered.
_APPLICATIONS = f"SELECT {COLUMNS['application']} FROM application"  # noqa: S608 (constants)
_DISPUTES = f"SELECT {COLUMNS['dispute']} FROM dispute"  # noqa: S608 (constants)
_EVENTS = f"SELECT {COLUMNS['event']} FROM event"  # noqa: S608 (constants)


def require_named(path: Path) -> None:
    """Raise NotALibrary of a file that is not named as a ledger: its copies and words go by it."""
    if kind_of(path) is not LEDGER:
        raise NotALibrary(path, kind=LEDGER)


def require_few_rows(db: Connection, path: Path) -> None:
    """Raise TooMuch where a table has more rows than any ledger; Python would need seconds."""
    for table in COLUMNS:
        count = db.execute(f"SELECT count(*) FROM {table}").fetchone()  # noqa: S608 (constants)
        if count[0] > _MOST_ROWS:
            raise TooMuch(path)


@contextmanager
def known_words(path: Path) -> Iterator[None]:
    """Raise NewerVersion where something is in the file that only a later program knows."""
    try:
        yield
    except NotKnown as error:
        raise NewerVersion(path) from error


def ledger_in(db: Connection, path: Path) -> Ledger:
    """Return all cases and disputes in the file ``path``."""
    with _nothing_is_garbage():
        events: dict[int, list[Event]] = defaultdict(list)
        length = 0
        for row in db.execute(f"{_EVENTS} ORDER BY id"):
            events[row[1]].append(event_of(row))
            length += len(row[4])
        cases: list[Case] = []
        for row in db.execute(_APPLICATIONS):
            case = case_of(row, events[row[0]])
            cases.append(case)
            length += len(case.application.subject)
            if length > _LONGEST:
                raise TooMuch(path)
        disputes = [dispute_of(row) for row in db.execute(_DISPUTES)]
        return Ledger(tuple(cases), tuple(disputes))


def case_in(db: Connection, id: int) -> Case:
    """Return one case; raises KeyError where there is none."""
    row = db.execute(f"{_APPLICATIONS} WHERE id = ?", (id,)).fetchone()
    if row is None:
        raise KeyError(id)
    rows = db.execute(f"{_EVENTS} WHERE application = ? ORDER BY id", (id,))
    return case_of(row, map(event_of, rows))


def choices_in(db: Connection) -> Choices:
    """Return 统计口径 as they were chosen last."""
    chosen = dict(db.execute("SELECT switch, option FROM choice ORDER BY id"))
    for switch in SWITCHES:
        known = [option.key for option in switch.options]
        if chosen.get(switch.key, switch.default) not in known:
            raise NotKnown(switch.key)
    if not chosen.keys() <= set(Choices._fields):
        raise NotKnown(str(chosen))
    return Choices(**chosen)


def arrangements_in(db: Connection) -> tuple[Arrangement, ...]:
    """Return 放假安排 that the clerk has taken from notices, a year at most once."""
    rows = db.execute("SELECT year, content FROM arrangement ORDER BY id")
    years = {year: arrangement_of(json.loads(content)) for year, content in rows}
    return tuple(years[year] for year in sorted(years))


@contextmanager
def _nothing_is_garbage() -> Iterator[None]:
    """Have no garbage looked for: among a hundred thousand new objects that takes half the time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()

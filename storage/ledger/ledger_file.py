"""A ledger: the applications of an office with all that happened to them, in one file."""

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from sqlite3 import Connection
from typing import NamedTuple, Self

from ledger.applications import Application, Person
from ledger.arrangements import Arrangement
from ledger.cases import Case
from ledger.choices import Choices
from ledger.disputes import Dispute
from ledger.events import Happening
from ledger.ledger import Ledger
from storage.kept_file import KeptFile
from storage.ledger import people
from storage.ledger.layout import LAYOUT
from storage.ledger.loading import (
    arrangements_in,
    case_in,
    choices_in,
    known_words,
    ledger_in,
    require_few_rows,
    require_named,
)
from storage.ledger.recording import Recording, recording
from storage.ledger.rows import (
    row_of,
    row_of_happening,
    row_of_person,
)
from storage.locked_file import LockedFile


class Newcomer(NamedTuple):
    """An application to be taken in, whose id is not known yet, with what happened so far."""

    application: Application
    person: Person = Person()
    happenings: tuple[Happening, ...] = ()


class LedgerFile(KeptFile):
    """An open ledger. Methods given an id that is not in it raise KeyError.

    ``by`` is who writes, as the timeline of a case shows it.
    """

    layout = LAYOUT

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open the ledger at ``path``, or begin one (and its folder) where there is none."""
        require_named(path)
        file = LockedFile(path.absolute(), cls.layout)
        try:
            with file.reading() as db:
                require_few_rows(db, file.path)
        except BaseException:
            file.close()
            raise
        return cls(file)

    @property
    def birth(self) -> str:
        """When something was first recorded, which tells ledgers apart; "" of an empty one."""
        with self._file.reading() as db:
            row = db.execute(
                "SELECT min(at) FROM (SELECT at FROM application UNION ALL SELECT at FROM dispute)"
            ).fetchone()
        return str(row[0] or "")

    def ledger(self) -> Ledger:
        """Return all cases and disputes, as they are counted: without the persons."""
        with self._reading() as db:
            return ledger_in(db, self.path)

    def case(self, id: int) -> Case:
        """Return one case."""
        with self._reading() as db:
            return case_in(db, id)

    def add(self, newcomers: Iterable[Newcomer], by: str) -> list[int]:
        """Take in applications, all or none; return their ids in the file."""
        ids: list[int] = []
        with self._writing(by) as recording:
            for application, person, happenings in newcomers:
                _, *row = row_of(application)
                id = recording.append("application", *row)
                recording.insert("person", id, *row_of_person(person))
                _append(recording, id, happenings)
                ids.append(id)
        return ids

    def record(self, id: int, happenings: Iterable[Happening], by: str) -> list[int]:
        """Append what happened to a case, all or none; return the ids of the events."""
        with self._writing(by) as recording:
            people.person_in(recording.db, id)  # which raises KeyError
            return _append(recording, id, happenings)

    def record_several(
        self, acts: Iterable[tuple[Application, Iterable[Happening]]], by: str
    ) -> list[list[int]]:
        """Append what happened to several cases, all or none; return the ids of their events.

        What each application says from then on is written too, as by :meth:`put_right`.
        """
        with self._writing(by) as recording:
            ids = []
            for application, happenings in acts:
                recording.put_right("application", Application._fields, row_of(application))
                ids.append(_append(recording, application.id, happenings))
            return ids

    def put_right(
        self,
        application: Application,
        by: str,
        person: Person | None = None,
        disputes: Iterable[Dispute] = (),
    ) -> None:
        """Write what an application says now, and who made it where a ``person`` is given.

        ``disputes`` are those about it of which something else is to be written with it.
        What it said before stays in its history; of a person only which fields have changed.
        """
        with self._writing(by) as recording:
            recording.put_right("application", Application._fields, row_of(application))
            if person is not None:
                people.put_right(recording, application.id, person)
            for dispute in disputes:
                recording.put_right("dispute", Dispute._fields, row_of(dispute))

    def person(self, id: int) -> Person:
        """Return who made an application."""
        with self._reading() as db:
            return people.person_in(db, id)

    def persons(self) -> dict[int, Person]:
        """Return who made each application, by its id."""
        with self._reading() as db:
            return people.persons_in(db)

    def erase_persons(self, ids: Iterable[int], before: int, today: date, by: str) -> int:
        """Erase who made these applications, and return of how many; see :mod:`.erasing`."""
        with self._file.reading() as db:
            # What the transaction overwrites is not to stay in its journal until that is deleted.
            db.execute("PRAGMA journal_size_limit = 0")
        with self._writing(by) as recording:
            return people.erase(recording, ids, before, today)

    def last_erasure(self) -> int:
        """Return the id of the last act of erasing; 0 where there was none."""
        with self._reading() as db:
            return _last_erasure(db)

    def add_dispute(self, dispute: Dispute, by: str) -> int:
        """Take in a dispute and return its id in the file."""
        _, *row = row_of(dispute)
        with self._writing(by) as recording:
            return recording.append("dispute", *row)

    def put_dispute_right(self, dispute: Dispute, by: str) -> None:
        """Write how a dispute stands now; how it stood before stays in its history."""
        with self._writing(by) as recording:
            recording.put_right("dispute", Dispute._fields, row_of(dispute))

    def choices(self) -> Choices:
        """Return 统计口径 as they were chosen last."""
        with self._reading() as db:
            return choices_in(db)

    def choose(self, choices: Choices, by: str) -> None:
        """Take other 统计口径; each that changes is kept with its time."""
        with self._writing(by) as recording:
            before = choices_in(recording.db)
            for switch, old, new in zip(Choices._fields, before, choices, strict=True):
                if old != new:
                    recording.append("choice", switch, new)

    def arrangements(self) -> tuple[Arrangement, ...]:
        """Return 放假安排 that the clerk has taken from notices, a year at most once."""
        with self._reading() as db:
            return arrangements_in(db)

    def take_arrangement(self, arrangement: Arrangement, by: str) -> None:
        """Keep what a notice says of a year, in the place of what was known of it."""
        content = json.dumps(arrangement.data, ensure_ascii=False)
        with self._writing(by) as recording:
            recording.append("arrangement", arrangement.year, content)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with self._file.reading() as db, known_words(self.path):
            yield db

    @contextmanager
    def _writing(self, by: str) -> Iterator[Recording]:
        with self._file.writing() as db, known_words(self.path):
            yield recording(db, by)


def _append(recording: Recording, application: int, happenings: Iterable[Happening]) -> list[int]:
    return [
        recording.append("event", application, *row_of_happening(happening))
        for happening in happenings
    ]


def _last_erasure(db: Connection) -> int:
    last: int = db.execute("SELECT coalesce(max(id), 0) FROM erasure").fetchone()[0]
    return last

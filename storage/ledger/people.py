"""The persons of a ledger, apart from all else in it, so that they can be erased."""

from collections.abc import Iterable
from datetime import date
from sqlite3 import Connection

from ledger.applications import Person
from storage.ledger.layout import COLUMNS
from storage.ledger.recording import Recording
from storage.ledger.rows import person_of, row_of_person

_SELECT = f"SELECT {COLUMNS['person']} FROM person"  # noqa: S608 (constants)


def persons_in(db: Connection) -> dict[int, Person]:
    """Return each application's person by the application's id."""
    return {application: person_of(row) for application, *row in db.execute(_SELECT)}


def person_in(db: Connection, application: int) -> Person:
    """Return the person of an application; raises KeyError where there is no such application."""
    found = db.execute(f"{_SELECT} WHERE application = ?", (application,)).fetchone()
    if found is None:
        raise KeyError(application)
    return person_of(found[1:])


def put_right(recording: Recording, application: int, person: Person) -> None:
    """Write who made an application, and which fields changed by that, but not from what."""
    before = person_in(recording.db, application)
    for field, old, new in zip(Person._fields, before, person, strict=True):
        if old != new:
            recording.append("change", "person", application, field, None, None)
    recording.replace("person", "application", application, *row_of_person(person))


def erase(recording: Recording, applications: Iterable[int], before: int, today: date) -> int:
    """Erase the persons of ``applications``, all of which were done with ``before`` a year.

    Return how many there were that had not been erased; of none the act is not recorded.
    """
    number = 0
    for application in applications:
        if person_in(recording.db, application).erased_on is None:
            nobody = Person(erased_on=today)
            recording.replace("person", "application", application, *row_of_person(nobody))
            number += 1
    if number:
        recording.append("erasure", before, number)
    return number

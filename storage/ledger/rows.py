"""Applications, persons, events and disputes as rows of the ledger's tables, and back.

What a row cannot mean raises as :mod:`storage.ledger.plain` says. Columns are of their kind, as the
tables are strict.
"""

import json
from collections.abc import Iterable
from dataclasses import fields
from datetime import date, datetime
from functools import cache, lru_cache
from typing import Any, get_type_hints

from ledger.applications import Application, Person
from ledger.cases import Case
from ledger.disputes import Dispute
from ledger.events import KINDS, Event, Happening
from storage.ledger.plain import NotKnown, Reader, plain, readers, values_of

Row = tuple[Any, ...]
_KEPT_IN_MIND = 10_000  # of what events carry, which is mostly the same
#: What a column holds as it is.
_COLUMNS = (int, str, int | None)


def row_of(value: Application | Dispute) -> list[Any]:
    """Return the fields of ``value`` in their order."""
    row: list[Any] = []
    for field in value:
        raw = plain(field)
        row.append(_text(raw) if isinstance(raw, list) else raw)
    return row


def application_of(row: Row) -> Application:
    """Return the application whose fields ``row`` begins with."""
    return Application._make(_values(Application, row))


def case_of(row: Row, events: Iterable[Event]) -> Case:
    """Return the case of a row of the table, to which ``events`` were recorded."""
    *_, at, _by = row
    return Case(application_of(row), tuple(events), _moment(at))


def dispute_of(row: Row) -> Dispute:
    """Return the dispute whose fields ``row`` begins with."""
    return Dispute._make(_values(Dispute, (*row[:3], json.loads(row[3]), *row[4:])))


def row_of_person(person: Person) -> list[Any]:
    """Return the fields of ``person``, of whom nothing is kept where nothing is known."""
    return [plain(field) or None for field in person]


def person_of(row: Row) -> Person:
    """Return the person whose fields ``row`` holds."""
    *texts, erased_on = row
    day = date.fromisoformat(erased_on) if erased_on else None
    return Person._make([*[text or "" for text in texts], day])


def row_of_happening(happening: Happening) -> tuple[str, str, str]:
    """Return the key of its kind, its day, and what else it carries as JSON but for defaults."""
    carried: dict[str, Any] = {}
    for field in fields(happening):
        value = getattr(happening, field.name)
        if value != field.default:
            carried[field.name] = plain(value)
    on = carried.pop("on")
    return happening.key, on, _text(carried)


def event_of(row: Row) -> Event:
    """Return the event of a row of the table."""
    id, _application, kind, on, carried, at, by = row
    model, values = _carried(kind, carried)
    return Event(id, _moment(at), by, model(on=date.fromisoformat(on), **values))


def _text(raw: object) -> str:
    return json.dumps(raw, ensure_ascii=False)


def _values(model: type, row: Row) -> list[Any]:
    values = list(row[: len(readers(model))])
    for place, read in _unlike_columns(model):
        values[place] = read(values[place])
    return values


@cache
def _unlike_columns(model: type) -> list[tuple[int, Reader]]:
    """Return the places of those fields that are not what their columns hold, and their readers."""
    hints = list(get_type_hints(model).values())
    unlike: list[tuple[int, Reader]] = []
    for place, (hint, read) in enumerate(zip(hints, readers(model).values(), strict=True)):
        if hint not in _COLUMNS:
            unlike.append((place, read))
    return unlike


@lru_cache(_KEPT_IN_MIND)
def _carried(kind: str, carried: str) -> tuple[type[Happening], dict[str, Any]]:
    if kind not in KINDS:
        raise NotKnown(kind)
    model = KINDS[kind]
    return model, values_of(model, json.loads(carried))


@lru_cache(_KEPT_IN_MIND)
def _moment(at: str) -> datetime:
    return datetime.fromisoformat(at).astimezone()

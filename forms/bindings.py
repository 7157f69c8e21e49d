"""Choices as plain values, which files can hold, and back."""

from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from typing import Any

from forms.choice import Choice, Place
from forms.form import Form
from forms.values import Kind

#: No report has more of them; what a file has beyond that is not read.
_MOST = 2_000


def to_plain(choice: Choice) -> dict[str, Any]:
    """Return a choice as plain values: those of its place by their names, and its cells."""
    cells = None if choice.cells is None else list(choice.cells)
    return {**choice.place._asdict(), "cells": cells}


def from_plain(form: Form, plain: object) -> Choice:
    """Return the choice ``plain`` stands for; ValueError where no report on ``form`` has it."""
    if not isinstance(plain, dict):
        raise ValueError("no choice")  # noqa: TRY004 (for the caller one fault is as the other)
    place = _place(plain)
    cells = plain.get("cells")
    if not _is_text(form, place.id) or not _are_cells(form, cells):
        raise ValueError(place.id)
    return Choice(place, None if cells is None else tuple(cells))


def readable(form: Form, notes: object) -> Iterator[Choice]:
    """Yield the choices among ``notes`` that a report on ``form`` can have, whoever wrote them."""
    if not isinstance(notes, list):
        return
    for note in islice(notes, _MOST):
        with suppress(ValueError):
            yield from_plain(form, note)


def _place(plain: dict[str, Any]) -> Place:
    values = []
    for name, wanted in Place.__annotations__.items():
        value = plain.get(name)
        if type(value) is not wanted:
            raise ValueError(name)
        values.append(value)
    return Place._make(values)


def _is_text(form: Form, id: str) -> bool:
    return id in form.fields and form.fields[id].kind is Kind.TEXT


def _are_cells(form: Form, cells: object) -> bool:
    if cells is None:
        return True
    if not isinstance(cells, list) or len(cells) > len(form.fields):
        return False
    for id in cells:
        if not isinstance(id, str) or id not in form.fields or not form.fields[id].kind.is_number:
            return False
    return True

"""A report file that was made, and what a reader has to find in it."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from .office import Figure, Office

#: What a figure may be read as, by its id.
Accepted = Mapping[str, Sequence[Figure]]


@dataclass(frozen=True)
class Made:
    """A file of the report of ``office``, whose name ends in ``suffix``.

    ``unread`` are figures that stand in it and that nobody can be sure of; ``accept`` are those
    that may be read in several ways. ``told`` are words that have to stand in what the reader
    tells; a file without any, and without unread figures, is read without a word. ``found`` is what
    its answer says otherwise than the office, by the names of exchange JSON.
    """

    office: Office
    suffix: str
    content: bytes
    unread: Sequence[str] = ()
    told: Sequence[str] = ()
    accept: Accepted = field(default_factory=dict)
    found: Mapping[str, object] = field(default_factory=dict)

    def expected(self) -> str:
        """Return what has to be found in the file, as the text of expected.json."""
        office = self.office
        answer: dict[str, object] = {
            "format": "2021",
            "unit": office.unit,
            "year": office.year,
            "date": office.day.isoformat() if office.day else None,
            "contact": dict(office.contact),
            "_text": _texts(office),
            "cells": dict(office.figures),
        }
        answer |= self.found
        for name in ("accept", "unread", "told"):
            if getattr(self, name):
                answer[f"_{name}"] = getattr(self, name)
        return json.dumps(answer, ensure_ascii=False, indent=0) + "\n"


#: Makes a file; its name is that of the shape.
Shape = Callable[[], Made]


def by_name(*shapes: Shape) -> dict[str, Shape]:
    """Return shapes by the names of their functions."""
    return {shape.__name__: shape for shape in shapes}


def marks_of(text: str) -> dict[str, object]:
    """Return by what a text is known again: its ends and its length, without spaces."""
    bare = "".join(text.split())
    return {"first": bare[:20], "last": bare[-20:], "length": len(bare)}


def _texts(office: Office) -> dict[str, object]:
    texts: dict[str, object] = {}
    if office.preamble:
        texts["preamble"] = marks_of(office.preamble)
    for section in ("overview", "problems", "other_matters"):
        texts[section] = marks_of("".join(office.texts(section)))
    return texts

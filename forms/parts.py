"""The parts that a report is filled in by: what names it, then the sections of its form."""

from collections.abc import Iterable
from typing import NamedTuple

from forms.form import Field, Form, Section


class Part(NamedTuple):
    """A part: its name for the clerk, the fields it fills, and the section, where it is one."""

    id: str
    name: str
    fields: frozenset[str]
    section: Section | None = None


def parts_of(form: Form) -> tuple[Part, ...]:
    """Return the parts of a report on ``form``, in order."""
    parts = [Part("identity", "基本信息", _ids(form.identity))]
    for section in form.sections:
        parts.append(Part(section.id, section.short, _ids(section.fields), section))
    return tuple(parts)


def _ids(fields: Iterable[Field]) -> frozenset[str]:
    return frozenset(field.id for field in fields)

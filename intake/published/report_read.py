"""A report as it was read from a file: each field with what stood there, and every doubt."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from forms.report import Report
from forms.sign_off.content_code import content_code
from forms.values import Value, show
from reading.seen_file import SeenFile


class Outcome(Enum):
    """What came of reading a field."""

    READ = "read"  # a value stands there
    BLANK = "blank"  # nothing is printed there
    UNREAD = "unread"  # something may be printed there, but nobody can tell what


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a file something stands.

    ``block`` is its number among the blocks of the file, ``row`` and ``box`` where in that table,
    each from 0; None where it is in no table. ``words`` say so to the clerk: 第 3 页.
    """

    block: int
    row: int | None = None
    box: int | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class FieldRead:
    """What came of reading one field.

    ``value`` is what was read. ``words`` is what stands at its ``place``, in the words of the file.
    It ``is_sure`` where nothing has to be looked at.
    """

    outcome: Outcome
    value: Value = None
    words: str = ""
    place: Place | None = None
    is_sure: bool = True


@dataclass(frozen=True, slots=True)
class Answer:
    """One way to settle a doubt: what its button says, and the values that fields then take."""

    label: str
    values: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Doubt:
    """What the clerk has to look at: ``cells`` are the ids of the fields that it is about, if any.

    ``message`` is a sentence on what stands there and why it was not taken, or not for sure.
    ``words`` is what stands at its ``place``, in the words of the file.
    """

    message: str
    cells: tuple[str, ...] = ()
    words: str = ""
    place: Place | None = None
    answers: tuple[Answer, ...] = ()


@dataclass(frozen=True, slots=True)
class Leftover:
    """Words of the file that were put to no field."""

    words: str
    place: Place


@dataclass(frozen=True, slots=True)
class ReportRead:
    """What a file says in terms of a form.

    ``report`` has the values that were read, ``fields`` what came of every field of its form, by
    id. Each that is unread or not sure stands in the cells of one of the ``doubts``; these are in
    the order of the file. ``leftovers`` are within the report. ``edition`` names the edition on
    which the file is printed where that is not the report's form; empty otherwise. ``code`` is the
    content code of a file of ours that was read whole; empty for any other.
    """

    seen: SeenFile
    report: Report
    fields: Mapping[str, FieldRead]
    doubts: tuple[Doubt, ...] = ()
    leftovers: tuple[Leftover, ...] = ()
    edition: str = ""
    code: str = ""


def read_whole(format: str, report: Report) -> ReportRead:
    """Return a report as it was read from a file of ours, to the letter."""
    fields: dict[str, FieldRead] = {}
    for id in report.form.fields:
        value = report.stated(id)
        outcome = Outcome.BLANK if value is None else Outcome.READ
        fields[id] = FieldRead(outcome, value, show(value))
    return ReportRead(SeenFile(format, []), report, fields, code=content_code(report))

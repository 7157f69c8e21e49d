"""The report that a workbook says: its cells put back to their fields, text as it was typed."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final, NamedTuple

from export.contrast import compared
from export.rebuilt import boxes_of, value_shown
from export.xlsx.plan import IDENTITY, TOP
from export.xlsx.texts import NAME as TEXTS
from forms.editions.registry import EDITIONS
from forms.form import Form
from forms.report import Report
from forms.texts.preamble import PREAMBLE
from forms.texts.title import named_in
from forms.values import UNIT_KINDS, Kind, Value
from reading.seen import Span
from reading.sheets.goes_on import lines_of
from reading.xlsx.workbook import WorkbookRead

#: So many at most.
_MOST: Final = 20
_Texts = dict[str, str]


class _Slot(NamedTuple):
    """Words of the form, and the field whose text follows them."""

    words: str
    id: str
    is_below_table: bool = False


def reports(read: WorkbookRead) -> tuple[Report, ...]:
    """Return the reports that may print what the workbook says.

    Where a text has a line that is a heading of the form, nothing tells which of the two begins the
    section: then there are several.
    """
    sheets = {sheet.name: sheet.table.texts() for sheet in read.sheets}
    texts = {(span.row, span.col): text for span, text in sheets.get(TEXTS, {}).items()}
    rows = [line.text for line in lines_of(texts)]
    found: list[Report] = []
    for edition in EDITIONS.values():
        form = edition.form
        if not rows or named_in(form, compared(rows[0])) is None:
            continue
        values = dict(_identity(form, sheets.get(IDENTITY, {})))
        tables = [_below_heading(sheets.get(name, {})) for name in _names(form)]
        for id, text in boxes_of(form, tables).items():
            values[id] = value_shown(form.fields[id], text)
        for readings in list(islice(_readings(form, rows), _MOST)) or [{}]:
            found.append(Report(form, {**values, **readings}))
    return tuple(found)


def _names(form: Form) -> list[str]:
    return [section.heading for section in form.sections if section.grid]


def _below_heading(texts: dict[Span, str]) -> dict[Span, str]:
    return {span._replace(row=span.row - TOP): text for span, text in texts.items()}


def _identity(form: Form, texts: dict[Span, str]) -> Iterator[tuple[str, Value]]:
    shown = {(span.row, span.col): text for span, text in texts.items()}
    labels = {text: row for (row, col), text in shown.items() if col == 0}
    kinds = {name: kind for kind, name in UNIT_KINDS.items()}
    for field in form.identity:
        text = shown.get((labels.get(field.label, -1), 1), "")
        if field.kind is Kind.BODY:
            text = kinds.get(text, text)
        if text:
            yield field.id, value_shown(field, text)


def _readings(form: Form, rows: list[str]) -> Iterator[_Texts]:
    """Yield the texts in the rows, by their fields; a section lasts up to the next heading."""
    slots = [_Slot(rows[0], PREAMBLE)]
    is_below_table = False
    for section in form.sections:
        if not section.grid:
            slots.append(_Slot(section.heading, section.text_id, is_below_table))
        is_below_table = section.grid is not None
    for places in _places(slots, rows):
        ends = [*places[1:], len(rows)]
        texts: _Texts = {}
        for slot, start, end in zip(slots, places, ends, strict=True):
            texts[slot.id] = "\n".join(rows[start + 1 : end])
        yield texts


def _places(slots: Sequence[_Slot], rows: list[str], start: int = 0) -> Iterator[list[int]]:
    """Yield the rows in which the words of each slot may stand, in order.

    What is printed depends on it below a table only: there are the texts before and after it.
    """
    if not slots:
        yield []
        return
    slot, *others = slots
    for at in range(start, len(rows)):
        if rows[at] == slot.words:
            for rest in _places(others, rows, at + 1):
                yield [at, *rest]
            if not slot.is_below_table:
                return

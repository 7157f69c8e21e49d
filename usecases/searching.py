"""Finding words all over a report, and the edits that put others in their place."""

from collections.abc import Iterable, Iterator, Sequence

from forms.form import Field, Grid
from forms.parsing import Refused, parse
from forms.report import Edit, Report
from forms.texts.preamble import PREAMBLE, preamble, propose_preamble
from forms.texts.search import Search
from forms.texts.span import Span
from forms.values import Kind, Value, show

#: What is typed into a field as text, and can be replaced there.
_WRITTEN = (Kind.LINE, Kind.TEXT, Kind.YEAR, Kind.DATE)


def found_in_texts(report: Report, search: Search) -> list[Span]:
    """Return where the words stand in the lines and texts, in the order of the report."""
    found = []
    for field in report.form.fields.values():
        if field.kind in _WRITTEN:
            for start, end in search.places(written(report, field.id)):
                found.append(Span(field.id, start, end))
    return found


def found_in_tables(report: Report, search: Search) -> list[Span]:
    """Return the cells whose figure the words are, and the first of each line that they name."""
    found: dict[str, Span] = {}
    for section in report.form.sections:
        if section.grid:
            hits = set(_named(section.grid, search))
            for field in section.grid.fields:
                shown = show(report.value(field.id))
                if field.id in hits or search.is_all_of(shown):
                    found[field.id] = Span(field.id, 0, len(shown))
    return list(found.values())


def written(report: Report, id: str) -> str:
    """Return what a line or text shows; of a preamble that is left to be proposed, that one."""
    if id == PREAMBLE:
        return preamble(report)
    return show(report.stated(id))


def replacing(report: Report, found: Sequence[Span], words: str) -> list[Edit]:
    """Return the edits that put ``words`` in the place of each of ``found``, as if typed there.

    A proposed preamble that follows from the other edits is left to be proposed.

    Raises:
        Refused: where a field cannot take what it would be; nothing is to change then.
    """
    new: dict[str, Value] = {}
    for id in dict.fromkeys(span.id for span in found):
        field = report.form.fields[id]
        text = _replaced(written(report, id), [span for span in found if span.id == id], words)
        new[id] = _parsed(field, text)
    if report.stated(PREAMBLE) is None and PREAMBLE in new:
        others = [report.edit(id, value) for id, value in new.items() if id != PREAMBLE]
        if propose_preamble(report.changed(others)) == new[PREAMBLE]:
            del new[PREAMBLE]
    return [edit for edit in map(report.edit, new, new.values()) if edit.old != edit.new]


def _parsed(field: Field, text: str) -> Value:
    try:
        return parse(field.kind, text)
    except Refused as refused:
        raise Refused(f"{field.label}：{refused}") from refused


def _replaced(text: str, spans: Iterable[Span], words: str) -> str:
    pieces = []
    end = 0
    for span in spans:
        pieces += [text[end : span.start], words]
        end = span.end
    return "".join([*pieces, text[end:]])


def _named(grid: Grid, search: Search) -> Iterator[str]:
    """Yield the first field of each row, and of each column, whose label has the words."""
    cells = grid.by_position()
    for cell in grid.cells:
        if cell.field or not search.places(cell.text):
            continue
        if cell.row < grid.head:
            line = [cells[row, cell.col] for row in range(grid.rows)]
        else:
            line = [cells[cell.row, col] for col in range(grid.columns)]
        fields = [each.field for each in line if each.field]
        if fields:
            yield fields[0].id

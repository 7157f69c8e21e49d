"""The report that a file says: its text and the boxes of its tables put back to their fields.

It is what the content code of a file is worked out from. Whether the report does print all that the
file shows, and nothing else, is the proof's to say: nothing is dropped or mended here on the quiet.
"""

import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import islice

from export.contrast import compared, with_parted_numbers, without_space
from forms.editions.registry import EDITIONS
from forms.form import Field, Form
from forms.parsing import read_stored
from forms.report import Report
from forms.texts.look_alikes import as_written
from forms.texts.preamble import PREAMBLE
from forms.texts.title import named_in
from forms.values import Value, show
from reading import seen
from reading.seen import Span

#: Words of the form, and the field whose text follows them; a table follows where there is none.
_Slot = tuple[str, str]
#: What stands in the boxes of a form's tables, by the ids of the fields.
Boxes = Mapping[str, str]


def rebuilt(title: str, texts: Sequence[str], boxes: Callable[[Form], Boxes]) -> tuple[Report, ...]:
    """Return the report that prints this, one for each edition of the form with such a title.

    ``texts`` are those before, between and after the tables, without white space that is not seen.
    """
    found: list[Report] = []
    for edition in EDITIONS.values():
        named = named_in(edition.form, title)
        if named is not None:
            values = {**named, **dict(_of_texts(edition.form, named, title, texts))}
            values |= _of_boxes(edition.form, boxes(edition.form))
            found.append(Report(edition.form, values))
    return tuple(found)


def rebuilt_of_blocks(title: str, blocks: Iterable[seen.Block]) -> tuple[Report, ...]:
    """Return the reports that print these ``blocks``, in which every table is whole."""
    texts, tables = texts_and_tables(blocks)
    shown = [table.texts() for run in tables for table in run]
    seen_texts = list(map(with_parted_numbers, texts))
    return rebuilt(title, seen_texts, partial(boxes_of, tables=shown))


def boxes_of(form: Form, tables: Sequence[Mapping[Span, str]]) -> Boxes:
    """Return what stands in the boxes of the ``tables``, which are in the order of the form."""
    grids = [section.grid for section in form.sections if section.grid]
    found: dict[str, str] = {}
    for grid, table in zip(grids, tables, strict=False):
        for cell in grid.cells:
            span = Span(cell.row, cell.col, cell.rowspan, cell.colspan)
            if cell.field and span in table:
                found[cell.field.id] = table[span]
    return found


def value_shown(field: Field, text: str) -> Value:
    """Return the value that shows as ``text`` in the field."""
    value = read_stored(field.kind, text)
    if show(value) == text:
        return value
    return text


def texts_and_tables(blocks: Iterable[seen.Block]) -> tuple[list[str], list[list[seen.Table]]]:
    """Return the texts before, between and after the tables, and the tables between two texts."""
    texts = [""]
    tables: list[list[seen.Table]] = []
    is_in_tables = False
    for block in blocks:
        if isinstance(block, seen.Table):
            if not is_in_tables:
                tables.append([])
                texts.append("")
            tables[-1].append(block)
        else:
            texts[-1] += f"{block.text}\n"
        is_in_tables = isinstance(block, seen.Table)
    return texts, tables


def _of_boxes(form: Form, boxes: Boxes) -> dict[str, Value]:
    return {id: value_shown(form.fields[id], text.strip()) for id, text in boxes.items()}


def _of_texts(
    form: Form, named: Mapping[str, Value], title: str, texts: Sequence[str]
) -> Iterator[tuple[str, Value]]:
    """Yield the texts of the fields; where wording lacks, it is no end."""
    runs = list(map(as_written, texts))
    unit = compared(show(named.get("unit")))
    begin, end = _found(unit, runs[-1], is_last=True)
    if unit and begin >= 0:
        yield "date", value_shown(form.fields["date"], without_space(runs[-1][end:]))
        runs[-1] = runs[-1][:begin]
    for slots, text in zip(_slots(form, title), runs, strict=False):
        yield from _between(slots, text)


def _slots(form: Form, title: str) -> list[list[_Slot]]:
    """Return the words of the form before, between and after the tables, in order."""
    runs: list[list[_Slot]] = [[(title, PREAMBLE)]]
    for section in form.sections:
        if section.grid:
            runs[-1].append((without_space(section.heading), ""))
            runs.append([])
        else:
            runs[-1].append((without_space(section.heading), section.text_id))
    return runs


def _between(slots: Sequence[_Slot], text: str) -> Iterator[tuple[str, str]]:
    """Yield what stands in ``text`` after the words of each slot, up to those of the next."""
    found: list[tuple[int, int, str]] = []
    at = 0
    for words, id in slots:
        start, end = _found(words, text, at, is_last=not id)
        if start >= 0:
            at = end
            found.append((start, at, id))
    ends = [start for start, _, _ in found[1:]]
    for (_, begin, id), end in zip(found, [*ends, len(text)], strict=False):  # or none is found
        if id:
            yield id, text[begin:end].strip()


def _found(words: str, text: str, at: int = 0, *, is_last: bool) -> tuple[int, int]:
    """Return where ``words`` stand in ``text`` from ``at`` on, whatever blanks are between them.

    Both are -1 where they do not.
    """
    if not words:
        return -1, -1
    found = re.compile(" ?".join(map(re.escape, words))).finditer(text, at)
    match = deque(found, maxlen=1) if is_last else list(islice(found, 1))
    return match[0].span() if match else (-1, -1)

"""The flat sheet for whoever joins many workbooks: each figure and text of the report, a row each.

Values are formulas that follow the cells of the other sheets.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from export.document import Document, Heading, Paragraph
from export.xlsx.sheet import Box, Place, Sheet, Style, reference
from export.xlsx.texts import NAME as TEXTS
from export.xlsx.texts import planned_lines
from forms.texts.preamble import PREAMBLE
from forms.values import Value
from reading.sheets.goes_on import Line

NAME: Final = "数据"
#: Half of the 32,767 UTF-16 units that a cell holds: no character has more than two.
_LONGEST: Final = 16_000
_LONGEST_FORMULA: Final = 8_000  # of the 8,192 characters that Excel takes
#: Beside a formula such a text would be taken for a value of another kind.
_NO_TEXTS: Final = frozenset(
    ("TRUE", "FALSE", "#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!")
)
_COLUMNS: Final = (("编号", 40.0), ("名称", 44.0), ("值", 15.0), ("备注", 13.0))
_SEE: Final = f"全文见“{TEXTS}”"


class _Item(NamedTuple):
    """What a field has in the report: its value, and the formula that follows it."""

    value: Value
    formula: str
    note: str = ""


def data_sheet(document: Document, sheets: Sequence[Sheet], places: Mapping[str, Place]) -> Sheet:
    """Return the sheet for a document that is laid out as ``sheets``, with fields at ``places``."""
    boxes = [Box(0, col, name, Style.DATA) for col, (name, _) in enumerate(_COLUMNS)]
    texts = next(sheet for sheet in sheets if sheet.name == TEXTS)
    items = dict(_texts(document, texts)) | dict(_cells(sheets, places))
    for row, field in enumerate(document.report.form.fields.values(), 1):
        item = items.get(field.id, _Item(None, ""))
        boxes.append(Box(row, 0, field.id, Style.DATA))
        boxes.append(Box(row, 1, field.label, Style.DATA))
        style = Style.EXCERPT if item.note else Style.DATA
        formula = "" if item.value in _NO_TEXTS else item.formula
        boxes.append(Box(row, 2, item.value, style, formula))
        if item.note:
            boxes.append(Box(row, 3, item.note, Style.DATA))
    return Sheet(NAME, tuple(boxes), tuple(w for _, w in _COLUMNS), frozen=(1, 0), repeated=1)


def _cells(sheets: Sequence[Sheet], places: Mapping[str, Place]) -> Iterator[tuple[str, _Item]]:
    """Yield the values of the fields that have a cell each."""
    boxes = {Place(sheet.name, box.row, box.col): box for sheet in sheets for box in sheet.boxes}
    for id, place in places.items():
        cell = reference(place)
        yield id, _Item(boxes[place].value, f'IF({cell}="","",{cell})')


def _texts(document: Document, sheet: Sheet) -> Iterator[tuple[str, _Item]]:
    """Yield the texts, a paragraph a line: those of a section stand below its heading."""
    for id, lines in _lines_by_field(document, sheet).items():
        text = "\n".join(line.text for line in lines)
        paragraphs: list[str] = []
        for line in lines:
            cells = [reference(Place(TEXTS, row, line.at[1])) for row in line.rows]
            paragraphs.append("&".join(cells))
        formula = "&CHAR(10)&".join(paragraphs)
        if len(text) > _LONGEST or len(formula) > _LONGEST_FORMULA:
            yield id, _Item(None, "", _SEE)
        else:
            yield id, _Item(text or None, formula, _SEE)


def _lines_by_field(document: Document, sheet: Sheet) -> dict[str, list[Line]]:
    form = document.report.form
    fields = {section.heading: section.text_id for section in form.sections if not section.grid}
    found: dict[str, list[Line]] = {}
    id = PREAMBLE
    lines = iter(planned_lines(sheet))
    next(lines)  # the title
    for block in document.blocks:
        if isinstance(block, Heading) and block.text in fields:
            id = fields[block.text]
            next(lines)
        elif isinstance(block, Paragraph):
            line, _ = next(lines)
            found.setdefault(id, []).append(line)
    return found

"""What a period comes to: tables three and four as the form has them, totals live."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from export.compose import table_of
from export.document import Table
from export.register.register import Register
from export.xlsx.plan import places_of, table_sheet
from export.xlsx.sheet import Sheet
from forms.editions.form_2021 import FORM
from forms.report import Report
from ledger.counting import COUNTED

_NAMES: Final = {"requests": "表三统计", "disputes": "表四统计"}


def count_sheets(register: Register) -> Iterator[Sheet]:
    """Yield a sheet for each of both tables."""
    figures = {}
    for id, number in register.count.cells.items():
        if not FORM.fields[id].parts:
            figures[id] = number
    report = Report(FORM, figures)
    for section in FORM.sections:
        if section.id in COUNTED and section.grid:
            name = f"{section.heading}（{register.period}，按台账统计）"
            yield _sheet(_NAMES[section.id], table_of(name, section.grid, report), report)


def _sheet(name: str, table: Table, report: Report) -> Sheet:
    """Return a table as a sheet in which nothing is to be filled in."""
    sheet = table_sheet(table, report, dict(places_of([table])))
    boxes = tuple(replace(box, entry=None) for box in sheet.boxes)
    return replace(sheet, name=name, boxes=boxes)

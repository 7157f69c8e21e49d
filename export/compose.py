"""Building the neutral document from a report."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import Final

from export.document import Block, Document, Heading, Paragraph, Signature, Table, TableCell, Title
from export.fonts import LEAD_ROLES
from export.overview import Earlier
from export.slip import slip
from forms.form import Cell, Grid, Section
from forms.report import Report
from forms.sign_off.reasons import Standing
from forms.texts.outline import is_heading, outline
from forms.texts.preamble import preamble
from forms.values import show

_PREAMBLE: Final = "前言"


def compose(
    report: Report,
    *,
    draft: str = "",
    standings: Sequence[Standing] = (),
    previous: Report | None = None,
    earlier: Earlier | None = None,
) -> Document:
    """Return the document of ``report`` with what its checks found and how that stands.

    ``draft`` is what a draft is called, which is its mark; a draft begins with a sign-off slip,
    where figures stand beside those of ``previous``, the report of the year before, and which tells
    what was changed since the ``earlier`` draft. A final has neither mark nor slip.
    """
    blocks: list[Block] = []
    if draft:
        blocks.append(slip(report, draft, standings, previous, earlier))
    blocks.append(Title(report.title))
    blocks += [Paragraph(part.text, place=_PREAMBLE) for part in outline(preamble(report))]
    for section in report.form.sections:
        blocks.append(Heading(section.heading))
        blocks.extend(_content(report, section))
    blocks.append(Signature(report.text("unit"), show(report.stated("date"))))
    return Document(
        report.title, report.text("unit"), tuple(blocks), report, tuple(standings), draft
    )


def _content(report: Report, section: Section) -> Iterator[Block]:
    if section.grid is not None:
        yield table_of(section.heading, section.grid, report)
        return
    parts = outline(report.text(section.text_id))
    for part, below in zip_longest(parts, parts[1:]):
        lead, heads = 0, False
        if part.level in LEAD_ROLES:
            lead = part.lead
            heads = below is not None and is_heading(part, below)
        yield Paragraph(part.text, part.level, lead, section.heading, heads)


def table_of(name: str, grid: Grid, report: Report) -> Table:
    """Return an official table called ``name`` with what a ``report`` says in it."""
    cells = tuple(_cell(cell, report) for cell in grid.cells)
    return Table(name, grid, cells, whole=True)


def _cell(cell: Cell, report: Report) -> TableCell:
    box = TableCell(cell.row, cell.col, cell.rowspan, cell.colspan, cell.text)
    if cell.field is None:
        return box
    text = show(report.value(cell.field.id))
    return replace(box, text=text, id=cell.field.id, label=cell.field.label)

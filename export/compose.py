"""Building the neutral document from a report."""

from collections.abc import Iterator, Sequence

from export.document import Block, Document, Heading, Paragraph, Signature, Table, TableCell, Title
from export.slip import slip
from forms.form import Grid, Section
from forms.report import Report
from forms.sign_off.reasons import Standing
from forms.texts.outline import outline
from forms.texts.preamble import preamble
from forms.values import show


def compose(
    report: Report,
    *,
    draft: str = "",
    standings: Sequence[Standing] = (),
    previous: Report | None = None,
) -> Document:
    """Return the document of ``report`` with what its checks found and how that stands.

    ``draft`` is what a draft is called, which is its mark; a draft ends with a sign-off slip, where figures stand beside
    those of ``previous``, the report of the year before. A final has neither mark nor slip.
    """
    blocks: list[Block] = [Title(report.title)]
    blocks += [Paragraph(part.text) for part in outline(preamble(report))]
    for section in report.form.sections:
        blocks.append(Heading(section.heading))
        blocks.extend(_content(report, section))
    blocks.append(Signature(report.text("unit"), show(report.stated("date"))))
    if draft:
        blocks.append(slip(report, draft, standings, previous))
    return Document(
        report.title, report.text("unit"), tuple(blocks), report, tuple(standings), draft
    )


def _content(report: Report, section: Section) -> Iterator[Block]:
    if section.grid is None:
        for part in outline(report.text(section.text_id)):
            yield Paragraph(part.text, part.level, part.lead if part.level <= 2 else 0)
        return
    yield _table(section.heading, section.grid, report)


def _table(name: str, grid: Grid, report: Report) -> Table:
    cells = tuple(
        TableCell(
            cell.row,
            cell.col,
            cell.rowspan,
            cell.colspan,
            show(report.value(cell.field.id)) if cell.field else cell.text,
            cell.field.id if cell.field else "",
        )
        for cell in grid.cells
    )
    return Table(name, grid, cells, whole=True)

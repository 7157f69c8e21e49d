"""Building the neutral document from a report."""

from collections.abc import Iterable, Iterator

from export.document import Block, Document, Heading, Paragraph, Signature, Slip, Table, TableCell, Title
from forms.checks.finding import Finding
from forms.form import Cell, Grid, Section
from forms.outline import outline
from forms.preamble import preamble
from forms.report import Report
from forms.values import show

DRAFT_MARK = "送审稿"
SIGNERS = ("拟稿", "核稿", "审核", "签发")
_TO_SIGN = ("环节", "意见", "签名", "日期")


def compose(report: Report, *, draft: bool = False, findings: Iterable[Finding] = ()) -> Document:
    """Return the document of ``report`` with what its checks found; a draft carries its mark and a sign-off slip."""
    found = tuple(findings)
    blocks: list[Block] = [Title(report.title)]
    blocks += [Paragraph(part.text) for part in outline(preamble(report))]
    for section in report.form.sections:
        blocks.append(Heading(section.heading))
        blocks.extend(_content(report, section))
    blocks.append(Signature(report.text("unit"), show(report.stated("date"))))
    if draft:
        blocks.append(_slip(report, found))
    return Document(report.title, report.text("unit"), tuple(blocks), report, found, DRAFT_MARK if draft else "")


def _content(report: Report, section: Section) -> Iterator[Block]:
    if section.grid is None:
        for part in outline(report.text(section.text_id)):
            yield Paragraph(part.text, part.level, part.lead if part.level <= 2 else 0)
        return
    yield _table(section.heading, section.grid, report)


def _table(name: str, grid: Grid, report: Report) -> Table:
    cells = tuple(TableCell(cell.row, cell.col, cell.rowspan, cell.colspan,
                            show(report.value(cell.field.id)) if cell.field else cell.text,
                            cell.field.id if cell.field else "") for cell in grid.cells)
    return Table(name, grid, cells, whole=True)


def _slip(report: Report, findings: Iterable[Finding]) -> Slip:
    listed = tuple(f"{finding.severity.label}：{finding.message}" for finding in findings)
    rows = (_TO_SIGN, *((signer, "", "", "") for signer in SIGNERS))
    cells = tuple(Cell(row, col, text) for row, texts in enumerate(rows) for col, text in enumerate(texts))
    grid = Grid(len(rows), len(_TO_SIGN), cells, head=1, stub=1, widths=(1, 4, 2, 2))
    note = f"校核发现的事项（{len(listed)} 项）" if listed else "校核没有发现需要处理的事项。"
    return Slip("送审签批单", report.title, _table("签批", grid, report), note, listed)

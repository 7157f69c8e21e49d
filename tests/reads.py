"""A report as it might have been read from a file, made of the form's own tables and our words."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from forms.editions.form_2021 import FORM
from forms.form import Cell, Section
from forms.report import Report
from forms.values import show
from intake.published.report_read import (
    Answer,
    Doubt,
    FieldRead,
    Leftover,
    Outcome,
    Place,
    ReportRead,
)
from reading.seen import Block, Box, Paragraph, Span, Table
from reading.seen_file import SeenFile
from tests.builders import complete, stated_totals
from usecases.file_read import FileRead

#: The row that the made-up file has in one where the form has three.
MERGED = ("correction_overdue", "fee_overdue", "misc")
COLUMNS = ("natural", "business", "research", "welfare", "legal", "other", "total")
UNREAD = tuple(f"requests.otherwise.{row}.{column}" for row in MERGED for column in COLUMNS)
UNSURE = "disclosure.regulations.issued"
AS_MISC = "都算“其他”"
TITLE = "测试县测试局2025年政府信息公开工作年度报告"


def report_read(
    changes: Mapping[str, object] | None = None,
    *,
    unread: Collection[str] = UNREAD,
    unsure: Collection[str] = (UNSURE,),
) -> ReportRead:
    """Return a report of last year with 21 cells unread, one not sure, and no date."""
    values = stated_totals(complete({"requests.received.natural": 2})).values
    values |= changes or {}  # type: ignore[arg-type]
    values.pop("date", None)
    for id in unread:
        values.pop(id, None)
    report = Report(FORM, values)
    blocks: list[Block] = [Paragraph(TITLE)]
    fields = {"unit": _read(report, "unit", Place(0)), "year": _read(report, "year", Place(0))}
    for section in FORM.sections:
        blocks.append(Paragraph(section.heading))
        place = Place(len(blocks), words="第 3 页")
        if section.grid is None:
            fields[section.text_id] = _read(report, section.text_id, place)
            blocks.append(Paragraph(report.text(section.text_id)))
        else:
            blocks.append(_table(section, report, place, fields))
    _mark(fields, unread, unsure)
    doubts = _doubts(fields, unread, unsure)
    left = (Leftover("索引号 0001", Place(0)), Leftover("打印本页", Place(1)))
    seen = SeenFile("PDF", blocks, pages=6)
    return ReportRead(seen, report, fields, doubts, left)


def file_read(read: ReportRead | None = None) -> FileRead:
    """Return what was read, as if from a file of that name."""
    at = datetime(2026, 1, 5, 9, 30, tzinfo=UTC)
    return FileRead(Path("2025年年报.pdf"), "0" * 64, at, read or report_read())


def _read(report: Report, id: str, place: Place) -> FieldRead:
    value = report.stated(id)
    return FieldRead(Outcome.READ, value, show(value), place)


def _table(
    section: Section,
    report: Report,
    place: Place,
    fields: dict[str, FieldRead],
) -> Table:
    assert section.grid
    rows: list[list[Box]] = [[] for _ in range(section.grid.rows)]
    for cell in sorted(section.grid.cells, key=_beginning):
        words = cell.text
        if cell.field:
            id = cell.field.id
            here = Place(place.block, cell.row, len(rows[cell.row]), place.words)
            words = show(report.stated(id))
            fields[id] = _read(report, id, here)
        span = Span(cell.row, cell.col, cell.rowspan, cell.colspan)
        rows[cell.row].append(Box(span, [Paragraph(words)]))
    return Table(rows, where=place.words)


def _mark(fields: dict[str, FieldRead], unread: Collection[str], unsure: Collection[str]) -> None:
    for id in unread:
        fields[id] = FieldRead(Outcome.UNREAD, words="2", place=fields[id].place)
    for id in unsure:
        fields[id] = replace(fields[id], is_sure=False)


def _doubts(
    fields: Mapping[str, FieldRead], unread: Collection[str], unsure: Collection[str]
) -> tuple[Doubt, ...]:
    doubts: list[Doubt] = []
    for id in unsure:
        doubts.append(Doubt("“规章”一行的数字粘连", (id,), "0", fields[id].place))
    if unread:
        as_misc = dict.fromkeys(unread, 0) | {"requests.otherwise.misc.natural": 2}
        as_misc["requests.otherwise.misc.total"] = 2
        doubts.append(
            Doubt(
                "文件把（六）印成一行，格式要分三行：2 件是哪一种？",
                tuple(unread),
                "（六）其他处理 2 0 0 0 0 0 2",
                fields[next(iter(unread))].place,
                (Answer(AS_MISC, as_misc),),
            )
        )
    doubts.append(Doubt("没有找到成文日期", ("date",)))
    return tuple(doubts)


def _beginning(cell: Cell) -> tuple[int, int]:
    return cell.position

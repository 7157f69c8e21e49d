"""The proof of a written workbook.

Every cell with its formula and every merged block, against the report.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from export.content import Content, title_of
from export.contrast import differences_at
from export.document import Document
from export.proof import property_differences
from export.xlsx.check_sheet import NAME as CHECKS
from export.xlsx.data_sheet import NAME as DATA
from export.xlsx.entries import PROMPTS
from export.xlsx.findings_sheet import NAME as FINDINGS
from export.xlsx.fitting import fitting_differences
from export.xlsx.margins import FOOT, is_foot, is_mark
from export.xlsx.peer_proof import peer_differences
from export.xlsx.plan import sheets
from export.xlsx.rebuilt import reports
from export.xlsx.sheet import Box, Sheet, address
from export.xlsx.texts import NAME as TEXTS
from export.xlsx.texts import laid_out_as, planned_lines
from forms.values import show
from reading.errors import Unreadable
from reading.seen import Span
from reading.sheets.goes_on import lines_of
from reading.xlsx.formulas import FormulaRead
from reading.xlsx.places import Place
from reading.xlsx.sheet import SheetRead
from reading.xlsx.workbook import WorkbookRead, read_workbook

#: They tell about the report.
_NOT_COMPARED = (CHECKS, FINDINGS)
_SHOWN = 60  # characters of a text in whose place a formula stands


def differences(document: Document, path: Path) -> list[str]:
    """Return what the workbook at ``path`` holds otherwise than ``document``, a line each.

    The list is empty where all agrees.
    """
    try:
        read = read_workbook(path)
    except Unreadable as error:
        return [str(error)]
    planned = sheets(document)
    found = list(property_differences([("关键词", document.stamp, read.keywords)]))
    found += read.doubts
    names = [sheet.name for sheet in read.sheets]
    if names != [sheet.name for sheet in planned]:
        return [*found, f"工作表是 {'、'.join(names)}"]
    for sheet, other in zip(planned, read.sheets, strict=True):
        found += _sheet_differences(sheet, other, is_calculated=True)
        found += fitting_differences(sheet, other)
        found += _repeated_differences(sheet, other)
        margins = other.margins
        if margins.heads != ((document.mark,) if document.mark else ()) or margins.feet != (FOOT,):
            found.append(f"{sheet.name}：页眉或页脚不同")
    return found or list(peer_differences(planned, path))


def content(path: Path) -> Content:
    """Return what the sheets of the workbook at ``path`` say, but for the check sheet.

    Raises Unreadable.
    """
    read = read_workbook(path)
    first = read.sheets[0].table.texts() if read.sheets else {}
    begins = {(span.row, span.col): text for span, text in first.items()}
    title = title_of(begins.get((0, 0), ""))
    doubts = (*read.doubts, *_strange_margins(read), *_strange_prompts(read))
    compare = partial(_content_differences, book=read)
    return Content(title, read.keywords, compare, doubts, reports(read))


def _strange_margins(read: WorkbookRead) -> Iterator[str]:
    """Yield what is printed above or below a sheet and is no draft's mark or page number."""
    for sheet in read.sheets:
        for text in sheet.margins.heads:
            if not is_mark(text):
                yield f"{sheet.name}：页眉是“{text[:_SHOWN]}”"
        for text in sheet.margins.feet:
            if not is_foot(text):
                yield f"{sheet.name}：页脚是“{text[:_SHOWN]}”"


def _strange_prompts(read: WorkbookRead) -> Iterator[str]:
    """Yield what is said where a cell is chosen, other than what may be filled in."""
    for sheet in read.sheets:
        for prompt in sheet.prompts:
            if prompt.title or prompt.text not in PROMPTS:
                told = f"{prompt.title}{prompt.text}"[:_SHOWN]
                yield f"{sheet.name}：{prompt.area[:_SHOWN]}：选中格子时会弹出提示“{told}”"


def _repeated_differences(sheet: Sheet, read: SheetRead) -> Iterator[str]:
    """Yield what is printed on every page, unless it is the head or nothing at all."""
    if read.repeated not in ("", f"1:{sheet.repeated}"):
        yield f"{sheet.name}：打印标题是 {read.repeated}，每页都会重复"


def _content_differences(document: Document, book: WorkbookRead) -> list[str]:
    planned = sheets(document)
    names = [sheet.name for sheet in planned]
    there = {sheet.name: sheet for sheet in book.sheets}
    found = [f"多出工作表“{name}”" for name in there if name not in {*names, *_NOT_COMPARED}]
    found += _order_differences(names, [sheet.name for sheet in book.sheets])
    for sheet in planned:
        if sheet.name in _NOT_COMPARED:
            continue
        if sheet.name == DATA and found:  # it repeats the others, whose differences are told
            continue
        if sheet.name not in there:
            if sheet.name != DATA:  # there was none before
                found.append(f"没有工作表“{sheet.name}”")
            continue
        read = there[sheet.name]
        found += _repeated_differences(sheet, read)
        if sheet.name == TEXTS:
            found += _text_differences(sheet, read)
            continue
        found += _sheet_differences(sheet, read, is_calculated=False)
        found += fitting_differences(sheet, read)
    return found


def _text_differences(sheet: Sheet, read: SheetRead) -> Iterator[str]:
    """Compare the texts, in whatever rows a file has them."""
    shown = _shown(read)
    laid = laid_out_as(sheet, shown)
    joined = {line.at: line.text for line in lines_of(shown)}
    whole = [Box(*line.at, line.text, style) for line, style in planned_lines(laid)]
    yield from _merged_differences(laid, read)
    yield from _box_differences(replace(laid, boxes=tuple(whole)), joined, read, is_calculated=True)
    yield from fitting_differences(laid, read)


def _order_differences(wanted: list[str], read: list[str]) -> Iterator[str]:
    """Yield which sheets stand otherwise than ``wanted``, or are there twice."""
    if len(set(read)) < len(read):
        yield "有两张工作表同名"
    common = [name for name in read if name in wanted]
    if common != [name for name in wanted if name in read]:
        yield f"工作表的次序不同：{'、'.join(common)}"


def _sheet_differences(sheet: Sheet, read: SheetRead, *, is_calculated: bool) -> Iterator[str]:
    """Compare a sheet; not calculated, a formula may lack its value, as some programs save it."""
    yield from _merged_differences(sheet, read)
    yield from _box_differences(sheet, _shown(read), read, is_calculated=is_calculated)


def _shown(read: SheetRead) -> dict[Place, str]:
    return {(span.row, span.col): text for span, text in read.table.texts().items()}


def _merged_differences(sheet: Sheet, read: SheetRead) -> Iterator[str]:
    merged = {_span(box) for box in sheet.boxes if box.rowspan > 1 or box.colspan > 1}
    if read.merged != merged:
        yield f"{sheet.name}：合并单元格不同：{_areas(read.merged ^ merged)}"


def _box_differences(
    sheet: Sheet, shown: dict[Place, str], read: SheetRead, *, is_calculated: bool
) -> Iterator[str]:
    planned = {(box.row, box.col): box for box in sheet.boxes}
    for at in sorted(planned.keys() | shown.keys() | read.formulas.keys()):
        box, formula = planned.get(at), read.formulas.get(at)
        if not is_calculated and box and _is_uncalculated(box, formula):
            continue
        place = f"{sheet.name} {address(*at)}"
        yield from _cell_differences(place, box, shown.get(at, ""), formula)


def _is_uncalculated(box: Box, formula: FormulaRead | None) -> bool:
    """Whether the formula is that of ``box``, and nobody has worked it out yet."""
    if formula is None or formula.has_value:
        return False
    return _bare(formula.text) == _bare(box.formula)


def _bare(formula: str) -> str:
    """Return a formula without the marks around names of sheets, which programs leave out."""
    return formula.replace("'", "")


def _cell_differences(
    place: str, box: Box | None, shown: str, formula: FormulaRead | None
) -> Iterator[str]:
    wanted = show(box.value) if box else ""
    planned = box.formula if box else ""
    read = f"={formula.text}" if formula else ""
    if shown != wanted:
        yield from differences_at(place, wanted, shown)
    elif planned and _bare(read) != _bare(f"={planned}"):
        yield f"{place}：公式应为 ={planned}，读到 {read or shown}"
    elif read and not planned:
        yield f"{place}：应为“{wanted[:_SHOWN]}”，读到公式 {read}"


def _span(box: Box) -> Span:
    return Span(box.row, box.col, box.rowspan, box.colspan)


def _areas(spans: Iterable[Span]) -> str:
    """Return the names of merged blocks, such as A5:C5."""
    areas: list[str] = []
    for span in sorted(spans):
        last = address(span.row + span.rows - 1, span.col + span.cols - 1)
        areas.append(f"{address(span.row, span.col)}:{last}")
    return "、".join(areas)

"""A sheet of a workbook: its cells as a table, merged ones as one, and how it looks otherwise."""

from dataclasses import dataclass, field
from typing import Final

from reading.errors import Unreadable
from reading.guarded_xml import Element
from reading.named import named
from reading.seen import Box, Paragraph, Span, Table
from reading.xlsx.cells import CellRead, CellReader
from reading.xlsx.formulas import FormulaRead
from reading.xlsx.lengths import Lengths, column_widths, row_heights
from reading.xlsx.margins import Margins, read_margins
from reading.xlsx.oddities import oddities
from reading.xlsx.places import Place, column_name, name_of, span_of
from reading.xlsx.prompts import Prompt, read_prompts
from reading.xlsx.strings import Text
from reading.xlsx.styles import Styles

_MOST_MERGED: Final = 500  # blocks of merged cells: a report has some 60


@dataclass(frozen=True, slots=True)
class SheetRead:
    """A sheet: in ``table`` the cells that show something, in the rows that have such.

    ``merged`` are the blocks of cells that are one, ``margins`` what is printed above and below,
    ``repeated`` which rows on every page, and ``prompts`` what is said where a cell is chosen.
    ``doubts`` are what is on it by which it can look otherwise than its cells say, a line each.
    """

    name: str
    table: Table = field(default_factory=Table)
    merged: frozenset[Span] = frozenset()
    formulas: dict[Place, FormulaRead] = field(default_factory=dict)
    cells: dict[Place, CellRead] = field(default_factory=dict)
    widths: Lengths = field(default_factory=Lengths)
    heights: Lengths = field(default_factory=Lengths)
    margins: Margins = field(default_factory=Margins)
    doubts: tuple[str, ...] = ()
    prompts: tuple[Prompt, ...] = ()
    repeated: str = ""


def read_sheet(
    name: str, root: Element, strings: list[Text], styles: Styles, most: int
) -> SheetRead:
    """Return what stands on the sheet with the XML in ``root``, ``most`` cells at most.

    Raises Unreadable.
    """
    data = root.findall("sheetData")
    if len(data) != 1:
        raise Unreadable(f"工作表“{name}”没有内容或者有两份，文件已损坏")
    reader = CellReader(strings, styles, most)
    doubts = list(dict.fromkeys(reader.read(data[0])))
    merged = _merged(root)
    widths, heights = column_widths(root), row_heights(root)
    cells = {at: cell for at, cell in reader.cells.items() if _is_shown(at, merged)}
    texts = {at: cell.text for at, cell in cells.items() if cell.text}
    doubts += _hidden(widths, heights, merged, cells)
    doubts += _flaws(cells)
    doubts += oddities(root, styles)
    margins = read_margins(root)
    doubts += margins.doubts
    table = _table(texts, merged)
    doubts = [f"{name}：{doubt}" for doubt in doubts]
    formulas = reader.formulas.read
    return SheetRead(
        name, table, frozenset(merged.values()), formulas, cells, widths, heights, margins,
        tuple(doubts), read_prompts(root),
    )  # fmt: skip


def _hidden(
    widths: Lengths, heights: Lengths, merged: dict[Place, Span], cells: dict[Place, CellRead]
) -> list[str]:
    """Return which rows and columns are hidden among those that have something in them."""
    last_row, last_col = 0, 0
    for span in [*merged.values(), *(Span(*at) for at in cells)]:
        last_row = max(last_row, span.row + span.rows - 1)
        last_col = max(last_col, span.col + span.cols - 1)
    rows = [str(row + 1) for row in heights.hidden(last_row)]
    columns = [column_name(col) for col in widths.hidden(last_col)]
    found: list[str] = []
    if rows:
        found.append(f"第 {named(rows)} 行是隐藏的")
    if columns:
        found.append(f"第 {named(columns)} 列是隐藏的")
    return found


def _flaws(cells: dict[Place, CellRead]) -> list[str]:
    """Return what would have cells misread, each with the cells."""
    places: dict[str, list[str]] = {}
    for at, cell in sorted(cells.items()):
        for flaw in cell.flaws:
            places.setdefault(flaw, []).append(name_of(at))
    return [f"{named(names)}：{flaw}" for flaw, names in places.items()]


def _table(texts: dict[Place, str], merged: dict[Place, Span]) -> Table:
    rows: dict[int, list[Box]] = {}
    for place, text in sorted(texts.items()):
        span = merged.get(place, Span(*place))
        rows.setdefault(span.row, []).append(Box(span, [Paragraph(text)]))
    return Table(list(rows.values()))


def _is_shown(at: Place, merged: dict[Place, Span]) -> bool:
    """Whether the cell ``at`` is not covered by a block that is merged with another."""
    if at in merged:
        return True
    row, col = at
    for span in merged.values():
        if span.row <= row < span.row + span.rows and span.col <= col < span.col + span.cols:
            return False
    return True


def _merged(root: Element) -> dict[Place, Span]:
    """Return the blocks of merged cells by their first."""
    areas = root.findall("mergeCells/mergeCell")
    if len(areas) > _MOST_MERGED:
        raise Unreadable("合并单元格太多，不像年报")
    spans = [span_of(area.get("ref", "")) for area in areas]
    merged = {(span.row, span.col): span for span in spans}
    if len(merged) < len(spans):
        raise Unreadable("合并单元格重叠，文件已损坏")
    return merged

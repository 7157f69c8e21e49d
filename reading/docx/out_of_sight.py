"""What of the measures of a page, a table or a paragraph can take a text out of sight."""

from collections.abc import Callable, Iterator
from typing import Final

from reading.docx.measures import measure, measured
from reading.docx.xml import find, is_on
from reading.guarded_xml import Element

#: In twentieths of a point: of the page, what is left for the text, and beside it at most.
_NARROWEST: Final = 7_000
_LOWEST: Final = 5_000
_MOST_MARGIN: Final = 5_000
_MOST_CLOSER: Final = 20_000  # of the grid of characters, in 4096ths of a point
#: Of a table: from the left margin to the edge of the paper, and how far it may be moved.
_WIDEST: Final = 10_300
_MOST_INDENT: Final = 1_500
_MOST_PAD: Final = 400


def out_of_sight(element: Element) -> Iterator[str]:
    """Yield what of ``element`` can take a text out of sight, in words for the clerk."""
    if element.tag in _JUDGES:
        yield from _JUDGES[element.tag](element)


def _of_paragraph(properties: Element) -> Iterator[str]:
    if is_on(properties, "w:rPr/w:vanish") or is_on(properties, "w:rPr/w:specVanish"):
        yield "隐藏的段落标记"


def _of_spacing(spacing: Element) -> Iterator[str]:
    if min(measured(spacing, "w:before"), measured(spacing, "w:after")) < 0:
        yield "叠在一起的段落"


def _of_stop(stop: Element) -> Iterator[str]:
    if stop.get("w:val") == "bar":
        yield "穿过文字的竖线"


def _of_height(height: Element) -> Iterator[str]:
    if height.get("w:hRule") == "exact":
        yield "固定的行高"


def _of_indent(indent: Element) -> Iterator[str]:
    if abs(measured(indent, "w:w")) > _MOST_INDENT:
        yield "移开的表格"


def _of_gaps(gaps: Element) -> Iterator[str]:
    if measured(gaps, "w:w") > _MOST_PAD:
        yield "过宽的格子间距"


def _of_pads(pads: Element) -> Iterator[str]:
    if any(measured(side, "w:w") > _MOST_PAD for side in pads):
        yield "过宽的格子边距"


def _of_line(line: Element) -> Iterator[str]:
    if line.get("w:val") not in ("nil", "none"):
        yield "画了斜线的格子"


def _of_columns(grid: Element) -> Iterator[str]:
    if sum(measured(column, "w:w") for column in grid) > _WIDEST:
        yield "超出纸边的表格"


def _of_width(width: Element) -> Iterator[str]:
    if _points(width) > _WIDEST:
        yield "超出纸边的表格"


def _of_row(row: Element) -> Iterator[str]:
    widths = [find(each, "w:tcPr/w:tcW") for each in row if each.tag == "w:tc"]
    if sum(_points(width) for width in widths if width is not None) > _WIDEST:
        yield "超出纸边的表格"


def _points(width: Element) -> float:
    """Return a width in twentieths of a point; 0 for one that is a share or left to the program."""
    return measured(width, "w:w") if width.get("w:type", "dxa") == "dxa" else 0


def _of_page(section: Element) -> Iterator[str]:
    size, margins = find(section, "w:pgSz"), find(section, "w:pgMar")
    width, height = measure(size, "w:w"), measure(size, "w:h")
    across = _margins(margins, "left", "right", "gutter")
    down = _margins(margins, "top", "bottom")
    edges = _margins(margins, "header", "footer")
    if max(map(abs, across + down + edges)) > _MOST_MARGIN or min(across) < 0:
        yield "过宽的页边距"
    elif width is not None and width - sum(across) < _NARROWEST:
        yield "过窄的版面"
    elif height is not None and height - sum(map(abs, down)) < _LOWEST:
        yield "过矮的版面"
    if measured(find(section, "w:cols"), "w:num") > 1:
        yield "分栏"
    if abs(measured(find(section, "w:docGrid"), "w:charSpace")) > _MOST_CLOSER:
        yield "过密的文字网格"


def _margins(margins: Element | None, *names: str) -> list[float]:
    return [measured(margins, f"w:{name}") for name in names]


_JUDGES: Final[dict[str, Callable[[Element], Iterator[str]]]] = {
    "w:pPr": _of_paragraph,
    "w:spacing": _of_spacing,
    "w:tab": _of_stop,
    "w:trHeight": _of_height,
    "w:tblInd": _of_indent,
    "w:tblCellSpacing": _of_gaps,
    "w:tcMar": _of_pads,
    "w:tblCellMar": _of_pads,
    "w:tl2br": _of_line,
    "w:tr2bl": _of_line,
    "w:tblGrid": _of_columns,
    "w:tblW": _of_width,
    "w:tr": _of_row,
    "w:sectPr": _of_page,
}

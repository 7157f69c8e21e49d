"""The proof of a written file: what stands on its pages, against what the document says.

The file is read as a reader sees it. A cell is what stands inside a frame, and its row and column
follow from where the frames lie, so a figure in its neighbour's place is as wrong as a wrong
figure.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final

from export.compose import compose
from export.content import Content, title_of
from export.contrast import contrast, text_differences, without_space
from export.document import Document, Line, Table
from export.paper import page as paper
from export.paper.fragments import fragment
from export.pdf.doubts import doubts_of
from export.pdf.look import STRANGE_PICTURE
from export.pdf.slip_pages import numbers_of_report
from export.proof import property_differences, table_differences
from export.rebuilt import Boxes, rebuilt, texts_and_tables
from forms.form import Form
from forms.report import Report
from forms.sign_off.content_code import stamp_without_spaces, stamped_code
from forms.sign_off.drafts import SLIP
from reading import seen
from reading.errors import Unreadable
from reading.pdf.page import Layout, PageRead, joined, read_file
from reading.seen import Block, Span

_LAYOUT: Final = Layout(
    indent=paper.LEFT + 1.1 * paper.STEP, foot=paper.BOTTOM - paper.NUMBER_BELOW
)
_SHOWN: Final = 24  # characters of what is too much
#: Compares the lines of a document up to a table with the text that was read there.
_Compare = Callable[[list[Line], str], Iterable[str]]


def differences(document: Document, path: Path) -> list[str]:
    """Return a line for each text, cell and page that is not as ``document`` has it.

    The list is empty where all are.
    """
    try:
        read = read_file(path, _LAYOUT)
    except Unreadable as error:
        return [f"读不出来：{error}"]
    return [
        *property_differences([("关键词", document.stamp, read.keywords)]),
        *_page_differences(document, read.pages),
        *_content_differences(document, read.pages, _first_difference),
        # No picture is taken: drawn again by the writer that drew it, it would look the same.
        *map(str, read.doubts),
    ]


def content(path: Path) -> Content:
    """Return what the pages of the file show, but for a draft's slip; raises Unreadable."""
    read = read_file(path, _LAYOUT)
    if read.pages and not stamped_code(read.keywords):
        # A program dropped it: the first page's foot may have it.
        read = replace(read, keywords=stamp_without_spaces(read.pages[0].foot))
    numbers = numbers_of_report(read.pages)
    pages = [read.pages[number - 1] for number in numbers]
    title = title_of(pages[0].text if pages else "")
    texts, tables = texts_and_tables(joined(pages))
    bare = list(map(without_space, texts))
    reports = rebuilt(title, bare, partial(_boxes, tables=tables))
    shown = partial(_shown_differences, pages=pages)
    return Content(title, read.keywords, shown, doubts_of(read, numbers), reports)


def _boxes(form: Form, tables: list[list[seen.Table]]) -> Boxes:
    """Return what stands in the boxes of the ``tables``, each of them in its fragments."""
    parts = compose(Report(form)).parts()
    wanted = [part for part in parts if isinstance(part, Table)]
    found: dict[str, str] = {}
    for table, fragments in zip(wanted, tables, strict=False):
        start = table.grid.head
        for read in fragments:
            stop = start + len(read.rows) - table.grid.head
            part = fragment(table, start, stop)
            shown = _in_columns_of(part, read)
            for cell in part.cells:
                span = Span(cell.row, cell.col, cell.rowspan, cell.colspan)
                if cell.id and span in shown:
                    found[cell.id] = shown[span]
            start = stop
    return found


def _shown_differences(document: Document, pages: list[PageRead]) -> list[str]:
    return list(_content_differences(document, pages, _any_differences))


def _any_differences(lines: list[Line], read: str) -> list[str]:
    return text_differences([(line.place, line.text) for line in lines], read)


def _page_differences(document: Document, pages: list[PageRead]) -> Iterator[str]:
    stamp = without_space(document.stamp) if document.mark else ""
    missing = f"没有“{document.mark}”字样" if document.mark else STRANGE_PICTURE
    on_slip = numbers_of_report(pages).start - 1 if document.mark else 0
    if document.mark and not _begins_with(pages[on_slip : on_slip + 1], document.title):
        yield f"{SLIP}：年报没有在它之后另起一页"
    for number, page in enumerate(pages, 1):
        foot = stamp
        if number > on_slip:
            foot = f"—{number - on_slip}—{stamp}"
        if page.foot != foot:
            yield f"第 {number} 页：页脚应为“{foot}”，文件中为“{page.foot}”"
        if page.marked != bool(document.mark):
            yield f"第 {number} 页：{missing}"


def _begins_with(pages: list[PageRead], title: str) -> bool:
    return any(without_space(page.text).startswith(without_space(title)) for page in pages)


def _content_differences(
    document: Document, pages: list[PageRead], compare: _Compare
) -> Iterator[str]:
    read = joined(pages)
    lines: list[Line] = []
    for part in document.parts():
        if isinstance(part, Table):
            yield from compare(lines, _next_text(read))
            yield from _table_differences(part, read)
            lines = []
        else:
            lines.append(part)
    yield from compare(lines, _next_text(read))
    if read:
        yield "文件末尾有多出的表格"


def _next_text(read: list[Block]) -> str:
    """Take the text that comes before the next table."""
    text = read[0] if read else None
    if not isinstance(text, seen.Paragraph):
        return ""
    del read[0]
    return text.text


def _next_table(read: list[Block]) -> seen.Table | None:
    """Take the table that comes next, if one does."""
    table = read[0] if read else None
    if not isinstance(table, seen.Table):
        return None
    del read[0]
    return table


def _first_difference(lines: list[Line], read: str) -> Iterator[str]:
    """Yield the first difference: what follows it can't be told apart any more."""
    rest = read
    for line in lines:
        wanted = without_space(line.text)
        if not wanted:
            continue
        if line.is_paragraph:
            wanted = f"\n{wanted}"
            found, rest = rest[: len(wanted)], rest[len(wanted) :]
        else:
            found, rest = _without_breaks(rest, len(wanted))
        if found != wanted:
            yield f"{line.place}：{contrast(wanted, found)}"
            return
    if rest.strip():
        place = lines[-1].place if lines else "正文"
        yield f"{place}：多出“{rest[:_SHOWN].strip()}”"


def _without_breaks(text: str, length: int) -> tuple[str, str]:
    """Return the first ``length`` characters that are no line feeds, and what follows them."""
    found = ""
    for at, character in enumerate(text):
        if len(found) == length:
            return found, text[at:]
        if character != "\n":
            found += character
    return found, ""


def _table_differences(table: Table, read: list[Block]) -> Iterator[str]:
    """Yield what differs in the fragments of a table, each under the head of the table."""
    head = table.grid.head
    start = head
    while start < table.grid.rows:
        found = _next_table(read)
        if found is None or len(found.rows) <= head:
            yield f"{table.name}：表格不完整，缺第 {start + 1} 行以后的内容"
            return
        stop = start + len(found.rows) - head
        part = fragment(table, start, stop)
        yield from table_differences(part, _in_columns_of(part, found), without_space)
        start = stop


def _in_columns_of(table: Table, read: seen.Table) -> dict[Span, str]:
    """Return the texts of ``read`` by the columns of ``table``.

    Only edges that some frame has can be seen: a fragment may lack some of the table's columns.
    """
    edges = {edge for cell in table.cells for edge in (cell.col, cell.col + cell.colspan)}
    columns = dict(enumerate(sorted(edges)))
    found: dict[Span, str] = {}
    for span, text in read.texts().items():
        left = columns.get(span.col, _beyond(table, span.col))
        right = columns.get(span.col + span.cols, _beyond(table, span.col + span.cols))
        found[span._replace(col=left, cols=right - left)] = text
    return found


def _beyond(table: Table, edge: int) -> int:
    """Return an edge that no cell of ``table`` has, for one that is too many."""
    return table.grid.columns + 1 + edge

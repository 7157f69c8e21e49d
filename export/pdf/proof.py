"""The proof of a written file: what stands on its pages, against what the document says.

The file is read as a reader sees it. A cell is what stands inside a frame, and its row and column
follow from where the frames lie, so a figure in its neighbour's place is as wrong as a wrong figure.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

from pypdfium2 import PdfiumError

from export.content import Content, Unreadable, text_differences, title_of
from export.contrast import contrast
from export.document import Document, Heading, Paragraph, Signature, Slip, Table, Title
from export.paper.fragments import fragment
from forms.sign_off.drafts import SLIP
from reading.pdf.page import PageRead, TableRead, read_file

_Expected = tuple[str, str, bool]  # the place, the text, and whether it is set as a paragraph
_SHOWN = 12  # characters on either side of a difference


def differences(document: Document, path: Path) -> list[str]:
    """Return a line for each text, cell and page that is not as ``document`` has it; [] where all are."""
    try:
        read = read_file(path)
    except PdfiumError:
        return ["文件不完整，不能再打开"]
    properties = (
        []
        if read.keywords == document.stamp
        else [f"关键词属性：{contrast(document.stamp, read.keywords)}"]
    )
    return [
        *properties,
        *_page_differences(document, read.pages),
        *_content_differences(document, read.pages, _text_differences),
    ]


def content(path: Path) -> Content:
    """Return what the pages of the file show; raises Unreadable."""
    try:
        read = read_file(path)
    except (PdfiumError, ValueError) as error:  # a damaged file may hold characters that cannot be
        raise Unreadable("文件不完整，或者加了密码") from error
    slip = next(
        (at for at, page in enumerate(read.pages) if at and _text(page).strip().startswith(SLIP)),
        None,
    )
    title = title_of("".join(_text(page) for page in read.pages[:1]))
    return Content(title, read.keywords, partial(_shown_differences, pages=read.pages[:slip]))


def _text(page: PageRead) -> str:
    return "".join(part for part in page.parts if isinstance(part, str))


def _shown_differences(document: Document, pages: list[PageRead]) -> list[str]:
    found = [*_content_differences(document, pages, _any_text_differences)]
    if not all(page.marked for page in pages):  # a draft's mark is a picture on every page
        found += [
            f"第 {number} 页：有不应有的图片" for number, page in enumerate(pages, 1) if page.marked
        ]
    return found


def _any_text_differences(expected: list[_Expected], read: str) -> list[str]:
    return text_differences([(place, text) for place, text, _ in expected], read)


def _page_differences(document: Document, pages: list[PageRead]) -> Iterator[str]:
    stamp = "".join(document.stamp.split()) if document.mark else ""
    for number, page in enumerate(pages, 1):
        if page.foot != f"—{number}—{stamp}":
            yield f"第 {number} 页：页脚应为“—{number}—{stamp}”，文件中为“{page.foot}”"
        if page.marked != bool(document.mark):
            yield f"第 {number} 页：" + (
                f"没有“{document.mark}”字样" if document.mark else "有不应有的图片"
            )


def _content_differences(
    document: Document,
    pages: list[PageRead],
    compare: Callable[[list[_Expected], str], Iterable[str]],
) -> Iterator[str]:
    parts = _joined(part for page in pages for part in page.parts)
    texts: list[_Expected] = []
    for item in _expected(document):
        if isinstance(item, Table):
            yield from compare(texts, _next_text(parts))
            yield from _table_differences(document, item, parts)
            texts = []
        else:
            texts.append(item)
    yield from compare(texts, _next_text(parts))
    if parts:
        yield "文件末尾有多出的表格"


def _expected(document: Document) -> Iterator[_Expected | Table]:
    """Yield what the pages show, in order; texts that are empty show nothing."""
    place = "前言"
    for block in document.blocks:
        match block:
            case Title(text):
                yield "标题", text, False
            case Heading(text):
                place = text
                yield place, text, True
            case Paragraph(text=text):
                yield place, text, True
            case Table():
                yield block
            case Signature(unit, date):
                yield "落款", unit, False
                yield "落款", date, False
            case Slip(heading, title, table, figures, note, findings, end):
                yield heading, heading, False
                yield heading, title, False
                yield table
                yield heading, figures.name, True
                yield figures
                yield from ((heading, text, True) for text in (note, *findings, end))


def _joined(parts: Iterable[str | TableRead]) -> list[str | TableRead]:
    """Return the parts with text that goes on over a page's end joined."""
    joined: list[str | TableRead] = []
    for part in parts:
        if joined and isinstance(part, str) and isinstance(last := joined[-1], str):
            joined[-1] = last + part
        else:
            joined.append(part)
    return joined


def _next_text(parts: list[str | TableRead]) -> str:
    """Take the text that comes before the next table."""
    return str(parts.pop(0)) if parts and isinstance(parts[0], str) else ""


def _text_differences(expected: list[_Expected], read: str) -> Iterator[str]:
    """Yield the first difference: what follows it can't be told apart any more."""
    at = 0
    for place, text, is_paragraph in expected:
        wanted = "".join(text.split())
        if not wanted:
            continue
        wanted = "\n" * is_paragraph + wanted
        end = at
        taken = ""
        while len(taken) < len(wanted) and end < len(read):
            if is_paragraph or read[end] != "\n":
                taken += read[end]
            end += 1
        if taken != wanted:
            yield f"{place}：{contrast(wanted, taken)}"
            return
        at = end
    if read[at:].strip():
        yield f"{expected[-1][0] if expected else '正文'}：多出“{read[at:][: 2 * _SHOWN].strip()}”"


def _table_differences(
    document: Document, table: Table, parts: list[str | TableRead]
) -> Iterator[str]:
    start = head = table.grid.head
    while start < table.grid.rows:
        read = parts.pop(0) if parts and isinstance(parts[0], TableRead) else None
        if not isinstance(read, TableRead) or read.rows <= head:
            yield f"{table.name}：表格不完整，缺第 {start + 1} 行以后的内容"
            return
        stop = start + read.rows - head
        found = dict(read.cells)
        cells = fragment(table, start, stop).cells
        # Only edges that some frame has can be seen: a fragment may lack some of the table's columns.
        edges = sorted({edge for cell in cells for edge in (cell.col, cell.col + cell.colspan)})
        for cell in cells:
            left, right = edges.index(cell.col), edges.index(cell.col + cell.colspan)
            text = found.pop((cell.row, left, cell.rowspan, right - left), None)
            if text != "".join(cell.text.split()):
                name = (
                    document.report.form.fields[cell.id].label
                    if cell.id
                    else f"第 {cell.row + 1} 行第 {cell.col + 1} 列"
                )
                shown = "没有这一格" if text is None else f"为“{text}”"
                yield f"{table.name}，{name}：应为“{cell.text}”，文件中{shown}"
        if found:
            yield f"{table.name}：多出 {len(found)} 格"
        start = stop

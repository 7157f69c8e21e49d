"""The proof of a written page: every text and every cell, against what the document says."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from difflib import SequenceMatcher
from functools import partial
from itertools import zip_longest
from pathlib import Path

from export.content import Content, Unreadable, text_differences, title_of
from export.contrast import contrast
from export.document import Document, Heading, Paragraph, Signature, Table, TableCell, Title
from reading.html.page import Text, read_page

_BESIDE = ("网页标题", "表格")  # of the page, and of a table: both repeat what the page shows


def differences(document: Document, path: Path) -> list[str]:
    """Return what the page at ``path`` says otherwise than ``document``, a line each; nothing if all agrees."""
    try:
        read = read_page(path.read_bytes().decode())
    except UnicodeDecodeError as error:
        return [f"读不出来：{error}"]
    found = []
    for name, wanted, shown in (
        ("作者", document.author, read.author),
        ("关键词", document.stamp, read.keywords),
    ):
        if wanted != shown:
            found.append(f"{name}：{contrast(wanted, shown)}")
    found += _text_differences([Text("网页标题", document.title), *_texts(document)], read.texts)
    return [*found, *_all_table_differences(document, read.tables)]


def content(path: Path) -> Content:
    """Return what the page at ``path`` says; raises Unreadable."""
    try:
        read = read_page(path.read_bytes().decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise Unreadable("不是 UTF-8 文本") from error
    texts = "".join(text.text for text in read.texts if text.kind not in _BESIDE)
    return Content(
        title_of(texts),
        read.keywords,
        partial(_content_differences, texts=texts, tables=read.tables),
    )


def _content_differences(
    document: Document, texts: str, tables: list[list[TableCell]]
) -> list[str]:
    beside = replace(
        document, blocks=tuple(block for block in document.blocks if not isinstance(block, Table))
    )
    return [*text_differences([*beside.texts()], texts), *_all_table_differences(document, tables)]


def _all_table_differences(document: Document, read: list[list[TableCell]]) -> Iterator[str]:
    tables = [block for block in document.blocks if isinstance(block, Table)]
    if len(tables) != len(read):
        yield f"应有 {len(tables)} 张表格，文件中有 {len(read)} 张"
    for table, cells in zip(tables, read, strict=False):
        yield from _table_differences(document, table, cells)


def _texts(document: Document) -> Iterator[Text]:
    """Yield what the page shows besides cells, in order."""
    for block in document.blocks:
        match block:
            case Title(text):
                yield Text("标题", text)
            case Heading(text):
                yield Text("章节标题", text)
            case Paragraph(text, _, lead):
                yield Text("段落", text, lead)
            case Table(name):
                yield Text("表格", name)
            case Signature(unit, date):
                yield from (Text("段落", text) for text in (unit, date) if text)


def _text_differences(wanted: list[Text], found: list[Text]) -> Iterator[str]:
    for change, start, stop, begin, end in SequenceMatcher(
        None, wanted, found, autojunk=False
    ).get_opcodes():
        if change == "equal":
            continue
        for one, other in zip_longest(wanted[start:stop], found[begin:end]):
            if one is None:
                yield f"多出{other.kind}“{other.text:.24}”"
            elif other is None:
                yield f"缺少{one.kind}“{one.text:.24}”"
            elif one.text != other.text:
                yield f"{one.kind}：{contrast(one.text, other.text)}"
            elif one.kind != other.kind:
                yield f"“{one.text:.24}”是{other.kind}，应为{one.kind}"
            else:
                yield f"“{one.text:.24}”的层次不同"


def _table_differences(
    document: Document, table: Table, cells: Iterable[TableCell]
) -> Iterator[str]:
    found = {
        _place(cell): " ".join(cell.text.split()) for cell in cells
    }  # white space as a browser shows it
    for cell in table.cells:
        text = found.pop(_place(cell), None)
        if text != " ".join(cell.text.split()):
            name = (
                document.report.form.fields[cell.id].label
                if cell.id
                else f"第 {cell.row + 1} 行第 {cell.col + 1} 列"
            )
            shown = "没有这一格" if text is None else f"为“{text}”"
            yield f"{table.name}，{name}：应为“{cell.text}”，文件中{shown}"
    if found:
        yield f"{table.name}：多出 {len(found)} 格"


def _place(cell: TableCell) -> tuple[int, int, int, int]:
    return cell.row, cell.col, cell.rowspan, cell.colspan

"""The proof of a written document: every paragraph and every cell, against what the report says."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import zip_longest
from pathlib import Path
from zipfile import BadZipFile

from docx.opc.exceptions import PackageNotFoundError

from export.contrast import contrast
from export.document import Document
from export.docx.fitting import Fitted
from export.docx.plan import Line, plan
from export.docx.properties import noted
from export.docx.reading import Cells, Read, Text, read_document

_TABLE = Text(
    "", "表格"
)  # stands for a table among the paragraphs, so that one in another place is noticed


def differences(document: Document, path: Path) -> list[str]:
    """Return what the file at ``path`` says otherwise than ``document``, a line each; nothing if all agrees."""
    try:
        read = read_document(path)
    except (
        BadZipFile,
        PackageNotFoundError,
        KeyError,
        ValueError,
        SyntaxError,
        AttributeError,
    ) as error:
        return [f"读不出来：{error}"]
    planned = plan(document)
    found = [*_page_differences(document, read), *_text_differences(planned, read)]
    tables = [part for part in planned if isinstance(part, Fitted)]
    cells = [part for part in read.body if not isinstance(part, Text)]
    if len(tables) != len(cells):
        found.append(f"应有 {len(tables)} 张表格，文件中有 {len(cells)} 张")
    for fitted, each in zip(tables, cells, strict=False):
        found += _table_differences(document, fitted, each)
    return found


def _page_differences(document: Document, read: Read) -> Iterator[str]:
    for name, wanted, shown in (
        ("标题属性", noted(document.title), read.title),
        ("作者属性", noted(document.author), read.author),
        ("关键词属性", document.stamp, read.keywords),
    ):
        if wanted != shown:
            yield f"{name}：{contrast(wanted, shown)}"
    stamp = document.stamp if document.mark else ""
    for pages, mark, code in zip(("单页", "双页"), read.marks, read.codes, strict=True):
        if code != stamp:
            yield f"{pages}页脚：{contrast(stamp, code)}"
        if mark != document.mark:
            yield f"{pages}：" + (
                f"没有“{document.mark}”字样" if document.mark else f"有不应有的“{mark}”字样"
            )
    if not read.numbered:
        yield "有的页没有页码"


def _text_differences(planned: list[Line | Fitted], read: Read) -> Iterator[str]:
    lines = [part if isinstance(part, Line) else None for part in planned]
    wanted = [Text(line.style.id, line.text) if line else _TABLE for line in lines]
    found = [part if isinstance(part, Text) else _TABLE for part in read.body]
    for change, start, stop, begin, end in SequenceMatcher(
        None, wanted, found, autojunk=False
    ).get_opcodes():
        if change == "equal":
            continue
        for at, one, other in zip_longest(range(start, stop), wanted[start:stop], found[begin:end]):
            line = lines[at] if at is not None else None
            place = f"{line.place}：" if line else ""
            if one is None:
                yield f"多出“{other.text:.24}”"
            elif other is None:
                yield f"{place}缺少“{one.text:.24}”"
            elif one.text != other.text:
                yield f"{place}{contrast(one.text, other.text)}"
            else:
                yield f"{place}“{one.text:.24}”的样式不同"


def _table_differences(document: Document, fitted: Fitted, cells: Cells) -> Iterator[str]:
    left = dict(cells)
    for cell in fitted.table.cells:
        text = left.pop((cell.row, cell.col, cell.rowspan, cell.colspan), None)
        if text != cell.text:
            name = (
                document.report.form.fields[cell.id].label
                if cell.id
                else f"第 {cell.row + 1} 行第 {cell.col + 1} 列"
            )
            shown = "没有这一格" if text is None else f"为“{text}”"
            yield f"{fitted.table.name}，{name}：应为“{cell.text}”，文件中{shown}"
    if left:
        yield f"{fitted.table.name}：多出 {len(left)} 格"

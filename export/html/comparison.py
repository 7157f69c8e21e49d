"""Comparing what a page says with a document, whatever program saved the page since."""

import re
from collections.abc import Iterator
from typing import Final

from export.contrast import contrast, text_differences, told_apart
from export.document import Document, Line, Table
from export.proof import table_differences
from reading.html.page import PageRead
from reading.seen import Block, Paragraph

#: What stands for a table in the text of a page.
_TABLE: Final = "【表格】"
#: White space that no reader sees: between Chinese characters, which browsers break anywhere.
_UNSEEN: Final = re.compile("(?<![0-9A-Za-z.,]) | (?![0-9A-Za-z.,])")


def shown_blocks(page: PageRead) -> list[Block]:
    """Return the paragraphs and tables of a page, without those that repeat what is shown."""
    shown: list[Block] = []
    for block in page.blocks:
        if not (isinstance(block, Paragraph) and block.style in ("title", "caption")):
            shown.append(block)
    return shown


def shown_text(page: PageRead) -> str:
    """Return the text of a page in order, with a sign for each table."""
    shown: list[str] = []
    for block in shown_blocks(page):
        shown.append(block.text if isinstance(block, Paragraph) else _TABLE)
    return "\n".join(shown)


def page_differences(document: Document, page: PageRead) -> list[str]:
    """Return what ``page`` says otherwise than ``document``, a line each."""
    parts = list(document.parts())
    lines: list[tuple[str, str]] = []
    for part in parts:
        if isinstance(part, Line):
            lines.append((part.place, part.text))
        else:
            lines.append((part.name, _TABLE))
    wanted = [part for part in parts if isinstance(part, Table)]
    read = shown_text(page)
    found = text_differences(lines, read) or list(_gaps(lines, read))
    if len(wanted) != len(page.tables):
        found.append(f"应有 {len(wanted)} 张表格，文件中有 {len(page.tables)} 张")
    for table, other in zip(wanted, page.tables, strict=False):
        found += table_differences(table, other.texts(), _as_seen)
    found += _title_differences(document, page)
    found += _caption_differences(wanted, page)
    return found


def _as_seen(text: str) -> str:
    """Return ``text`` with white space only where it parts two words or numbers."""
    return _UNSEEN.sub("", " ".join(text.split())).strip()


def _gaps(lines: list[tuple[str, str]], read: str) -> Iterator[str]:
    """Yield where a number or word was parted that is one, or joined with another."""
    wanted, seen = _as_seen("\n".join(text for _, text in lines)), _as_seen(read)
    if wanted != seen:
        yield f"空格不同：{contrast(wanted, seen)}"


def _title_differences(document: Document, page: PageRead) -> Iterator[str]:
    for block in page.blocks:
        if isinstance(block, Paragraph) and block.style == "title":
            shown = _as_seen(block.text)
            if shown not in ("", _as_seen(document.title)):
                yield f"网页标题：{told_apart(document.title, shown)}"


def _caption_differences(wanted: list[Table], page: PageRead) -> Iterator[str]:
    """Yield which names of tables are others; programs may leave a name away."""
    number = -1
    for block in page.blocks:
        if not isinstance(block, Paragraph):
            number += 1
        elif block.style == "caption":
            name = wanted[number].name if 0 <= number < len(wanted) else ""
            shown = _as_seen(block.text)
            if shown not in ("", _as_seen(name)):
                yield f"{name}：表格名称{told_apart(name, shown)}"

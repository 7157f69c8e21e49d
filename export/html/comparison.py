"""Comparing what a page says with a document, whatever program saved the page since."""

from collections.abc import Iterator
from typing import Final

from export.contrast import contrast, text_differences, told_apart, with_parted_numbers
from export.document import Document, Line, Table
from export.proof import table_differences
from reading.html.page import PageRead
from reading.seen import Block, Paragraph

#: What stands for a table in the text of a page.
_TABLE: Final = "【表格】"


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
        found += table_differences(table, other.texts(), with_parted_numbers)
    found += _title_differences(document, page)
    found += _caption_differences(wanted, page)
    return found


def _gaps(lines: list[tuple[str, str]], read: str) -> Iterator[str]:
    """Yield where a number was parted that is one, or joined with another."""
    wanted, seen = (
        with_parted_numbers("\n".join(text for _, text in lines)),
        with_parted_numbers(read),
    )
    if wanted != seen:
        yield f"空格不同：{contrast(wanted, seen)}"


def _title_differences(document: Document, page: PageRead) -> Iterator[str]:
    for block in page.blocks:
        if isinstance(block, Paragraph) and block.style == "title":
            shown = with_parted_numbers(block.text)
            if shown not in ("", with_parted_numbers(document.title)):
                yield f"网页标题：{told_apart(document.title, shown)}"


def _caption_differences(wanted: list[Table], page: PageRead) -> Iterator[str]:
    """Yield which names of tables are others; programs may leave a name away."""
    number = -1
    for block in page.blocks:
        if not isinstance(block, Paragraph):
            number += 1
        elif block.style == "caption":
            name = wanted[number].name if 0 <= number < len(wanted) else ""
            shown = with_parted_numbers(block.text)
            if shown not in ("", with_parted_numbers(name)):
                yield f"{name}：表格名称{told_apart(name, shown)}"

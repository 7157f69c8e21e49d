"""The formats of a report, each declared once: another one takes its package, and an entry here.

Menus are made of this table before the window's first paint: it imports nothing of what it names.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, runtime_checkable

if TYPE_CHECKING:
    from export.content import Content
    from export.document import Document
    from export.pending import PendingFile, Writer
    from reading.detect import Glance


@runtime_checkable
class ContentReader(Protocol):
    """What the package of a format has besides, if it reads what other programs saved."""

    def content(self, path: Path) -> "Content":
        """Return what the file at ``path`` says; raises :class:`reading.errors.Unreadable`."""


@dataclass(frozen=True, slots=True)
class Format:
    """A format to export: what the clerk calls it, and its package, loaded only when it is used."""

    suffix: str
    name: str
    menu_name: str  # and where it is one of many entries
    writer: "Callable[[], Writer[Document]]"
    is_like: "Callable[[Glance], bool]"  # whether a file looks like one of this format
    plain_writer: "Callable[[], Writer[Document]] | None" = None  # one without style (不带样式)
    lists_findings: bool = False  # also in a final; in a draft its slip does

    def pending(self, target: Path, *, is_plain: bool = False) -> "PendingFile[Document]":
        """Return the file of this format that is to stand at ``target``.

        One that ``is_plain`` is without style, where the format can be.
        """
        from export.pending import PendingFile

        writer = self.plain_writer if is_plain and self.plain_writer else self.writer
        return PendingFile(writer(), target, self.suffix)

    @property
    def export_label(self) -> str:
        """What stands on a button or a menu's entry that writes one."""
        return f"{with_verb('导出', self.menu_name)}…"

    @property
    def short_name(self) -> str:
        """What the clerk calls it among others."""
        return self.name.partition(" ")[0]


def _pdf() -> "Writer[Document]":
    from export import pdf

    return pdf


def _xlsx() -> "Writer[Document]":
    from export import xlsx

    return xlsx


def _docx() -> "Writer[Document]":
    from export import docx

    return docx


def _html() -> "Writer[Document]":
    from export import html

    return html


def _plain_html() -> "Writer[Document]":
    from export.html import plain

    return plain


def _json() -> "Writer[Document]":
    from export import exchange_writer

    return exchange_writer


FORMATS = {
    "pdf": Format(".pdf", "PDF 文档", "PDF", _pdf, lambda file: file.holds(b"%PDF-")),
    "xlsx": Format(
        ".xlsx",
        "XLSX 表格",
        "XLSX",
        _xlsx,
        lambda file: file.packs("xl/workbook.xml"),
        lists_findings=True,
    ),
    "docx": Format(
        ".docx", "Word 文档", "Word 文档", _docx, lambda file: file.packs("word/document.xml")
    ),
    "html": Format(
        ".html", "网页", "网页（HTML）", _html, lambda file: file.begins(b"<"), _plain_html
    ),
    "json": Format(".json", "交换文件", "交换文件（JSON）", _json, lambda file: file.begins(b"{")),
}


def with_verb(verb: str, name: str) -> str:
    """Return what is done with a format: 导出 PDF, 导出网页; Latin letters stand apart."""
    space = " " if name[0].isascii() else ""
    return f"{verb}{space}{name}"


def how_many_files() -> str:
    """Return how many files a report has that is in every format: 五种文件."""
    return f"{'零一二三四五六七八九'[len(FORMATS)]}种文件"


def named_together() -> str:
    """Return the formats in words: PDF、XLSX、Word、网页或交换文件."""
    *most, last = [format.short_name for format in FORMATS.values()]
    return f"{'、'.join(most)}或{last}"

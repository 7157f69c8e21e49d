"""Delivering a file: the one way a document gets to disk, proved against the report before it is in place."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from export.document import Document
from export.pending import PendingFile, Writer


def _pdf() -> Writer:
    from export import pdf

    return pdf


def _xlsx() -> Writer:
    from export import xlsx

    return xlsx


def _docx() -> Writer:
    from export import docx

    return docx


def _html() -> Writer:
    from export import html

    return html


def _json() -> Writer:
    from export import exchange_writer

    return exchange_writer


@dataclass(frozen=True, slots=True)
class Format:
    """A format to export: what the clerk calls it, and its module, loaded only when it is used."""

    suffix: str
    name: str
    writer: Callable[[], Writer]

    def pending(self, target: Path) -> PendingFile:
        """Return the file of this format that is to stand at ``target``."""
        return PendingFile(self.writer(), target, self.suffix)


FORMATS = {
    "pdf": Format(".pdf", "PDF 文档", _pdf),
    "xlsx": Format(".xlsx", "Excel 表格", _xlsx),
    "docx": Format(".docx", "Word 文档", _docx),
    "html": Format(".html", "网页", _html),
    "json": Format(".json", "交换文件", _json),
}


def deliver(document: Document, format: str, target: Path) -> None:
    """Write ``document`` in one of FORMATS to ``target``: beside it first, compared with the report, then into place.

    Raises:
        ExportError: where that fails; a file that stood at ``target`` is as it was, and nothing half-written stays.
    """
    file = FORMATS[format].pending(target)
    try:
        file.check()
        file.write(document)
        file.prove(document)
        file.move()
    finally:
        file.discard()

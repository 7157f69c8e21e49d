"""The formats in which reports of others come, each declared once; a file's content tells which.

Each is loaded when it is used.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from reading.encoding import NoTextError
from reading.published.look import Look
from reading.published.refusals import refuse_by_name
from reading.published.unknown import misnamed, unknown
from reading.seen_file import SeenFile
from reading.sheets.of_tables import sheets_of_tables
from reading.sheets.sheet import Most, Sheet
from reading.text.known import is_text
from reading.web.known import is_archive, is_page


@dataclass(frozen=True, slots=True)
class Format:
    """A format: how a file of it is known, and what reads one; that raises Unreadable.

    ``sheets`` reads a file that has cells, cell by cell.
    """

    name: str
    is_like: Callable[[Look], bool]
    read: Callable[[Path], SeenFile]
    sheets: Callable[[Path, Most], list[Sheet]] | None = None


def _docx(path: Path) -> SeenFile:
    from reading.docx.published import read_docx

    return read_docx(path)


def _doc(path: Path) -> SeenFile:
    from reading.doc.document import read_doc

    return read_doc(path)


def _pdf(path: Path) -> SeenFile:
    from reading.pdf.printed.file import read_printed

    return read_printed(path)


def _rtf(path: Path) -> SeenFile:
    from reading.rtf.document import read_rtf

    return read_rtf(path)


def _xlsx(path: Path) -> SeenFile:
    from reading.sheets.xlsx import read_xlsx

    return read_xlsx(path)


def _xlsx_sheets(path: Path, most: Most) -> list[Sheet]:
    from reading.sheets.xlsx import xlsx_sheets

    return xlsx_sheets(path, most)


def _is_xls(file: Look) -> bool:
    """Whether a file is a workbook of Excel 97 to 2003, or of before, which has another name."""
    return file.stores("Workbook") or file.stores("Book")


def _xls(path: Path) -> SeenFile:
    from reading.sheets.xls import read_xls

    return read_xls(path)


def _xls_sheets(path: Path, most: Most) -> list[Sheet]:
    from reading.sheets.xls import xls_sheets

    return xls_sheets(path, most)


def _ods(path: Path) -> SeenFile:
    from reading.sheets.ods import read_ods

    return read_ods(path)


def _ods_sheets(path: Path, most: Most) -> list[Sheet]:
    from reading.sheets.ods import ods_sheets

    return ods_sheets(path, most)


def _is_ods(file: Look) -> bool:
    """Whether a file is an OpenDocument workbook; a flat one says so far behind its beginning."""
    return file.holds(b"opendocument.spreadsheet") or file.holds(b"<office:document ")


def _archive(path: Path) -> SeenFile:
    from reading.web.archive import read_archive_file

    return read_archive_file(path)


def _page(path: Path) -> SeenFile:
    from reading.web.files import read_page_file

    return read_page_file(path)


def _text(path: Path) -> SeenFile:
    from reading.text.text import read_text_file

    return read_text_file(path)


def _separated(path: Path, most: Most) -> list[Sheet]:
    from reading.sheets.separated import separated_sheets

    return separated_sheets(path, most)


#: The first that a file is like reads it: what is known by a mark at its beginning or by what is
#: packed in it stands before what is known by its words, and plain text, which anything may be, is
#: the last.
FORMATS: Final = (
    Format("PDF", lambda file: file.holds(b"%PDF-"), _pdf),
    Format("Word 文档", lambda file: file.packs_in("word/"), _docx),
    Format("Word 97—2003 文档", lambda file: file.stores("WordDocument"), _doc),
    Format("RTF 文档", lambda file: file.begins(b"{\\rtf"), _rtf),
    Format("Excel 表格", lambda file: file.packs_in("xl/"), _xlsx, _xlsx_sheets),
    Format("Excel 表格", _is_xls, _xls, _xls_sheets),
    Format("Excel 表格", _is_ods, _ods, _ods_sheets),
    Format("单个文件网页", lambda file: is_archive(file.beginning), _archive),
    Format("网页", lambda file: is_page(file.beginning), _page),
    Format("文本", lambda file: is_text(file.beginning), _text, _separated),
)


def read_any(path: Path) -> SeenFile:
    """Return what the file at ``path`` shows; raises Unreadable and OSError."""
    format = _format_of(path)
    with _named(path):
        return format.read(path)


def read_sheets(path: Path, most: Most) -> list[Sheet]:
    """Return the sheets of the file at ``path``, cell by cell; raises Unreadable and OSError.

    Of a document or a page each table is one.
    """
    format = _format_of(path)
    with _named(path):
        if format.sheets is not None:
            return format.sheets(path, most)
        return sheets_of_tables(format.read(path), most)


@contextmanager
def _named(path: Path) -> Iterator[None]:
    """Have a file that was taken for text and is none told by the kind that its name tells."""
    try:
        yield
    except NoTextError as error:
        raise misnamed(path) or error from error


def _format_of(path: Path) -> Format:
    look = Look(path)
    refuse_by_name(look)
    for format in FORMATS:
        if format.is_like(look):
            return format
    raise unknown(look)

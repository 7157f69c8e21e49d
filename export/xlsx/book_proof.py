"""The proof of a written workbook: all that it holds, against what was planned."""

from pathlib import Path

from export.proof import property_differences
from export.xlsx.book import Book
from export.xlsx.fitting import fitting_differences
from export.xlsx.margins import FOOT
from export.xlsx.peer_proof import peer_differences
from export.xlsx.sheet_proof import repeated_differences, sheet_differences
from reading.errors import Unreadable
from reading.xlsx.workbook import read_workbook


def book_differences(book: Book, path: Path) -> list[str]:
    """Return what the workbook at ``path`` holds otherwise than ``book``, a line each."""
    try:
        read = read_workbook(path, book.bounds)
    except Unreadable as error:
        return [str(error)]
    found = list(property_differences([("关键词", book.keywords, read.keywords)]))
    found += read.doubts
    names = [sheet.name for sheet in read.sheets]
    if names != [sheet.name for sheet in book.sheets]:
        return [*found, f"工作表是 {'、'.join(names)}"]
    for sheet, other in zip(book.sheets, read.sheets, strict=True):
        found += sheet_differences(sheet, other, is_calculated=True)
        found += fitting_differences(sheet, other)
        found += repeated_differences(sheet, other)
        margins = other.margins
        if margins.heads != ((book.mark,) if book.mark else ()) or margins.feet != (FOOT,):
            found.append(f"{sheet.name}：页眉或页脚不同")
    return found or list(peer_differences(book.sheets, path))

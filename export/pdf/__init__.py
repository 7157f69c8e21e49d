"""The printed report: one layout, from which the preview, the print and the published file come."""

from pathlib import Path
from threading import Lock

from export.content import Content
from export.document import Document

#: Neither the faces, which are kept for the life of the program, nor pdfium are for two threads
#: at once.
_ONE_AT_A_TIME = Lock()


def write(document: Document, target: Path) -> None:
    """Write ``document`` as a PDF file. The same document gives the same bytes.

    Raises:
        MissingGlyphs: before anything is written, where a character has no glyph in any face.
    """
    from export.pdf.printer import print_pages  # reportlab is loaded when it is used

    with _ONE_AT_A_TIME:
        print_pages(document, target)


def differences(document: Document, path: Path) -> list[str]:
    """Read the PDF file back; return a line for each text and cell that is not the document's."""
    from export.pdf.proof import differences as compare  # and so is pypdfium2

    with _ONE_AT_A_TIME:
        return compare(document, path)


def content(path: Path) -> Content:
    """Return what the pages of the PDF file show; raises :class:`reading.errors.Unreadable`."""
    from export.pdf.proof import content as read

    with _ONE_AT_A_TIME:
        return read(path)

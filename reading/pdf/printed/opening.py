"""Opening a PDF file of any program: what is encrypted, damaged or too long is refused by name."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium

from reading.errors import Unreadable
from reading.guards import MOST_EXPORTED, refuse_large_file, refuse_no_regular_file
from reading.pdf.file.damage import MOST_PAGES, refuse_more
from reading.pdf.printed.soundness import damage_note
from reading.ways_out import IF_OPENED_ANEW, UNLOCKED


@contextmanager
def opened(path: Path) -> Iterator[tuple[pypdfium2.PdfDocument, str]]:
    """Open the file at ``path``, with what is told of its damage; raises Unreadable, OSError."""
    refuse_no_regular_file(path)
    refuse_large_file(path, MOST_EXPORTED)
    data = path.read_bytes()
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if pdfium.FPDF_GetLastError() in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY):
            raise Unreadable("PDF 文件加了打开密码", UNLOCKED) from error
        raise Unreadable("PDF 文件已经损坏，读不出来", IF_OPENED_ANEW) from error
    try:
        refuse_more(len(document), MOST_PAGES, "页")
        yield document, damage_note(data)
    finally:
        document.close()

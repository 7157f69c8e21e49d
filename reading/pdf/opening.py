"""Opening a PDF file: its bytes as they can be judged, without encryption, its tables in order."""

import io
from pathlib import Path
from typing import Final, NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

from reading.errors import Unreadable
from reading.guards import MOST_EXPORTED, refuse_large_file, refuse_no_regular_file
from reading.pdf.file.damage import Damaged
from reading.pdf.file.store import Store
from reading.pdf.file.tree import Doubt

INCOMPLETE: Final = "文件不完整，或者加了密码"
_REBUILT: Final = "内部的索引损坏了，不同的程序打开可能看到不同的内容"


class Opened(NamedTuple):
    """A file: its bytes, what is in them, and what had to be guessed."""

    data: bytes
    store: Store
    doubts: list[Doubt]


def opened(path: Path) -> Opened:
    """Open the file at ``path``; raises Unreadable, OSError.

    What nobody needs a password for is decrypted; of a file whose tables are damaged, pdfium's
    guess at them is read, which is doubted: other programs guess otherwise.
    """
    refuse_no_regular_file(path)
    refuse_large_file(path, MOST_EXPORTED)
    data = path.read_bytes()
    doubts: list[Doubt] = []
    try:
        store = Store(data)
        is_sound = "Encrypt" not in store.trailer
    except Damaged:
        is_sound = False
        doubts.append(Doubt(0, _REBUILT))
    if not is_sound:
        data = _saved_again(data)
        store = Store(data)
    return Opened(data, store, doubts)


def _saved_again(data: bytes) -> bytes:
    """Return the file as pdfium saves it."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise Unreadable(INCOMPLETE) from error
    try:
        saved = io.BytesIO()
        document.save(saved, flags=pdfium.FPDF_REMOVE_SECURITY)
        return saved.getvalue()
    except pypdfium2.PdfiumError as error:
        raise Unreadable(INCOMPLETE) from error
    finally:
        document.close()

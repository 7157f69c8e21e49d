"""The streams of a Word document, which lie in a compound file ([MS-DOC] 2.1, [MS-CFB])."""

from pathlib import Path
from typing import NamedTuple

import olefile

from reading.doc.damage import DamagedError
from reading.doc.fib import Fib, read_fib

_DOCUMENT = "WordDocument"
_DATA = "Data"
#: What olefile raises on files that are damaged.
_DAMAGED = (OSError, ValueError, IndexError, TypeError, AttributeError, OverflowError, MemoryError)


class Streams(NamedTuple):
    """A Word document: where all is, its main stream, the table stream, and what was too long."""

    fib: Fib
    document: bytes
    table: bytes
    data: bytes


def streams(path: Path) -> Streams:
    """Return the streams of the document at ``path``.

    Raises:
        Unreadable: for a document that is damaged, encrypted or of before Word 97.
        OSError: where the file cannot be opened.
    """
    with path.open("rb") as file:
        content = file.read()
    try:
        compound = olefile.OleFileIO(content, raise_defects=olefile.DEFECT_INCORRECT)
    except _DAMAGED:
        raise DamagedError from None
    with compound:
        document = _stream(compound, _DOCUMENT)
        fib = read_fib(document)
        data = b""
        if compound.exists(_DATA):
            data = _stream(compound, _DATA)
        return Streams(fib, document, _stream(compound, fib.table_stream), data)


def _stream(compound: olefile.OleFileIO, name: str) -> bytes:
    try:
        with compound.openstream(name) as stream:
            return bytes(stream.read())
    except _DAMAGED:
        raise DamagedError from None

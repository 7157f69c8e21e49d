"""Whether the journal beside a library is its own, found out before SQLite plays it into the file.

SQLite asks no such thing: a journal beside a backup that was copied over the library puts pages of
two states together. The format is at https://sqlite.org/fileformat.html#the_rollback_journal.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from struct import unpack
from typing import BinaryIO, NamedTuple

from storage.marks import Mark, first_mark, mark_in

_MAGIC = bytes.fromhex("d9d505f920a163d7")
_HEADER = 28  # bytes
_SECTORS = (512, 4096)
_PAGE = 4096  # of every library that the program has made
_TO_THE_END = 0xFFFFFFFF  # as a number of pages


class _Head(NamedTuple):
    """What a journal's header says: how many pages follow, and of what the file was made before."""

    records: int
    nonce: int
    pages: int
    sector: int
    page: int


class _Version(NamedTuple):
    """The numbers in a library's first page: SQLite's count of changes, the tables' version."""

    changes: int
    tables: int


def is_hot(journal: Path) -> bool:
    """Return whether SQLite would play the journal back: a transaction was not finished."""
    try:
        with journal.open("rb") as file:
            return file.read(1) not in (b"", b"\0")
    except FileNotFoundError:
        return False


def belongs(journal: Path, library: BinaryIO) -> bool:
    """Return whether it is certain that a hot ``journal`` is that of ``library``.

    Nobody may be writing meanwhile. Each transaction draws a mark before all else, so the journal
    has the page with the mark before it, and the file either that mark still or the one after it,
    which names the journal. Without marks, in files of older versions or where another program has
    written, it is only certain where there is nothing to undo or where SQLite's counts fit.
    """
    with journal.open("rb") as file:
        head = _head(file.read(_HEADER))
        if head is None or _size_of_pages(library) not in (0, head.page):
            return False
        if _names_others(file):
            return False
        nothing_to_undo = _size(library) == head.pages * head.page
        before: Mark | None = None
        first: _Version | None = None
        try:
            for number, image in _images(file, head):
                now = _page(library, number, head.page)
                nothing_to_undo = nothing_to_undo and now == image
                if number == 1:
                    first = _version(image)
                marked = mark_in(image)
                if marked and before is None:
                    before = marked
                    after = mark_in(now)
                    fits = after is not None and _follows(after, marked, head)
        except ValueError:
            return False
    if before is not None:
        return fits
    return nothing_to_undo or _counts(library, head, first)


def written_pages(journal: Path, nonce: bytes) -> set[int] | None:
    """Return the pages that the transaction which has just ended had put into its journal.

    Its header is wiped by then, but for what the caller knows of it; None where that is not enough.
    """
    number = int.from_bytes(nonce, "big")
    if not number or not journal.exists():
        return None
    with journal.open("rb") as file:
        for sector in _SECTORS:
            written = list(_records(file, sector, number))
            if written:
                end = sector + len(written) * (_PAGE + 8)
                file.seek(-(-end // sector) * sector)
                has_parts = file.read(len(_MAGIC)) == _MAGIC  # the others have nonces of their own
                return None if has_parts else set(written)
    return None


def _records(file: BinaryIO, sector: int, nonce: int) -> Iterator[int]:
    """Yield the page of each record after the header, as long as their sums fit the nonce."""
    at = sector
    while True:
        file.seek(at)
        record = file.read(_PAGE + 8)
        at += _PAGE + 8
        if len(record) < _PAGE + 8:
            return
        if _sum(record[4:-4], nonce) != int.from_bytes(record[-4:], "big"):
            return
        yield int.from_bytes(record[:4], "big")


def _follows(after: Mark, before: Mark, head: _Head) -> bool:
    """Whether the file is at the mark of the journal, or at the one of that very transaction."""
    return after.state == before.state or _names(after, head)


def _names(mark: Mark, head: _Head) -> bool:
    return any(mark.nonce) and int.from_bytes(mark.nonce, "big") == head.nonce


def _counts(library: BinaryIO, head: _Head, before: _Version | None) -> bool:
    """Whether SQLite's count of changes shows the transaction of a journal without marks.

    It goes up by one with the first transaction after the file was locked, and stands still until
    that lock is let go. Another program lets go each time, ours never with a file that has marks.
    """
    if head.pages == 0:
        before = _Version(0, 0)
    now = _version(_page(library, 1, 100))
    if before is None:
        return False
    goes_up = now.changes == before.changes + 1
    if now.tables == before.tables:
        return goes_up or (now == before and first_mark(library) is not None)
    if now.tables < before.tables or not goes_up:
        return False
    mark = first_mark(library)  # the transaction brought the first one, if it came so far
    return mark is None or _names(mark, head)


def _head(content: bytes) -> _Head | None:
    if len(content) < _HEADER or not content.startswith(_MAGIC):
        return None
    head = _Head(*unpack(">5I", content[len(_MAGIC) :]))
    are_powers = all(size & (size - 1) == 0 for size in (head.sector, head.page))
    if not are_powers or not (32 <= head.sector <= 65536 and 512 <= head.page <= 65536):
        return None
    return head


def _images(file: BinaryIO, head: _Head) -> Iterator[tuple[int, bytes]]:
    """Yield number and content of each page in the journal; raises ValueError where it is cut."""
    size = _size(file)
    sector, page = head.sector, head.page
    start = 0
    part: _Head | None = head
    while part is not None:
        at = start + sector
        records = part.records
        if records == _TO_THE_END:
            records = (size - at) // (page + 8)
        for _ in range(records):
            file.seek(at)
            record = file.read(page + 8)
            if len(record) < page + 8:
                raise ValueError
            number = int.from_bytes(record[:4], "big")
            image = record[4:-4]
            if not number or _sum(image, part.nonce) != int.from_bytes(record[-4:], "big"):
                raise ValueError
            yield number, image
            at += page + 8
        start = -(-at // sector) * sector
        file.seek(start)
        part = _head(file.read(_HEADER))


def _names_others(journal: BinaryIO) -> bool:
    """Whether it is one of several journals of one transaction, which are never ours."""
    size = _size(journal)
    journal.seek(max(0, size - len(_MAGIC)))
    return journal.read() == _MAGIC


def _sum(page: bytes, nonce: int) -> int:
    """Return SQLite's checksum of a page: every 200th byte, from the end, on top of the nonce."""
    return (nonce + sum(page[len(page) - 200 : 0 : -200])) & 0xFFFFFFFF


def _version(page: bytes) -> _Version:
    """Return the numbers of a first page: bytes 24 and 60; none where it is cut off."""
    return _Version(int.from_bytes(page[24:28], "big"), int.from_bytes(page[60:64], "big"))


def _size_of_pages(library: BinaryIO) -> int:
    size = int.from_bytes(_page(library, 1, 100)[16:18], "big")
    return 65536 if size == 1 else size


def _page(library: BinaryIO, number: int, size: int) -> bytes:
    """Return a page, numbered from 1, or what is left of it."""
    library.seek((number - 1) * size)
    return library.read(size)


def _size(file: BinaryIO) -> int:
    return file.seek(0, os.SEEK_END)

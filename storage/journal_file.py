"""What stands in a journal of SQLite: the pages of a library as they were before a transaction.

The format is at https://sqlite.org/fileformat.html#the_rollback_journal.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from struct import unpack
from typing import BinaryIO, NamedTuple

_MAGIC = bytes.fromhex("d9d505f920a163d7")
_HEADER = 28  # bytes
_SECTORS = (512, 4096)
_PAGE = 4096  # of every library that the program has made
_TO_THE_END = 0xFFFFFFFF  # as a number of pages


class Head(NamedTuple):
    """What a journal's header says: how many pages follow, and of what the file was made before."""

    records: int
    nonce: int
    pages: int
    sector: int
    page: int


def read_head(file: BinaryIO) -> Head | None:
    """Return the header that begins here; None where there is none, or one that makes no sense."""
    content = file.read(_HEADER)
    if len(content) < _HEADER or not content.startswith(_MAGIC):
        return None
    head = Head(*unpack(">5I", content[len(_MAGIC) :]))
    are_powers = all(size & (size - 1) == 0 for size in (head.sector, head.page))
    if not are_powers or not (32 <= head.sector <= 65536 and 512 <= head.page <= 65536):
        return None
    return head


def images(file: BinaryIO, head: Head) -> Iterator[tuple[int, bytes]]:
    """Yield number and content of each page in the journal; raises ValueError where it is cut."""
    end = size_of(file)
    sector, page = head.sector, head.page
    start = 0
    part: Head | None = head
    while part is not None:
        at = start + sector
        records = part.records
        if records == _TO_THE_END:
            records = (end - at) // (page + 8)
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
        part = read_head(file)


def is_one_of_several(journal: BinaryIO) -> bool:
    """Whether it is one of several journals of one transaction, which are never ours."""
    journal.seek(max(0, size_of(journal) - len(_MAGIC)))
    return journal.read() == _MAGIC


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


def _sum(page: bytes, nonce: int) -> int:
    """Return SQLite's checksum of a page: every 200th byte, from the end, on top of the nonce."""
    return (nonce + sum(page[len(page) - 200 : 0 : -200])) & 0xFFFFFFFF


def size_of(file: BinaryIO) -> int:
    """Return how many bytes the file has."""
    return file.seek(0, os.SEEK_END)

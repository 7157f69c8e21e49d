"""Whether the journal beside a library is its own, found out before SQLite plays it into the file.

SQLite asks no such thing: a journal beside a backup that was copied over the library puts pages of
two states together.
"""

from pathlib import Path
from typing import BinaryIO, NamedTuple

from storage.journal_file import Head, images, is_one_of_several, read_head, size_of
from storage.marks import Mark, first_mark, mark_in


class _Version(NamedTuple):
    """The numbers in a library's first page: SQLite's count of changes, the tables' version."""

    changes: int
    tables: int


def belongs(journal: Path, library: BinaryIO) -> bool:
    """Return whether it is certain that a hot ``journal`` is that of ``library``.

    Nobody may be writing meanwhile. Each transaction draws a mark before all else, so the journal
    has the page with the mark before it, and the file either that mark still or the one after it,
    which names the journal. Without marks, in files of older versions or where another program has
    written, it is only certain where there is nothing to undo or where SQLite's counts fit.
    """
    with journal.open("rb") as file:
        head = read_head(file)
        if head is None or _size_of_pages(library) not in (0, head.page):
            return False
        if is_one_of_several(file):
            return False
        nothing_to_undo = size_of(library) == head.pages * head.page
        before: Mark | None = None
        first: _Version | None = None
        try:
            for number, image in images(file, head):
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


def _follows(after: Mark, before: Mark, head: Head) -> bool:
    """Whether the file is at the mark of the journal, or at the one of that very transaction."""
    return after.state == before.state or _names(after, head)


def _names(mark: Mark, head: Head) -> bool:
    return any(mark.nonce) and int.from_bytes(mark.nonce, "big") == head.nonce


def _counts(library: BinaryIO, head: Head, before: _Version | None) -> bool:
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

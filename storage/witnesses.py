"""Pages of an open library that are remembered, to see what was put over the file in mid-write.

The end of a transaction writes the pages that it changed, and so hides from :mod:`storage.watch`
that another file was put below them a moment before.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

from storage.marks import Mark

#: Pages that are remembered at most; looking at them takes a twentieth of an edit.
_MOST = 32
#: More free pages than that are not looked through: then nothing is remembered.
_MOST_FREE = 5_000
Read = Callable[[int], bytes]


class Witnesses:
    """Some pages, evenly spread over the file, as they were after the last transaction."""

    def __init__(self, read: Read) -> None:
        """Look at pages by ``read``, which returns one by its number."""
        self._read = read
        self._known: dict[int, bytes] = {}

    def object(self, journal: Path, mark: Mark) -> bool:
        """Return whether a page is another one that the transaction of ``mark`` has not written.

        SQLite puts each page into the journal before it changes it, unless that was free.
        """
        changed: dict[int, bytes] = {}
        for number, known in self._known.items():
            page = self._read(number)
            if page != known:
                changed[number] = page
        self._known |= changed
        if not changed:
            return False
        from storage.journal_file import written_pages

        written = written_pages(journal, mark.nonce)
        return written is not None and not written.issuperset(changed)

    def learn(self, pages: int) -> None:
        """Remember a file of so many pages as it is now, after :meth:`object` looked at it."""
        step = 1
        while pages // step > _MOST:
            step *= 2
        free = set(self._free())
        before, self._known = self._known, {}
        if len(free) >= _MOST_FREE:
            return
        for number in range(1, pages + 1, step):
            if number not in free:
                self._known[number] = before.get(number) or self._read(number)

    def _free(self) -> Iterator[int]:
        """Yield the free pages (sqlite.org/fileformat.html, 1.5), up to more than enough."""
        trunk = int.from_bytes(self._read(1)[32:36], "big")
        count = 0
        while trunk and count < _MOST_FREE:
            page = self._read(trunk)
            yield trunk
            leaves = int.from_bytes(page[4:8], "big")
            for at in range(8, 8 + 4 * leaves, 4):
                yield int.from_bytes(page[at : at + 4], "big")
            count += 1 + leaves
            trunk = int.from_bytes(page[:4], "big")

"""Which properties characters and paragraphs have, by where in the document they are kept.

They stand on pages of 512 bytes each ([MS-DOC] 2.9.33, 2.9.175); a list says which is for what.
"""

from bisect import bisect_right
from collections.abc import Callable
from typing import Final, NamedTuple

from reading.doc.damage import DamagedError
from reading.doc.numbers import byte, cut, long, longs, short

_PAGE: Final = 512
_MOST_PAGES: Final = 5_000
_PAGE_NUMBER: Final = 0x3F_FFFF
#: Bytes that a page has of each paragraph besides its limits: where its properties are, its height.
_PARAGRAPH_ENTRY: Final = 13


class Run(NamedTuple):
    """What is kept from ``start`` to ``end``: the number of its style, and its own properties."""

    start: int
    end: int
    style: int
    grpprl: bytes


_NONE: Final = (0, b"")
_Entry = Callable[[bytes, int, int], tuple[int, bytes]]


class Runs:
    """Runs of one kind, which follow each other; they are read from their pages when asked for."""

    def __init__(self, document: bytes, plc: bytes, entry: _Entry) -> None:
        count = (len(plc) - 4) // 8
        if not 0 < count <= _MOST_PAGES:
            raise DamagedError
        self._limits = longs(plc, count + 1)
        self._pages = [long(plc, 4 * (count + 1 + each)) & _PAGE_NUMBER for each in range(count)]
        if self._limits != sorted(self._limits):
            raise DamagedError
        self._document = document
        self._entry = entry
        self._read: dict[int, list[Run]] = {}

    def at(self, place: int) -> Run:
        """Return the run in which ``place`` is; raises DamagedError where there is none."""
        if place == self._limits[-1]:
            return Run(place, place + 2, *_NONE)  # OpenOffice leaves the last mark out
        number = bisect_right(self._limits, place) - 1
        if not 0 <= number < len(self._pages):
            raise DamagedError
        runs = self._page(self._pages[number])
        found = bisect_right(runs, place, key=lambda run: run.start) - 1
        if found < 0 or place >= runs[found].end:
            raise DamagedError
        return runs[found]

    def _page(self, number: int) -> list[Run]:
        if number in self._read:
            return self._read[number]
        page = cut(self._document, number * _PAGE, _PAGE)
        count = byte(page, _PAGE - 1)
        limits = longs(page, count + 1)
        runs: list[Run] = []
        for each in range(count):
            start, end = limits[each], limits[each + 1]
            if end < start:
                raise DamagedError
            runs.append(Run(start, end, *self._entry(page, count, each)))
        self._read[number] = runs
        return runs


def character_runs(document: bytes, plc: bytes) -> Runs:
    """Return the runs of characters; a style of theirs is among their properties."""
    return Runs(document, plc, _character_entry)


def paragraph_runs(document: bytes, plc: bytes) -> Runs:
    """Return the runs of paragraphs."""
    return Runs(document, plc, _paragraph_entry)


def _character_entry(page: bytes, count: int, number: int) -> tuple[int, bytes]:
    at = 2 * byte(page, 4 * (count + 1) + number)
    if at == 0:
        return _NONE
    return 0, cut(page, at + 1, byte(page, at))


def _paragraph_entry(page: bytes, count: int, number: int) -> tuple[int, bytes]:
    at = 2 * byte(page, 4 * (count + 1) + _PARAGRAPH_ENTRY * number)
    if at == 0:
        return _NONE
    length = 2 * byte(page, at) - 1
    if length < 0:  # it is the next byte that says how long they are
        at += 1
        length = 2 * byte(page, at)
    content = cut(page, at + 1, length)
    if len(content) < 2:
        return _NONE
    return short(content, 0), content[2:]

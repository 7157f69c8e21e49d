"""Where the objects of a PDF file stand: its cross-reference tables (ISO 32000-1, 7.5.4 to 7.5.8).

A file that was saved on top of itself has one for each time, the newest last; each leads to the one
before it.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from reading.pdf.file.damage import MOST_OBJECTS, Damaged, refuse_more
from reading.pdf.file.syntax import Dictionary, Reader, Value

_START: Final = re.compile(rb"startxref\s+(\d{1,10})\s+%%EOF\s*\Z")
_TABLE: Final = re.compile(rb"\s*xref\s+(?=\d)")
_SECTION: Final = re.compile(rb"\s*(\d{1,10}) (\d{1,10})[ ]*[\r\n]+")
_ENTRY: Final = re.compile(rb"(\d{10}) (\d{5}) ([nf])[ \r\n]{1,3}")
_END: Final = 2048  # bytes at the end of the file that are looked at
_MOST_TABLES: Final = 100


class InFile(NamedTuple):
    """An object that begins at ``offset``."""

    offset: int
    generation: int


class Packed(NamedTuple):
    """An object that is the one at ``place`` in the stream of that number, counted from 0."""

    stream: int
    place: int


Place = InFile | Packed | None  # None where the object was deleted


@dataclass(slots=True)
class Tables:
    """All tables of a file as one: the places of its objects, and the newest trailer."""

    places: dict[int, Place] = field(default_factory=dict)
    trailer: Dictionary = field(default_factory=dict)


#: Reads the stream at a place: its dictionary and what is in it.
StreamAt = Callable[[int], tuple[Dictionary, bytes]]


def tables(data: bytes, stream_at: StreamAt) -> Tables:
    """Return what the tables of the file say; raises Unreadable."""
    start = _START.search(data, max(0, len(data) - _END))
    if not start:
        raise Damaged
    found = Tables()
    known: set[int] = set()
    at: Value = int(start[1])
    while at is not None:
        if not isinstance(at, int) or not 0 < at < len(data) or at in known:
            raise Damaged
        known.add(at)
        refuse_more(len(known), _MOST_TABLES, "张索引表")
        trailer = _read(data, at, stream_at, found.places)
        refuse_more(len(found.places), MOST_OBJECTS, "个部件")
        found.trailer = found.trailer or trailer
        at = trailer.get("Prev")
    return found


def _read(data: bytes, at: int, stream_at: StreamAt, places: dict[int, Place]) -> Dictionary:
    """Add the places of the table at ``at`` that no newer one has; return its trailer."""
    plain = _TABLE.match(data, at)
    if plain:
        reader = Reader(data, _read_plain(data, plain.end(), places))
        reader.expect("trailer")
        trailer = reader.next()
        if not isinstance(trailer, dict) or "XRefStm" in trailer:  # old and new readers would part
            raise Damaged
        return trailer
    trailer, content = stream_at(at)
    if trailer.get("Type") != "XRef":
        raise Damaged
    for number, place in _rows(trailer, content):
        places.setdefault(number, place)
    return trailer


def _read_plain(data: bytes, at: int, places: dict[int, Place]) -> int:
    """Add what the sections of a plain table say; return where they end."""
    section = _SECTION.match(data, at)
    while section:
        at = section.end()
        first, count = int(section[1]), int(section[2])
        refuse_more(count, MOST_OBJECTS, "个部件")
        for number in range(first, first + count):
            entry = _ENTRY.match(data, at)
            if not entry:
                raise Damaged
            at = entry.end()
            is_used = entry[3] == b"n"
            places.setdefault(number, InFile(int(entry[1]), int(entry[2])) if is_used else None)
        section = _SECTION.match(data, at)
    return at


def _rows(trailer: Dictionary, content: bytes) -> Iterator[tuple[int, Place]]:
    """Yield the places that a table has which is a stream."""
    widths = _whole_numbers(trailer.get("W"))
    sections = _whole_numbers(trailer.get("Index", [0, trailer.get("Size")]))
    if len(widths) != 3 or not 0 < sum(widths) < 30 or len(sections) % 2:
        raise Damaged
    numbers = _numbered(sections)
    for start in range(0, len(content), sum(widths)):
        row = content[start : start + sum(widths)]
        number = next(numbers, None)
        if number is None or len(row) < sum(widths):
            raise Damaged
        yield number, _place(row, widths)
    if next(numbers, None) is not None:
        raise Damaged


def _numbered(sections: list[int]) -> Iterator[int]:
    for first, count in zip(sections[::2], sections[1::2], strict=True):
        refuse_more(count, MOST_OBJECTS, "个部件")
        yield from range(first, first + count)


def _place(row: bytes, widths: list[int]) -> Place:
    kind_ends = widths[0]
    middle_ends = kind_ends + widths[1]
    kind = int.from_bytes(row[:kind_ends]) if kind_ends else 1
    one = int.from_bytes(row[kind_ends:middle_ends])
    other = int.from_bytes(row[middle_ends:])
    match kind:
        case 0:
            return None
        case 1:
            return InFile(one, other)
        case 2:
            return Packed(one, other)
        case _:
            raise Damaged


def _whole_numbers(value: Value) -> list[int]:
    if not isinstance(value, list):
        raise Damaged
    found: list[int] = []
    for each in value:
        if not isinstance(each, int) or each < 0:
            raise Damaged
        found.append(each)
    return found

"""The objects of a PDF file, each read when it is asked for (ISO 32000-1, 7.3.8 and 7.5)."""

import re
from contextlib import suppress
from dataclasses import dataclass
from typing import Final, TypeAlias

from reading.errors import Unreadable
from reading.guards import MOST_EXPORTED, TOO_LARGE
from reading.pdf.file.cross_reference import InFile, Packed, Tables, tables
from reading.pdf.file.damage import Damaged
from reading.pdf.file.filters import UnknownFilter, unpacked, unpredicted
from reading.pdf.file.syntax import Dictionary, Name, Reader, Reference, Value

_HEADER: Final = re.compile(rb"%PDF-[12]\.\d")
_OBJECT: Final = re.compile(rb"\s*(\d{1,10})\s+(\d{1,5})\s+obj")
_DATA: Final = re.compile(rb"\s*stream(\r\n|\n)")
_DATA_END: Final = re.compile(rb"\s*endstream\s+endobj")
_OBJECT_END: Final = re.compile(rb"\s*(?:%[^\r\n]*+\s*)*endobj")
_DEEPEST: Final = 20  # references to references


@dataclass(frozen=True, slots=True, eq=False)
class Stream:
    """A dictionary with bytes, as they are packed in the file."""

    entries: Dictionary
    packed: bytes


#: What a number stands for.
Found: TypeAlias = "Value | Stream"


class Store:
    """The objects of a file by their numbers. Everything raises Unreadable."""

    def __init__(self, data: bytes) -> None:
        """Read the cross-reference tables of the file with this ``data``."""
        if not _HEADER.match(data):  # what stands before it would shift all places
            raise Damaged
        self._data = data
        self._left = MOST_EXPORTED
        self._charged: dict[int, int] = {}  # bytes by the identity of streams, which are kept
        self._known: dict[int, Found] = {}
        self._packs: dict[int, list[tuple[int, Value]]] = {}
        self._tables = Tables()  # a table's own stream is read without any
        self._tables = tables(data, self._table_at)

    @property
    def trailer(self) -> Dictionary:
        """Where everything begins."""
        return self._tables.trailer

    def get(self, value: Found) -> Found:
        """Return what ``value`` refers to, itself where it refers to nothing."""
        for _ in range(_DEEPEST):
            if not isinstance(value, Reference):
                return value
            value = self._object(value)
        raise Damaged

    def dictionary(self, value: Found) -> Dictionary:
        """Return the dictionary that is meant, that of a stream too; an empty one for nothing."""
        found = self.get(value)
        if found is None:
            return {}
        if isinstance(found, Stream):
            return found.entries
        if not isinstance(found, dict):
            raise Damaged
        return found

    def array(self, value: Found) -> list[Value]:
        """Return the array that is meant; an empty one for nothing."""
        found = self.get(value)
        if found is None:
            return []
        if not isinstance(found, list):
            raise Damaged
        return found

    def stream(self, value: Found) -> Stream:
        """Return the stream that is meant."""
        found = self.get(value)
        if not isinstance(found, Stream):
            raise Damaged
        return found

    def content(self, stream: Stream) -> bytes:
        """Return what is in ``stream``, unpacked; of the file no more than MOST_EXPORTED bytes."""
        found = stream.packed
        if "F" in stream.entries:  # what is in another file
            raise Damaged
        parameters = self.listed(stream.entries.get("DecodeParms"))
        for index, filter in enumerate(self.listed(stream.entries.get("Filter"))):
            if not isinstance(filter, Name):
                raise Damaged
            found = unpacked(found, filter)
            options = self.dictionary(parameters[index]) if index < len(parameters) else {}
            predictor = self.get(options.get("Predictor", 1))
            columns = self.get(options.get("Columns", 1))
            if not isinstance(predictor, int) or not isinstance(columns, int):
                raise Damaged
            found = unpredicted(found, predictor, columns)
            self._charge(stream, len(found))
        return found

    def refuse_large_content(self) -> None:
        """Raise Unreadable where all streams together unpack to too much, read or not.

        What is damaged, or packed in a way that we do not know, is told where it is used.
        """
        for number, place in self._tables.places.items():
            generation = place.generation if isinstance(place, InFile) else 0
            found = self._object(Reference(number, generation))
            if isinstance(found, Stream):
                with suppress(Damaged, UnknownFilter):
                    self.content(found)

    def _charge(self, stream: Stream, size: int) -> None:
        """Count what is in ``stream``, once for each of its filters."""
        more = size - self._charged.get(id(stream), 0)
        if more > 0:
            self._charged[id(stream)] = size
            self._left -= more
        if self._left < 0:
            raise Unreadable(TOO_LARGE)

    def listed(self, value: Value) -> list[Found]:
        """Return what is meant as a list: one thing, several, or nothing."""
        found = self.get(value)
        if found is None:
            return []
        if isinstance(found, list):
            return [self.get(each) for each in found]
        return [found]

    def _object(self, reference: Reference) -> Found:
        number = reference.number
        place = self._tables.places.get(number)
        if isinstance(place, InFile) and place.generation != reference.generation:
            raise Damaged
        if number not in self._known:
            match place:
                case InFile():
                    self._known[number] = self._at(place.offset, number)
                case Packed():
                    self._known[number] = self._packed(place, number)
                case None:
                    self._known[number] = None
        return self._known[number]

    def _at(self, offset: int, number: int | None = None) -> Found:
        """Return the object that begins at ``offset``, which has to be that of ``number``."""
        head = _OBJECT.match(self._data, offset)
        if not head or (number is not None and int(head[1]) != number):
            raise Damaged
        reader = Reader(self._data, head.end())
        value = reader.next()
        begins = _DATA.match(self._data, reader.at)
        if not begins:
            if not _OBJECT_END.match(self._data, reader.at):
                raise Damaged
            return value
        if not isinstance(value, dict):
            raise Damaged
        length = self.get(value.get("Length"))
        if not isinstance(length, int) or length < 0:
            raise Damaged
        end = begins.end() + length
        if not _DATA_END.match(self._data, end):
            raise Damaged
        return Stream(value, self._data[begins.end() : end])

    def _table_at(self, offset: int) -> tuple[Dictionary, bytes]:
        stream = self.stream(self._at(offset))
        return stream.entries, self.content(stream)

    def _packed(self, place: Packed, number: int) -> Value:
        if place.stream not in self._packs:
            if not isinstance(self._tables.places.get(place.stream), InFile):
                raise Damaged
            self._packs[place.stream] = self._unpacked(self.stream(Reference(place.stream, 0)))
        pack = self._packs[place.stream]
        if place.place >= len(pack) or pack[place.place][0] != number:
            raise Damaged
        return pack[place.place][1]

    def _unpacked(self, stream: Stream) -> list[tuple[int, Value]]:
        """Return the objects that are packed in ``stream``, with their numbers."""
        content = self.content(stream)
        count, first = self.get(stream.entries.get("N")), self.get(stream.entries.get("First"))
        if not isinstance(count, int) or not isinstance(first, int):
            raise Damaged
        head = Reader(content, references=False)
        found: list[tuple[int, Value]] = []
        for _ in range(count):
            number, offset = head.next(), head.next()
            if not isinstance(number, int) or not isinstance(offset, int):
                raise Damaged
            found.append((number, Reader(content, first + offset).next()))
        return found

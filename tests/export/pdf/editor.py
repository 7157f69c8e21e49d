"""An editor of PDF files, as those have it who change one: any object, saved in several ways."""

import random
import re
import struct
import zlib
from pathlib import Path

from reading.pdf.file.cross_reference import InFile
from reading.pdf.file.store import Found, Store, Stream
from reading.pdf.file.syntax import Dictionary, Name, Reference, Value


class Editor:
    """The objects of a file by their numbers, to be changed in place and saved."""

    def __init__(self, path: Path) -> None:
        self.data = path.read_bytes()
        self.store = Store(self.data)
        self.objects: dict[int, Found] = {}
        for number, place in self.store._tables.places.items():
            generation = place.generation if isinstance(place, InFile) else 0
            self.objects[number] = self.store.get(Reference(number, generation))
        del self.objects[0]
        self.catalog = self.dictionary(self.store.trailer["Root"])
        kids = self.dictionary(self.catalog["Pages"])["Kids"]
        assert isinstance(kids, list)
        self.kids = kids

    def get(self, value: Value) -> Found:
        return self.objects[value.number] if isinstance(value, Reference) else value

    def dictionary(self, value: Value) -> Dictionary:
        found = self.get(value)
        if isinstance(found, Stream):
            return found.entries
        assert isinstance(found, dict)
        return found

    def page(self, index: int) -> Dictionary:
        return self.dictionary(self.kids[index])

    def resources(self, index: int, kind: str) -> Dictionary:
        """Return the page's resources of a kind, its own from now on."""
        page = self.page(index)
        page["Resources"] = resources = dict(self.dictionary(page["Resources"]))
        found = resources[kind] = dict(self.dictionary(resources.get(kind, {})))
        return found

    def font(self, name: str, index: int = 1) -> Dictionary:
        return self.dictionary(self.resources(index, "Font")[name])

    def descendant(self, name: str) -> Dictionary:
        parts = self.font(name)["DescendantFonts"]
        assert isinstance(parts, list)
        return self.dictionary(parts[0])

    def content(self, index: int) -> bytes:
        return self.unpacked(self.page(index)["Contents"])

    def unpacked(self, value: Value) -> bytes:
        stream = self.get(value)
        assert isinstance(stream, Stream)
        return self.store.content(stream)

    def draw(self, index: int, before: bytes = b"", after: bytes = b"") -> None:
        self.set_content(index, before + b"\n" + self.content(index) + b"\n" + after)

    def set_content(self, index: int, content: bytes) -> None:
        self.page(index)["Contents"] = self.add(stream(content))

    def add(self, value: Found) -> Reference:
        number = max(self.objects) + 1
        self.objects[number] = value
        return Reference(number, 0)

    def codes(self, font: str) -> dict[str, int]:
        """Return the codes of a font's characters."""
        found = re.findall(rb"<([0-9A-F]{4})> <([0-9A-F]{4})>", self.to_unicode(font))
        return {chr(int(point, 16)): int(code, 16) for code, point in found}

    def to_unicode(self, font: str) -> bytes:
        return self.unpacked(self.font(font)["ToUnicode"])

    def save(self, path: Path, *, packed: bool = False, unpacked: bool = False) -> Path:
        """Write the file: with tables, ``packed`` in streams, or all streams ``unpacked``."""
        if unpacked:
            for number, found in self.objects.items():
                if isinstance(found, Stream) and "Filter" in found.entries:
                    entries = {k: v for k, v in found.entries.items() if k != "Filter"}
                    self.objects[number] = Stream(entries, self.store.content(found))
        path.write_bytes(self._packed() if packed else self._plain())
        return path

    def _plain(self) -> bytes:
        made = bytearray(b"%PDF-1.5\n")
        table = [f"xref\n0 1\n{0:010} 65535 f \n"]
        for number, found in sorted(self.objects.items()):
            table.append(f"{number} 1\n{len(made):010} 00000 n \n")
            made += b"%d 0 obj\n%s\nendobj\n" % (number, written(found))
        start = len(made)
        made += "".join(table).encode() + b"trailer\n" + written(self.store.trailer)
        return bytes(made) + b"\nstartxref\n%d\n%%%%EOF\n" % start

    def _packed(self) -> bytes:
        made = bytearray(b"%PDF-1.5\n")
        rows: dict[int, tuple[int, int, int]] = {0: (0, 0, 65535)}
        pack, head, body = max(self.objects) + 1, b"", b""
        packed = [n for n, found in self.objects.items() if not isinstance(found, Stream)]
        for place, number in enumerate(packed):
            head += b"%d %d " % (number, len(body))
            body += written(self.objects[number]) + b" "
            rows[number] = (2, pack, place)
        extra: Dictionary = {"Type": Name("ObjStm"), "N": len(packed), "First": len(head)}
        streams = {n: found for n, found in self.objects.items() if n not in rows}
        for number, found in {**streams, pack: stream(head + body, **extra)}.items():
            rows[number] = (1, len(made), 0)
            made += b"%d 0 obj %s endobj\n" % (number, written(found))
        start = len(made)
        rows[pack + 1] = (1, start, 0)
        table = b"".join(struct.pack(">BIH", *rows[number]) for number in sorted(rows))
        above, filtered = bytes(7), b""
        for at in range(0, len(table), 7):
            row = table[at : at + 7]
            filtered += b"\2" + bytes((a - b) % 256 for a, b in zip(row, above, strict=True))
            above = row
        index: list[Value] = []
        for number in sorted(rows):
            index += [number, 1]
        entries: Dictionary = {
            **self.store.trailer,
            "Type": Name("XRef"),
            "W": [1, 4, 2],
            "Index": index,
            "Size": pack + 2,
            "DecodeParms": {"Predictor": 12, "Columns": 7},
        }
        made += b"%d 0 obj %s endobj" % (pack + 1, written(stream(filtered, **entries)))
        return bytes(made) + b"\nstartxref\n%d\n%%%%EOF" % start


def stream(content: bytes, **entries: Value) -> Stream:
    return Stream({**entries, "Filter": Name("FlateDecode")}, zlib.compress(content))


def written(value: Found) -> bytes:
    """Return an object as a file has it."""
    match value:
        case Stream():
            entries = {**value.entries, "Length": len(value.packed)}
            return written(entries) + b"\nstream\n" + value.packed + b"\nendstream"
        case dict():
            inner = b" ".join(written(Name(key)) + b" " + written(value[key]) for key in value)
            return b"<<" + inner + b">>"
        case list():
            return b"[" + b" ".join(map(written, value)) + b"]"
        case Reference():
            return b"%d %d R" % value
        case bytes():
            return b"<" + value.hex().encode() + b">"
        case str():
            return b"/" + value.encode("latin-1")
        case None:
            return b"null"
        case bool():
            return b"true" if value else b"false"
        case _:
            return str(value).encode()


def mutated(data: bytes, chance: random.Random, count: int) -> bytes:
    """Return ``data`` with so many bytes changed by chance."""
    changed = bytearray(data)
    for _ in range(count):
        changed[chance.randrange(len(changed))] ^= chance.randrange(1, 256)
    return bytes(changed)

"""What a library or program of Linux asks of the system it runs on, read from its ELF file.

64 bits, little-endian, as every file of the package is. Source: System V ABI, chapter 5, and
"Symbol Versioning" of the Linux Standard Base.
"""

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

_MAGIC = b"\x7fELF"
_64_LITTLE = b"\x02\x01"
_LOAD, _DYNAMIC = 1, 2  # kinds of segment
_END, _NEEDED, _STRINGS, _SONAME = 0, 1, 5, 14  # kinds of entry in the dynamic section
_VERSIONS, _VERSION_COUNT = 0x6FFFFFFE, 0x6FFFFFFF


class ElfError(Exception):
    """The file is an ELF that cannot be read here; the message names it and says why."""


class Asked(NamedTuple):
    """What a file asks of the system, and the name by which others ask for it ("" of none)."""

    libraries: tuple[str, ...]
    versions: tuple[str, ...]  # of symbols, as in GLIBC_2.28
    soname: str = ""


def is_elf(path: Path) -> bool:
    """Return whether the file is a program or library of Linux."""
    with path.open("rb") as file:
        return file.read(len(_MAGIC)) == _MAGIC


def read_elf(path: Path) -> Asked:
    """Return what the file at ``path`` asks of the system; nothing of one that is linked to none.

    Raises:
        ElfError: where it is of another kind of machine, or cut off.
    """
    data = path.read_bytes()
    if data[4:6] != _64_LITTLE:
        raise ElfError(f"{path}: not an ELF of 64 bits, little-endian")
    try:
        return _File(data).asked()
    except (struct.error, ValueError, StopIteration) as error:
        raise ElfError(f"{path}: cut off, or not whole") from error


class _Segment(NamedTuple):
    kind: int
    offset: int
    address: int
    size: int


class _File:
    def __init__(self, data: bytes) -> None:
        self._data = data
        self._segments = list(self._read_segments())
        self._entries = list(self._read_entries())
        self._found = dict(self._entries)

    def asked(self) -> Asked:
        libraries = [self._string(value) for kind, value in self._entries if kind == _NEEDED]
        soname = self._string(self._found[_SONAME]) if _SONAME in self._found else ""
        return Asked(tuple(libraries), tuple(self._versions()), soname)

    def _read_segments(self) -> Iterator[_Segment]:
        (start,) = struct.unpack_from("<Q", self._data, 32)
        size, count = struct.unpack_from("<HH", self._data, 54)
        for index in range(count):
            head = struct.unpack_from("<IIQQQQ", self._data, start + index * size)
            kind, _, offset, address, _, length = head
            yield _Segment(kind, offset, address, length)

    def _read_entries(self) -> Iterator[tuple[int, int]]:
        """Give the entries of the dynamic section, each its kind and its value."""
        for segment in self._segments:
            if segment.kind != _DYNAMIC:
                continue
            for at in range(segment.offset, segment.offset + segment.size, 16):
                kind, value = struct.unpack_from("<QQ", self._data, at)
                if kind == _END:
                    return
                yield kind, value

    def _versions(self) -> Iterator[str]:
        """Give the versions of symbols that are asked of libraries."""
        if _VERSIONS not in self._found:
            return
        at = self._place(self._found[_VERSIONS])
        for _ in range(self._found[_VERSION_COUNT]):
            _, count, _, first, step = struct.unpack_from("<HHIII", self._data, at)
            name_at = at + first
            for _ in range(count):
                _, _, _, name, name_step = struct.unpack_from("<IHHII", self._data, name_at)
                yield self._string(name)
                name_at += name_step
            at += step

    def _string(self, offset: int) -> str:
        start = self._place(self._found[_STRINGS]) + offset
        return self._data[start : self._data.index(b"\0", start)].decode("ascii")

    def _place(self, address: int) -> int:
        """Return where in the file lies what is loaded at ``address``."""
        for segment in self._segments:
            within = address - segment.address
            if segment.kind == _LOAD and 0 <= within < segment.size:
                return segment.offset + within
        raise ValueError(address)

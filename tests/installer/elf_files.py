"""Small ELF files, made by hand: nothing but what the loader would read first."""

import struct
from pathlib import Path

_HEAD, _SEGMENT = 64, 56
_BASE = 0x400000  # where the file is loaded, which is not where it lies


def write_elf(
    path: Path, *, libraries: tuple[str, ...] = (), versions: tuple[str, ...] = (), soname: str = ""
) -> Path:
    """Write a library that asks for ``libraries``, and of the first of them for ``versions``."""
    strings, places = _strings([*libraries, *versions, soname])
    start = _HEAD + 2 * _SEGMENT
    wanted = (
        _versions(places[libraries[0]], [places[name] for name in versions]) if versions else b""
    )
    entries = [(1, places[name]) for name in libraries]
    entries.append((5, _BASE + start))
    if soname:
        entries.append((14, places[soname]))
    if versions:
        entries += [(0x6FFFFFFE, _BASE + start + len(strings)), (0x6FFFFFFF, 1)]
    entries += [(0, 0), (1, 0xFFFF)]  # what comes after the end is none
    dynamic = b"".join(struct.pack("<QQ", *entry) for entry in entries)
    dynamic_at = start + len(strings) + len(wanted)
    size = dynamic_at + len(dynamic)
    segments = _segment(1, 0, size) + _segment(2, dynamic_at, len(dynamic))
    path.write_bytes(_head() + segments + strings + wanted + dynamic)
    return path


def _head() -> bytes:
    kind = b"\x7fELF\x02\x01\x01" + bytes(9)
    rest = (3, 62, 1, 0, _HEAD, 0, 0, _HEAD, _SEGMENT, 2, 0, 0, 0)
    return kind + struct.pack("<HHIQQQIHHHHHH", *rest)


def _segment(kind: int, offset: int, size: int) -> bytes:
    address = _BASE + offset
    return struct.pack("<IIQQQQQQ", kind, 4, offset, address, address, size, size, 8)


def _strings(names: list[str]) -> tuple[bytes, dict[str, int]]:
    table, places = b"\0", {"": 0}
    for name in names:
        places.setdefault(name, len(table))
        table += name.encode("ascii") + b"\0"
    return table, places


def _versions(library: int, names: list[int]) -> bytes:
    table = struct.pack("<HHIII", 1, len(names), library, 16, 0)
    for name in names:
        table += struct.pack("<IHHII", 0, 0, 2, name, 16)
    return table

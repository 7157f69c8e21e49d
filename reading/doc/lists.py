"""The lists of a document, whose numbers are printed before paragraphs ([MS-DOC] 2.9.131 ff.)."""

from typing import Final, NamedTuple

from reading.doc.damage import DamagedError
from reading.doc.fib import Fib, Part
from reading.doc.numbers import cut, long, short
from reading.list_numbers import UNREAD, Counts, Level

_LIST: Final = 28  # bytes of a list's entry
_USE: Final = 16  # bytes of an entry that refers to a list
_LEVEL: Final = 28  # bytes of a level before its properties
_LEVELS: Final = 9
_SIMPLE: Final = 0x1  # of a list with one level
_LEGAL: Final = 0x4  # of a level that prints those above it in Arabic numerals
_STARTS_ANEW: Final = 0x10
_FORMATTED: Final = 0x20
_MOST: Final = 0x7FE  # lists, and uses of them
#: The names of the scripts of numbers by their own numbers ([MS-OSHARED] 2.2.1.3).
_FORMATS: Final = {
    0: "decimal",
    11: "japaneseCounting",
    14: "decimalFullWidth",
    18: "decimalEnclosedCircle",
    19: "decimalFullWidth",
    23: "bullet",
    28: "decimalEnclosedCircleChinese",
    30: "ideographTraditional",
    35: "taiwaneseCountingThousand",
    37: "chineseCounting",
    39: "chineseCountingThousand",
    255: "none",
}

_Levels = dict[int, Level]


class _Use(NamedTuple):
    """A list as paragraphs refer to it: its own id, and the levels that differ."""

    list_id: int
    levels: dict[int, Level]
    starts: dict[int, int]


class Lists:
    """The lists of a document; asked in the order of its paragraphs."""

    def __init__(self, fib: Fib, table: bytes) -> None:
        """Read the lists; raises DamagedError."""
        # The levels follow the entries; some programs count them in their length, Word does not.
        self._lists = _lists(table, fib.lists)
        self._uses = _uses(fib.list_uses.of(table))
        self._counts = Counts()

    def next_label(self, use: int, depth: int) -> str:
        """Return the number of the next paragraph of a list; empty where it shows none.

        It has UNREAD in it where nobody can tell.
        """
        if not 0 < use <= len(self._uses):
            return ""
        own = self._uses[use - 1]
        levels = dict(self._lists.get(own.list_id, {}))
        levels.update(own.levels)
        for each, start in own.starts.items():
            if each in levels:
                levels[each] = levels[each]._replace(start=start, anew=True)
        if depth not in levels:
            return ""
        return self._counts.next_label(str(use), str(own.list_id), levels, depth)


def _lists(table: bytes, part: Part) -> dict[int, _Levels]:
    """Return the levels of each list by its id."""
    if not part.length:
        return {}
    count = short(table, part.at)
    if count > _MOST:
        raise DamagedError
    entries = cut(table, part.at + 2, _LIST * count)
    at = part.at + 2 + len(entries)
    found: dict[int, _Levels] = {}
    for number in range(count):
        entry = cut(entries, _LIST * number, _LIST)
        levels: _Levels = {}
        for depth in range(1 if entry[26] & _SIMPLE else _LEVELS):
            levels[depth], at = _level(table, at)
        found[long(entry, 0)] = levels
    return found


def _uses(part: bytes) -> list[_Use]:
    if not part:
        return []
    count = long(part, 0)
    if count > _MOST:
        raise DamagedError
    at = 4 + _USE * count
    found: list[_Use] = []
    for number in range(count):
        entry = cut(part, 4 + _USE * number, _USE)
        at += 4
        levels: _Levels = {}
        starts: dict[int, int] = {}
        for _ in range(entry[12]):
            flags = long(part, at + 4)
            depth = flags & 0xF
            if flags & _STARTS_ANEW:
                starts[depth] = long(part, at)
            at += 8
            if flags & _FORMATTED:
                levels[depth], at = _level(part, at)
        found.append(_Use(long(entry, 0), levels, starts))
    return found


def _level(data: bytes, at: int) -> tuple[Level, int]:
    """Return the level that stands in ``data``, and where it ends."""
    head = cut(data, at, _LEVEL)
    at += _LEVEL + head[24] + head[25]  # after its properties
    length = short(data, at)
    raw = cut(data, at + 2, 2 * length).decode("utf-16-le", "replace")
    text = ""
    for letter in raw:
        text += f"%{ord(letter) + 1}" if ord(letter) < _LEVELS else letter
    format = _FORMATS.get(head[4], UNREAD)
    level = Level(long(head, 0), False, format, text, bool(head[5] & _LEGAL))
    return level, at + 2 + 2 * length

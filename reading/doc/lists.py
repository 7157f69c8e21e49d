"""The lists of a document, whose numbers are printed before paragraphs ([MS-DOC] 2.9.131 ff.)."""

from typing import Final, NamedTuple

from reading.doc.fib import Fib
from reading.doc.numbers import byte, cut, long, short
from reading.list_numbers import UNREAD, Counts, Level

_LIST: Final = 28  # bytes of a list's entry
_USE: Final = 16  # bytes of an entry that refers to a list
_LEVEL: Final = 28  # bytes of a level before its properties
_LEVELS: Final = 9
_SIMPLE: Final = 0x1  # of a list with one level
_LEGAL: Final = 0x4  # of a level that prints those above it in Arabic numerals
_STARTS_ANEW: Final = 0x10
_FORMATTED: Final = 0x20
_LAST_USE: Final = 0x7FE
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
        self._lists = _lists(fib.lists.of(table), table[fib.lists.at :])
        self._uses = _uses(fib.list_uses.of(table))
        self._counts = Counts()

    def next_label(self, use: int, depth: int) -> str:
        """Return the number of the next paragraph of a list; empty where it shows none.

        It has UNREAD in it where nobody can tell.
        """
        if not 0 < use <= min(len(self._uses), _LAST_USE):
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


def _lists(entries: bytes, following: bytes) -> dict[int, _Levels]:
    """Return the levels of each list by its id."""
    if not entries:
        return {}
    count = short(entries, 0)
    at = 2 + _LIST * count
    found: dict[int, _Levels] = {}
    for number in range(count):
        entry = cut(entries, 2 + _LIST * number, _LIST)
        levels: _Levels = {}
        for depth in range(1 if entry[26] & _SIMPLE else _LEVELS):
            levels[depth], length = _level(following[at:])
            at += length
        found[long(entry, 0)] = levels
    return found


def _uses(part: bytes) -> list[_Use]:
    if not part:
        return []
    count = long(part, 0)
    at = 4 + _USE * count
    cut(part, 0, at)
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
                levels[depth], length = _level(part[at:])
                at += length
        found.append(_Use(long(entry, 0), levels, starts))
    return found


def _level(data: bytes) -> tuple[Level, int]:
    """Return the level that begins ``data``, and how many bytes it takes."""
    properties = byte(data, 24) + byte(data, 25)
    at = _LEVEL + properties
    length = short(data, at)
    raw = cut(data, at + 2, 2 * length).decode("utf-16-le", "replace")
    format = _FORMATS.get(byte(data, 4), UNREAD)
    text = ""
    for letter in raw:
        text += f"%{ord(letter) + 1}" if ord(letter) < _LEVELS else letter
    level = Level(long(data, 0), False, format, text, bool(byte(data, 5) & _LEGAL))
    return level, at + 2 + 2 * length

"""RTF taken apart: words of command, groups, and bytes of text."""

import re
from collections.abc import Iterator
from enum import Enum, auto
from typing import Final, NamedTuple

from reading.errors import Unreadable
from reading.ways_out import ANOTHER_FILE

_MOST: Final = 300_000  # a report has some 30,000
_TOKEN: Final = re.compile(
    rb"\\([A-Za-z]{1,32})(-?\d{1,10})? ?"
    rb"|\\'([0-9A-Fa-f]{2})"
    rb"|\\([^A-Za-z])"
    rb"|([{}])"
    rb"|([^\\{}\r\n\x00]+)"
    rb"|[\r\n\x00]+",
    re.DOTALL,
)


class Kind(Enum):
    """What a token is."""

    BEGIN = auto()
    END = auto()
    WORD = auto()
    BYTES = auto()


class Token(NamedTuple):
    r"""A piece of RTF: ``word`` and ``number`` of a command, or the bytes of a text.

    A command of one mark, such as ``\~``, is a word too. ``number`` is None where there is none.
    """

    kind: Kind
    word: str = ""
    number: int | None = None
    text: bytes = b""


def tokens(data: bytes) -> Iterator[Token]:
    """Yield the tokens of ``data``; raises Unreadable where there are too many."""
    at = 0
    for _ in range(_MOST):
        found = _TOKEN.match(data, at)
        if found is None:
            return
        at = found.end()
        match found.lastindex:
            case 1 | 2:
                word, number = found[1], found[2]
                if word == b"bin":
                    at += max(0, int(number or 0))
                    continue
                yield Token(Kind.WORD, word.decode(), int(number) if number else None)
            case 3:
                yield Token(Kind.BYTES, text=bytes.fromhex(found[3].decode()))
            case 4:
                yield Token(Kind.WORD, found[4].decode("latin-1"))
            case 5:
                yield Token(Kind.BEGIN if found[5] == b"{" else Kind.END)
            case 6:
                yield Token(Kind.BYTES, text=found[6])
            case _:
                continue  # a line's end, which says nothing
    raise Unreadable("内容太多，不像年报，没有读取", ANOTHER_FILE)

"""The syntax of PDF (ISO 32000-1, 7.2 and 7.3): bytes to objects, without following references.

Strict on purpose: where programs would guess, each guesses otherwise.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple, TypeAlias

from reading.pdf.file.damage import MOST_VALUES, Damaged, refuse_more

_SPACE: Final = rb"[\0\t\n\f\r ]*+(?:%[^\r\n]*+[\0\t\n\f\r ]*+)*+"
_TOKEN: Final = re.compile(
    _SPACE + rb"(<<|>>|[][(]|/[^][\0\t\n\f\r ()<>{}/%]*+|<[0-9A-Fa-f\0\t\n\f\r ]*+>"
    rb"|[^][\0\t\n\f\r ()<>{}/%]++)"
)
_REFERENCE: Final = re.compile(
    _SPACE + rb"(\d{1,10})[\0\t\n\f\r ]+(\d{1,5})[\0\t\n\f\r ]+R(?![\w.])"
)
_INTEGER: Final = re.compile(rb"[+-]?\d+")
_REAL: Final = re.compile(rb"[+-]?(?:\d+\.\d*|\.\d+)")
_ESCAPED_IN_NAME: Final = re.compile(rb"#([0-9A-Fa-f]{2})")
_IN_STRING: Final = re.compile(rb"[^()\\]*+")
_END: Final = re.compile(_SPACE + rb"\Z")
_DEEPEST: Final = 50  # arrays and dictionaries in each other; real ones have five
_NOTHING_MORE: Final = b""  # a token where the data ends


class Name(str):
    """A name, without its slash."""

    __slots__ = ()


class Keyword(str):
    """A word that is no object: an operator, or ``obj``."""

    __slots__ = ()


class Reference(NamedTuple):
    """Where another object stands: its number and generation."""

    number: int
    generation: int


Dictionary: TypeAlias = "dict[str, Value]"
#: An object: names and keywords are kinds of str, strings are bytes.
Value: TypeAlias = (
    "bool | int | float | bytes | str | Reference | list[Value] | dict[str, Value] | None"
)


class Reader:
    """Reads objects one after the other; ``at`` is where the next one begins."""

    def __init__(self, data: bytes, at: int = 0, *, references: bool = True) -> None:
        """Begin at ``at``; a content stream has no ``references``."""
        self.data = data
        self.at = at
        self._references = references
        self._values = 0

    def next(self) -> Value:
        """Return the next object or keyword; raises Damaged."""
        return self._begun_by(self._token(), 0)

    def all(self) -> Iterator[Value]:
        """Yield the objects and keywords to the end; raises Damaged."""
        while (token := self._token()) != _NOTHING_MORE:
            yield self._begun_by(token, 0)

    def expect(self, word: str) -> None:
        """Read over the keyword ``word``; raises Damaged where something else stands."""
        if self.next() != word:
            raise Damaged

    def _token(self) -> bytes:
        found = _TOKEN.match(self.data, self.at)
        if found:
            self.at = found.end()
            return found[1]
        if _END.match(self.data, self.at):
            return _NOTHING_MORE
        raise Damaged

    def _begun_by(self, token: bytes, depth: int) -> Value:
        """Return the object or keyword that begins with ``token``, which was just read."""
        if self._references and token.isdigit():
            found = _REFERENCE.match(self.data, self.at - len(token))
            if found:
                self.at = found.end()
                return Reference(int(found[1]), int(found[2]))
        if token == b"(":
            return self._string()
        if token in (b"<<", b"["):
            if depth > _DEEPEST:
                raise Damaged
            return self._dictionary(depth) if token == b"<<" else self._array(depth)
        return _simple(token)

    def _array(self, depth: int) -> list[Value]:
        values: list[Value] = []
        while (token := self._token()) != b"]":
            values.append(self._element(token, depth))
        return values

    def _dictionary(self, depth: int) -> Dictionary:
        entries: Dictionary = {}
        while (token := self._token()) != b">>":
            key = _simple(token)
            if not isinstance(key, Name) or key in entries:  # the first counts here, the last there
                raise Damaged
            entries[key] = self._element(self._token(), depth)
        return entries

    def _element(self, token: bytes, depth: int) -> Value:
        self._values += 1
        refuse_more(self._values, MOST_VALUES, "个值的部件")
        value = self._begun_by(token, depth + 1)
        if isinstance(value, Keyword):
            raise Damaged
        return value

    def _string(self) -> bytes:
        start, depth = self.at, 1
        while depth:
            found = _IN_STRING.match(self.data, self.at)
            at = found.end() if found else self.at
            mark = self.data[at : at + 1]
            if not mark:
                raise Damaged
            depth += {b"(": 1, b")": -1}.get(mark, 0)
            self.at = at + (2 if mark == b"\\" else 1)
        return _unescaped(self.data[start : self.at - 1])


_ESCAPE: Final = re.compile(rb"\\([0-7]{1,3}|\r\n|.)", re.DOTALL)
_MEANT: Final = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
_NOTHING: Final = (b"\n", b"\r", b"\r\n")


def _unescaped(raw: bytes) -> bytes:
    def meant(found: re.Match[bytes]) -> bytes:
        mark = found[1]
        if mark.isdigit():
            return bytes([int(mark, 8) & 0xFF])
        return b"" if mark in _NOTHING else _MEANT.get(mark, mark)

    return _ESCAPE.sub(meant, raw)


_WORDS: Final = {b"null": None, b"true": True, b"false": False}
_SHORT: Final = 20  # bytes of a token; what has no more stands again and again


def _simple(token: bytes) -> Value:
    return _again(token) if len(token) <= _SHORT else _meant_by(token)


@lru_cache(maxsize=4096)
def _again(token: bytes) -> Value:
    return _meant_by(token)


def _meant_by(token: bytes) -> Value:
    if token.startswith(b"/"):
        name = _ESCAPED_IN_NAME.sub(lambda found: bytes.fromhex(found[1].decode()), token[1:])
        return Name(name.decode("latin-1"))
    if token.startswith(b"<"):
        digits = b"".join(token[1:-1].replace(b"\0", b"").split())
        return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode())
    if token in _WORDS:
        return _WORDS[token]
    if _INTEGER.fullmatch(token):
        return int(token[:20])
    if _REAL.fullmatch(token):
        return float(token)
    if token in (b"]", b">>", _NOTHING_MORE):
        raise Damaged
    return Keyword(token.decode("latin-1"))


class Operation(NamedTuple):
    """An operator of a content stream, with what it works on."""

    operator: str
    operands: list[Value]


def operations(content: bytes) -> Iterator[Operation]:
    """Yield the operations of a content stream; an inline image ends them. Raises Damaged."""
    operands: list[Value] = []
    for value in Reader(content, references=False).all():
        if not isinstance(value, Keyword):
            operands.append(value)
            continue
        yield Operation(value, operands)
        if value == "BI":  # its bytes are no syntax
            return
        operands = []
    if operands:
        raise Damaged

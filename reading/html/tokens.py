"""What the source of a page consists of, in order: tags and the text between them.

What browsers would mend in ways of their own is refused: no program writes it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from html import unescape
from typing import Final

from reading.errors import Unreadable

#: Tags and attributes together: a report has some 2,000, from LibreOffice 10,000.
_MOST: Final = 100_000
_LONGEST: Final = 3_000_000  # characters: a report has some 50,000, from LibreOffice 200,000
_NAME: Final = re.compile(r"</?([A-Za-z][^\s/>\"'<=]*+)")
_ATTRIBUTE: Final = re.compile(
    r"[\s/]*+(?<=[\s/])([^\s/>=\"'<]++)(?:\s*+=\s*+(\"[^\"]*+\"|'[^']*+'|[^\s>\"'`=<]++))?+"
)
_END: Final = re.compile(r"[\s/]*+>")
_DECLARATION: Final = re.compile(r"<!doctype\b[^<>]*+>", re.IGNORECASE)
_XML: Final = re.compile(
    r"<\?xml version=[\"']1\.[01][\"'](?: encoding=[\"']utf-?8[\"'])?"
    r"(?: standalone=[^<>?]*+)?\s*+\?>",
    re.IGNORECASE,
)
#: Elements whose content is no markup; in some, entities stand for characters all the same.
_RAW: Final = frozenset(("style", "script", "xmp", "iframe", "noembed", "noframes", "plaintext"))
_RAW_TEXT: Final = frozenset(("title", "textarea"))


@dataclass(frozen=True, slots=True)
class Start:
    """The tag an element begins with; of what it states twice, the first counts."""

    name: str
    line: int
    attributes: dict[str, str] = field(default_factory=dict)
    is_plain: bool = True  # states nothing twice


@dataclass(frozen=True, slots=True)
class End:
    """The tag an element ends with."""

    name: str
    line: int


@dataclass(frozen=True, slots=True)
class Text:
    """Text between tags, its entities read."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment, which is not seen."""

    text: str
    line: int


Token = Start | End | Text | Comment


def tokens(source: str) -> Iterator[Token]:
    """Yield what ``source`` consists of; raises Unreadable."""
    if len(source) > _LONGEST:
        raise Unreadable("网页太长，不像年报，没有读取")
    yield from _Reader(source).tokens()


class _Reader:
    """Reads a page from its beginning to its end, each character once."""

    def __init__(self, source: str) -> None:
        self._source = source.replace("\r\n", "\n").replace("\r", "\n")
        self._at = 0
        self._line = 1
        self._counted = 0  # up to where lines were counted
        self._left = _MOST

    def tokens(self) -> Iterator[Token]:
        source = self._source
        prologue = _XML.match(source.lstrip())
        if prologue:
            self._at = source.index("<") + prologue.end()
        while self._at < len(source):
            start = self._next_tag()
            if start > self._at:
                yield Text(_shown(source[self._at : start]), self._line_at(self._at))
                self._at = start
            if self._at < len(source):
                yield from self._markup()

    def _next_tag(self) -> int:
        """Return where the next tag begins; a sign that begins none is text."""
        start = self._source.find("<", self._at)
        while start >= 0 and not self._begins_markup(start):
            start = self._source.find("<", start + 1)
        return len(self._source) if start < 0 else start

    def _begins_markup(self, at: int) -> bool:
        following = self._source[at + 1 : at + 2]
        return following in ("!", "?", "/") or (following.isascii() and following.isalpha())

    def _markup(self) -> Iterator[Token]:
        self._spend(1)
        if self._source.startswith("<!--", self._at):
            yield self._comment()
        elif self._source[self._at + 1] in "!?":
            found = _DECLARATION.match(self._source, self._at)
            if found is None:
                raise Unreadable(f"网页第 {self._line_at(self._at)} 行有写坏的声明，读不出来")
            self._at = found.end()
        else:
            yield from self._tag()

    def _comment(self) -> Comment:
        line = self._line_at(self._at)
        end = self._source.find("-->", self._at + 4)
        text = self._source[self._at + 4 : end]
        if end < 0 or text.startswith((">", "->")) or "--!>" in text or "<!--" in text:
            raise Unreadable(f"网页第 {line} 行有写坏的注释，读不出来")
        self._at = end + 3
        return Comment(text, line)

    def _tag(self) -> Iterator[Token]:
        line = self._line_at(self._at)
        is_end = self._source[self._at + 1] == "/"
        found = _NAME.match(self._source, self._at)
        if found is None:
            raise self._broken(line)
        name = found[1].lower()
        self._at = found.end()
        attributes, is_plain = self._attributes()
        closing = _END.match(self._source, self._at)
        if closing is None:
            raise self._broken(line)
        self._at = closing.end()
        if is_end:
            yield End(name, line)
            return
        yield Start(name, line, attributes, is_plain)
        if name in _RAW or name in _RAW_TEXT:
            yield from self._content(name)

    def _attributes(self) -> tuple[dict[str, str], bool]:
        attributes: dict[str, str] = {}
        is_plain = True
        while found := _ATTRIBUTE.match(self._source, self._at):
            self._spend(1)
            self._at = found.end()
            name, value = found[1].lower(), found[2] or ""
            if value[:1] in ('"', "'"):
                value = value[1:-1]
            if name in attributes:
                is_plain = False
            attributes.setdefault(name, _shown(value))
        return attributes, is_plain

    def _content(self, name: str) -> Iterator[Token]:
        """Yield the content of an element that holds no markup."""
        line = self._line_at(self._at)
        found = _end_of(name).search(self._source, self._at)
        if found is None:
            raise self._broken(line)
        text = self._source[self._at : found.start()]
        self._at = found.start()
        yield Text(_shown(text) if name in _RAW_TEXT else text, line)

    def _broken(self, line: int) -> Unreadable:
        return Unreadable(f"网页第 {line} 行的标签没有写完整，读不出来")

    def _spend(self, count: int) -> None:
        self._left -= count
        if self._left < 0:
            raise Unreadable("网页里的标签太多，不像年报，没有读取")

    def _line_at(self, at: int) -> int:
        self._line += self._source.count("\n", self._counted, at)
        self._counted = at
        return self._line


def _shown(text: str) -> str:
    """Return ``text`` with its entities as the characters that they stand for."""
    try:
        return unescape(text)
    except ValueError as error:  # the number of a character has thousands of digits
        raise Unreadable("网页里有写坏的字符，读不出来") from error


@cache
def _end_of(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE)

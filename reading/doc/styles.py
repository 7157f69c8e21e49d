"""The styles of a document: what paragraphs and characters have by them ([MS-DOC] 2.9.271)."""

from typing import Final, NamedTuple

from reading.doc.damage import DamagedError
from reading.doc.numbers import cut, short
from reading.doc.sprms import Sprm, sprms

_DEEPEST: Final = 32  # styles that stand on each other


class _Style(NamedTuple):
    base: int
    name: str
    paragraph: bytes
    characters: bytes


class Styles:
    """The styles of a document by their numbers."""

    def __init__(self, sheet: bytes) -> None:
        """Read the ``sheet`` of styles; raises DamagedError."""
        self._styles: list[_Style | None] = []
        self._of_paragraphs: dict[int, list[Sprm]] = {}
        self._of_characters: dict[int, list[Sprm]] = {}
        self._read(sheet)

    def name(self, number: int) -> str:
        """Return the name of a style; empty where there is none."""
        style = self._style(number)
        return style.name if style else ""

    def of_paragraph(self, number: int) -> list[Sprm]:
        """Return what a paragraph of a style has by it, the most general first."""
        if number not in self._of_paragraphs:
            found: list[Sprm] = []
            for style in self._chain(number):
                found += sprms(style.paragraph)
            self._of_paragraphs[number] = found
        return self._of_paragraphs[number]

    def of_characters(self, number: int) -> list[Sprm]:
        """Return what characters in a style have by it, the most general first."""
        if number not in self._of_characters:
            found: list[Sprm] = []
            for style in self._chain(number):
                found += sprms(style.characters)
            self._of_characters[number] = found
        return self._of_characters[number]

    def _style(self, number: int) -> _Style | None:
        if number < len(self._styles):
            return self._styles[number]
        return None

    def _chain(self, number: int) -> list[_Style]:
        """Return a style and those that it stands on, the lowest first."""
        found: list[_Style] = []
        style = self._style(number)
        while style is not None:
            if len(found) == _DEEPEST:
                raise DamagedError
            found.insert(0, style)
            style = self._style(style.base)
        return found

    def _read(self, sheet: bytes) -> None:
        head = cut(sheet, 2, short(sheet, 0))
        count, base_size = short(head, 0), short(head, 2)
        at = 2 + len(head)
        for _ in range(count):
            length = short(sheet, at)
            style = None
            if length:
                style = _style(cut(sheet, at + 2, length), base_size)
            self._styles.append(style)
            at += 2 + length


def _style(data: bytes, base_size: int) -> _Style:
    kind_and_base = short(data, 2)
    count = short(data, 4) & 0xF
    length = short(data, base_size)
    name = cut(data, base_size + 2, 2 * length).decode("utf-16-le", "replace")
    at = base_size + 2 + 2 * length + 2
    lists: list[bytes] = []
    for _ in range(count):
        if at + 2 > len(data):
            break
        size = short(data, at)
        lists.append(cut(data, at + 2, size))
        at += 2 + size + size % 2
    base = kind_and_base >> 4
    paragraph, characters = _by_kind(kind_and_base & 0xF, lists)
    return _Style(base, name.partition(",")[0], paragraph[2:], characters)


def _by_kind(kind: int, lists: list[bytes]) -> tuple[bytes, bytes]:
    """Return the properties of paragraphs, after the number of the style, and of characters."""
    padded = [*lists, b"", b"", b""]
    match kind:
        case 1:  # of paragraphs
            return padded[0], padded[1]
        case 2:  # of characters
            return b"", padded[0]
        case 3:  # of tables
            return padded[1], padded[2]
        case _:  # of lists
            return padded[0], b""

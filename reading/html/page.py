"""Reading a page: its paragraphs and tables in order, every box at its place in the grid."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from reading.html.css import Declaration, sheet_declarations
from reading.html.declarations import is_harmless
from reading.html.looks import Doubt, looks
from reading.html.tables import read_table
from reading.html.texts import is_shown, paragraph, plain_text
from reading.html.tree import Element, read_tree
from reading.named import named
from reading.seen import Block, Paragraph, Table, only_tables

_TEXTS: Final = ("title", "h1", "h2", "p", "caption")
#: Elements within a text, which do not end it.
_INLINE: Final = ("strong", "b", "em", "i", "u", "span", "font", "a", "br", "wbr")


@dataclass(slots=True)
class PageRead:
    """What stands on a page, a table's caption behind it.

    Of each paragraph, ``style`` is the element that it was; stray text has none. ``doubts`` are
    what is on the page by which it can look otherwise than its text says, a line each; ``styles``
    what of its style sheets could, with the lines where these begin.
    """

    author: str = ""
    keywords: str = ""
    blocks: list[Block] = field(default_factory=list)
    doubts: tuple[str, ...] = ()
    styles: tuple[tuple[Declaration, int], ...] = ()

    @property
    def tables(self) -> list[Table]:
        """The tables of the page."""
        return only_tables(self.blocks)


def read_page(source: str) -> PageRead:
    """Return what the page ``source`` says; raises Unreadable."""
    tree = read_tree(source)
    reader = _Reader()
    reader.read(tree.root)
    reader.end()
    doubts = [*tree.oddities, *reader.doubts, *looks(tree.root)]
    return PageRead(
        reader.author, reader.keywords, reader.blocks, tuple(_told(doubts)), tuple(reader.styles)
    )


class _Reader:
    """Goes through the elements of a page in order."""

    def __init__(self) -> None:
        self.author = ""
        self.keywords = ""
        self.blocks: list[Block] = []
        self.doubts: list[Doubt] = []
        self.styles: list[tuple[Declaration, int]] = []
        self._stray = ""

    def read(self, element: Element) -> None:
        """Take what stands in ``element``."""
        for each in element.content:
            if isinstance(each, str):
                self._stray += each
            elif each.name in _INLINE:
                self._stray += plain_text(each)
            else:
                self.end()
                self._read_block(each)

    def end(self) -> None:
        """Take the text that stood outside of any element for texts."""
        if self._stray.strip():
            self.blocks.append(Paragraph(self._stray.strip()))
        self._stray = ""

    def _read_block(self, element: Element) -> None:
        if element.name == "meta":
            self._note(element)
        elif element.name == "style":
            self._style(element)
        elif element.name == "table":
            self._table(element)
        elif element.name in _TEXTS:
            self.blocks.append(paragraph(element))
        elif is_shown(element):
            self.read(element)
            self.end()

    def _table(self, element: Element) -> None:
        read = read_table(element)
        self.blocks.append(read.table)
        self.blocks += [paragraph(caption) for caption in read.captions]
        self.doubts += read.doubts
        for each in read.strays:
            self._read_block(each)
        self._stray += read.stray_text
        self.end()

    def _style(self, element: Element) -> None:
        for declaration in sheet_declarations(plain_text(element)):
            if not is_harmless(declaration):
                self.styles.append((declaration, element.line))

    def _note(self, element: Element) -> None:
        content = element.attributes.get("content", "")
        name = element.attributes.get("name", "").lower()
        if name == "author":
            self.author = content
        elif name == "keywords":
            self.keywords = content


def _told(doubts: Sequence[Doubt]) -> Iterator[str]:
    """Yield each doubt once, with the lines where its causes stand."""
    lines: dict[str, list[str]] = {}
    for doubt, line in doubts:
        lines.setdefault(doubt, []).append(str(line))
    for doubt, found in lines.items():
        yield f"网页第 {named(list(dict.fromkeys(found)))} 行：{doubt}"

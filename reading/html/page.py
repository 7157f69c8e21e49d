"""Reading a page: its paragraphs and tables in order, every box at its place in the grid."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser

from reading.errors import Unreadable
from reading.guards import WIDEST_SPAN
from reading.seen import Block, Box, Paragraph, Span, Table, only_tables

_TEXTS = ("title", "h1", "h2", "p", "caption")
_BOXES = ("th", "td")
_UNSHOWN = ("style",)


@dataclass(slots=True)
class PageRead:
    """What stands on a page, a table's caption behind it.

    Of each paragraph, ``style`` is the element that it was; stray text has none.
    """

    author: str = ""
    keywords: str = ""
    blocks: list[Block] = field(default_factory=list)

    @property
    def tables(self) -> list[Table]:
        """The tables of the page."""
        return only_tables(self.blocks)


def read_page(source: str) -> PageRead:
    """Return what the page ``source`` says; raises Unreadable."""
    reader = _Reader()
    try:
        reader.feed(source)
        reader.close()
    except AssertionError as error:  # what html.parser raises at a broken declaration
        raise Unreadable("网页里有写坏的声明，读不出来") from error
    return reader.page


class _Reader(HTMLParser):
    """Takes a page as a browser does.

    Where a box stands follows from the spans of those before it.
    """

    def __init__(self) -> None:
        super().__init__()
        self.page = PageRead()
        self._open = ""  # the element whose text is being read
        self._attributes: Mapping[str, str] = {}
        self._text = ""
        self._lead = 0
        self._table: Table | None = None
        self._covered: set[tuple[int, int]] = set()  # by boxes of the table

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        if tag == "meta":
            self._note(attributes)
        elif tag == "table":
            self._end()
            self._table, self._covered = Table(), set()
            self.page.blocks.append(self._table)
        elif tag == "tr" and self._table is not None:
            self._end()
            self._table.rows.append([])
        elif tag in _TEXTS or tag in _BOXES or tag in _UNSHOWN:
            self._end()
            self._open, self._attributes = tag, attributes

    def handle_endtag(self, tag: str) -> None:
        if tag == "strong":
            self._lead = len(self._text)
        elif tag == self._open:
            self._end()
        elif tag == "table":
            self._end()
            self._table = None

    def handle_data(self, data: str) -> None:
        if self._open or data.strip():
            self._text += data

    def close(self) -> None:
        super().close()
        self._end()

    def _note(self, attributes: Mapping[str, str]) -> None:
        content = attributes.get("content", "")
        name = attributes.get("name")
        if name == "author":
            self.page.author = content
        elif name == "keywords":
            self.page.keywords = content

    def _end(self) -> None:
        """Take the element that was open, or the text that stood outside of any."""
        if self._open in _BOXES and self._table is not None:
            self._put_box(self._table)
        elif self._open in _TEXTS:
            paragraph = Paragraph(self._text, self._open, self._lead)
            self.page.blocks.append(paragraph)
        elif self._text and self._open not in _UNSHOWN:
            self.page.blocks.append(Paragraph(self._text.strip()))
        self._open, self._text, self._lead = "", "", 0

    def _put_box(self, table: Table) -> None:
        if not table.rows:
            table.rows.append([])
        row, col = len(table.rows) - 1, 0
        while (row, col) in self._covered:
            col += 1
        rows = _span(self._attributes.get("rowspan", ""))
        cols = _span(self._attributes.get("colspan", ""))
        for down in range(row, row + rows):
            for along in range(col, col + cols):
                self._covered.add((down, along))
        box = Box(Span(row, col, rows, cols), [Paragraph(self._text)])
        table.rows[-1].append(box)


def _span(stated: str) -> int:
    """Return a span as browsers take it: 1 where there is no number, and never too many."""
    if not stated.isdecimal():
        return 1
    return min(max(int(stated), 1), WIDEST_SPAN)

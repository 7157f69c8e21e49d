"""Reading a page: its texts in order, and its tables with every cell at its place in the grid."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import NamedTuple

from export.document import TableCell

_KINDS = {"title": "网页标题", "h1": "标题", "h2": "章节标题", "p": "段落", "caption": "表格"}
_CELLS = {"th", "td"}
_UNREAD = {"style"}


class Text(NamedTuple):
    """A text of the page: what it is, in words for the clerk, and how many characters its run-in heading has."""

    kind: str
    text: str
    lead: int = 0


@dataclass(slots=True)
class PageRead:
    """What stands on a page. ``texts`` has the captions too, in the order of ``tables``, and stray text."""

    author: str = ""
    keywords: str = ""
    texts: list[Text] = field(default_factory=list)
    tables: list[list[TableCell]] = field(default_factory=list)


def read_page(source: str) -> PageRead:
    """Return what the page ``source`` says."""
    reader = _Reader()
    reader.feed(source)
    reader.close()
    return reader.page


class _Reader(HTMLParser):
    """Takes a page as a browser does: where a cell stands follows from the spans of those before it."""

    def __init__(self) -> None:
        super().__init__()
        self.page = PageRead()
        self._open = ""  # the element whose text is being read
        self._text = ""
        self._lead = 0
        self._row = -1
        self._taken: set[tuple[int, int]] = (
            set()
        )  # the places of the current table that a cell covers
        self._span = (1, 1)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "meta" and values.get("name") == "author":
            self.page.author = values.get("content", "")
        elif tag == "meta" and values.get("name") == "keywords":
            self.page.keywords = values.get("content", "")
        elif tag == "table":
            self.page.tables.append([])
            self._row, self._taken = -1, set()
        elif tag == "tr":
            self._row += 1
        elif tag in _KINDS or tag in _CELLS or tag in _UNREAD:
            self._end()
            self._open = tag
            self._span = _number(values.get("rowspan")), _number(values.get("colspan"))

    def handle_endtag(self, tag: str) -> None:
        if tag == "strong":
            self._lead = len(self._text)
        elif tag == self._open:
            self._end()

    def handle_data(self, data: str) -> None:
        if self._open or data.strip():
            self._text += data

    def close(self) -> None:
        super().close()
        self._end()

    def _end(self) -> None:
        """Take the element that was open, or the text that stood outside of any."""
        if self._open in _CELLS:
            self._place()
        elif self._open in _KINDS:
            self.page.texts.append(Text(_KINDS[self._open], self._text, self._lead))
        elif self._text and self._open not in _UNREAD:
            self.page.texts.append(Text("文字", self._text.strip()))
        self._open, self._text, self._lead = "", "", 0

    def _place(self) -> None:
        rows, columns = self._span
        col = 0
        while (self._row, col) in self._taken:
            col += 1
        self._taken |= {
            (self._row + down, col + along) for down in range(rows) for along in range(columns)
        }
        if self.page.tables:
            self.page.tables[-1].append(TableCell(self._row, col, rows, columns, self._text))


def _number(span: str | None) -> int:
    """Return a span as browsers take it: 1 where there is no number, and never more than 1000."""
    return min(max(int(span), 1), 1000) if span and span.isdecimal() else 1

"""What a file shows, in order: paragraphs and tables, with what is in them besides text.

One model for all formats.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final, NamedTuple


class Aside(NamedTuple):
    """Something that stands in a paragraph and is no text of it, such as a footnote."""

    what: str
    text: str


class Apart(NamedTuple):
    """Characters of a paragraph that are none of its text: struck out, raised, or not to be seen.

    ``what`` says which, in words for the clerk; ``at`` is where in the text they stand.
    """

    what: str
    text: str
    at: int


class Span(NamedTuple):
    """Where a box of a table stands, by row and column from 0, and how many of each it covers."""

    row: int
    col: int
    rows: int = 1
    cols: int = 1


#: Styles of paragraphs that stand for what is around a text: the name of a sheet, the title over
#: the window of a page, and what the page's head says of it.
SHEET: Final = "sheet"
PAGE_TITLE: Final = "title"
PAGE_META: Final = "meta"


@dataclass(slots=True)
class Paragraph:
    r"""A paragraph: its text, in which ``\n`` breaks a line.

    ``style`` is the name of its style or of its element, ``lead`` how many characters of a heading
    are run into it, ``comments`` are the ids of its comments, ``apart`` is what of its characters
    is not in ``text``. ``where`` is on which page or sheet it stands, in words for the clerk.
    """

    text: str = ""
    style: str = ""
    lead: int = 0
    asides: list[Aside] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    apart: list[Apart] = field(default_factory=list)
    where: str = ""

    @property
    def whole(self) -> str:
        """Its text with all that is apart, each where it stands."""
        pieces: list[str] = []
        done = 0
        for each in self.apart:
            pieces += [self.text[done : each.at], each.text]
            done = each.at
        return "".join([*pieces, self.text[done:]])


#: The left and the right edge of a box.
Side = tuple[float, float]


@dataclass(slots=True)
class Box:
    """A box of a table.

    ``goes_on`` where it belongs to the merged box above it, as Word has one in each row. ``side``
    is where its left and right edges are, in twentieths of a point; None where the file does not
    say. ``unread`` is why nobody can tell what is printed in it, as half a sentence for the clerk;
    empty where its text is all of it.
    """

    span: Span
    content: "list[Paragraph | Table]" = field(default_factory=list)
    goes_on: bool = False
    side: Side | None = None
    unread: str = ""

    @property
    def text(self) -> str:
        r"""Its text, a paragraph a line."""
        return "\n".join(paragraph.text for paragraph in only_paragraphs(self.content))

    @property
    def words(self) -> str:
        """Its text without the white space around it."""
        return self.text.strip()


@dataclass(slots=True)
class Table:
    """A table: its rows from top to bottom, each with the boxes that begin in it.

    Boxes stand from left to right. ``has_columns`` is whether their columns are those that are
    printed; in a copied text they are only counted, and a blank box may be missing. ``where`` is on
    which page or sheet it begins, in words for the clerk.
    """

    rows: list[list[Box]] = field(default_factory=list)
    has_columns: bool = True
    where: str = ""

    def texts(self) -> dict[Span, str]:
        """Return the text of each box by where it stands.

        What goes on from above adds to the merged box.
        """
        found: dict[Span, str] = {}
        for row in self.rows:
            for box in row:
                merged = None
                if box.goes_on:
                    merged = _merged(box.span, found)
                if merged is None:
                    found[box.span] = box.text
                else:
                    found[merged] += box.text
        return found


Block = Paragraph | Table


def only_paragraphs(blocks: Iterable[Block]) -> list[Paragraph]:
    """Return the paragraphs among ``blocks``, without those in tables."""
    return [block for block in blocks if isinstance(block, Paragraph)]


def only_tables(blocks: Iterable[Block]) -> list[Table]:
    """Return the tables among ``blocks``, without those in tables."""
    return [block for block in blocks if isinstance(block, Table)]


def paragraphs(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    """Yield every paragraph in ``blocks``, those in tables too."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
            continue
        for row in block.rows:
            for box in row:
                yield from paragraphs(box.content)


def all_text(blocks: Iterable[Block]) -> str:
    """Return all text in ``blocks``, a paragraph or row of a table a line."""
    lines: list[str] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            lines.append(block.text)
        else:
            lines += map(row_text, block.rows)
    written = [line for line in lines if line.strip()]
    return "\n".join(written)


def row_text(row: Iterable[Box]) -> str:
    """Return the text of a table's row in one line."""
    texts: list[str] = []
    for box in row:
        words = all_text(box.content).split()
        texts.append(" ".join(words))
    return " | ".join(texts).strip(" |")


def _merged(span: Span, found: Iterable[Span]) -> Span | None:
    """Return the one of ``found`` that covers ``span`` and is as wide."""
    for other in found:
        reaches = other.row < span.row < other.row + other.rows
        if reaches and (other.col, other.cols) == (span.col, span.cols):
            return other
    return None

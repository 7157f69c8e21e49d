"""The neutral document: what is printed, in order, before any format decides how it looks."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from forms.form import Grid
from forms.report import Report
from forms.sign_off.content_code import content_code, stamp
from forms.sign_off.reasons import Standing


class Line(NamedTuple):
    """A text as printed, where it stands, in words for the clerk, and whether it is a paragraph."""

    place: str
    text: str
    is_paragraph: bool = True


@dataclass(frozen=True, slots=True)
class Title:
    """The report's official title."""

    text: str

    def parts(self) -> Iterator[Line]:
        """Yield what is printed."""
        yield Line("标题", self.text, is_paragraph=False)


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of a numbered section; it is never left alone at a page's foot."""

    text: str

    def parts(self) -> Iterator[Line]:
        """Yield what is printed."""
        yield Line(self.text, self.text)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of body text; its first ``lead`` characters are a run-in heading of ``level``.

    One that is nothing else ``is_heading`` of what follows, and stands on the page of that.
    """

    text: str
    level: int = 0
    lead: int = 0
    place: str = field(default="正文", compare=False)
    is_heading: bool = False

    def parts(self) -> Iterator[Line]:
        """Yield what is printed."""
        yield Line(self.place, self.text)


@dataclass(frozen=True, slots=True)
class TableCell:
    """One box of a table as printed.

    ``id`` and ``label`` name the field that fills it; wording has none.
    """

    row: int
    col: int
    rowspan: int
    colspan: int
    text: str
    id: str = ""
    label: str = ""

    @property
    def place(self) -> str:
        """Where it stands in the table, in words for the clerk."""
        return self.label or f"第 {self.row + 1} 行第 {self.col + 1} 列"


@dataclass(frozen=True, slots=True)
class Table:
    """An official table with what stands in it. ``whole`` tables are not broken across pages."""

    name: str
    grid: Grid
    cells: tuple[TableCell, ...]
    whole: bool

    def parts(self) -> "Iterator[Table]":
        """Yield what is printed: itself."""
        yield self


@dataclass(frozen=True, slots=True)
class Signature:
    """Who issues the report, and when."""

    unit: str
    date: str

    def parts(self) -> Iterator[Line]:
        """Yield what is printed."""
        yield Line("落款", self.unit, is_paragraph=False)
        yield Line("落款", self.date, is_paragraph=False)


class Remark(NamedTuple):
    """A remark of a slip's overview, which begins with what it is on, as a heading run into it."""

    on: str
    words: str

    @property
    def lead(self) -> int:
        """How many characters of its text are the heading."""
        return len(self.on) + 1

    @property
    def text(self) -> str:
        """Return it as it is printed."""
        return f"{self.on}：{self.words}"


#: What a check found and the reason for it, a line a paragraph; it stands on one page.
Finding = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Slip:
    """What a draft begins with, on pages of its own, which have no number.

    Which ``draft`` this is of what, an ``overview``, a table with room to sign for each who has to,
    the figures that a leader looks at first. Below them, what the checks found with its reasons.
    """

    heading: str
    title: str
    draft: str
    overview: tuple[Remark, ...]
    table: Table
    figures_heading: str
    figures: tuple[Table, ...]
    note: str
    findings: tuple[Finding, ...]

    def parts(self) -> Iterator[Line | Table]:
        """Yield what is printed."""
        for text in (self.heading, self.title, self.draft):
            yield Line(self.heading, text, is_paragraph=False)
        for remark in self.overview:
            yield Line(self.heading, remark.text)
        yield self.table
        yield Line(self.heading, self.figures_heading)
        yield from self.figures
        yield Line(self.heading, self.note)
        for finding in self.findings:
            for text in finding:
                yield Line(self.heading, text)

    def texts(self) -> Iterator[str]:
        """Yield each printed text, in order."""
        for _, text in placed_texts(self.parts()):
            yield text


Block = Title | Heading | Paragraph | Table | Signature | Slip


def placed_texts(parts: Iterable[Line | Table]) -> Iterator[tuple[str, str]]:
    """Yield each text with the place where it stands.

    Those of a table stand where the line above it does.
    """
    place = ""
    for part in parts:
        if isinstance(part, Line):
            place = part.place
            yield place, part.text
        else:
            for cell in part.cells:
                yield place, cell.text


@dataclass(frozen=True)
class Document:
    """A printable report, and how what its checks found stood when it was composed.

    ``mark`` is the name of a draft and stands across each of its pages; a final has none.
    """

    title: str
    author: str
    blocks: tuple[Block, ...]
    report: Report
    standings: tuple[Standing, ...] = ()
    mark: str = ""

    @cached_property
    def code(self) -> str:
        """The content code of the report."""
        return content_code(self.report)

    @property
    def stamp(self) -> str:
        """The content code as files have it in their properties, and drafts at each page's foot."""
        return stamp(self.code)

    def parts(self) -> Iterator[Line | Table]:
        """Yield what is printed, in order; a block of a kind that nobody knows fails here."""
        for block in self.blocks:
            yield from block.parts()

    def texts(self) -> Iterator[tuple[str, str]]:
        """Yield each printed text with the place where it stands, in words for the clerk."""
        return placed_texts(self.parts())

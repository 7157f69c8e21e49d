"""The neutral document: what is printed, in order, before any format decides how it looks."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from forms.form import Grid
from forms.report import Report
from forms.sign_off.content_code import content_code, stamp
from forms.sign_off.reasons import Standing


@dataclass(frozen=True, slots=True)
class Title:
    """The report's official title."""

    text: str


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of a numbered section; it is never left alone at a page's foot."""

    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of body text; its first ``lead`` characters are a run-in heading of ``level``."""

    text: str
    level: int = 0
    lead: int = 0


@dataclass(frozen=True, slots=True)
class TableCell:
    """One box of a table as printed. ``id`` names the field that fills it; wording has none."""

    row: int
    col: int
    rowspan: int
    colspan: int
    text: str
    id: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """An official table with what stands in it. ``whole`` tables are not broken across pages."""

    name: str
    grid: Grid
    cells: tuple[TableCell, ...]
    whole: bool


@dataclass(frozen=True, slots=True)
class Signature:
    """Who issues the report, and when."""

    unit: str
    date: str


@dataclass(frozen=True, slots=True)
class Slip:
    """The last page of a draft: a table with room to sign for each who has to, the totals that a leader looks at first.

    Below them, what the checks found with its reasons, a paragraph each, and an ``end``: which draft this is of what.
    """

    heading: str
    title: str
    table: Table
    figures: Table
    note: str
    findings: tuple[str, ...]
    end: str

    def texts(self) -> Iterator[str]:
        """Yield each printed text, in order."""
        yield from (self.heading, self.title)
        yield from (cell.text for cell in self.table.cells)
        yield self.figures.name
        yield from (cell.text for cell in self.figures.cells)
        yield from (self.note, *self.findings, self.end)


Block = Title | Heading | Paragraph | Table | Signature | Slip


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
        """The content code as files have it in their properties, and drafts in the foot of each page."""
        return stamp(self.code)

    def texts(self) -> Iterator[tuple[str, str]]:
        """Yield each printed text with the place where it stands, in words for the clerk."""
        place = "标题"
        for block in self.blocks:
            match block:
                case Title(text):
                    yield place, text
                    place = "前言"
                case Heading(text):
                    place = text
                    yield place, text
                case Paragraph(text=text):
                    yield place, text
                case Table():
                    yield from ((place, cell.text) for cell in block.cells)
                case Signature(unit, date):
                    place = "落款"
                    yield place, unit
                    yield place, date
                case Slip():
                    place = block.heading
                    yield from ((place, text) for text in block.texts())

"""Reading a document back: its paragraphs with their styles, and its tables cell by cell."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import docx
from docx.document import Document as Package
from docx.oxml.ns import qn
from docx.oxml.table import CT_Tbl, CT_Tc
from docx.oxml.text.paragraph import CT_P

#: A cell's row, column, and how many of each it spans, with its text.
Cells = dict[tuple[int, int, int, int], str]


@dataclass(frozen=True, slots=True)
class Text:
    r"""A paragraph as read: the id of its style, and its text, in which ``\n`` is a line's break."""

    style: str
    text: str


@dataclass(frozen=True, slots=True)
class Read:
    """A document as read: what its body holds in order, the marks across its pages, and what is noted of it."""

    body: tuple[Text | Cells, ...]
    marks: tuple[str, ...]  # of odd and even pages
    numbered: bool  # whether both odd and even pages show their number
    codes: tuple[str, ...]  # what stands below the number, of odd and even pages
    title: str
    author: str
    keywords: str


def read_document(path: Path) -> Read:
    """Return what the document at ``path`` holds; raises what python-docx does where it is none."""
    with path.open("rb") as file:
        package = docx.Document(file)
    properties, section = package.core_properties, package.sections[0]
    feet = (section.footer, section.even_page_footer)
    return Read(
        tuple(_body(package)),
        tuple(_marks(package)),
        all(foot._element.xpath(".//w:fldSimple[contains(@w:instr, 'PAGE')]") for foot in feet),  # noqa: SLF001
        tuple("\n".join(line.text for line in foot.paragraphs[1:]) for foot in feet),
        properties.title,
        properties.author,
        properties.keywords,
    )


def _body(package: Package) -> Iterator[Text | Cells]:
    for element in package.element.body:
        if isinstance(element, CT_P):
            yield Text(element.style or "", element.text)
        elif isinstance(element, CT_Tbl):
            yield _cells(element)


def _marks(package: Package) -> Iterator[str]:
    for header in (package.sections[0].header, package.sections[0].even_page_header):
        found = (
            []
            if header.is_linked_to_previous
            else header._element.iter("{urn:schemas-microsoft-com:vml}textpath")  # noqa: SLF001
        )
        yield "".join(each.get("string") or "" for each in found)


def _cells(table: CT_Tbl) -> Cells:
    """Return the cells of ``table``; one that goes on from the row above adds to the span and the text of the first."""
    found: Cells = {}
    above: dict[
        int, tuple[int, int, int, int]
    ] = {}  # by column, the cell that a merged one would go on from
    for row, line in enumerate(table.tr_lst):
        col = line.grid_before
        for part in line.tc_lst:
            span, merge = part.grid_span, part.vMerge
            place, text = (row, col, 1, span), _text(part)
            if merge == "continue" and col in above and above[col][3] == span:
                first = above[col]
                text = found.pop(first) + text
                place = (first[0], col, first[2] + 1, span)
            found[place] = text
            if merge:
                above[col] = place
            else:
                above.pop(col, None)
            col += span
    return found


def _text(cell: CT_Tc) -> str:
    return "\n".join(part.text for part in cell.iterchildren(qn("w:p")) if isinstance(part, CT_P))

"""A Word document as its reader sees it.

What its body says, and what stands at the head and foot of its pages.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

from reading.docx.body import BodyReader
from reading.docx.colours import Theme
from reading.docx.looks import Looks
from reading.docx.numbering import Numbering
from reading.docx.package import Package
from reading.docx.styles import Styles
from reading.guarded_xml import Element
from reading.seen import Block, all_text, only_paragraphs

_NOTES: Final = {"footnotes": "脚注", "endnotes": "尾注"}


class CommentRead(NamedTuple):
    """A comment (批注)."""

    author: str
    text: str


@dataclass(frozen=True, slots=True)
class DocumentRead:
    """What the body says, and the comments by their ids, with the text that each is about.

    ``tracked`` is whether changes were still open; they are taken as accepted.
    """

    blocks: list[Block]
    comments: Mapping[str, CommentRead]
    quotes: Mapping[str, str]
    tracked: bool


class HeadAndFoot(NamedTuple):
    """What every odd or every even page has besides the text.

    That is the text drawn across it, whether it shows its number, and what is below that, or at
    the foot of a page without one.
    """

    mark: str
    is_numbered: bool
    below: str


def read_document(package: Package, *, takes_boxes: bool = False) -> DocumentRead:
    """Return what the document in ``package`` says; raises :class:`reading.errors.Unreadable`.

    With ``takes_boxes`` what stands in text boxes is among it, else told beside it.
    """
    reader = body_reader(package, takes_boxes=takes_boxes)
    blocks = reader.blocks(package.document())
    quotes = reader.quotes()
    comments: dict[str, CommentRead] = {}
    for each in _children(package, "comments"):
        text = all_text(reader.blocks(each))
        comments[each.get("w:id", "")] = CommentRead(each.get("w:author", ""), text)
    return DocumentRead(blocks, comments, quotes, reader.tracked)


def read_heads_and_feet(package: Package) -> list[HeadAndFoot]:
    """Return what the odd and then the even pages of each section have at their heads and feet."""
    reader = body_reader(package)
    pages: list[HeadAndFoot] = []
    sections: list[Element | None] = list(package.document().iter("w:sectPr"))
    for section in sections or [None]:
        for kind in ("default", "even"):
            head = _running(package, section, "w:headerReference", kind)
            foot = _running(package, section, "w:footerReference", kind)
            pages.append(HeadAndFoot(_mark(head), _is_numbered(foot), _below_number(reader, foot)))
    return pages


def _mark(head: Element | None) -> str:
    if head is None:
        return ""
    return "".join(path.get("string", "") for path in head.iter("v:textpath"))


def _is_numbered(foot: Element | None) -> bool:
    if foot is None:
        return False
    return any("PAGE" in field.get("w:instr", "") for field in foot.iter("w:fldSimple"))


def _below_number(reader: BodyReader, foot: Element | None) -> str:
    """Return what stands in ``foot`` below its first line, where that is the page's number."""
    if foot is None:
        return ""
    lines = [line.text for line in only_paragraphs(reader.blocks(foot))]
    if _is_numbered(foot):
        lines = lines[1:]
    return "\n".join(lines)


def _running(package: Package, section: Element | None, tag: str, kind: str) -> Element | None:
    """Return the head or foot of one kind of page that ``section`` refers to."""
    if section is None:
        return None
    for reference in section.iter(tag):
        if reference.get("w:type", "default") == kind:
            return package.part(reference.get("r:id", ""))
    return None


def body_reader(package: Package, *, takes_boxes: bool = False) -> BodyReader:
    """Return what reads the parts of the document in ``package``."""
    styles = Styles(package.related("styles"))
    theme = Theme(package.related("theme"), package.related("settings"))
    notes: dict[tuple[str, str], Element] = {}
    for kind, what in _NOTES.items():
        for note in _children(package, kind):
            notes[what, note.get("w:id", "")] = note
    numbering = Numbering(package.related("numbering"), styles)
    return BodyReader(Looks(styles, theme), numbering, notes, takes_boxes=takes_boxes)


def _children(package: Package, kind: str) -> Iterator[Element]:
    part = package.related(kind)
    if part is not None:
        yield from part

"""Reading WordprocessingML (ECMA-376): the paragraphs and tables of a document, in order.

Open changes are taken as accepted, and nothing is passed over in silence.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from reading.docx.beside import about_alternatives, about_element, about_paragraph
from reading.docx.comments import MARKS
from reading.docx.inline import DELETED, INSERTED, InlineReader
from reading.docx.looks import Looks, ParagraphLook
from reading.docx.numbering import Numbering
from reading.docx.tables import TableReader
from reading.docx.xml import NO_TEXT, SILENT, chosen, find, value
from reading.guarded_xml import Element
from reading.list_numbers import UNREAD
from reading.seen import Aside, Block, Paragraph
from reading.writing import Writing

#: Of a paragraph whose end is deleted or moved away.
_END_DELETED: Final = ("w:rPr/w:del", "w:rPr/w:moveFrom")


class BodyReader:
    """Reads the content of one document, in order.

    ``notes`` are its foot- and endnotes by kind and id. With ``takes_boxes`` what stands in a text
    box comes behind the paragraph that it hangs on, else it is told beside that.
    """

    def __init__(
        self,
        looks: Looks,
        numbering: Numbering,
        notes: Mapping[tuple[str, str], Element],
        *,
        takes_boxes: bool = False,
    ) -> None:
        self._looks = looks
        self._numbering = numbering
        self._inline = InlineReader(self.blocks, notes, looks)
        self._tables = TableReader(self.blocks, looks)
        self._tracked = False
        self._takes_boxes = takes_boxes

    @property
    def tracked(self) -> bool:
        """Whether a change in what was read was still open."""
        return self._tracked or self._inline.tracked or self._tables.tracked

    def quotes(self) -> dict[str, str]:
        """Return the text that each comment in what was read is about, by its id."""
        return self._inline.comments.quotes()

    def blocks(self, parent: Element) -> list[Block]:
        """Return the paragraphs and tables in ``parent``."""
        outer = self._inline.boxes
        self._inline.boxes = [] if self._takes_boxes else None
        found = self._read(parent)
        self._inline.boxes = outer
        return found

    def _read(self, parent: Element) -> list[Block]:
        found: list[Block] = []
        begun = Writing()  # of which the end was deleted: what follows goes on in it
        for element in self._block_elements(parent, found):
            if element.tag == "w:p":
                look = self._looks.paragraph(element)
                self._inline.read(element, look, begun)
                if self._has_end(element):
                    found.append(self._finished(begun, look))
                    found += self._boxes()
                    begun = Writing()
                continue
            if begun.is_begun:
                found.append(begun.paragraph())
                begun = Writing()
            table = self._tables.table(element)
            if table is not None:
                found.append(table)
        if begun.is_begun:
            found.append(begun.paragraph())
        return found + self._boxes()

    def _boxes(self) -> list[Block]:
        """Return what stands in the text boxes that hang on what was read last."""
        boxes = self._inline.boxes
        if not boxes:
            return []
        self._inline.boxes = []
        return boxes

    def _block_elements(self, parent: Element, told: list[Block]) -> Iterator[Element]:
        """Yield the paragraphs and tables in ``parent``; what else is between them is ``told``."""
        for child in parent:
            tag = child.tag
            if tag in ("w:p", "w:tbl"):
                yield child
            elif tag in DELETED:
                self._tracked = True
            elif tag in INSERTED:
                self._tracked = True
                yield from self._block_elements(child, told)
            elif tag == "mc:AlternateContent":
                _tell(about_alternatives(child), told)
                yield from self._block_elements(chosen(child), told)
            elif tag in MARKS:
                self._inline.comments.mark(child, Writing())
            elif tag not in NO_TEXT and tag not in SILENT:
                _tell(about_element(child), told)
                yield from self._block_elements(child, told)

    def _has_end(self, element: Element) -> bool:
        """Whether the end of a paragraph is still there."""
        properties = find(element, "w:pPr")
        if properties is None:
            return True
        if find(properties, "w:rPr/w:ins") is not None:
            self._tracked = True
        for path in _END_DELETED:
            if find(properties, path) is not None:
                self._tracked = True
                return False
        return True

    def _finished(self, writing: Writing, look: ParagraphLook) -> Paragraph:
        """Return what was read with the style and automatic number of the paragraph it ends in."""
        label = self._label(look)
        is_read = UNREAD not in label
        paragraph = writing.paragraph(label if is_read else "")
        paragraph.style = self._looks.styles.name(look.style)
        paragraph.asides += about_paragraph(look.properties, paragraph.text)
        if not is_read:
            paragraph.asides.append(Aside("自动编号", f"（编号没有读出）{paragraph.text:.40}"))
        return paragraph

    def _label(self, look: ParagraphLook) -> str:
        """Return the automatic number of a paragraph; empty where it has none."""
        numbered = look.properties.get("w:numPr")
        if numbered is None:
            return ""
        list_id = value(numbered, "w:numId")
        return self._numbering.next_label(list_id, value(numbered, "w:ilvl"), look.style)


def _tell(asides: Iterator[Aside], blocks: list[Block]) -> None:
    """Tell among ``blocks`` what stands between paragraphs, where there is anything to tell."""
    told = list(asides)
    if told:
        blocks.append(Paragraph(asides=told))

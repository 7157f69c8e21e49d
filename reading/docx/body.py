"""Reading WordprocessingML (ECMA-376): the paragraphs and tables of a document, in order.

Open changes are taken as accepted, and nothing is passed over in silence.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from reading.docx.comments import MARKS
from reading.docx.inline import DELETED, INSERTED, InlineReader
from reading.docx.numbering import UNREAD, Numbering
from reading.docx.tables import TableReader
from reading.docx.xml import NO_TEXT, Element, chosen, find, number, value
from reading.seen import Aside, Block, Paragraph

#: Of a paragraph whose end is deleted or moved away.
_END_DELETED: Final = ("w:rPr/w:del", "w:rPr/w:moveFrom")


class BodyReader:
    """Reads the content of one document, in order.

    ``notes`` are its foot- and endnotes by kind and id.
    """

    def __init__(
        self,
        styles: Mapping[str, str],
        numbering: Numbering,
        notes: Mapping[tuple[str, str], Element],
    ) -> None:
        self._styles = styles
        self._numbering = numbering
        self._inline = InlineReader(self.blocks, notes)
        self._tables = TableReader(self.blocks)
        self._tracked = False

    @property
    def tracked(self) -> bool:
        """Whether a change in what was read was still open."""
        return self._tracked or self._inline.tracked or self._tables.tracked

    def quotes(self) -> dict[str, str]:
        """Return the text that each comment in what was read is about, by its id."""
        return self._inline.comments.quotes()

    def blocks(self, parent: Element) -> list[Block]:
        """Return the paragraphs and tables in ``parent``."""
        found: list[Block] = []
        begun = Paragraph()  # of which the end was deleted: what follows goes on in it
        for element in self._block_elements(parent):
            if element.tag == "w:p":
                self._inline.read(element, begun)
                if self._has_end(element):
                    found.append(self._finished(begun, element))
                    begun = Paragraph()
                continue
            if begun != Paragraph():
                found.append(begun)
                begun = Paragraph()
            table = self._tables.table(element)
            if table is not None:
                found.append(table)
        if begun != Paragraph():
            found.append(begun)
        return found

    def _block_elements(self, parent: Element) -> Iterator[Element]:
        """Yield the paragraphs and tables in ``parent``, and note what else is between them."""
        for child in parent:
            tag = child.tag
            if tag in ("w:p", "w:tbl"):
                yield child
            elif tag in DELETED:
                self._tracked = True
            elif tag in INSERTED:
                self._tracked = True
                yield from self._block_elements(child)
            elif tag == "mc:AlternateContent":
                yield from self._block_elements(chosen(child))
            elif tag in MARKS:
                self._inline.comments.mark(child, Paragraph())
            elif tag not in NO_TEXT:
                yield from self._block_elements(child)

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

    def _finished(self, paragraph: Paragraph, element: Element) -> Paragraph:
        """Return ``paragraph`` with the style and the automatic number of the one that ended it."""
        style = value(element, "w:pPr/w:pStyle")
        paragraph.style = self._styles.get(style, style)
        list_id = value(element, "w:pPr/w:numPr/w:numId")
        depth = number(value(element, "w:pPr/w:numPr/w:ilvl"))
        label = self._numbering.next_label(list_id, depth)
        if UNREAD in label:
            paragraph.asides.append(Aside("自动编号", f"（编号没有读出）{paragraph.text:.40}"))
        elif paragraph.text.strip():
            paragraph.text = label + paragraph.text
        return paragraph

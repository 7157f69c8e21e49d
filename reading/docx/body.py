"""Reading WordprocessingML (ECMA-376): open changes taken as accepted, and nothing passed over in silence.

Hidden text is told beside the text, as footnotes are: who read the document on paper never saw it.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from reading.docx.numbering import UNREAD, Numbering
from reading.docx.xml import Element, chosen, find, is_on, value
from reading.seen import Aside, Block, Box, Paragraph, Table, all_text, paragraphs

_NO_TEXT: Final = frozenset(
    (
        "w:pPr",
        "w:rPr",
        "w:sdtPr",
        "w:sdtEndPr",
        "w:customXmlPr",
        "w:smartTagPr",
        "w:tblPr",
        "w:tblPrEx",
        "w:tblGrid",
        "w:trPr",
        "w:tcPr",
        "w:sectPr",
        "w:instrText",
        "w:delInstrText",
        "w:delText",
        "w:fldData",
        "w:softHyphen",
        "w:rubyPr",
    )
)
_PICTURES: Final = frozenset(("w:drawing", "w:pict", "w:object", "w:contentPart"))
_ENDS: Final = (
    "w:rPr/w:del",
    "w:rPr/w:moveFrom",
)  # of a paragraph whose end is deleted or moved away
_PRIVATE: Final = range(0xE000, 0xF900)  # where symbol fonts have their signs


class BodyReader:
    """Reads the content of one document, in order; ``notes`` are its foot- and endnotes by kind and id."""

    def __init__(
        self,
        styles: Mapping[str, str],
        numbering: Numbering,
        notes: Mapping[tuple[str, str], Element],
    ) -> None:
        self.tracked = False
        self.quotes: dict[str, list[str]] = {}  # by comment, the text that it is about
        self._styles, self._numbering, self._notes = styles, numbering, notes
        self._open: set[str] = set()  # comments whose text goes on
        self._deleted = 0  # how many deletions enclose what is being read

    def blocks(self, parent: Element) -> list[Block]:
        """Return the paragraphs and tables in ``parent``."""
        found: list[Block] = []
        begun = Paragraph()  # of which the end was deleted: what follows goes on in it
        for element in self._block_elements(parent):
            if element.tag == "w:p":
                self._inline(element, begun)
                if self._ends(element):
                    found.append(self._finished(begun, element))
                    begun = Paragraph()
            else:
                found += (
                    [begun, *self._table(element)] if begun != Paragraph() else self._table(element)
                )
                begun = Paragraph()
        return [*found, begun] if begun != Paragraph() else found

    def _block_elements(self, parent: Element) -> Iterator[Element]:
        for child in parent:
            match child.tag:
                case "w:p" | "w:tbl":
                    yield child
                case "w:ins" | "w:moveTo" | "w:del" | "w:moveFrom":
                    self.tracked = True
                    if child.tag in ("w:ins", "w:moveTo"):
                        yield from self._block_elements(child)
                case "mc:AlternateContent":
                    yield from self._block_elements(chosen(child))
                case "w:commentRangeStart" | "w:commentRangeEnd":
                    self._mark(child, Paragraph())
                case tag if tag not in _NO_TEXT:
                    yield from self._block_elements(child)

    def _ends(self, element: Element) -> bool:
        properties = find(element, "w:pPr")
        if properties is None:
            return True
        deleted = any(find(properties, path) is not None for path in _ENDS)
        self.tracked |= deleted or find(properties, "w:rPr/w:ins") is not None
        return not deleted

    def _finished(self, paragraph: Paragraph, element: Element) -> Paragraph:
        """Return ``paragraph`` with the style and the automatic number of the one that ended it."""
        id, depth = value(element, "w:pPr/w:pStyle"), value(element, "w:pPr/w:numPr/w:ilvl") or "0"
        paragraph.style = self._styles.get(id, id)
        number = self._numbering.next(
            value(element, "w:pPr/w:numPr/w:numId"), int(depth) if depth.isdecimal() else 0
        )
        if UNREAD in number:
            paragraph.asides.append(Aside("自动编号", f"（编号没有读出）{paragraph.text:.40}"))
        elif paragraph.text.strip():
            paragraph.text = number + paragraph.text
        return paragraph

    # ---- Within a paragraph --------------------------------------------------------------------

    def _inline(self, parent: Element, into: Paragraph) -> None:  # noqa: C901, PLR0912
        for child in parent:
            match child.tag:
                case "w:t":
                    self._add(child.text or "", into)
                case "w:tab" | "w:ptab":
                    self._add("\t", into)
                case "w:br" | "w:cr":
                    self._add("" if child.get("w:type") in ("page", "column") else "\n", into)
                case "w:noBreakHyphen":
                    self._add("-", into)
                case "w:sym":
                    self._symbol(child, into)
                case "w:ins" | "w:moveTo":
                    self.tracked = True
                    self._inline(child, into)
                case "w:del" | "w:moveFrom":
                    self.tracked = True
                    self._deleted += 1
                    self._inline(child, into)  # for the marks of comments
                    self._deleted -= 1
                case "w:r" if is_on(child, "w:rPr/w:vanish"):
                    hidden = Paragraph()
                    self._inline(child, hidden)
                    self._tell(into, "隐藏的文字", [hidden])
                case "mc:AlternateContent":
                    self._inline(chosen(child), into)
                case "w:footnoteReference" | "w:endnoteReference":
                    self._note(child, into)
                case "w:rt":
                    ruby = Paragraph()
                    self._inline(child, ruby)
                    self._tell(into, "注音", [ruby])
                case "m:oMath":
                    self._tell(
                        into,
                        "公式",
                        [
                            Paragraph(
                                "".join(each.text or "" for each in child.iter("m:t")) or "（公式）"
                            )
                        ],
                    )
                case "w:commentRangeStart" | "w:commentRangeEnd" | "w:commentReference":
                    self._mark(child, into)
                case tag if tag in _PICTURES:
                    self._picture(child, into)
                case tag if tag not in _NO_TEXT:
                    self._inline(child, into)

    def _add(self, text: str, into: Paragraph) -> None:
        if not self._deleted:
            into.text += text
            for comment in self._open:
                self.quotes[comment].append(text)

    def _tell(self, into: Paragraph, what: str, blocks: list[Block]) -> None:
        """Put what stands beside the text of a paragraph to it, with what in turn stands beside that."""
        text = all_text(blocks)
        if text and not self._deleted:
            into.asides.append(Aside(what, text))
        for paragraph in paragraphs(blocks):
            into.asides += paragraph.asides
            into.comments += paragraph.comments

    def _symbol(self, element: Element, into: Paragraph) -> None:
        """Read a sign by its number; one of a symbol font means nothing without that font, and is told."""
        number, face = element.get("w:char", ""), element.get("w:font", "")
        try:
            sign = chr(int(number, 16))
        except (ValueError, OverflowError):
            sign = ""
        if sign and ord(sign) not in _PRIVATE and sign.isprintable():
            self._add(sign, into)
        else:
            self._tell(into, "符号", [Paragraph(f"（{face} {number}）")])

    def _note(self, element: Element, into: Paragraph) -> None:
        what = "脚注" if element.tag == "w:footnoteReference" else "尾注"
        note = self._notes.get((what, element.get("w:id", "")))
        self._tell(
            into, what, [Paragraph("（内容读不出来）")] if note is None else self._apart(note)
        )

    def _picture(self, element: Element, into: Paragraph) -> None:
        boxes = list(_text_boxes(element))
        for box in boxes:
            self._tell(into, "文本框", self._apart(box))
        if not boxes:
            self._tell(into, "图片", [Paragraph("（图片）")])

    def _apart(self, element: Element) -> list[Block]:
        """Return what stands beside the text, which comments on the text are not about."""
        still_open, self._open = self._open, set()
        blocks = self.blocks(element)
        self._open = still_open
        return blocks

    def _mark(self, element: Element, into: Paragraph) -> None:
        comment = element.get("w:id", "")
        if element.tag == "w:commentRangeEnd":
            self._open.discard(comment)
            return
        if comment not in into.comments:
            into.comments.append(comment)
        if element.tag == "w:commentRangeStart":
            self._open.add(comment)
            self.quotes.setdefault(comment, [])

    # ---- Tables ----------------------------------------------------------------------------------

    def _table(self, element: Element) -> list[Block]:
        """Return the table without its deleted rows; nothing where all of them are."""
        rows = [
            self._row(row)
            for row in _found(element, "w:tr")
            if not self._is_deleted(row, "w:trPr/w:ins", "w:trPr/w:del")
        ]
        return [Table(rows)] if rows else []

    def _row(self, element: Element) -> list[Box]:
        boxes: list[Box] = []
        for cell in _found(element, "w:tc"):
            if self._is_deleted(cell, "w:tcPr/w:cellIns", "w:tcPr/w:cellDel"):
                continue
            box = Box(self.blocks(cell), _goes_on(cell, "w:tcPr/w:vMerge"))
            merge = find(cell, "w:tcPr/w:cellMerge")
            if merge is not None:
                self.tracked = True
                box.goes_on = merge.get("w:vMerge") == "cont"
            if boxes and _goes_on(cell, "w:tcPr/w:hMerge"):
                boxes[-1].content += box.content
            else:
                boxes.append(box)
        return boxes

    def _is_deleted(self, element: Element, inserted: str, deleted: str) -> bool:
        is_deleted = find(element, deleted) is not None
        self.tracked |= is_deleted or find(element, inserted) is not None
        return is_deleted


def _found(parent: Element, tag: str) -> Iterator[Element]:
    """Yield rows or cells, which may stand in content controls."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag not in _NO_TEXT:
            yield from _found(child, tag)


def _goes_on(cell: Element, path: str) -> bool:
    return find(cell, path) is not None and value(cell, path) != "restart"


def _text_boxes(element: Element) -> Iterator[Element]:
    for child in element:
        match child.tag:
            case "mc:AlternateContent":
                yield from _text_boxes(chosen(child))
            case "w:txbxContent":
                yield child
            case _:
                yield from _text_boxes(child)

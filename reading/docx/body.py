"""Reading WordprocessingML (ECMA-376).

Open changes taken as accepted, and nothing passed over in silence. Hidden text is told beside the
text, as footnotes are: who read the document on paper never saw it.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from reading.docx.numbering import UNREAD, Numbering
from reading.docx.tables import TableReader
from reading.docx.xml import NO_TEXT, Element, chosen, find, is_on, number, value
from reading.seen import Aside, Block, Paragraph, all_text, paragraphs

_PICTURES: Final = frozenset(("w:drawing", "w:pict", "w:object", "w:contentPart"))
_INSERTED: Final = ("w:ins", "w:moveTo")
_DELETED: Final = ("w:del", "w:moveFrom")
_COMMENT_RANGE: Final = ("w:commentRangeStart", "w:commentRangeEnd")
#: Of a paragraph whose end is deleted or moved away.
_END_DELETED: Final = ("w:rPr/w:del", "w:rPr/w:moveFrom")
#: Where symbol fonts have their signs.
_PRIVATE: Final = range(0xE000, 0xF900)


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
        self.quotes: dict[str, list[str]] = {}  # by comment, the text that it is about
        self._styles, self._numbering, self._notes = styles, numbering, notes
        self._tables = TableReader(self.blocks)
        self._tracked = False
        self._open: set[str] = set()  # comments whose text goes on
        self._deletions = 0  # how many enclose what is being read

    @property
    def tracked(self) -> bool:
        """Whether a change in what was read was still open."""
        return self._tracked or self._tables.tracked

    def blocks(self, parent: Element) -> list[Block]:
        """Return the paragraphs and tables in ``parent``."""
        found: list[Block] = []
        begun = Paragraph()  # of which the end was deleted: what follows goes on in it
        for element in self._block_elements(parent):
            if element.tag == "w:p":
                self._inline(element, begun)
                if not self._has_end(element):
                    continue
                found.append(self._finished(begun, element))
            else:
                if begun != Paragraph():
                    found.append(begun)
                table = self._tables.table(element)
                if table is not None:
                    found.append(table)
            begun = Paragraph()
        if begun != Paragraph():
            found.append(begun)
        return found

    def _block_elements(self, parent: Element) -> Iterator[Element]:
        for child in parent:
            tag = child.tag
            if tag in ("w:p", "w:tbl"):
                yield child
            elif tag in _INSERTED or tag in _DELETED:
                self._tracked = True
                if tag in _INSERTED:
                    yield from self._block_elements(child)
            elif tag == "mc:AlternateContent":
                yield from self._block_elements(chosen(child))
            elif tag in _COMMENT_RANGE:
                self._mark_comment(child, Paragraph())
            elif tag not in NO_TEXT:
                yield from self._block_elements(child)

    def _has_end(self, element: Element) -> bool:
        properties = find(element, "w:pPr")
        if properties is None:
            return True
        deleted = any(find(properties, path) is not None for path in _END_DELETED)
        self._tracked |= deleted or find(properties, "w:rPr/w:ins") is not None
        return not deleted

    def _finished(self, paragraph: Paragraph, element: Element) -> Paragraph:
        """Return ``paragraph`` with the style and the automatic number of the one that ended it."""
        style = value(element, "w:pPr/w:pStyle")
        paragraph.style = self._styles.get(style, style)
        listed = value(element, "w:pPr/w:numPr/w:numId")
        depth = number(value(element, "w:pPr/w:numPr/w:ilvl"))
        label = self._numbering.next(listed, depth)
        if UNREAD in label:
            paragraph.asides.append(Aside("自动编号", f"（编号没有读出）{paragraph.text:.40}"))
        elif paragraph.text.strip():
            paragraph.text = label + paragraph.text
        return paragraph

    # ---- Within a paragraph --------------------------------------------------------------------

    def _inline(self, parent: Element, into: Paragraph) -> None:
        for child in parent:
            text = _characters(child)
            if text is not None:
                self._add(text, into)
            elif child.tag in _INSERTED or child.tag in _DELETED:
                self._changed(child, into)
            elif child.tag in _COMMENT_RANGE or child.tag == "w:commentReference":
                self._mark_comment(child, into)
            elif child.tag == "mc:AlternateContent":
                self._inline(chosen(child), into)
            elif not self._is_beside(child, into) and child.tag not in NO_TEXT:
                self._inline(child, into)

    def _add(self, text: str, into: Paragraph) -> None:
        if self._deletions:
            return
        into.text += text
        for comment in self._open:
            self.quotes[comment].append(text)

    def _changed(self, element: Element, into: Paragraph) -> None:
        """Read an insertion, or a deletion for the marks of comments in it."""
        self._tracked = True
        deletes = element.tag in _DELETED
        self._deletions += deletes
        self._inline(element, into)
        self._deletions -= deletes

    def _mark_comment(self, element: Element, into: Paragraph) -> None:
        comment = element.get("w:id", "")
        if element.tag == "w:commentRangeEnd":
            self._open.discard(comment)
            return
        if comment not in into.comments:
            into.comments.append(comment)
        if element.tag == "w:commentRangeStart":
            self._open.add(comment)
            self.quotes.setdefault(comment, [])

    # ---- Beside the text of a paragraph --------------------------------------------------------

    def _is_beside(self, element: Element, into: Paragraph) -> bool:
        """Read ``element`` if it stands beside the text, and return whether it does."""
        match element.tag:
            case "w:r" if is_on(element, "w:rPr/w:vanish"):
                self._put_beside(into, "隐藏的文字", [self._apart_inline(element)])
            case "w:sym":
                sign = f"（{element.get('w:font', '')} {element.get('w:char', '')}）"
                self._put_beside(into, "符号", [Paragraph(sign)])
            case "w:footnoteReference":
                self._put_beside(into, "脚注", self._note("脚注", element))
            case "w:endnoteReference":
                self._put_beside(into, "尾注", self._note("尾注", element))
            case "w:rt":
                self._put_beside(into, "注音", [self._apart_inline(element)])
            case "m:oMath":
                self._put_beside(into, "公式", [Paragraph(_formula(element))])
            case tag if tag in _PICTURES:
                self._picture(element, into)
            case _:
                return False
        return True

    def _put_beside(self, into: Paragraph, what: str, blocks: list[Block]) -> None:
        """Put ``blocks`` beside the text of a paragraph, with what in turn stands beside theirs."""
        text = all_text(blocks)
        if text and not self._deletions:
            into.asides.append(Aside(what, text))
        for paragraph in paragraphs(blocks):
            into.asides += paragraph.asides
            into.comments += paragraph.comments

    def _note(self, what: str, element: Element) -> list[Block]:
        note = self._notes.get((what, element.get("w:id", "")))
        return [Paragraph("（内容读不出来）")] if note is None else self._apart(note)

    def _picture(self, element: Element, into: Paragraph) -> None:
        boxes = list(_text_boxes(element))
        for box in boxes:
            self._put_beside(into, "文本框", self._apart(box))
        if not boxes:
            self._put_beside(into, "图片", [Paragraph("（图片）")])

    def _apart_inline(self, element: Element) -> Paragraph:
        """Return as a paragraph of its own what comments on the text around it are about too."""
        paragraph = Paragraph()
        self._inline(element, paragraph)
        return paragraph

    def _apart(self, element: Element) -> list[Block]:
        """Return what stands beside the text, which comments on the text are not about."""
        still_open, self._open = self._open, set()
        blocks = self.blocks(element)
        self._open = still_open
        return blocks


def _characters(element: Element) -> str | None:
    """Return the characters that ``element`` stands for.

    None where it is none, or nobody can tell which.
    """
    match element.tag:
        case "w:t":
            return element.text or ""
        case "w:tab" | "w:ptab":
            return "\t"
        case "w:br" | "w:cr":
            breaks_line = element.get("w:type") not in ("page", "column")
            return "\n" if breaks_line else ""
        case "w:noBreakHyphen":
            return "-"
        case "w:sym":
            return _sign(element.get("w:char", ""))
        case _:
            return None


def _sign(code: str) -> str | None:
    """Return the sign with a number.

    None for one of a symbol font, which means nothing without that font.
    """
    try:
        sign = chr(int(code, 16))
    except (ValueError, OverflowError):
        return None
    return sign if ord(sign) not in _PRIVATE and sign.isprintable() else None


def _formula(element: Element) -> str:
    letters = "".join(each.text or "" for each in element.iter("m:t"))
    return letters or "（公式）"


def _text_boxes(element: Element) -> Iterator[Element]:
    for child in element:
        match child.tag:
            case "mc:AlternateContent":
                yield from _text_boxes(chosen(child))
            case "w:txbxContent":
                yield child
            case _:
                yield from _text_boxes(child)

"""Reading what is within a paragraph: its text, and what stands beside that.

Hidden text is told beside the text, as footnotes are: who read the document on paper never saw it.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Final, NamedTuple

from reading.docx.characters import characters
from reading.docx.comments import MARKS, CommentRanges
from reading.docx.xml import NO_TEXT, Element, chosen, is_on
from reading.seen import Aside, Block, Paragraph, all_text, paragraphs

INSERTED: Final = ("w:ins", "w:moveTo")
DELETED: Final = ("w:del", "w:moveFrom")
_PICTURES: Final = frozenset(("w:drawing", "w:pict", "w:object", "w:contentPart"))


class _Beside(NamedTuple):
    """Something that stands beside the text, in words for the clerk, and what it says."""

    what: str
    blocks: list[Block]


class InlineReader:
    """Reads paragraphs, of which ``blocks`` reads what stands apart, such as a footnote.

    ``notes`` are the foot- and endnotes by kind and id. ``tracked`` is whether a change in what was
    read was open, ``comments`` are those about it.
    """

    def __init__(
        self,
        blocks: Callable[[Element], list[Block]],
        notes: Mapping[tuple[str, str], Element],
    ) -> None:
        self.tracked = False
        self.comments = CommentRanges()
        self._blocks = blocks
        self._notes = notes
        self._deletions = 0  # how many enclose what is being read

    def read(self, parent: Element, into: Paragraph) -> None:
        """Add what is in ``parent`` to the paragraph ``into``."""
        for child in parent:
            text = characters(child)
            if text is not None:
                self._add(text, into)
            elif child.tag in INSERTED or child.tag in DELETED:
                self._read_changed(child, into)
            elif child.tag in MARKS:
                self.comments.mark(child, into)
            elif child.tag == "mc:AlternateContent":
                self.read(chosen(child), into)
            elif child.tag not in NO_TEXT:
                self._read_other(child, into)

    def _add(self, text: str, into: Paragraph) -> None:
        if self._deletions:
            return
        into.text += text
        self.comments.add(text)

    def _read_changed(self, element: Element, into: Paragraph) -> None:
        """Read an insertion, or a deletion for the marks of comments in it."""
        self.tracked = True
        if element.tag in INSERTED:
            self.read(element, into)
            return
        self._deletions += 1
        self.read(element, into)
        self._deletions -= 1

    def _read_other(self, element: Element, into: Paragraph) -> None:
        """Read what stands beside the text, or else what is in ``element``."""
        beside = self._beside(element)
        for each in beside:
            self._put_beside(each, into)
        if not beside:
            self.read(element, into)

    def _put_beside(self, beside: _Beside, into: Paragraph) -> None:
        """Put it beside the text of a paragraph, with what in turn stands beside its own."""
        text = all_text(beside.blocks)
        if text and not self._deletions:
            into.asides.append(Aside(beside.what, text))
        for paragraph in paragraphs(beside.blocks):
            into.asides += paragraph.asides
            into.comments += paragraph.comments

    def _beside(self, element: Element) -> list[_Beside]:
        """Return what ``element`` is, if it stands beside the text; nothing for any other."""
        match element.tag:
            case "w:r" if is_on(element, "w:rPr/w:vanish"):
                return [_Beside("隐藏的文字", [self._own_paragraph(element)])]
            case "w:sym":
                sign = f"（{element.get('w:font', '')} {element.get('w:char', '')}）"
                return [_Beside("符号", [Paragraph(sign)])]
            case "w:footnoteReference":
                return [self._note("脚注", element)]
            case "w:endnoteReference":
                return [self._note("尾注", element)]
            case "w:rt":
                return [_Beside("注音", [self._own_paragraph(element)])]
            case "m:oMath":
                return [_Beside("公式", [Paragraph(_formula(element))])]
            case tag if tag in _PICTURES:
                return self._picture(element)
            case _:
                return []

    def _note(self, what: str, reference: Element) -> _Beside:
        note = self._notes.get((what, reference.get("w:id", "")))
        if note is None:
            return _Beside(what, [Paragraph("（内容读不出来）")])
        return _Beside(what, self._apart(note))

    def _picture(self, element: Element) -> list[_Beside]:
        """Return the text boxes that are drawn in a picture; where there are none, the picture."""
        boxes = list(_text_boxes(element))
        if not boxes:
            return [_Beside("图片", [Paragraph("（图片）")])]
        return [_Beside("文本框", self._apart(box)) for box in boxes]

    def _own_paragraph(self, element: Element) -> Paragraph:
        """Return as a paragraph of its own what comments on the text around it are about too."""
        paragraph = Paragraph()
        self.read(element, paragraph)
        return paragraph

    def _apart(self, element: Element) -> list[Block]:
        """Return what stands beside the text, which comments on the text are not about."""
        with self.comments.interrupted():
            return self._blocks(element)


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

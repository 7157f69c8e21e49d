"""Reading what is within a paragraph: its text, what of it is no live text, and what is beside.

What nobody sees, or sees struck out or raised, is put apart; nothing is passed over in silence.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Final, NamedTuple

from reading import guards
from reading.docx.beside import about_alternatives, about_element, about_run
from reading.docx.characters import TURNING, characters
from reading.docx.comments import MARKS, CommentRanges
from reading.docx.fields import Fields, told
from reading.docx.looks import Looks, ParagraphLook, is_capital
from reading.docx.styles import Properties
from reading.docx.xml import NO_TEXT, SILENT, chosen, plain_text
from reading.flaws import HIDDEN
from reading.guarded_xml import Element
from reading.seen import Aside, Block, Paragraph, all_text, paragraphs
from reading.writing import Writing

INSERTED: Final = ("w:ins", "w:moveTo")
DELETED: Final = ("w:del", "w:moveFrom")
_PICTURES: Final = frozenset(("w:drawing", "w:pict", "w:object", "w:contentPart"))
PICTURE: Final = "图片"
TEXT_BOX: Final = "文本框"
_NOTES: Final = {"w:footnoteReference": "脚注", "w:endnoteReference": "尾注"}
_NO_PROPERTIES: Final[Properties] = {}


class _Beside(NamedTuple):
    """Something that stands beside the text, in words for the clerk, and what it says."""

    what: str
    blocks: list[Block]


class InlineReader:
    """Reads paragraphs, of which ``blocks`` reads what stands apart, such as a footnote.

    ``notes`` are the foot- and endnotes by kind and id. ``tracked`` is whether a change in what was
    read was open, ``comments`` are those about it. What stands in text boxes is told beside the
    text, unless it is taken: then it is in ``boxes``, each paragraph marked as one of a text box.
    """

    def __init__(
        self,
        blocks: Callable[[Element], list[Block]],
        notes: Mapping[tuple[str, str], Element],
        looks: Looks,
    ) -> None:
        self.tracked = False
        self.comments = CommentRanges()
        self.boxes: list[Block] | None = None
        self._blocks = blocks
        self._notes = dict(notes)  # that were not read yet
        self._looks = looks
        self._look: ParagraphLook | None = None
        self._run = _NO_PROPERTIES
        self._flaw = ""  # of the run that is being read
        self._fields = Fields()
        self._characters = 0  # that were read
        self._deletions = 0  # how many enclose what is being read

    def read(self, paragraph: Element, look: ParagraphLook, into: Writing) -> None:
        """Add what is in ``paragraph``, which looks like that, to what was read ``into``."""
        outer, self._look = self._look, look
        self._read(paragraph, into)
        self._look = outer

    def _read(self, parent: Element, into: Writing) -> None:
        for child in parent:
            text = characters(child)
            if text is not None:
                self._add(text, into)
            elif child.tag == "w:r":
                self._read_run(child, into)
            elif child.tag in INSERTED or child.tag in DELETED:
                self._read_changed(child, into)
            elif child.tag in MARKS:
                self.comments.mark(child, into)
            elif child.tag == "mc:AlternateContent":
                self._tell(about_alternatives(child), into)
                self._read(chosen(child), into)
            elif child.tag not in NO_TEXT and child.tag not in SILENT:
                self._read_other(child, into)

    def _read_run(self, run: Element, into: Writing) -> None:
        outer = self._run, self._flaw
        if self._look is not None:
            self._run = self._looks.run(self._look, run)
            self._flaw = self._looks.flaw(self._look, self._run)
        if plain_text(run):
            self._tell(about_run(self._run, run), into)
        self._read(run, into)
        self._run, self._flaw = outer

    def _add(self, text: str, into: Writing) -> None:
        """Add the text of a run, live or apart, as it is seen."""
        if self._deletions:
            return
        self._characters += len(text)
        guards.refuse_many_characters(self._characters)
        if self._fields.in_code:
            into.put_apart(HIDDEN, text.strip())
            return
        if is_capital(self._run):
            text = text.upper()
        if not TURNING.isdisjoint(text):
            into.asides.append(Aside("改变文字方向的字符", text.strip()))
        if self._flaw and text.strip():
            into.put_apart(self._flaw, text)
            return
        into.add(text)
        self.comments.add(text)
        self._fields.add(text)

    def _tell(self, asides: Iterator[Aside], into: Writing) -> None:
        if not self._deletions:
            into.asides += asides

    def _read_changed(self, element: Element, into: Writing) -> None:
        """Read an insertion, or a deletion for the marks of comments in it."""
        self.tracked = True
        if element.tag in INSERTED:
            self._read(element, into)
            return
        self._deletions += 1
        self._read(element, into)
        self._deletions -= 1

    def _read_other(self, element: Element, into: Writing) -> None:
        """Read what stands beside the text, or else what is in ``element``."""
        match element.tag:
            case "w:fldChar":
                self._tell(self._fields.mark(element), into)
                return
            case "w:instrText":
                self._fields.add_code(element.text or "")
                return
            case "w:fldSimple":
                self._tell(told(element.get("w:instr", ""), plain_text(element)), into)
            case "w:delText" if self._deletions:
                return
            case _:
                self._tell(about_element(element), into)
        beside = self._beside(element)
        for each in beside:
            if each.what == TEXT_BOX and self.boxes is not None:
                self._take_box(each.blocks, self.boxes)
            else:
                self._put_beside(each, into)
        if not beside:
            self._read(element, into)

    def _take_box(self, blocks: list[Block], into: list[Block]) -> None:
        """Take what stands in a text box, each paragraph marked as one of it."""
        if self._deletions:
            return
        for paragraph in paragraphs(blocks):
            paragraph.asides.append(Aside(TEXT_BOX, paragraph.text))
        into += blocks

    def _put_beside(self, beside: _Beside, into: Writing) -> None:
        """Put it beside the text of a paragraph, with what in turn stands beside its own."""
        text = all_text(beside.blocks)
        if text and not self._deletions:
            into.asides.append(Aside(beside.what, text))
        for paragraph in paragraphs(beside.blocks):
            into.asides += paragraph.asides
            into.asides += [Aside(each.what, each.text) for each in paragraph.apart]
            into.comments += paragraph.comments

    def _beside(self, element: Element) -> list[_Beside]:
        """Return what ``element`` is, if it stands beside the text; nothing for any other."""
        match element.tag:
            case "w:sym":
                sign = f"（{element.get('w:font', '')} {element.get('w:char', '')}）"
                return [_Beside("符号", [Paragraph(sign)])]
            case tag if tag in _NOTES:
                return [self._note(_NOTES[tag], element)]
            case "w:rt":
                return [_Beside("注音", [self._own_paragraph(element)])]
            case "m:oMath":
                return [_Beside("公式", [Paragraph(_formula(element))])]
            case tag if tag in _PICTURES:
                return self._picture(element)
            case _:
                return []

    def _note(self, what: str, reference: Element) -> _Beside:
        """Return a note, which is read where it is first referred to."""
        note = self._notes.pop((what, reference.get("w:id", "")), None)
        if note is None:
            return _Beside(what, [Paragraph("（内容读不出来）")])
        return _Beside(what, self._apart(note))

    def _picture(self, element: Element) -> list[_Beside]:
        """Return the text boxes that are drawn in a picture; where there are none, the picture."""
        boxes = list(_text_boxes(element))
        if not boxes:
            return [_Beside(PICTURE, [Paragraph("（图片）")])]
        return [_Beside(TEXT_BOX, self._apart(box)) for box in boxes]

    def _own_paragraph(self, element: Element) -> Paragraph:
        """Return as a paragraph of its own what comments on the text around it are about too."""
        own = Writing()
        self._read(element, own)
        return own.paragraph()

    def _apart(self, element: Element) -> list[Block]:
        """Return what stands beside the text, which comments on the text are not about."""
        outer = self._run, self._flaw
        self._run, self._flaw = _NO_PROPERTIES, ""
        with self.comments.interrupted():
            blocks = self._blocks(element)
        self._run, self._flaw = outer
        return blocks


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

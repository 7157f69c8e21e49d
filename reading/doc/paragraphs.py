"""The paragraphs of a document: what of their characters is text, and what stands beside it."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from reading.doc import sprms
from reading.doc.fields import Fields
from reading.doc.lists import Lists
from reading.doc.looks import Look, Looks
from reading.doc.marks import BOX_MARK, PARAGRAPH_MARK, Ends, Mark, read_mark
from reading.doc.pieces import Pieces
from reading.doc.properties import Run, Runs
from reading.doc.sprms import Sprm
from reading.doc.styles import Styles
from reading.doc.work import PARAGRAPH, STRETCH, Work
from reading.list_numbers import UNREAD
from reading.seen import Aside, Paragraph
from reading.surrogates import joined
from reading.writing import Writing

_PAGE_BREAK: Final = "\x0c"  # of a section too, which ends a paragraph
#: Characters that are printed otherwise than they are kept.
_PRINTED: Final = {"\t": "\t", "\x0b": "\n", "\x1e": "-", "\xa0": "\xa0"}
_PICTURES: Final = "\x01\x08"
_NOTE: Final = "\x02"
_SIGN: Final = "("  # stands for a sign of a font of signs, where that is set
_FIRST_PRINTED: Final = " "
_PRIVATE: Final = range(0xE000, 0xF900)


class Ended(NamedTuple):
    """A paragraph with how it ends; ``is_deleted`` is whether its end is, by an open change."""

    paragraph: Paragraph
    mark: Mark
    is_deleted: bool


class Text(NamedTuple):
    """Everything of a document that its paragraphs are read by."""

    pieces: Pieces
    characters: Runs
    paragraphs: Runs
    data: bytes
    styles: Styles


class ParagraphReader:
    """Reads paragraphs in their order; ``tracked`` is whether a change in them was open."""

    def __init__(self, text: Text, lists: Lists, notes: dict[int, str]) -> None:
        """Read ``text``; ``notes`` are those at the foot, by where they are referred to."""
        self.tracked = False
        self._text = text
        self._lists = lists
        self._notes = notes
        self._work = Work()
        self._looks = Looks(text.styles, text.pieces.lists, self._work)
        self._fields = Fields()

    def paragraphs(self, start: int, end: int) -> Iterator[Ended]:
        """Yield the paragraphs from one character to another, in both of which nothing is cut."""
        writing = Writing()
        begun = start
        for at in self._ends(start, end):
            run = self._run(at)
            own = self._own(run, at)
            style = run.style
            for each in own:
                if each.code == sprms.STYLE:
                    style = each.value
            changes = [*self._text.styles.of_paragraph(style), *own]
            self._work.take(PARAGRAPH + len(changes))
            mark = read_mark(self._text.pieces.text[at], changes)
            is_deleted = self._read(begun, at + 1, style, writing)
            begun = at + 1
            if is_deleted and mark.ends is Ends.NOTHING_ELSE:
                continue  # what follows goes on in it
            yield Ended(self._finished(writing, style, mark), mark, is_deleted)
            writing = Writing()

    def _ends(self, start: int, end: int) -> Iterator[int]:
        """Yield where paragraphs end; the last one ends with all."""
        for at in range(start, end):
            letter = self._text.pieces.text[at]
            is_end = letter in (PARAGRAPH_MARK, BOX_MARK) or at == end - 1
            if is_end or (letter == _PAGE_BREAK and self._ends_run(at)):
                yield at

    def _ends_run(self, at: int) -> bool:
        piece = self._text.pieces.piece_of(at)
        return self._text.pieces.place(at) + piece.width >= self._run(at).end

    def _run(self, at: int) -> Run:
        return self._text.paragraphs.at(self._text.pieces.place(at))

    def _own(self, run: Run, at: int) -> list[Sprm]:
        """Return what is set for a paragraph that ends there."""
        prm = self._text.pieces.piece_of(at).prm
        own = list(sprms.with_huge(sprms.sprms(run.grpprl), self._text.data))
        return own + list(sprms.of_piece(prm, self._text.pieces.lists))

    def _read(self, start: int, end: int, style: int, into: Writing) -> bool:
        """Read characters; return whether the last of them is deleted."""
        is_deleted = False
        at = start
        while at < end:
            piece = self._text.pieces.piece_of(at)
            place = self._text.pieces.place(at)
            run = self._text.characters.at(place)
            self._work.take(STRETCH)
            length = max(1, (run.end - place) // piece.width)
            stop = min(end, piece.end, at + length)
            look = self._looks.look(style, run.grpprl, piece.prm)
            is_deleted = look.is_deleted
            self.tracked |= look.is_deleted or look.is_inserted
            self._add(self._text.pieces.text[at:stop], at, look, into)
            at = stop
        return is_deleted

    def _add(self, letters: str, at: int, look: Look, into: Writing) -> None:
        """Add characters that look alike, as they are printed."""
        shown = ""
        for number, letter in enumerate(letters, at):
            if self._fields.take(letter) or look.is_deleted:
                continue
            if letter == _SIGN and look.symbol is not None:
                shown += _sign(look.symbol, into)
            elif letter >= _FIRST_PRINTED:
                shown += letter
            elif letter in _PRINTED:
                shown += _PRINTED[letter]
            else:
                self._tell(letter, number, into)
        shown = joined(shown)
        if look.flaw and shown.strip():
            into.put_apart(look.flaw, shown)
        else:
            into.add(shown)

    def _tell(self, letter: str, at: int, into: Writing) -> None:
        """Tell what stands beside the text in the place of ``letter``."""
        if letter in _PICTURES:
            into.asides.append(Aside("图片", "（图片）"))
        elif letter == _NOTE and at in self._notes:
            into.asides.append(Aside("脚注", self._notes[at]))

    def _finished(self, writing: Writing, style: int, mark: Mark) -> Paragraph:
        label = self._lists.next_label(mark.list_use, mark.level)
        is_read = UNREAD not in label
        paragraph = writing.paragraph(label if is_read else "")
        paragraph.style = self._text.styles.name(style)
        if not is_read:
            paragraph.asides.append(Aside("自动编号", f"（编号没有读出）{paragraph.text:.40}"))
        return paragraph


def _sign(symbol: int, into: Writing) -> str:
    """Return the sign of a font; one that means nothing without that font is told."""
    letter = chr(symbol >> 16 & 0xFFFF)
    if ord(letter) in _PRIVATE or not letter.isprintable():
        into.asides.append(Aside("符号", f"（{ord(letter):X}）"))
        return ""
    return letter

"""Reading the tokens of RTF into paragraphs and tables."""

from dataclasses import replace
from typing import Final

from reading import guards
from reading.errors import Unreadable
from reading.file_notes import TRACKED, about_text_boxes
from reading.hindrances import mark_unread
from reading.rtf import words
from reading.rtf.encodings import Encodings
from reading.rtf.letters import Letters
from reading.rtf.rows import RowDeclaration
from reading.rtf.state import State
from reading.rtf.tokens import Kind, Token
from reading.seen import Aside, Block
from reading.table_assembly import TableAssembly
from reading.ways_out import ANOTHER_FILE
from reading.writing import Writing

_DEEPEST: Final = 200  # groups in each other
_DEEPEST_TABLE: Final = 30


class RtfReader:
    """Reads tokens in their order; ``is_ended`` after the last that counts."""

    def __init__(self) -> None:
        self.is_ended = False
        self._main = Writing()
        self._state = State()
        self._outer: list[State] = []
        self._encodings = Encodings()
        self._letters = Letters(self._encodings)
        self._plain_font = -1
        self._assembly = TableAssembly()
        self._row, self._inner_row = RowDeclaration(), RowDeclaration()
        self._characters = 0  # that were read
        self._boxes: list[str] = []  # the texts of text boxes
        self._is_tracked = False
        self._is_first = False  # the next token is, of a group
        self._ignored: set[str] = set()  # words that turned out to say nothing of what is read

    def blocks(self) -> list[Block]:
        """Return what was read."""
        if self._main.is_begun:
            self._finish_paragraph(0)
        blocks = self._assembly.blocks()
        mark_unread(blocks)
        return blocks

    def notes(self) -> tuple[str, ...]:
        """Return what was not read, or not as it stands, in sentences."""
        told: list[str] = []
        if self._is_tracked:
            told.append(TRACKED)
        return (*told, *about_text_boxes(" ".join(self._boxes)))

    def take(self, token: Token) -> None:
        """Take the next token; raises Unreadable."""
        is_first, self._is_first = self._is_first, token.kind is Kind.BEGIN
        match token.kind:
            case Kind.BYTES:
                if not self._state.is_skipped:
                    self._letters.add_bytes(token.text)
            case Kind.BEGIN:
                self._write()
                if len(self._outer) == _DEEPEST:
                    raise Unreadable("内容一层套一层，不像年报，没有读取", ANOTHER_FILE)
                self._outer.append(self._state)
                self._state = replace(self._state, is_starred=False)
            case Kind.END:
                self._write()
                self._end_group()
            case Kind.WORD:
                if token.word == "*":
                    self._state.is_starred = is_first
                else:
                    self._take_word(token.word, token.number)

    def _end_group(self) -> None:
        ended = self._state
        if self._outer:
            self._state = self._outer.pop()
        self.is_ended = not self._outer
        if ended.note is not None and ended.note is not self._state.note:
            self._put_beside(ended, ended.note.paragraph().text.strip())

    @property
    def _into(self) -> Writing:
        """What is being written: a note, or the main text."""
        return self._state.note or self._main

    def _put_beside(self, ended: State, text: str) -> None:
        """Put the ``text`` that was read beside the main one where it belongs."""
        if ended.beside == words.TEXT_BOX:
            self._boxes.append(text)
        elif self._state.is_deleted:
            return
        elif ended.beside == words.NUMBER:
            self._into.add(text)
        else:
            self._into.asides.append(Aside(ended.beside, text))

    def _take_word(self, word: str, number: int | None) -> None:
        state = self._state
        if word in self._ignored and not state.is_starred:
            return
        if word == "u" and not state.is_skipped:
            self._letters.add_number(number or 0, state.font, state.fallback)
            return
        if word == "uc":  # between the halves of a letter too
            state.take(word, number, self._plain_font)
            return
        if word in words.CHARACTERS and not state.is_skipped:
            self._letters.add(words.CHARACTERS[word], state.font)
            return
        self._write()
        is_known = self._take_group(word) or word in words.STARRED
        if state.is_starred and not is_known:
            state.is_skipped = True
        state.is_starred = False
        if state.is_font_table:
            self._take_font(word, number)
        elif not (is_known or state.is_skipped):
            self._take_known(word, number)

    def _take_group(self, word: str) -> bool:
        """Take the word that begins a group which is none of the text; return whether it is one."""
        state = self._state
        if word in words.BESIDE and (state.is_shape or not state.is_skipped):
            state.note, state.beside = Writing(), words.BESIDE[word]
            state.is_skipped = state.is_shape = False
        elif word in words.SHAPES and not state.is_skipped:
            state.is_skipped = state.is_shape = True
        elif word in words.SKIPPED:
            state.is_skipped, state.is_shape = True, False
        elif word == "fonttbl":
            state.is_skipped = state.is_font_table = True
        elif word == "pict" and not state.is_skipped:
            self._into.asides.append(Aside("图片", "（图片）"))
            state.is_skipped = True
        elif word == "upr":
            state.skipped_before, state.is_skipped = state.is_skipped, True
        elif word == "ud":
            state.is_skipped = state.skipped_before
        elif word == "nesttableprops":
            state.is_inner_row = True
        else:
            return False
        return True

    def _take_font(self, word: str, number: int | None) -> None:
        if word == "f":
            self._state.font = number or 0
        elif word == "fcharset":
            self._encodings.set_font(self._state.font, number or 0)
        elif word == "cpg":
            self._encodings.set_font_page(self._state.font, number or 0)

    def _take_known(self, word: str, number: int | None) -> None:
        state = self._state
        if state.take(word, number, self._plain_font):
            return
        match word:
            case "ansicpg":
                self._encodings.set_file(number or 0)
            case "deff":
                self._plain_font = state.font = number or 0
            case "par" | "\n" | "\r":
                self._end_paragraph()
            case "sect" if self._into.is_begun:
                self._end_paragraph()
            case "cell" | "nestcell" | "row" | "nestrow":
                self._end_in_table(word)
            case _:
                row = self._inner_row if state.is_inner_row else self._row
                if state.note is None and not row.take(word, number):
                    self._ignored.add(word)

    def _write(self) -> None:
        """Write the letters that were read, live or apart, before how they look changes."""
        state = self._state
        text = self._letters.taken(state.font)
        if state.is_skipped or not text:
            return
        self._characters += len(text)
        guards.refuse_many_characters(self._characters)
        self._is_tracked |= state.is_deleted or state.is_inserted
        if state.is_deleted:
            return
        if state.flaw and text.strip():
            self._into.put_apart(state.flaw, text)
        else:
            self._into.add(text)

    def _end_paragraph(self) -> None:
        """End a paragraph; what follows a deleted end goes on in it."""
        if self._state.note is not None:
            self._state.note.add("\n")
        elif self._state.is_deleted:
            self._is_tracked = True
        else:
            self._finish_paragraph(self._state.depth)

    def _finish_paragraph(self, depth: int) -> None:
        if depth > _DEEPEST_TABLE:
            raise Unreadable("表格一层套一层，不像年报，没有读取", ANOTHER_FILE)
        self._assembly.take(self._main.paragraph(), depth)
        self._main = Writing()

    def _end_in_table(self, word: str) -> None:
        """End a box or a row."""
        state = self._state
        if state.note is not None:
            state.note.add("\t")
            return
        is_inner = word.startswith("nest")
        depth = max(2, state.depth) if is_inner else 1
        if word in ("cell", "nestcell"):
            self._finish_paragraph(depth)
            self._assembly.end_box(depth, is_deleted=state.is_deleted)
            return
        if self._main.is_begun:  # after the last box
            self._finish_paragraph(depth)
        row = self._inner_row if is_inner else self._row
        self._assembly.end_row(depth, row.places(), is_deleted=state.is_deleted)

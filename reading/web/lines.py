"""The text of a paragraph as a browser lays it out: runs of white space are one space."""

import re
import unicodedata
from typing import Final

from reading.seen import Apart, Paragraph
from reading.web.looks import Look

_PIECES: Final = re.compile(r"[ \t\n\r\f]+|[^ \t\n\r\f]+")
_SPACES: Final = " \t\n\r\f"
_LINE_END: Final = "\n"


class Line:
    """Collects the text of one paragraph piece by piece."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._last = ""  # the last character of the text
        self._apart: list[tuple[str, int, list[str]]] = []
        self._space = ""  # white space that is only seen if something follows
        self.is_only_number = False

    def add(self, text: str, look: Look) -> None:
        """Take ``text`` that looks so."""
        for piece in _PIECES.findall(text):
            if piece[0] not in _SPACES:
                self._add_words(piece, look)
            elif look.has_line_ends and "\n" in piece:
                for _ in range(piece.count("\n")):
                    self.break_line()
                self._space = piece.rpartition("\n")[2]
            elif look.has_line_ends:
                self._space += piece
            elif not self._space or "\n" in piece:
                self._space = piece

    def begin(self, number: str) -> None:
        """Begin with the ``number`` of an item, which is no text of the page's source."""
        self._append(number)
        self.is_only_number = True

    def break_line(self) -> None:
        """End the line: white space at its end is not seen."""
        self._space = ""
        self._append(_LINE_END)

    def taken(self, style: str) -> Paragraph | None:
        """Return the paragraph that was collected; None where there is nothing in it."""
        text = "".join(self._pieces)
        bare = text.strip(_LINE_END)
        start = len(text) - len(text.lstrip(_LINE_END))
        apart: list[Apart] = []
        for what, at, words in self._apart:
            apart.append(Apart(what, "".join(words), min(max(at - start, 0), len(bare))))
        if not bare.strip() and not apart:
            return None
        return Paragraph(bare, style, apart=apart)

    def _add_words(self, words: str, look: Look) -> None:
        self._append(self._shown_space(words[0], look))
        self._space = ""
        self.is_only_number = False
        what = look.set_apart
        if not what:
            self._append(words)
            return
        last = self._apart[-1] if self._apart else None
        if last and last[:2] == (what, self._length):
            last[2].append(words)
        else:
            self._apart.append((what, self._length, [words]))

    def _append(self, text: str) -> None:
        if text:
            self._pieces.append(text)
            self._length += len(text)
            self._last = text[-1]

    def _shown_space(self, following: str, look: Look) -> str:
        """Return what is seen of the white space before ``following``.

        A line end of the source between two Chinese characters is none (CSS Text, 4.1.2).
        """
        if look.has_line_ends:
            return self._space
        is_at_start = self._last in ("", _LINE_END, " ")
        if not self._space or is_at_start:
            return ""
        if "\n" in self._space and _is_wide(self._last) and _is_wide(following):
            return ""
        return " "


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "WFA"

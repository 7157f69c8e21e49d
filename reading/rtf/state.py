"""What holds within a group of RTF, and again after the groups in it."""

from dataclasses import dataclass
from typing import Final

from reading import flaws
from reading.writing import Writing

_USUAL_SIZE: Final = 24  # half points
_SMALLEST: Final = 9  # the smallest official size, 八号, has 10
_USUAL_SHIFT: Final = 6  # of a text above or below its line


@dataclass(slots=True)
class State:
    """How text is read, or not at all where it ``is_skipped``.

    ``beside`` is what is being read where it is beside the main text, such as 脚注, and ``note``
    what was read of that. ``fallback`` is how many bytes follow a character by its number, for
    programs that do not know that one.
    """

    beside: str = ""
    note: Writing | None = None
    is_skipped: bool = False
    is_shape: bool = False  # skipped but for the text in it
    is_starred: bool = False  # the next word may be unknown, and its group skipped
    is_font_table: bool = False
    is_inner_row: bool = False  # what is declared is about a row of a table in a table
    skipped_before: bool = False  # was it skipped before the older of two alternatives began
    fallback: int = 1
    font: int = -1
    is_in_table: bool = False
    tables: int = 0  # it stands in
    is_deleted: bool = False
    is_inserted: bool = False
    is_hidden: bool = False
    is_struck: bool = False
    raised: str = ""
    shift: int = 0  # half points
    size: int = _USUAL_SIZE

    @property
    def depth(self) -> int:
        """In how many tables a paragraph stands."""
        return self.tables or int(self.is_in_table)

    @property
    def flaw(self) -> str:
        """Why text is no plain text, in words for the clerk; empty where it is."""
        if self.is_hidden:
            return flaws.HIDDEN
        if self.size < _SMALLEST:
            return flaws.TINY
        if self.is_struck:
            return flaws.STRUCK
        if self.raised:
            return self.raised
        if self.shift > self.size / 3:
            return flaws.RAISED
        if self.shift < -self.size / 3:
            return flaws.LOWERED
        return ""

    def take(self, word: str, number: int | None, plain_font: int) -> bool:
        """Take a word that says how text looks or where it stands; return whether it is one.

        ``plain_font`` is that of text of which nothing is said.
        """
        is_on = number != 0
        match word:
            case "plain":
                self._forget_looks(plain_font)
            case "pard":
                self.is_in_table, self.tables = False, 0
            case "intbl":
                self.is_in_table = is_on
            case "itap":
                self.tables = max(0, number or 0)
            case "deleted":
                self.is_deleted = is_on
            case "revised":
                self.is_inserted = is_on
            case "v":
                self.is_hidden = is_on
            case "strike" | "striked":
                self.is_struck = is_on
            case _:
                return self._take_measure(word, number)
        return True

    def _take_measure(self, word: str, number: int | None) -> bool:
        match word:
            case "super":
                self.raised = flaws.RAISED if number != 0 else ""
            case "sub":
                self.raised = flaws.LOWERED if number != 0 else ""
            case "nosupersub":
                self.raised = ""
            case "up":
                self.shift = _USUAL_SHIFT if number is None else number
            case "dn":
                self.shift = -_USUAL_SHIFT if number is None else -number
            case "fs":
                self.size = number or _USUAL_SIZE
            case "f":
                self.font = number or 0
            case "uc":
                self.fallback = max(0, number or 0)
            case _:
                return False
        return True

    def _forget_looks(self, font: int) -> None:
        self.is_deleted = self.is_inserted = self.is_hidden = self.is_struck = False
        self.font, self.raised, self.shift, self.size = font, "", 0, _USUAL_SIZE

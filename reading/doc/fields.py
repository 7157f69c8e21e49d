"""Fields: text that Word makes anew by a code, which stands before it and is none of the text."""

from typing import Final

from reading.errors import Unreadable
from reading.ways_out import ANOTHER_FILE

_BEGIN: Final = "\x13"
_SEPARATE: Final = "\x14"
_END: Final = "\x15"
_DEEPEST: Final = 20  # fields within each other


class Fields:
    """The fields that what is being read stands in."""

    def __init__(self) -> None:
        self._shown: list[bool] = []  # of each that is open, whether its text has begun

    def take(self, letter: str) -> bool:
        """Take a character; return whether it is none of the text: a mark, or in a code."""
        if letter == _BEGIN:
            if len(self._shown) == _DEEPEST:
                raise Unreadable("域一层套一层，不像年报，没有读取", ANOTHER_FILE)
            self._shown.append(False)
        elif letter == _SEPARATE and self._shown:
            self._shown[-1] = True
        elif letter == _END and self._shown:
            self._shown.pop()
        else:
            return not all(self._shown)
        return True

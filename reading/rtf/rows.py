"""The row of a table as RTF declares it, before or after its boxes."""

from dataclasses import replace
from typing import Final

from reading.placed_boxes import PlacedBox

_MOST: Final = 200  # boxes of a row; Word has 63


class RowDeclaration:
    """Where the boxes of a row stand, taken word by word."""

    def __init__(self) -> None:
        self._places: list[PlacedBox] = []
        self._next = PlacedBox(0, 0)

    def take(self, word: str, number: int | None) -> bool:
        """Take a word; return whether it is about rows."""
        match word:
            case "trowd":
                self._places = []
                self._next = PlacedBox(0, 0)
            case "trleft":
                if not self._places:
                    self._next.left = number or 0
            case "clmgf":
                self._next.merged = 1
            case "clmrg":
                self._next.merged = 2
            case "clvmgf":
                self._next.begins = True
            case "clvmrg":
                self._next.goes_on = True
            case "cellx":
                self._end_box(number or 0)
            case _:
                return False
        return True

    def places(self) -> list[PlacedBox]:
        """Return where the boxes of a row stand; rows after it have the same until told anew."""
        return [replace(each, content=[]) for each in self._places]

    def _end_box(self, right: int) -> None:
        if len(self._places) == _MOST:
            return
        self._next.right = max(right, self._next.left)
        self._places.append(self._next)
        self._next = PlacedBox(self._next.right, 0)

"""Texts that are longer than a row can be high: they go on in the rows below, each with a mark.

A row of a workbook is at most 409 points high, in whatever program; what does not fit is not seen.
"""

from collections.abc import Mapping
from typing import Final, NamedTuple

from reading.xlsx.places import Place

#: What stands beside the text of a row that goes on with the one above.
GOES_ON: Final = "（接上行）"


class Line(NamedTuple):
    """A text of a sheet: where it begins, and the part of it in each of its rows."""

    at: Place
    parts: tuple[str, ...]

    @property
    def text(self) -> str:
        """The whole of it."""
        return "".join(self.parts)

    @property
    def rows(self) -> range:
        """The rows in which its parts stand."""
        return range(self.at[0], self.at[0] + len(self.parts))


def lines_of(texts: Mapping[Place, str]) -> list[Line]:
    """Return the texts of a sheet in order, those that go on over several rows as one.

    A mark is no text where it does what it says, and only there.
    """
    lines: list[Line] = []
    marks: set[Place] = set()
    for at, text in sorted(texts.items()):
        if at in marks:
            continue
        row, col = at
        beside = row, col + 1
        last = lines[-1] if lines else None
        is_next = last is not None and (last.rows.stop, last.at[1]) == at
        if last is not None and is_next and texts.get(beside) == GOES_ON:
            marks.add(beside)
            lines[-1] = Line(last.at, (*last.parts, text))
        else:
            lines.append(Line(at, (text,)))
    return lines

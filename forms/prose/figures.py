"""The figures that a number in a text may state, for the clerk to choose from."""

from collections.abc import Sequence
from typing import NamedTuple

from forms.report import Report


class Figure(NamedTuple):
    """A cell of the table with the number ``table``, such as 三, or a usual sum of its cells.

    ``also`` are words by which offices call it, to be found by.
    """

    table: str
    name: str
    cells: tuple[str, ...]
    also: str = ""

    def of(self, report: Report) -> int | None:
        """Return what the cells come to on ``report``; None where one holds no count."""
        return report.count(self.cells)


def likeliest_first(
    figures: Sequence[Figure], report: Report, value: int | None
) -> Sequence[Figure]:
    """Return ``figures`` with those before all others that come to ``value``."""
    if value is None:
        return figures
    return sorted(figures, key=lambda figure: figure.of(report) != value)


def found(figures: Sequence[Figure], words: str) -> Sequence[Figure]:
    """Return which of ``figures`` have each of the ``words``, parted by spaces, in their names."""
    wanted = words.split()
    return [figure for figure in figures if all(word in _names(figure) for word in wanted)]


def _names(figure: Figure) -> str:
    return f"表{figure.table} {figure.name} {figure.also}"

"""How wide the columns of an official table are on screen: as on paper, but no word is broken."""

from collections.abc import Sequence
from itertools import accumulate, pairwise

from forms.form import Cell, Grid
from forms.texts.label_lines import label_words
from ui.table.table_type import GAP, LINE, MARGIN, TableType

_LEAST_DIGITS, _FIGURE, _LAST_FIGURE = 3, "9999", "999"
_HEAD_LINES = 2


def column_widths(grid: Grid, width: int, type: TableType, digits: int = 0) -> list[int]:
    """Share ``width`` pixels out among the columns by what is printed.

    None is narrower than its longest word, or a figure of so many ``digits``: where that takes
    more than ``width``, it is more. Then the rows' labels take what the figures and the other
    labels can spare, as the fewer lines they have, the more rows are seen.
    """
    figure = "9" * max(digits, _LEAST_DIGITS)
    least = [_least(grid, col, type, figure) for col in range(grid.columns)]
    if sum(least) >= width:
        return least
    whole = sum(grid.widths)
    widths = [width * share / whole for share in grid.widths]
    _level(widths, least)
    last = grid.stub - 1
    if last > 0:
        enough = [_enough(grid, col, type) for col in range(grid.columns)]
        enough[last] = _unbroken(grid, last, type)
        _give(widths, last, enough)
    return _whole_pixels(widths)


def _whole_pixels(widths: Sequence[float]) -> list[int]:
    """Return the widths in whole pixels, which come to the same."""
    ends = [round(end, 3) for end in accumulate(widths)]
    edges = [int(end) for end in (0, *ends)]
    return [right - left for left, right in pairwise(edges)]


def _level(widths: list[float], least: Sequence[float]) -> None:
    """Bring each of ``widths`` to what it is to have at ``least``; the others can spare it."""
    lacking = [max(0.0, need - has) for need, has in zip(least, widths, strict=True)]
    spare = [max(0.0, has - need) for need, has in zip(least, widths, strict=True)]
    taken = sum(lacking) / sum(spare)
    for col, lack in enumerate(lacking):
        widths[col] += lack - spare[col] * taken


def _give(widths: list[float], to: int, enough: Sequence[float]) -> None:
    """Let one column have what the others have beyond what is ``enough``, as far as it needs it."""
    spare = [max(0.0, has - need) for need, has in zip(enough, widths, strict=True)]
    spare[to] = 0
    wanted = min(max(0.0, enough[to] - widths[to]), sum(spare))
    if wanted:
        given = wanted / sum(spare)
        for col, each in enumerate(spare):
            widths[col] -= each * given
        widths[to] += wanted


def _least(grid: Grid, col: int, type: TableType, figure: str) -> int:
    """Return the room of the longest word in a column, and of a ``figure``."""
    widest = type.metrics.horizontalAdvance(figure) if col >= grid.stub else 0
    for cell in _labels(grid, col):
        words = label_words(cell.text)
        widest = max(widest, *map(type.metrics.horizontalAdvance, words))
    return widest + 2 * MARGIN + LINE


def _enough(grid: Grid, col: int, type: TableType) -> int:
    """Return the room in which a head takes two lines, and a figure has last year's beside it."""
    needed = 0
    if col >= grid.stub:
        own = type.metrics.horizontalAdvance(_FIGURE)
        needed = own + GAP + type.width_of_small(_LAST_FIGURE) + 2 * MARGIN + LINE
    for cell in _labels(grid, col):
        lines = max(_HEAD_LINES, cell.rowspan - 1)
        needed = max(needed, _narrowest(cell.text, lines, type))
    return needed


def _unbroken(grid: Grid, col: int, type: TableType) -> int:
    """Return the room in which every label of a column stands on one line."""
    labels = [type.metrics.horizontalAdvance(cell.text) for cell in _labels(grid, col)]
    return max(labels, default=0) + 2 * MARGIN + LINE


def _narrowest(text: str, lines: int, type: TableType) -> int:
    """Return the least width in which ``text`` takes so many ``lines`` at most."""
    beside = 2 * MARGIN + LINE
    words = [type.metrics.horizontalAdvance(word) for word in label_words(text)]
    stretches = set()
    for start in range(len(words)):
        for end in range(start, len(words)):
            stretches.add(sum(words[start : end + 1]))
    for stretch in sorted(stretches):
        if stretch >= max(words) and type.wording(text, stretch + beside).count("\n") < lines:
            return stretch + beside
    return sum(words) + beside


def _labels(grid: Grid, col: int) -> list[Cell]:
    """Return the wording that stands in one column alone."""
    return [cell for cell in grid.cells if cell.text and cell.col == col and cell.colspan == 1]

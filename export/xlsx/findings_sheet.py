"""The sheet of what else the checks found on the day of writing, and why that is right."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Final

from export.explained import explained
from export.xlsx.long_texts import parts
from export.xlsx.sheet import Box, Sheet, Style
from forms.sign_off.reasons import Standing
from reading.sheets.goes_on import GOES_ON

NAME: Final = "校核意见"
_COLUMNS: Final = (("类别", 10.0), ("意见", 62.0), ("依据", 24.0), ("说明", 44.0))
_WIDTHS: Final = tuple(width for _, width in _COLUMNS)
_FIRST: Final = 2  # below the heading and the columns' names


def findings_sheet(standings: Sequence[Standing]) -> Sheet:
    """Return the sheet of what was found, and how that stands."""
    boxes = [Box(0, 0, "其他校核意见（导出时）", Style.HEADING)]
    for col, (name, _) in enumerate(_COLUMNS):
        boxes.append(Box(1, col, name, Style.CELL))
    row = _FIRST
    for standing in standings:
        for texts in _rows(standing):
            for col, text in enumerate(texts):
                boxes.append(Box(row, col, text or None, Style.NOTE))
            row += 1
    return Sheet(NAME, tuple(boxes), _WIDTHS, frozen=(_FIRST, 0), repeated=_FIRST)


def _rows(standing: Standing) -> Iterator[tuple[str, ...]]:
    """Yield what is told of a finding, in as many rows as show all of it."""
    finding = standing.finding
    texts = finding.message, finding.source, explained(standing)
    size = Style.NOTE.size
    columns = [parts(text, width, size) for text, width in zip(texts, _WIDTHS[1:], strict=True)]
    label = finding.severity.label
    for row in zip_longest(*columns, fillvalue=""):
        yield (label, *row)
        label = GOES_ON

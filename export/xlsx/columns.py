"""How wide the columns of a table are: as the form has them, and wide enough for large figures."""

from collections.abc import Iterator

from forms.form import Field, Form, Grid
from forms.report import Report
from forms.values import show

#: The width of a page, in digits of the standard font.
PAGE = 80.0
#: A column narrower than the first is as wide as the second, which holds two Chinese characters:
#: 结果维持 breaks in the middle.
_NARROW, _TWO_CHARACTERS = 6.0, 4.6
#: A figure of eight digits has room in any box, and in a total as many of them as it has parts.
_LARGEST = 99_999_999
_BESIDE = 1.0  # what a figure leaves blank; without room it would show as ####


def column_widths(grid: Grid, report: Report) -> tuple[float, ...]:
    """Return the widths of the columns in digits."""
    widths: list[float] = []
    for share in grid.widths:
        width = PAGE * share / sum(grid.widths)
        widths.append(_TWO_CHARACTERS if width < _NARROW else width)
    for col, digits in _figures(grid, report):
        widths[col] = max(widths[col], digits + _BESIDE)
    return tuple(widths)


def _figures(grid: Grid, report: Report) -> Iterator[tuple[int, int]]:
    """Yield the columns with figures, and how many digits stand in each box of them."""
    for cell in grid.cells:
        if cell.field and cell.colspan == 1:
            yield cell.col, len(show(report.value(cell.field.id)))
            yield cell.col, len(str(_LARGEST * _boxes_of(cell.field, report.form)))


def _boxes_of(field: Field, form: Form) -> int:
    """Return how many boxes are summed up in a total, through other totals; of any other, 1."""
    return sum(_boxes_of(form.fields[part], form) for part in field.parts) or 1

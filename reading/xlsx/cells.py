"""The cells of a sheet, as openpyxl parses them: what each shows, and the formula behind it."""

from decimal import Decimal, InvalidOperation
from typing import Any, NamedTuple
from xml.etree.ElementTree import Element

from openpyxl.cell import Cell
from openpyxl.worksheet._reader import WorkSheetParser  # which load_workbook parses a sheet with

_FORMULA = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}f"

#: A cell's row and column, from 0.
Place = tuple[int, int]


class FormulaRead(NamedTuple):
    """A formula without its sign of equality; some programs save none of its value."""

    text: str
    has_value: bool


class SheetParser(WorkSheetParser):
    """Parses a sheet for the values of its cells, and keeps their formulas too."""

    def __init__(self, *arguments: Any) -> None:  # noqa: ANN401
        super().__init__(*arguments)
        self.formulas: dict[Place, FormulaRead] = {}

    def parse_cell(self, element: Element) -> dict[str, Any]:
        """Return the cell as openpyxl does, with the value that was saved for a formula."""
        cell: dict[str, Any] = super().parse_cell(element)
        if element.find(_FORMULA) is not None:
            formula: Any = self.parse_formula(element)  # type: ignore[no-untyped-call]
            has_value = cell["value"] is not None
            self.formulas[place_of(cell)] = FormulaRead(_formula_text(formula), has_value)
        return cell


def place_of(cell: dict[str, Any]) -> Place:
    """Return where a parsed cell stands."""
    return cell["row"] - 1, cell["column"] - 1


def number_format(page: Any, cell: dict[str, Any]) -> str:  # noqa: ANN401
    """Return the format that a parsed cell of openpyxl's ``page`` gives a number."""
    style = page.parent._cell_styles[cell["style_id"]]  # noqa: SLF001 - as openpyxl
    styled = Cell(page, cell["row"], cell["column"], None, style)
    found: str = styled.number_format
    return found


def shown(value: Any, number_format: str) -> str:  # noqa: ANN401
    """Return what a cell shows: a number with as many decimals as its format gives it."""
    if not isinstance(value, int | float) or isinstance(value, bool):
        return str(value)
    decimals = len(number_format.partition(".")[2])
    try:
        exact = Decimal(repr(value))
        padded = exact.quantize(Decimal(1).scaleb(-decimals))
    except InvalidOperation:  # more digits than any figure of a report
        return str(value)
    if padded != exact:
        return format(exact, "f")
    return format(padded, "f")


def _formula_text(formula: Any) -> str:  # noqa: ANN401
    """Return a formula as openpyxl has it in words.

    One for many cells is in braces, as Excel shows it.
    """
    if isinstance(formula, str):
        return formula.removeprefix("=")
    return f"{{{getattr(formula, 'text', '')}}}"

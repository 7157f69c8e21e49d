"""The check sheet: each sum of the form worked out live."""

from collections.abc import Iterator, Mapping

from export.xlsx.sheet import Box, Place, Sheet, Style, address, complete_sum
from forms.checks.equation import Equation, Term
from forms.checks.finding import Number
from forms.editions.registry import checks_of
from forms.form import Form
from forms.report import Report

NAME = "校核"
AGREES, DIFFERS, INCOMPLETE = "相符", "不符", "未填全"
_COLUMNS = (
    ("所在表", 16.0),
    ("项目", 32.0),
    ("应相等的两边", 42.0),
    ("左边", 12.0),
    ("右边", 12.0),
    ("差", 12.0),
    ("结果", 9.0),
)
_LEFT, _RIGHT, _GAP, _RESULT = 3, 4, 5, 6
_FIRST = 2  # below the heading and the columns' names
_TERMS_NAMED = 7


def check_sheet(report: Report, places: Mapping[str, Place]) -> Sheet:
    """Return the sheet for a report, whose fields stand at ``places``."""
    boxes = list(_head())
    row = _FIRST
    for equation in equations_of(report.form):
        boxes += _sum_row(row, equation, report, places)
        row += 1
    alarm = None
    if row > _FIRST:
        alarm = (_FIRST, row - 1, _RESULT, DIFFERS)
    widths = tuple(width for _, width in _COLUMNS)
    return Sheet(NAME, tuple(boxes), widths, frozen=(_FIRST, 0), repeated=_FIRST, alarm=alarm)


def has_a_row(code: str, form: Form) -> bool:
    """Whether what the rule ``code`` finds is told by a row of the sheet."""
    return any(check.code == code and check.equation for check in checks_of(form))


def equations_of(form: Form) -> Iterator[Equation]:
    """Yield what has to be equal, a row each."""
    for check in checks_of(form):
        if check.equation:
            yield check.equation


def _head() -> Iterator[Box]:
    yield Box(0, 0, "数据勾稽关系校核", Style.HEADING)
    for col, (name, _) in enumerate(_COLUMNS):
        yield Box(1, col, name, Style.CELL)


def _sum_row(
    row: int, equation: Equation, report: Report, places: Mapping[str, Place]
) -> Iterator[Box]:
    """Yield the boxes of one sum: what it says, and formulas that work it out live."""
    left, right = equation.sides(report)
    gap = _gap(left, right)
    words = f"{_terms(equation.left)} = {_terms(equation.right)}"
    section = report.form.section_of(equation.fields[0])
    table = section.short if section else ""
    for col, text in enumerate((table, equation.name, words)):
        yield Box(row, col, text, Style.NOTE)
    yield Box(row, _LEFT, left, Style.CELL, _sum_formula(equation.left, places))
    yield Box(row, _RIGHT, right, Style.CELL, _sum_formula(equation.right, places))
    yield Box(row, _GAP, gap, Style.CELL, _gap_formula(row))
    yield Box(row, _RESULT, _result(gap), Style.CELL, _result_formula(row))


def _gap(left: Number | None, right: Number | None) -> Number | None:
    """Return by how much both sides differ; None where one is not complete."""
    if left is None or right is None:
        return None
    return max(left, right) - min(left, right)


def _result(gap: Number | None) -> str:
    if gap is None:
        return INCOMPLETE
    if gap:
        return DIFFERS
    return AGREES


def _sum_formula(terms: tuple[Term, ...], places: Mapping[str, Place]) -> str:
    return complete_sum([places[term.id] for term in terms], NAME)


def _gap_formula(row: int) -> str:
    left, right = address(row, _LEFT), address(row, _RIGHT)
    return f'IF(COUNT({left},{right})=2,ABS({left}-{right}),"")'


def _result_formula(row: int) -> str:
    gap = address(row, _GAP)
    return f'IF({gap}="","{INCOMPLETE}",IF({gap}=0,"{AGREES}","{DIFFERS}"))'


def _terms(terms: tuple[Term, ...]) -> str:
    """Return the names of ``terms``, of many only the first and the last."""
    names = [term.name for term in terms]
    if len(names) > _TERMS_NAMED:
        names = [names[0], "…", names[-1]]
    return " + ".join(names)

"""The check sheet: each sum of the form worked out live, and what else the review found."""

from collections.abc import Iterator, Mapping

from export.document import Document
from export.explained import explained
from export.xlsx.sheet import Box, Place, Sheet, Style, address, complete_sum
from forms.checks.equation import Equation, Term
from forms.checks.finding import Number
from forms.editions.registry import checks_of
from forms.report import Report
from forms.sign_off.reasons import Standing

NAME = "校核"
AGREES, DIFFERS, INCOMPLETE = "相符", "不符", "未填全"
_COLUMNS = (
    ("项目", 26.0),
    ("应相等的两边", 40.0),
    ("代码", 21.0),
    ("左边", 8.0),
    ("右边", 8.0),
    ("差", 8.0),
    ("结果", 9.0),
)
_LEFT, _RIGHT, _GAP, _RESULT = 3, 4, 5, 6
_FIRST = 2  # below the heading and the columns' names
_TERMS_NAMED = 7
_FOUND = ("类别", "意见", "代码", "说明")


def check_sheet(document: Document, places: Mapping[str, Place]) -> Sheet:
    """Return the sheet for a document, whose report's fields stand at ``places``."""
    report = document.report
    boxes = list(_head())
    row = _FIRST
    in_rows: set[str] = set()
    for check in checks_of(report.form):
        if check.equation:
            boxes += _sum_row(row, check.code, check.equation, report, places)
            in_rows.add(check.code)
            row += 1
    boxes += _findings(row + 1, document, in_rows)
    widths = tuple(width for _, width in _COLUMNS)
    alarm = None
    if in_rows:
        alarm = (_FIRST, row - 1, _RESULT, DIFFERS)
    return Sheet(NAME, tuple(boxes), widths, alarm=alarm)


def _head() -> Iterator[Box]:
    yield Box(0, 0, "数据勾稽关系校核", Style.HEADING)
    for col, (name, _) in enumerate(_COLUMNS):
        yield Box(1, col, name, Style.CELL)


def _sum_row(
    row: int, code: str, equation: Equation, report: Report, places: Mapping[str, Place]
) -> Iterator[Box]:
    """Yield the boxes of one sum: what it says, and formulas that work it out live."""
    left, right = equation.sides(report)
    gap = _gap(left, right)
    words = f"{_terms(equation.left)} = {_terms(equation.right)}"
    for col, text in enumerate((equation.name, words, code)):
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


def _findings(row: int, document: Document, in_rows: set[str]) -> Iterator[Box]:
    """Yield what else the checks found, and why that is right, as it was on the day of writing.

    Sums have a row each already, unless somebody explained why they differ.
    """
    found: list[Standing] = []
    for standing in document.standings:
        if standing.reason or standing.finding.code not in in_rows:
            found.append(standing)
    if not found:
        return
    yield Box(row, 0, "其他校核意见（导出时）", Style.HEADING)
    yield from _finding(row + 1, Style.CELL, *_FOUND)
    for line, standing in enumerate(found, row + 2):
        finding = standing.finding
        texts = finding.severity.label, finding.message, finding.code, explained(standing)
        yield from _finding(line, Style.NOTE, *texts)


def _finding(row: int, style: Style, *texts: str) -> Iterator[Box]:
    *narrow, reason = texts
    for col, text in enumerate(narrow):
        yield Box(row, col, text, style)
    wide = _RESULT - _LEFT + 1  # a reason is wider than a figure
    yield Box(row, _LEFT, reason or None, style, "", 1, wide)

"""The check sheet: each sum of the form worked out live, and what else the review found."""

from collections.abc import Iterator, Mapping

from export.document import Document
from export.explained import explained
from export.xlsx.sheet import Box, Place, Sheet, Style, address, complete_sum
from forms.checks.finding import Number
from forms.checks.relations import Relation, Term
from forms.report import Report

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
    relations = [check for check in report.form.checks if isinstance(check, Relation)]
    boxes = [
        Box(0, 0, "数据勾稽关系校核", Style.HEADING),
        *(Box(1, col, name, Style.CELL) for col, (name, _) in enumerate(_COLUMNS)),
    ]
    for row, relation in enumerate(relations, _FIRST):
        boxes += _relation(row, relation, report, places)
    end = _FIRST + len(relations)
    boxes += _findings(end + 1, document, {relation.code for relation in relations})
    return Sheet(
        NAME,
        tuple(boxes),
        tuple(width for _, width in _COLUMNS),
        alarm=(_FIRST, end - 1, _RESULT, DIFFERS),
    )


def _relation(
    row: int, relation: Relation, report: Report, places: Mapping[str, Place]
) -> Iterator[Box]:
    left, right = relation.sides(report)
    gap = None if left is None or right is None else max(left, right) - min(left, right)
    left_at, right_at, gap_at = (address(row, col) for col in (_LEFT, _RIGHT, _GAP))
    words = f"{_terms(relation.left)} = {_terms(relation.right)}"
    for col, text in enumerate((relation.name, words, relation.code)):
        yield Box(row, col, text, Style.NOTE)
    yield Box(
        row,
        _LEFT,
        left,
        Style.CELL,
        complete_sum([places[term.id] for term in relation.left], NAME),
    )
    yield Box(
        row,
        _RIGHT,
        right,
        Style.CELL,
        complete_sum([places[term.id] for term in relation.right], NAME),
    )
    yield Box(
        row,
        _GAP,
        gap,
        Style.CELL,
        f'IF(COUNT({left_at},{right_at})=2,ABS({left_at}-{right_at}),"")',
    )
    yield Box(
        row,
        _RESULT,
        _result(gap),
        Style.CELL,
        f'IF({gap_at}="","{INCOMPLETE}",IF({gap_at}=0,"{AGREES}","{DIFFERS}"))',
    )


def _result(gap: Number | None) -> str:
    if gap is None:
        return INCOMPLETE
    return DIFFERS if gap else AGREES


def _terms(terms: tuple[Term, ...]) -> str:
    names = [term.name for term in terms]
    return " + ".join(names if len(names) <= _TERMS_NAMED else [names[0], "…", names[-1]])


def _findings(row: int, document: Document, shown: set[str]) -> Iterator[Box]:
    """Yield what the checks found besides the sums, and why that is right; it stands as it was on the day of writing."""
    found = [standing for standing in document.standings if standing.finding.code not in shown]
    if found:
        yield Box(row, 0, "其他校核意见（导出时）", Style.HEADING)
        yield from _finding(row + 1, Style.CELL, *_FOUND)
    for line, standing in enumerate(found, row + 2):
        finding = standing.finding
        yield from _finding(
            line,
            Style.NOTE,
            finding.severity.label,
            finding.message,
            finding.code,
            explained(standing),
        )


def _finding(row: int, style: Style, *texts: str) -> Iterator[Box]:
    yield from (Box(row, col, text, style) for col, text in enumerate(texts[:-1]))
    yield Box(
        row, _LEFT, texts[-1] or None, style, "", 1, _RESULT - _LEFT + 1
    )  # a reason is wider than a figure

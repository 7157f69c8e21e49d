"""What a case needs to be counted: a column, and one row."""

from collections.abc import Iterator

from ledger.cases import Case
from ledger.checks.finding import Look
from ledger.events import Answered, Ended, Happening, Lapsed
from ledger.placing import COLUMNS, ROWS


def no_kind(case: Case, _: Look) -> Iterator[str]:
    """Tell that the applicant's kind is not known: a counted case has its column."""
    if case.application.applicant not in COLUMNS:
        yield "没有选申请人类别，不知道计入哪一列"


def no_result(case: Case, _: Look) -> Iterator[str]:
    """Tell that an answer has no row of the form: a closed case has one."""
    if case.closing is not None and lacks_result(case.closing):
        yield f"{case.closing.on} 已经答复，但没有选办理结果"


def lacks_result(closing: Happening) -> bool:
    """Whether the end of a case is an answer without a row: it counts as open in every year."""
    return isinstance(closing, Answered) and closing.result not in ROWS


def two_results(case: Case, _: Look) -> Iterator[str]:
    """Tell that a case was closed twice: one application has one result.

    A withdrawal after the answer changes nothing, and a second answer is one of its own kind.
    """
    closing = case.closing
    if closing is None:
        return
    for happening in case.happened:
        if happening is not closing and happening.on >= closing.on and _is_end(happening):
            yield (
                f"{closing.on} 已有“{closing.label}”，{happening.on} 又有“{happening.label}”，"
                "一件只计一个结果：后一个是重新答复的，改记“重新答复”；记错的，撤销那一条"
            )


def _is_end(happening: Happening) -> bool:
    if isinstance(happening, Answered):
        return not happening.is_partial
    return isinstance(happening, Lapsed | Ended)

"""What a case needs to be counted: a column, and one row."""

from collections.abc import Iterator

from forms.values import show
from ledger.cases import Case
from ledger.checks.finding import Look
from ledger.events import Answered, Ended, Happening, Lapsed, Redone, Withdrawn
from ledger.placing import COLUMNS, ROWS, is_withdrawal_counted, placed


def no_kind(case: Case, look: Look) -> Iterator[str]:
    """Tell that the applicant's kind is not known: a counted case has its column."""
    if case.application.applicant in COLUMNS:
        return
    end = case.voided or case.closing
    is_never_received = case.received_on is None and isinstance(end, Withdrawn)
    if is_withdrawal_counted(end, look.choices) and not is_never_received:
        yield "没有选申请人类别，不知道计入哪一列"


def inquiry_days(case: Case, look: Look) -> Iterator[str]:
    """Tell of an inquiry that is counted, by choice, that its days give it no place."""
    if case.application.applicant not in COLUMNS:
        return
    for placing in placed(case, look.choices):
        if placing.doubt:
            yield placing.doubt


def no_result(case: Case, look: Look) -> Iterator[str]:
    """Tell that an answer has no row of the form: a closed case has one."""
    if case.closing is not None and lacks_result(case.closing):
        yield f"{show(case.closing.on)} 已经答复，但没有选办理结果"
    if look.choices.redone == "again":
        for happening in case.happened:
            if isinstance(happening, Redone) and happening.result not in ROWS:
                yield f"{show(happening.on)} 重新答复，没有选办理结果，没有另计"


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
        if happening is not closing and happening.on >= closing.on and is_end(happening):
            yield (
                f"{show(closing.on)} 已有“{closing.label}”，"
                f"{show(happening.on)} 又有“{happening.label}”，"
                "一件只计一个结果：后一个是重新答复的，改记“重新答复”；记错的，撤销那一条"
            )


def is_end(happening: Happening) -> bool:
    """Whether it ends a case that is open, and of one that is closed is another end."""
    if isinstance(happening, Answered):
        return not happening.is_partial
    return isinstance(happening, Lapsed | Ended)

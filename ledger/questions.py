"""What the applicant was asked, what answers that, and which ends say that nothing came."""

from typing import Final, NamedTuple

from ledger.cases import Case
from ledger.events import (
    Answered,
    Corrected,
    CorrectionAsked,
    FeeAsked,
    FeePaid,
    Happening,
    Lapsed,
    Overdue,
    ReasonAsked,
    ReasonGiven,
)

#: What answers a question, which has to be there before.
QUESTIONS: Final[dict[type[Happening], type[Happening]]] = {
    Corrected: CorrectionAsked,
    ReasonGiven: ReasonAsked,
    FeePaid: FeeAsked,
}
_LET_PASS: Final = {
    "otherwise.correction_overdue": Overdue.CORRECTION,
    "otherwise.fee_overdue": Overdue.FEE,
}


class Question(NamedTuple):
    """A question to the applicant, and what came of it; None where nothing did."""

    asked: Happening
    came: Happening | None = None


def last_question(case: Case, kind: type[Happening], before: Happening) -> Question | None:
    """Return the last question of a kind before something that happened; None where none was."""
    found = None
    for happening in case.happened:
        if happening is before:
            break
        if isinstance(happening, kind):
            found = Question(happening)
        elif found is not None and QUESTIONS.get(type(happening)) is kind:
            found = Question(found.asked, happening)
    return found


def let_pass(end: Happening | None) -> Overdue | None:
    """Return what the applicant let pass, by an end without an answer or by an answer's result."""
    match end:
        case Lapsed(what=what):
            return what
        case Answered(result=result):
            return _LET_PASS.get(result)
        case _:
            return None

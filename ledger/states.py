"""How a case stands, which follows from its events and is stored nowhere; what may happen next."""

from ledger.cases import Case
from ledger.consultations import Consultations
from ledger.events import (
    Answered,
    Archived,
    Confirmed,
    Consulted,
    Corrected,
    CorrectionAsked,
    Delayed,
    Ended,
    Extended,
    FeeAsked,
    FeePaid,
    Happening,
    Lapsed,
    Opinion,
    ReasonAsked,
    ReasonGiven,
    Redone,
    Voided,
    Withdrawn,
)
from ledger.worded import Worded

Kind = type[Happening]


class State(Worded):
    """How a case stands."""

    UNCONFIRMED = "unconfirmed", "待确认"
    IN_HAND = "in_hand", "办理中"
    AWAITING_CORRECTION = "awaiting_correction", "待补正"
    AWAITING_REASON = "awaiting_reason", "待说明理由"
    CONSULTING = "consulting", "征求意见"
    AWAITING_FEE = "awaiting_fee", "待缴费"
    ANSWERED = "answered", "已答复"
    WITHDRAWN = "withdrawn", "已撤回"
    LAPSED = "lapsed", "不再处理"
    ENDED = "ended", "其他终止"
    ARCHIVED = "archived", "已归档"
    VOID = "void", "作废"

    @property
    def is_open(self) -> bool:
        """Whether an answer is still owed."""
        return self in _OPEN


_OPEN = (
    State.UNCONFIRMED,
    State.IN_HAND,
    State.AWAITING_CORRECTION,
    State.AWAITING_REASON,
    State.CONSULTING,
    State.AWAITING_FEE,
)
#: How any open case may end.
_ENDS: tuple[Kind, ...] = (Answered, Withdrawn, Ended, Voided)

#: What may happen next; nothing else is offered. What is recorded may always be retracted.
ALLOWED: dict[State, tuple[Kind, ...]] = {
    State.UNCONFIRMED: (Confirmed, Withdrawn, Voided),
    State.IN_HAND: (
        Answered,
        CorrectionAsked,
        Consulted,
        Extended,
        ReasonAsked,
        Delayed,
        FeeAsked,
        Withdrawn,
        Ended,
        Voided,
    ),
    State.AWAITING_CORRECTION: (Corrected, Lapsed, *_ENDS),
    State.AWAITING_REASON: (ReasonGiven, *_ENDS),
    State.CONSULTING: (Opinion, Consulted, Extended, *_ENDS),
    State.AWAITING_FEE: (FeePaid, Lapsed, *_ENDS),
    State.ANSWERED: (Archived, Redone, Voided),
    State.WITHDRAWN: (Archived, Voided),
    State.LAPSED: (Archived, Redone, Voided),
    State.ENDED: (Archived, Redone, Voided),
    State.ARCHIVED: (Redone,),
    State.VOID: (),
}

_STOPS: dict[Kind, State] = {
    CorrectionAsked: State.AWAITING_CORRECTION,
    ReasonAsked: State.AWAITING_REASON,
    FeeAsked: State.AWAITING_FEE,
}
_GOES_ON: dict[Kind, State] = {
    Corrected: State.AWAITING_CORRECTION,
    ReasonGiven: State.AWAITING_REASON,
    FeePaid: State.AWAITING_FEE,
}
_CLOSES: dict[Kind, State] = {
    Answered: State.ANSWERED,
    Withdrawn: State.WITHDRAWN,
    Lapsed: State.LAPSED,
    Ended: State.ENDED,
}


def state_of(case: Case) -> State:
    """Return how ``case`` stands after all that happened."""
    if case.voided is not None:
        return State.VOID
    if case.closing is not None:
        return _closed(case)
    if case.received_on is None:
        return State.UNCONFIRMED
    return _open(case)


def _closed(case: Case) -> State:
    closing = case.closing
    state = _CLOSES[type(closing)] if closing else State.IN_HAND
    is_after = False
    for happening in case.happened:
        if happening is closing:
            is_after = True
        elif is_after and isinstance(happening, Redone):
            state = State.ANSWERED
        elif is_after and isinstance(happening, Archived):
            state = State.ARCHIVED
    return state


def _open(case: Case) -> State:
    """Return what the office waits for: of several things, for the one that it asked for last."""
    awaited: list[State] = []
    for happening in case.happened:
        kind = type(happening)
        over = _STOPS.get(kind) or _GOES_ON.get(kind)
        if over in awaited:
            awaited.remove(over)
        if kind in _STOPS:
            awaited.append(_STOPS[kind])
    if awaited:
        return awaited[-1]
    return State.CONSULTING if Consultations(case.held).open else State.IN_HAND

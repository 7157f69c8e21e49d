"""备注: what happened to a case that no other column of the 登记簿 has room for."""

from collections.abc import Iterator

from forms.values import show
from ledger.cases import Case
from ledger.events import (
    Answered,
    Archived,
    Consulted,
    CorrectionAsked,
    Delayed,
    Ended,
    FeeAsked,
    FeePaid,
    Happening,
    Opinion,
    ReasonAsked,
    ReasonGiven,
    Redone,
)
from ledger.evidence import ROW_NAMES
from ledger.ledger import Ledger


def remarks_on(case: Case, closing: Happening | None, ledger: Ledger) -> Iterator[str]:
    """Yield what is to be said of a case, which ended with ``closing`` where it did."""
    application = case.application
    if case.received_on is None:
        yield f"{show(application.arrived_on)}来件，尚未双方确认"
    elif application.received_because:
        yield f"收到日期：{application.received_because}"
    if application.split_from is not None:
        yield f"由{_numbered(application.split_from, ledger)}拆分"
    if application.repeats:
        yield f"与 {application.repeats} 重复"
    for happening in _beside_the_columns(case, closing):
        told = _told(happening)
        if told:
            yield told
    if case.voided is not None:
        yield "，".join(filter(None, (case.voided.why.label, case.voided.words)))


def _beside_the_columns(case: Case, closing: Happening | None) -> Iterator[Happening]:
    """Yield what has no column: not the first 补正告知, nor what ended it but in other words."""
    is_asked = False
    for happening in case.happened:
        is_first = isinstance(happening, CorrectionAsked) and not is_asked
        is_asked = is_asked or is_first
        if not is_first and (happening is not closing or isinstance(happening, Ended)):
            yield happening


def _numbered(id: int, ledger: Ledger) -> str:
    for case in ledger.cases:
        if case.application.id == id and case.application.number:
            return f" {case.application.number} "
    return "其他申请"


def _told(happening: Happening) -> str:
    """Return a happening with its day, "" of one that has a column of its own."""
    on = show(happening.on)
    match happening:
        case Consulted(party=party):
            return f"{on}征求{party.label}意见"
        case Opinion(party=party):
            return f"{on}收到{party.label}意见"
        case FeeAsked(yuan=yuan):
            sum = f" {show(yuan)} 元" if yuan is not None else ""
            return f"{on}{happening.label}{sum}"
        case Delayed(until=until):
            return f"{on}{happening.label}至{show(until)}"
        case Answered(is_partial=True):
            return f"{on}部分答复"
        case Ended(words=words):
            return words
        case Redone(result=result, because=because):
            row = ROW_NAMES.get(result, "没有选办理结果")
            return f"{on}因{because.label}重新答复：{row}"
        case Archived(file_number=number):
            return f"{on}归档{f'，{number}' if number else ''}"
        case CorrectionAsked() | ReasonAsked() | ReasonGiven() | FeePaid():
            return f"{on}{happening.label}"
        case _:
            return ""

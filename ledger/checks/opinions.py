"""Opinions that an open case waits for longer than it has to."""

from collections.abc import Iterator

from forms.values import show
from ledger.cases import Case
from ledger.checks.finding import Look
from ledger.consultations import Consultations
from ledger.events import Consulted, Party
from ledger.limits import OPINION, opinion_due


def third_party_late(case: Case, look: Look) -> Iterator[str]:
    """Tell an opinion of a third party's that is still waited for after its time."""
    return _opinion_late(case, look, Party.THIRD)


def joint_late(case: Case, look: Look) -> Iterator[str]:
    """Tell an opinion of a joint author's that is still waited for after its time."""
    return _opinion_late(case, look, Party.JOINT)


def organ_late(case: Case, look: Look) -> Iterator[str]:
    """Tell an opinion of another organ's that is waited for as long as of those with a set time."""
    return _opinion_late(case, look, Party.ORGAN)


def _opinion_late(case: Case, look: Look, party: Party) -> Iterator[str]:
    if case.closing is not None:
        return
    for consultation in Consultations(case.held).open:
        if consultation.asked.party is party:
            yield from _still_awaited(consultation.asked, look)


def _still_awaited(consulted: Consulted, look: Look) -> Iterator[str]:
    told = f"{show(consulted.on)} 征求{consulted.party.label}意见"
    due = opinion_due(consulted, look.calendar)
    if due is not None:
        if look.today > due.late:
            yield f"{told}，到 {due} 已满 {OPINION} 个工作日，没有收到意见，可以依法决定"
        return
    due = look.calendar.after(consulted.on, OPINION)
    if look.today <= due.late:
        return
    if consulted.party is Party.ORGAN:
        yield f"{told}，已超过 {OPINION} 个工作日，没有收到意见，请催办；收到的补记"
    else:
        yield f"{told}，没有写送达日期，已超过 {OPINION} 个工作日，没有收到意见，请补记或核对"

"""与台账核对: a report's tables three and four held against the ledger, cell by cell."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from forms.checks.finding import Finding, Number, Severity
from forms.editions.form_2021 import CARRIED_IN, CARRIED_OUT, FORM, RECEIVED, request
from forms.report import Report
from ledger.choices import DEFAULT, Choices
from ledger.counting import CELLS, Count
from ledger.evidence import UNNUMBERED
from ledger.ledger import Ledger
from ledger.placing import Placing, placings
from ledger.sentences import fee_words

DISAGREES = "ledger.disagrees"
_SOURCE = "《条例》第四十五条"
_OF_THE_FORM = "国办公开办函〔2021〕30号"
_NEAR = timedelta(days=10)
_NAMED = 3
_ROWS_OF_ALL = (RECEIVED[0], CARRIED_IN[0], CARRIED_OUT[0])


_OTHER_MATTERS = "text.other_matters"
_FEE = "信息处理费"
_OVERDUE = request("otherwise.fee_overdue", "total")


class Suspect(NamedTuple):
    """A case that may explain why a cell differs."""

    number: str
    why: str
    application: int | None


def disagrees(
    count: Count, report: Report, ledger: Ledger, choices: Choices = DEFAULT
) -> Iterator[Finding]:
    """Yield each cell of ``report`` that differs from ``count``, that of ``ledger``.

    A blank cell is not filled in yet; a total is told only where all its parts agree.
    """
    differing: set[str] = set()
    found = {}
    for id in CELLS:
        stated, counted = report.number(id), count.cells[id]
        if stated is not None and stated != counted:
            differing.add(id)
            found[id] = stated, counted
    for id, (stated, counted) in found.items():
        if differing.isdisjoint(_parts_of(id)):
            message = _message(id, stated, counted)
            named = [f"{one.number}（{one.why}）" for one in suspects(id, count, ledger, choices)]
            if named:
                message += f"；先看 {'、'.join(named[:_NAMED])}"
            yield Finding(DISAGREES, Severity.WARNING, (id,), message, _SOURCE, stated, counted)


def fee_unreported(ledger: Ledger, count: Count, report: Report) -> Iterator[Finding]:
    """Yield that section six says nothing of the fees which the ledger has.

    Of applications that lapsed for a fee the report's own check speaks.
    """
    words = fee_words(ledger, count.first, count.last)
    if words and not report.number(_OVERDUE) and _FEE not in report.text(_OTHER_MATTERS):
        message = f"第六部分没有写收取{_FEE}的情况，台账：{words}"
        gist = f"没有写{_FEE}"
        yield Finding(
            "ledger.fee", Severity.WARNING, (_OTHER_MATTERS,), message, _OF_THE_FORM, gist=gist
        )


def _parts_of(id: str) -> set[str]:
    """Return the parts of a total at any depth."""
    parts: set[str] = set()
    for part in FORM.fields[id].parts:
        parts |= {part} | _parts_of(part)
    return parts


def _message(id: str, stated: Number, counted: int) -> str:
    field = FORM.fields[id]
    gap = abs(stated - counted)
    return f"{field.short or field.label}：表中 {stated}，台账 {counted}，差 {gap}"


def suspects(
    id: str, count: Count, ledger: Ledger, choices: Choices = DEFAULT
) -> tuple[Suspect, ...]:
    """Return the cases that most likely explain a difference in the cell, the likeliest first.

    These are cases without a place, those received or closed within ten days of the period's ends,
    and those that were voided in the period.
    """
    table, _, rest = id.partition(".")
    row, _, column = rest.rpartition(".")
    if table != "requests":
        return _unplaced_disputes(count)
    found = []
    for one in count.unplaced:
        if one.application is not None:
            found.append(Suspect(one.number, one.why, one.application))
    for placing in placings(ledger.cases, choices):
        if placing.column == column and (row in _ROWS_OF_ALL or placing.row == row):
            found.extend(_near_an_end(placing, count))
    found.extend(_voided(ledger, column, count))
    return tuple(found)


def _unplaced_disputes(count: Count) -> tuple[Suspect, ...]:
    found = []
    for one in count.unplaced:
        if one.dispute is not None:
            found.append(Suspect(one.number, one.why, None))
    return tuple(found)


def _near_an_end(placing: Placing, count: Count) -> Iterator[Suspect]:
    application = placing.case.application
    for on, what in ((placing.received_on, "收到"), (placing.closed_on, "办结")):
        if on is not None and _is_near(on, count):
            yield Suspect(application.number or UNNUMBERED, f"{on} {what}", application.id)
            return


def _is_near(on: date, count: Count) -> bool:
    begins = count.first - timedelta(days=1)
    return abs(on - begins) <= _NEAR or abs(on - count.last) <= _NEAR


def _voided(ledger: Ledger, column: str, count: Count) -> Iterator[Suspect]:
    for case in ledger.cases:
        application, voided = case.application, case.voided
        if voided is None or application.applicant not in (column, ""):
            continue
        if count.first <= application.arrived_on <= count.last:
            words = f"{voided.label}：{voided.why.label}"
            yield Suspect(application.number or UNNUMBERED, words, application.id)

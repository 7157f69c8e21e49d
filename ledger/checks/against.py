"""与台账核对: a report's tables three and four held against the ledger, cell by cell."""

from collections.abc import Iterator

from forms.checks.finding import Finding, Number, Severity
from forms.editions.form_2021 import FORM, request
from forms.report import Report
from ledger.checks.suspects import Suspects
from ledger.choices import DEFAULT, Choices
from ledger.counting import CELLS, Count
from ledger.ledger import Ledger
from ledger.sentences import fee_words

DISAGREES = "ledger.disagrees"
_SOURCE = "《条例》第四十五条"
_OF_THE_FORM = "国办公开办函〔2021〕30号"
_NAMED = 3  # suspects
_OTHER_MATTERS = "text.other_matters"
_FEE = "信息处理费"
_OVERDUE = request("otherwise.fee_overdue", "total")


def disagrees(
    count: Count, report: Report, ledger: Ledger, choices: Choices = DEFAULT
) -> Iterator[Finding]:
    """Yield each cell of ``report`` that differs from ``count``, that of ``ledger``.

    A blank cell is not filled in yet; a total is told only where all its parts agree. Whether the
    ledger was kept for the whole period is for the caller to know.
    """
    found = {}
    for id in CELLS:
        stated, counted = report.number(id), count.cells[id]
        if stated is not None and stated != counted:
            found[id] = stated, counted
    if not found:
        return
    suspects = Suspects(ledger, count, choices)
    for id, (stated, counted) in found.items():
        if found.keys().isdisjoint(_parts_of(id)):
            message = _message(id, stated, counted)
            named = [f"{one.number}（{one.why}）" for one in suspects.of(id)[:_NAMED]]
            if named:
                message += f"；先看 {'、'.join(named)}"
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

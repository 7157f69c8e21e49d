"""与台账核对: a report's tables three and four held against the ledger, cell by cell."""

from collections.abc import Iterator, Sequence

from forms.checks.finding import Finding, Number, Severity
from forms.editions.form_2021 import FORM, request
from forms.report import Report
from ledger.checks.suspects import Suspect, Suspects
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

    A cell without a number differs where the ledger counts anything; a total is told only where all
    its parts agree. Whether the ledger was kept for the whole time is for the caller to ask.
    """
    found: dict[str, tuple[Number | None, int]] = {}
    for id in CELLS:
        stated, counted = report.number(id), count.cells[id]
        if (stated or 0) != counted:
            found[id] = stated, counted
    if not found:
        return
    suspects = Suspects(ledger, count, choices)
    for id, (stated, counted) in found.items():
        if not found.keys().isdisjoint(_parts_of(id)):
            continue
        name = FORM.fields[id].short or FORM.fields[id].label
        if stated is None:
            told = f"{name}：表中没有填数，台账 {counted}"
            yield _finding(id, told, stated, counted, is_unfilled=True)
        else:
            told = f"{name}：表中 {stated}，台账 {counted}，差 {abs(stated - counted)}"
            yield _finding(id, told + _named(suspects.of(id)), stated, counted)


def _finding(
    id: str, told: str, stated: Number | None, counted: int, *, is_unfilled: bool = False
) -> Finding:
    warning = Severity.WARNING
    return Finding(DISAGREES, warning, (id,), told, _SOURCE, stated, counted, is_unfilled)


def _named(suspects: Sequence[Suspect]) -> str:
    """Return the words that name the likeliest of the cases that may explain a difference."""
    words = [f"{one.number}（{one.why}）" for one in suspects[:_NAMED]]
    return f"；先看 {'、'.join(words)}" if words else ""


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

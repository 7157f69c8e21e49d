"""与台账核对: a report's tables three and four held against the ledger, cell by cell."""

from collections.abc import Iterator
from typing import NamedTuple

from forms.checks.finding import Finding, Number, Severity
from forms.editions.form_2021 import FORM, request
from forms.report import Report
from ledger.counting import CELLS, Count

DISAGREES = "ledger.disagrees"
_SOURCE = "《条例》第四十五条"
_OF_THE_FORM = "国办公开办函〔2021〕30号"
_OTHER_MATTERS = "text.other_matters"
_FEE = "信息处理费"
_OVERDUE = request("otherwise.fee_overdue", "total")


class Difference(NamedTuple):
    """A cell in which a report is another than the ledger; ``stated`` is None where it is blank."""

    id: str
    stated: Number | None
    counted: int

    @property
    def message(self) -> str:
        """The cell with both numbers."""
        name = FORM.fields[self.id].short or FORM.fields[self.id].label
        if self.stated is None:
            return f"{name}：表中没有填数，台账 {self.counted}"
        gap = abs(self.stated - self.counted)
        return f"{name}：表中 {self.stated}，台账 {self.counted}，差 {gap}"


def differences(count: Count, report: Report) -> list[Difference]:
    """Return each cell of ``report`` that differs from ``count``.

    A cell without a number differs where the ledger counts anything, a total never: it waits for
    its parts, and is told only where all of these agree. Whether the ledger was kept for the whole
    time is for the caller to ask.
    """
    found: dict[str, Difference] = {}
    for id in CELLS:
        stated, counted = report.number(id), count.cells[id]
        is_awaited = stated is None and FORM.fields[id].parts
        if (stated or 0) != counted and not is_awaited:
            found[id] = Difference(id, stated, counted)
    return [each for id, each in found.items() if found.keys().isdisjoint(_parts_of(id))]


def disagrees(count: Count, report: Report) -> Iterator[Finding]:
    """Yield each of the :func:`differences`."""
    for each in differences(count, report):
        yield Finding(
            DISAGREES,
            Severity.WARNING,
            (each.id,),
            each.message,
            _SOURCE,
            each.stated,
            each.counted,
            is_unfilled=each.stated is None,
        )


def fee_unreported(words: str, report: Report) -> Iterator[Finding]:
    """Yield that section six says nothing of the fees that the ledger has, in ``words``.

    Of applications that lapsed for a fee the report's own check speaks.
    """
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

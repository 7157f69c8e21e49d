"""与台账核对: a report's tables three and four held against the ledger, cell by cell."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from forms.checks.attention import stated_fees
from forms.checks.finding import Finding, Number, Severity
from forms.editions.form_2021 import FORM, request
from forms.report import Report
from forms.texts.span import Span
from ledger.counting import CELLS, Count
from ledger.sentences import Fees

DISAGREES = "ledger.disagrees"
_FEES = "ledger.fee"
_SOURCE = "《条例》第四十五条"
_OF_THE_FORM = "国办公开办函〔2021〕30号"
_OTHER_MATTERS = "text.other_matters"
_FEE = "信息处理费"
_YUAN = 10_000  # of one 万元
#: What stands in the clause before a sum that was received.
_RECEIVED = re.compile("(?<![应拟未不])(?<!没有)收取[^，。；\\n应拟未没免退]*$")
_OVERDUE = request("otherwise.fee_overdue", "total")


def is_of_ledger(finding: Finding) -> bool:
    """Whether it says that a report is another than the ledger."""
    return finding.code in (DISAGREES, _FEES)


class Difference(NamedTuple):
    """A cell in which a report is another than the ledger; ``stated`` is None where it is blank."""

    id: str
    stated: Number | None
    counted: int

    @property
    def message(self) -> str:
        """The cell with both numbers."""
        name = FORM.fields[self.id].name
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


def fee_unreported(fees: Fees, report: Report) -> Iterator[Finding]:
    """Yield that section six says nothing of the fees that the ledger has.

    Of applications that lapsed for a fee the report's own check speaks.
    """
    words = fees.words
    if words and not report.number(_OVERDUE) and _FEE not in report.text(_OTHER_MATTERS):
        message = f"第六部分没有写收取{_FEE}的情况，台账：{words}"
        gist = f"没有写{_FEE}"
        yield Finding(_FEES, Severity.WARNING, (_OTHER_MATTERS,), message, _OF_THE_FORM, gist=gist)


def fee_differs(fees: Fees, report: Report) -> Iterator[Finding]:
    """Yield that section six says another sum was received than the ledger, where both are sure.

    It is not sure where several sums are stated, or one that was not, or is yet to be, received.
    """
    received, text = fees.received, report.text(_OTHER_MATTERS)
    stated = list(stated_fees(text))
    if received is None or len(stated) != 1:
        return
    fee = stated[0]
    yuan = fee.amount * _YUAN
    if yuan == received or not _RECEIVED.search(text[: fee.start]):
        return
    message = f"第六部分写收取{_FEE} {_show(yuan)} 元，台账 {_show(received)} 元"
    yield Finding(
        _FEES,
        Severity.WARNING,
        (_OTHER_MATTERS,),
        message,
        _OF_THE_FORM,
        yuan,
        received,
        spans=(Span(_OTHER_MATTERS, fee.start, fee.end),),
    )


def _show(yuan: Decimal) -> str:
    """Return a sum of money without noughts at its end."""
    return f"{yuan.normalize():f}"


def _parts_of(id: str) -> set[str]:
    """Return the parts of a total at any depth."""
    parts: set[str] = set()
    for part in FORM.fields[id].parts:
        parts |= {part} | _parts_of(part)
    return parts

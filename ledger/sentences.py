"""Sentences for the report that its figures do not give: on （六）3.其他, and on fees."""

from collections import Counter
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from forms.editions.form_2021 import APPLICANTS
from ledger.counting import Count
from ledger.events import Ended, FeeAsked, FeePaid
from ledger.ledger import Ledger
from ledger.placing import MISC, Placing

_WORDS = {"withdrawn": "申请人撤回申请", "inquiry": "按咨询答复"}
_UNSAID = "其他情形"


def misc_words(count: Count) -> str:
    """Return the sentence on the cases of （六）3.其他, "" where there are none."""
    found: Counter[str] = Counter()
    for column, _ in APPLICANTS:
        for placing in count.cases.get((MISC, column), ()):
            found[_words(placing)] += 1
    if not found:
        return ""
    parts = [f"{words}{number}件" for words, number in found.most_common()]
    return f"“其他处理”中的“其他”{found.total()}件：{'，'.join(parts)}。"


def _words(placing: Placing) -> str:
    closing = placing.case.closing
    if placing.rule == "ended" and isinstance(closing, Ended):
        return closing.words.strip() or _UNSAID
    return _WORDS.get(placing.rule, _UNSAID)


class Fees(NamedTuple):
    """The 信息处理费 of a time: notices, payments, of how many the amount is unknown, yuan paid."""

    asked: int
    paid: int
    unknown: int
    yuan: Decimal

    @property
    def received(self) -> Decimal | None:
        """What was paid in yuan; None where the ledger has no fee, or no amount of one."""
        is_known = (self.asked or self.paid) and not self.unknown
        return self.yuan if is_known else None

    @property
    def words(self) -> str:
        """The sentence on them, "" where none was asked for."""
        if not self.asked and not self.paid:
            return ""
        return f"发出信息处理费收费通知{self.asked}件，{self._received}。"

    @property
    def _received(self) -> str:
        """What was paid; of how many the amount is ``unknown`` is said, never taken as 0."""
        paid, unknown = self.paid, self.unknown
        if not paid:
            return "没有收取信息处理费"
        if unknown == paid:
            return f"收取信息处理费{paid}件（金额未登记，请补）"
        total = f"收取信息处理费{paid}件，共{self.yuan:f}元"
        return f"{total}（不含金额未登记的{unknown}件，请补）" if unknown else total


def fees_of(ledger: Ledger, first: date, last: date) -> Fees:
    """Return the 信息处理费 that a ledger has from ``first`` to ``last``."""
    asked = paid = unknown = 0
    yuan = Decimal(0)
    for case in ledger.cases:
        if case.voided is not None:
            continue
        due: Decimal | None = None
        for happening in case.happened:
            is_inside = first <= happening.on <= last
            if isinstance(happening, FeeAsked):
                due = happening.yuan
                asked += is_inside
            elif isinstance(happening, FeePaid):
                paid += is_inside
                unknown += is_inside and due is None
                yuan += due if is_inside and due else 0
                due = None
    return Fees(asked, paid, unknown, yuan)

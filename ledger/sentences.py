"""Sentences for the report that its figures do not give: on （六）3.其他, and on fees."""

from collections import Counter
from datetime import date
from decimal import Decimal

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


def fee_words(ledger: Ledger, first: date, last: date) -> str:
    """Return the sentence on 信息处理费 from ``first`` to ``last``, "" where none was asked for."""
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
    if not asked and not paid:
        return ""
    return f"发出信息处理费收费通知{asked}件，{_received(paid, unknown, yuan)}。"


def _received(paid: int, unknown: int, yuan: Decimal) -> str:
    """Return what was paid; of how many the amount is ``unknown`` is said, never taken as 0."""
    if not paid:
        return "没有收取信息处理费"
    if unknown == paid:
        return f"收取信息处理费{paid}件（金额未登记，请补）"
    total = f"收取信息处理费{paid}件，共{yuan:f}元"
    return f"{total}（不含金额未登记的{unknown}件，请补）" if unknown else total

"""What stands behind （六）3.其他, in words for the report."""

from collections import Counter

from forms.editions.form_2021 import APPLICANTS
from ledger.counting import Count
from ledger.events import Ended
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

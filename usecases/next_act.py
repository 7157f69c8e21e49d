"""What the clerk does next with a report that is filled in, and why something else cannot be done.

The way is: what the checks found is seen to, the draft is handed in, what comes back on it
recorded, the report made final, and all its files written.
"""

from collections import Counter
from collections.abc import Mapping
from enum import Enum, auto
from typing import NamedTuple

from forms.checks.finding import Severity
from forms.sign_off.content_code import bears
from storage.sign_off import Version
from usecases.open_report import LOCKED, OpenReport
from usecases.versions import last_draft

_NO_REPLY = "意见回来后先登记。"
_FINAL = "导出全套文件，一次写好要发布的各种文件。"


class Act(Enum):
    """What is done at the end of the way."""

    SEE_TO = auto()  # go to what the checks found
    HAND_IN = auto()
    RECORD_REPLY = auto()
    MAKE_FINAL = auto()
    PUBLISH = auto()


class Next(NamedTuple):
    """Where a report stands: in words, its likely next act, and why others are off.

    ``open_points`` are how many findings stand against the final. Where it ``has_draft``, what came
    back on that may be recorded.
    """

    said: str
    likely: Act | None
    off: Mapping[Act, str]
    open_points: int = 0
    has_draft: bool = False


def what_next(open_report: OpenReport) -> Next:
    """Return where a report that was made here stands; raises LibraryError.

    What the checks found when they ran last counts.
    """
    if open_report.is_final:
        off = dict.fromkeys((Act.HAND_IN, Act.MAKE_FINAL), LOCKED)
        return Next(_FINAL, Act.PUBLISH, off)
    draft = last_draft(open_report.sign_off.versions(open_report.id))
    weights = Counter(
        standing.finding.severity for standing in open_report.standings if standing.blocks
    )
    is_as_handed_in = draft is not None and bears(open_report.report, draft.code)
    said, likely = "还没有送审。", Act.HAND_IN
    if draft and is_as_handed_in:
        said, likely = f"与{draft.name}内容相同。", Act.MAKE_FINAL
        if not draft.replies:
            said += _NO_REPLY
            likely = Act.RECORD_REPLY
    elif draft:
        said = f"{draft.name}以后有改动。"
    off = _off(weights)
    has_draft = draft is not None
    if draft and is_as_handed_in and _is_sent_back(draft):
        said = f"{draft.name}的审核意见要求修改，还没有改动。"
        return Next(said, None, off, has_draft=has_draft)
    if not weights:
        return Next(said, likely, {}, has_draft=has_draft)
    if weights[Severity.ERROR] or is_as_handed_in:
        likely = Act.SEE_TO
    said += f"{off[Act.MAKE_FINAL]}；送审不受影响。"
    return Next(said, likely, off, weights.total(), has_draft)


def _is_sent_back(draft: Version) -> bool:
    return bool(draft.replies) and not draft.replies[-1].agrees


def _off(weights: Counter[Severity]) -> dict[Act, str]:
    """Return why there is no final while findings of these weights are open."""
    counts = [f"{weights[each]} 处{each.label}" for each in Severity if weights[each]]
    if not counts:
        return {}
    told = f"还有 {'、'.join(counts)}没有处理，{_way_out(weights)}以后才能定稿"
    return {Act.MAKE_FINAL: told}


def _way_out(weights: Counter[Severity]) -> str:
    """Return what settles findings of these weights: a reason is no way out of an error."""
    if not weights[Severity.ERROR]:
        return "改正或写明理由"
    if weights.total() == weights[Severity.ERROR]:
        return "改正"
    return "改正（须说明的也可以写明理由）"

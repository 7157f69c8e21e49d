"""What the clerk does about each finding: mends it, writes it, or says why it is right."""

from enum import Enum
from typing import NamedTuple


class Way(Enum):
    """How a finding is settled."""

    ADOPT = "采用"
    WRITE = "补写"
    CLOSE = "补上右引号"
    EXPLAIN = "说明理由"


class Decision(NamedTuple):
    """For findings that say ``about``: the way, and what is adopted, written or given as reason."""

    about: str
    way: Way
    words: str = ""


#: The first that fits counts. What is counted twice over a year's end is the carried over: nobody
#: knows of an application that is still open, so that figure is the one that is wrong.
DECISIONS = (
    Decision("没有内容，没有的请写“无”", Way.WRITE, "无"),
    Decision("没有对应的右引号", Way.CLOSE, "”"),
    Decision("结转", Way.ADOPT, "结转下年"),
    Decision("三（七）", Way.ADOPT, "结转下年"),
    Decision("原则上不超过", Way.EXPLAIN, "所列工作均须公开，经分管领导同意保留原文。"),
    Decision("没有写到", Way.EXPLAIN, "该项工作在部门总结中另行说明。"),
    Decision("多于现行有效", Way.EXPLAIN, "年内制发的规章已移交承办部门统计。"),
)
#: For whatever else has nothing to adopt.
CHECKED = "已与原始台账核对，填写无误。"


def decide(finding: str, proposals: list[str]) -> Decision:
    """Return what to do about a ``finding`` that offers ``proposals``."""
    for decision in DECISIONS:
        if decision.about in finding:
            if decision.way is not Way.ADOPT:
                return decision
            fitting = [each for each in proposals if decision.words in each]
            if fitting:
                return Decision(finding, Way.ADOPT, fitting[0])
    if proposals:
        return Decision(finding, Way.ADOPT, proposals[0])
    return Decision(finding, Way.EXPLAIN, CHECKED)


def wished(finding: str) -> str:
    """Return what the proposal says that the clerk looks for; empty where any will do."""
    for decision in DECISIONS:
        if decision.about in finding:
            return decision.words if decision.way is Way.ADOPT else ""
    return ""


def is_explained(finding: str) -> bool:
    """Whether a ``finding`` is one of those that are only ever given a reason."""
    explained = [each.about for each in DECISIONS if each.way is Way.EXPLAIN]
    return any(about in finding for about in explained)

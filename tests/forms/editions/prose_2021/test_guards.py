"""A sentence for each guard and pattern whose loss no other test would notice."""

import pytest

from tests.forms.editions.prose_2021.reads import reads

REQUESTS = "（二）依申请公开。"
OTHERS = "（五）监督保障。"
SUITS = "direct_suit+post_review_suit"
STATED = [
    (f"{OTHERS}无一起行政复议。", [("无一起行政复议", "review")]),
    ("市林业局作出行政处罚决定3件。", [("3", "penalties.decisions")]),
    ("全年被提起行政诉讼3件。", [("3", SUITS)]),
    ("未收到因行政复议引发的行政诉讼。", [("未收到因行政复议引发的行政诉讼", SUITS)]),
    (f"{REQUESTS}连同结转的2件，办结24件。", [("2", "carried_in"), ("24", "total")]),
    ("一是主动公开。发布信息3条。二是依申请公开。共受理9件。", [("9", "received")]),
    ("平台建设方面，改版网站。监督保障方面，复议2件。", [("2", "review")]),
]
NOT_OURS = [
    "承接后作出行政许可决定66件。",
    "全年实施行政许可9件，其中准予许可8件。",
    f"{OTHERS}行政复议3件，其中涉及信息公开的1件。",
    f"{OTHERS}行政复议3件（其中信息公开1件）。",
    f"{OTHERS}行政诉讼3件，均不涉及政府信息公开。",
    f"{OTHERS}行政复议3件（含其他领域2件）。",
    "行政复议3件。",
    "县人民政府印发规范性文件3件。",
    "未发生被纠错的行政复议。",
    f"{REQUESTS}属于行政查询等情形的5件。",
    f"{REQUESTS}1件为信访事项告知其通过相应渠道反映。",
    f"{REQUESTS}不予公开信息10条。",
    f"{REQUESTS}会商依申请公开5件。",
    f"{REQUESTS}收到区政府办公室依申请公开意见征询5件。",
]


@pytest.mark.parametrize(("text", "figures"), STATED)
def test_it_is_read(text: str, figures: list[tuple[str, str]]) -> None:
    assert reads(text) == figures


@pytest.mark.parametrize("text", NOT_OURS)
def test_it_is_not_read(text: str) -> None:
    assert reads(text) == []

"""Further ways of saying it, and further traps, one for each guard."""

import pytest

from tests.forms.editions.prose_2021.reads import accepts, reads

HEAD = "（二）依申请公开。"
STATED = [
    (f"{HEAD}共办理申请9件，其中上年结转2件。", "9", "total"),
    (f"{HEAD}收到申请9件，2件为企业申请。", "2", "received.business"),
    (f"{HEAD}收到申请9件（自然人7件、其他2件）。", "2", "received.other"),
    ("作出烟草、道路运输等行政许可9件。", "9", "permits.decisions"),
    ("为被申请人的政府信息公开行政复议2件。", "2", "review"),
    (f"{HEAD}行政复议3件，其中1件被维持。", "1", "review.upheld"),
    (f"{HEAD}行政复议3件，诉讼2件，复议被纠正1件。", "1", "review.corrected"),
    ("全年发生行政复议3件。", "3", "review"),
    ("规范性文件9件现行有效。", "9", "documents.in_force"),
    (f"{HEAD}予以公开（含部分公开）5件。", "5", "granted+partly_granted"),
    (f"{HEAD}收到申请9件，1件为上年结转。", "1", "carried_in"),
    (f"{HEAD}收到申请9件，结转1件。", "1", "carried_out"),
    (f"{HEAD}收办9件。", "9", "received+carried_in"),
    (f"{HEAD}无上年结转件。", "无上年结转件", "carried_in"),
    (f"{HEAD}上年无结转。", "无结转", "carried_in"),
    (f"{HEAD}无结转。", "无结转", "carried_out+carried_in"),
]
NOT_OURS = [
    f"{HEAD}办结9件，其中简易答复3件。",
    f"{HEAD}网上答复3件。",
    f"{HEAD}其余3件均已答复。",
    f"{HEAD}收到申请9件，其他3件均已催办。",
    "办结行政许可案件9件，行政处罚案件3件。",
    "行政复议2件、行政诉讼1件，均与信息公开无关。",
    "（一）主动公开。行政复议3件。",
    "印发规范性文件管理制度3项。",
    "编发文件汇编，制定文件9件。",
    "收到备案规范性文件，制发9件。",
    "部门制发规范性文件9件。",
    "废止规范性文件3件，失效规范性文件2件。",
    "制定规范性文件9件方案。",
    f"{HEAD}因国家秘密等与行政查询事项3件。",
    f"{HEAD}3件因国家秘密或行政查询事项不予公开。",
    f"{HEAD}不予公开及不公开3件。",
    f"{HEAD}依申请公开3件材料。",
    f"{HEAD}行政复议3件，受理2件。",
    f"{HEAD}受理3件企业年报。",
    f"{HEAD}通过网上办理3件。",
    f"{HEAD}收到申请9件，尚未结案的答复3件材料。",
    f"{HEAD}主动公开信息3件，予以公开3件。",
    f"{HEAD}因国家秘密、行政查询3件。",
    f"{HEAD}其他3件。",
    "制定规范性文件，全面清理后继续有效3件。",
    "以县政府名义，制定规范性文件3件。",
    "规范性文件以外，印发普通文件3件。",
    "制定规范性文件3件制度。",
    "依法作出、撤销行政许可决定3件听证。",
    "（五）监督保障。行政复议3件，诉讼2件，其他机关维持原状的投诉1件。",
    "2.开展学习。加强研究，印发材料3份。",
]


@pytest.mark.parametrize(("text", "words", "cells"), STATED)
def test_it_is_read(text: str, words: str, cells: str) -> None:
    assert (words, cells) in reads(text)


@pytest.mark.parametrize("text", NOT_OURS)
def test_nothing_is_read_but_the_head(text: str) -> None:
    bound = reads(text)
    last = text.rstrip("。").rpartition("，")[2]
    assert not any(words in last and words != "9" for words, _ in bound), bound


def test_all_that_was_handled_may_be_more_than_was_answered() -> None:
    assert accepts(f"{HEAD}共办理申请9件，其中上年结转2件。") == [
        "total",
        "total-carried_in",
        "received+carried_in",
        "received",
    ]


def test_carried_over_without_a_direction_may_be_either() -> None:
    assert accepts(f"{HEAD}结转1件。") == ["carried_out", "carried_in"]


def test_a_government_names_its_offices_beside_it() -> None:
    assert reads("政府办公室制发规范性文件3件。", "government") == []

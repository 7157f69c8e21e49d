"""Requests received, carried over and answered, and the traps beside them."""

import pytest

from tests.forms.editions.prose_2021.reads import accepts, reads

SUITS = "direct_suit+post_review_suit"
STATED = [
    ("本局共收到政府信息公开申请7件。", [("7", "received")]),
    ("全年新收７份依申请公开申请书。", [("７", "received")]),
    ("（二）依申请公开。全年共受理七件。", [("七", "received")]),
    ("依申请公开方面，收到申请 7 件，均已答复。", [("7", "received")]),
    ("依申请公开：\n收到：7件。", [("7", "received")]),
    ("收到自然人提出的政府信息公开申请6件。", [("6", "received.natural")]),
    ("收到公民、法人和其他组织提出的政府信息公开申请7件。", [("7", "received")]),
    ("（二）依申请公开\n政府信息公开申请7件。", [("7", "received")]),
    ("全年通过信函、网络等方式收到政府信息公开申请7件。", [("7", "received")]),
    ("收到依申请公开件1,207件。", [("1,207", "received")]),
    (
        "收到政府信息公开申请7件，上年结转2件，办结8件，结转下年度继续办理1件。",
        [("7", "received"), ("2", "carried_in"), ("8", "total"), ("1", "carried_out")],
    ),
    (
        "收到政府信息公开申请9件（含上年结转2件），8件已按要求答复，1件结转至2026年。",
        [("9", "received+carried_in"), ("2", "carried_in"), ("8", "total"), ("1", "carried_out")],
    ),
    (
        "共受理政府信息公开申请9件，其中新收7件、2024年结转2件。",
        [("9", "received+carried_in"), ("7", "received"), ("2", "carried_in")],
    ),
    (
        "收到政府信息公开申请7件，加上上年转入的2件，合计9件，尚有1件正在办理。",
        [
            ("7", "received"),
            ("2", "carried_in"),
            ("9", "received+carried_in"),
            ("1", "carried_out"),
        ],
    ),
    ("目前，已办理各类依申请公开案件14余件。", [("14", "total")]),
    (
        "收到政府信息公开申请7件，办结6件，未办结1件。",
        [("7", "received"), ("6", "total"), ("1", "carried_out")],
    ),
]
NOT_OURS = [
    "全年收到群众来信7件，答复7件。",
    "收到商业企业、科研机构提出的政府信息公开申请7件。",
    "（二）依申请公开\n自然人信息公开申请7件。",
    "依申请公开方面，未能答复7件。",
    "依申请公开方面，未及时答复7件。",
    "依申请公开方面，不再答复7件。",
    "（二）依申请公开。受理市长热线、局长信箱留言480多件。",
    "（二）依申请公开。收到公租房申请7件。",
    "收到政府信息公开方面的咨询7次。",
    "（二）依申请公开。其中网上收到申请3件、当面收到申请4件。",
    "2024年收到政府信息公开申请7件。",
    "去年收到政府信息公开申请7件。",
    "第一季度收到政府信息公开申请7件。",
    "上半年收到政府信息公开申请7件。其中予以公开3件。",
    "全市共收到政府信息公开申请7件。",
    "区政府办代表区政府受理政府信息公开申请7件。",
    "协助市政府办理政府信息公开申请7件。",
    "（二）依申请公开。较上年增加7件。",
    "办好每一件政府信息公开申请，做到“办结一件申请、解决一个问题”。",
    "主动公开信息500条，其中政策类30条，依申请公开7条。",
    "（二）依申请公开。接待咨询7件，答复7件。",
    "（二）依申请公开。收到申请人补正材料7件。",
    "《关于收到政府信息公开申请7件的通知》已印发。",
    "（二）依申请公开。逾期答复0件，电话答复3件。",
]


@pytest.mark.parametrize(("text", "stated"), STATED)
def test_requests_are_read(text: str, stated: list[tuple[str, str]]) -> None:
    assert reads(text) == stated


@pytest.mark.parametrize("text", NOT_OURS)
def test_what_is_no_request_of_the_office_and_year_is_not_read(text: str) -> None:
    assert reads(text) == []


def test_the_whole_of_a_government_is_its_own() -> None:
    text = "全市共收到政府信息公开申请7件。"
    assert reads(text, "government") == [("7", "received")]
    assert reads("市政府办公室收到政府信息公开申请7件。", "government") == []
    assert reads("政府新收依申请公开2件；部门新收依申请公开4件。", "government") == []


def test_what_was_received_may_take_in_last_years_unless_that_is_said_apart() -> None:
    assert accepts("收到政府信息公开申请7件。") == ["received", "received+carried_in"]
    assert accepts("收到政府信息公开申请7件，上年结转2件。") == ["received"]
    assert accepts("收到政府信息公开申请（含上年结转）9件。")[0] == "received+carried_in"


def test_what_was_withdrawn_may_be_counted_or_not() -> None:
    assert "received-(-2)" in accepts("收到政府信息公开申请9件，申请人撤回2件。")


def test_answers_may_leave_out_what_the_sentence_names_apart() -> None:
    rows = "-otherwise.correction_overdue-otherwise.fee_overdue-otherwise.misc"
    assert f"total{rows}" in accepts("（二）依申请公开。办结40件，逾期未补正不再处理1件。")


def test_a_year_that_nobody_has_said_is_any() -> None:
    assert reads("2024年收到政府信息公开申请7件。", year=None) == [("7", "received")]


def test_only_the_first_of_a_sentence_is_what_was_received() -> None:
    text = "收到政府信息公开申请9件，撤件2件，受理7件。"
    assert reads(text) == [("9", "received")]


def test_organisations_are_all_columns_but_one() -> None:
    (found,) = reads("收到法人和其他组织提出的政府信息公开申请6件。")
    columns = ("business", "research", "welfare", "legal", "other")
    assert found == ("6", "+".join(f"received.{column}" for column in columns))

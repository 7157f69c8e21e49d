"""Documents, decisions and words for none, and the traps beside them."""

import pytest

from tests.forms.editions.prose_2021.reads import reads

SUITS = "direct_suit+post_review_suit"
PERMITS, PENALTIES, COERCION = (
    f"{kind}.decisions" for kind in ("permits", "penalties", "coercion")
)
STATED = [
    (
        "制发行政规范性文件3件，废止1件，现行有效12件。",
        [("3", "documents.issued"), ("1", "documents.repealed"), ("12", "documents.in_force")],
    ),
    (
        "制定6件、废止11件行政规范性文件，现行有效的73件全部上网。",
        [("6", "documents.issued"), ("11", "documents.repealed"), ("73", "documents.in_force")],
    ),
    ("制定印发了《办法》1件规范性文件。", [("1", "documents.issued")]),
    ("本年制定规章2件。", [("2", "regulations.issued")]),
    (
        "作出行政许可决定5件、行政处罚决定3件，实施行政强制1件。",
        [("5", PERMITS), ("3", PENALTIES), ("1", COERCION)],
    ),
    ("作出694宗行政许可。", [("694", PERMITS)]),
    (
        "许可、处罚、强制决定分别为12宗、0宗和3宗。",
        [("12", PERMITS), ("0", PENALTIES), ("3", COERCION)],
    ),
    ("全年未收到政府信息公开申请。", [("未收到政府信息公开申请", "received")]),
    ("2.依申请公开：2025年未收到该项申请。", [("未收到该项申请", "received")]),
    ("无上年结转的申请，依申请公开无结转下年。", [("无结转下年", "carried_out")]),
    (
        "未发生政府信息公开行政复议、行政诉讼。",
        [("未发生政府信息公开行政复议、行政诉讼", f"review+{SUITS}")],
    ),
    (
        "未收到因信息公开答复而引起的行政复议和诉讼。",
        [("未收到因信息公开答复而引起的行政复议和诉讼", f"review+{SUITS}")],
    ),
    ("没有因政府信息公开被提起行政诉讼。", [("没有因政府信息公开被提起行政诉讼", SUITS)]),
    ("本年未制发行政规范性文件。", [("未制发行政规范性文件", "documents.issued")]),
    ("制发规范性文件3件，无废止。", [("3", "documents.issued"), ("无废止", "documents.repealed")]),
    ("无行政事业性收费。", [("无行政事业性收费", "fees.amount")]),
]
NOT_OURS = [
    "主动公开规范性文件7件。",
    "以县政府名义发布规范性文件7件。",
    "备案审查规范性文件7件，解读规范性文件7件。",
    "全面清理规范性文件，废止3件，继续有效20件。",
    "制定规章制度5项，印发文件12件。",
    "公示行政许可3件、行政处罚5件。",
    "网站公开行政处罚决定7件。",
    "办理行政许可事项35项。",
    "未收到行政许可申请。",
    "未收到申请人提交的补正材料。",
    "如未收到政府信息公开申请，应当零报告。",
    "行政执法工作未被申请行政复议。",
    "未发生行政复议被纠错、行政诉讼败诉案件。",
    "部分乡镇未收到政府信息公开申请。",
    "主动公开市政府规章13件（含新制定5件，废止4件）。",
    "政府信息公开未收取任何费用。",
]


@pytest.mark.parametrize(("text", "stated"), STATED)
def test_documents_decisions_and_words_for_none_are_read(
    text: str, stated: list[tuple[str, str]]
) -> None:
    assert reads(text) == stated


@pytest.mark.parametrize("text", NOT_OURS)
def test_what_is_none_of_them_is_not_read(text: str) -> None:
    assert reads(text) == []


def test_the_documents_of_a_governments_office_are_not_all_of_its() -> None:
    text = "政府办公室制发规范性文件3件。"
    assert reads(text, "government") == []
    assert reads(text) == [("3", "documents.issued")]

"""Headings with nothing under them: always found where that is certain, never where it is not."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forms.texts.headings import Found, empty_headings, is_statement, what_is_said

LAST = (
    "（一）把握重点、抓住关键，全面推进各项公开工作。全年开会三次。\n"
    "（二）开拓公开的渠道。建成网站。"
)


def names(text: str, last: str = "") -> list[str]:
    return [heading.text for heading in empty_headings(text, last)]


HEADINGS_ALONE = [
    "",
    "（一）主动公开",
    "（一）主动公开情况。\n（二）依申请公开情况。\n（三）政府信息管理情况。\n（四）平台建设情况。",
    "（一）主动公开情况：\n（二）依申请公开情况：",
    "(一)主动公开\n（二） 依申请公开",
    "1.主动公开\n2.依申请公开",
    "１．主动公开\n２．依申请公开",
    "一、主动公开\n二、依申请公开",
    "①主动公开\n②依申请公开",
    "第一部分　主动公开",
    "（一）存在的主要问题\n（二）下步改进措施。",
    "（一）主动公开\n1.发布情况\n2.解读情况\n（二）依申请公开\n1.收到情况\n（1）答复情况",
    "（一）加强平台建设\n（二）强化监督保障",
    "主动公开情况\n依申请公开情况",
    "　　（一）主动公开\n\n　　（二）依申请公开\n",
    "一、总体情况\n（一）主动公开",
    "（一）2025年主动公开情况",
    "（一）\n（二）",
    "主动公开情况。\n依申请公开情况。",
    "【主动公开】\n【依申请公开】",
    "**主动公开**",
    "主要做法：\n（一）主动公开\n（二）依申请公开",
    "（一）收到和处理政府信息公开申请情况",
    "（一）政府信息公开工作中存在的不足",
    "（一）主动公开情况\n——\n（二）依申请公开情况\n……",
    "一、主动公开 二、依申请公开 三、政府信息管理 四、平台建设 五、监督保障",
    "1.主动公开情况。 2.依申请公开情况。",
]


@pytest.mark.parametrize("text", HEADINGS_ALONE)
def test_headings_alone(text: str) -> None:
    assert what_is_said(text) is Found.NOTHING


UNSURE = [
    "（一）把握重点、抓住关键，全面推进各项公开工作。\n（二）开拓公开的渠道。",
    "（一）加强学习培训。\n（二）完善工作机制。",
    "一、加强学习培训。",
]


@pytest.mark.parametrize("text", UNSURE)
def test_phrases_that_may_be_headings(text: str) -> None:
    assert what_is_said(text) is Found.UNSURE
    assert names(text) == []


SAYING = [
    "无",
    "2025年，本单位依法公开。",
    "（一）主动公开。全年公开55条。",
    "（一）主动公开\n全年公开55条。",
    "2.依申请公开：2023年未收到该项申请。",
    "（二）依申请公开情况。2025年，本机关收到4件政府信息公开申请。",
    "（四）本机关不负责平台建设。",
    "（一）本年度无收费情况。",
    "（一）2025年未发生行政复议、行政诉讼情况。",
    "（一）全年主动公开信息55条",
    "（二）依申请公开情况  本年度办理及时。",
    "（一）收费情况\n/",
    "1.主动公开情况 55条 2.依申请公开情况 0件",
    "（一）主动公开情况 公开。 （二）依申请公开情况 无。",
    "1.公开意识有待加强",
    "（一）公开力度不足。",
    "1.加强学习培训。\n2.完善工作机制。",
    "（一）存在的问题\n1.公开内容单一。\n（二）改进措施\n1.丰富公开内容。",
    "下一步要做好：\n1.主动公开\n2.依申请公开",
    "（一）收费情况\n无",
    "（一）丰富公开的内容；",
    "（一）主动公开！",
    "（一）" + "把各项工作做得更细更实" * 4,
    "（一）抓学习，抓培训，抓落实，抓考核",
    "总体情况良好",
    "总体情况良好。",
    "【主动公开】全年公开55条。",
    "落实责任。",
    "公开政府信息。",
    "信息处理费收取情况无",
    "2025年测试镇无其他需要报告的事项",
    "（一）申请情况\n无\n（二）办理情况\n无",
    "1、不予公开政府信息的数量:无。\n2、收费及减免情况:无。",
    "(一)主动公开情况\n1、公开渠道与数量\n公告栏：42条",
]


@pytest.mark.parametrize("text", SAYING)
def test_what_says_something(text: str) -> None:
    assert what_is_said(text) is Found.TEXT


@pytest.mark.parametrize(
    ("text", "empty"),
    [
        (
            "（一）主动公开。公开55条。\n（二）依申请公开\n（三）平台建设。建成网站。",
            ["（二）依申请公开"],
        ),
        ("（一）主动公开\n公开55条。\n（二）依申请公开情况。", ["（二）依申请公开情况。"]),
        ("（一）主动公开\n1.发布情况\n2.解读情况\n（二）平台建设\n建成。", ["（一）主动公开"]),
        ("（一）主动公开\n1.发布情况\n公开55条。\n2.解读情况", ["2.解读情况"]),
        ("（一）加强建设\n建成。\n（二）强化监督\n（三）深化公开\n公开55条。", ["（二）强化监督"]),
        ("（一）加强建设\n建成。\n（二）强化监督", []),
        ("（一）主动公开\n1.发布：55条。\n2.解读：6条。", []),
        ("1.存在的问题\n（一）公开不够。\n2.改进措施\n（一）加强学习。\n（二）加强培训。", []),
        ("（一）存在的问题\n一、公开不够。\n二、更新不快。\n（二）改进措施\n一、加强学习。", []),
        ("（一）改进措施\n1.加强学习培训\n2.完善工作机制\n（二）存在的问题\n公开不够。", []),
        ("年报包括：\n1.主动公开\n2.依申请公开\n公开55条。", []),
        ("改进措施：\n1.队伍建设\n2.制度建设\n存在的问题：公开不够。", []),
        ("（一）存在的问题\n（一）公开不够。\n（二）改进措施\n（一）加强学习。", []),
        ("（一）存在的问题。\n1.公开不够。\n（二）改进措施。\n1.落实整改措施。", []),
        ("一、总体情况\n2025年，公开55条。", []),
        ("公开55条。\n主动公开情况", []),
        ("（一）申请情况\n无\n（二）办理情况\n无", []),
        ("（一）组织领导\n有专人。\n（二）制度建设。\n有制度。\n（三）责任分工\n明确。", []),
    ],
)
def test_a_heading_with_nothing_under_it(text: str, empty: list[str]) -> None:
    assert what_is_said(text) is Found.TEXT
    assert names(text) == empty
    for heading in empty_headings(text):
        assert text[heading.start : heading.end] == heading.text


@pytest.mark.parametrize(
    "line",
    [
        "1.主动公开",
        "（一）加强建设",
        "（一）主动公开。",
        "1.主动公开\n（一）公开",
        "一、公开。好。",
        "#",
    ],
)
def test_very_many_paragraphs_are_left_alone(line: str) -> None:
    """As a hostile file may have them, of which the checks run at each edit."""
    text = "\n".join([line] * (200_000 // len(line)))
    assert what_is_said(text) is Found.TEXT
    assert empty_headings(text) == []
    for count in (10, 500):
        few = "\n".join([line] * count)
        assert len(empty_headings(few)) <= 2 * count


def test_what_was_a_heading_last_year_is_one() -> None:
    copied = "（一）把握重点、抓住关键，全面推进各项公开工作。\n（二）开拓公开的渠道。"
    assert what_is_said(copied, LAST) is Found.NOTHING
    assert what_is_said(copied, LAST.replace("一", "⼀")) is Found.NOTHING
    half_done = copied + "建成网站。"
    assert what_is_said(half_done, LAST) is Found.TEXT
    assert names(half_done, LAST) == [copied.split("\n", maxsplit=1)[0]]
    assert names(half_done) == []


def test_a_line_that_said_all_there_was_last_year_is_none() -> None:
    last = "（一）本机关不负责平台建设。\n（二）加强学习培训。"
    assert what_is_said(last, last) is Found.TEXT
    assert what_is_said("（一）加强学习培训。", last) is Found.UNSURE


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("（一）主动公开情况。", False),
        ("（四）本机关不负责平台建设。", True),
        ("（一）开拓渠道。", False),
    ],
)
def test_a_statement_with_a_number(line: str, says: bool) -> None:
    assert is_statement(line) is says


SUBJECTS = [
    "主动公开",
    "依申请公开",
    "政府信息管理",
    "平台建设",
    "监督保障",
    "存在的主要问题",
    "改进措施",
    "政策解读",
    "组织领导",
    "下一步工作打算",
    "政府信息公开平台建设",
    "收到和处理申请",
]
NUMERALS = "一二三四五六七八九"
STYLES = ["{}、", "（{}）", "({})"]
SENTENCES = [
    "全年公开信息55条。",
    "本年度没有收到申请。",
    "制度还不够健全。",
    "我局按时完成了各项任务。",
    "按照上级要求，各科室分别报送，由办公室统一审核后发布。",
]


@st.composite
def skeletons(draw: st.DrawFn) -> str:
    """Make a section of headings alone: one or two levels, with any marks at their ends."""
    style = draw(st.sampled_from(STYLES))
    lines: list[str] = []
    for numeral in NUMERALS[: draw(st.integers(1, 6))]:
        lines.append(_heading(draw, style.format(numeral)))
        for number in range(1, 1 + draw(st.integers(0, 3))):
            lines.append(_heading(draw, f"{number}."))
    return draw(st.sampled_from(["\n", "\n\n", "\n　　"])).join(lines)


def _heading(draw: st.DrawFn, number: str) -> str:
    subject = draw(st.sampled_from(SUBJECTS))
    return number + subject + draw(st.sampled_from(["情况", "情况。", "情况：", "情况 "]))


@settings(max_examples=500, deadline=None)
@given(skeletons())
def test_headings_alone_are_always_found(text: str) -> None:
    assert what_is_said(text) is Found.NOTHING
    assert empty_headings(text)


@settings(max_examples=500, deadline=None)
@given(skeletons(), st.data())
def test_a_section_with_a_sentence_is_never_called_empty(text: str, data: st.DataObject) -> None:
    lines = text.split("\n")
    at = data.draw(st.integers(0, len(lines) - 1))
    sentence = data.draw(st.sampled_from(SENTENCES))
    run_in = data.draw(st.sampled_from(["。", "：", "\n", "。\n", "  "]))
    lines[at] = lines[at].rstrip("。： ") + run_in + sentence
    assert what_is_said("\n".join(lines)) is Found.TEXT


@settings(max_examples=500, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from(SUBJECTS), st.sampled_from(SENTENCES)), min_size=1, max_size=6
    ),
    st.sampled_from([*STYLES, "{}是"]),
    st.sampled_from(["。", "：", "\n", "情况。", "情况\n　　", " "]),
)
def test_headings_that_all_have_text_are_left_in_peace(
    parts: list[tuple[str, str]], style: str, run_in: str
) -> None:
    lines = []
    for numeral, (subject, sentence) in zip(NUMERALS, parts, strict=False):
        lines.append(style.format(numeral) + subject + run_in + sentence)
    text = "\n".join(lines)
    assert what_is_said(text) is Found.TEXT
    assert names(text) == []

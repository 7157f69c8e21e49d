"""section.heading: headings pasted along, which would be printed twice."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forms.checks.finding import Severity
from forms.checks.pasted import HeadingOnce
from forms.texts.span import Span
from tests.builders import TEXT, UNIT, complete
from tests.forms.checks.finds import finds, messages

ONE, FIVE, SIX = "一、总体情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项"
IDS = {ONE: "text.overview", FIVE: "text.problems", SIX: "text.other_matters"}


def told(heading: str, text: str) -> list[str]:
    id = IDS[heading]
    return messages(HeadingOnce(id, heading), complete({id: text}))


OWN = [
    (ONE, "一、总体情况\n{}"),
    (ONE, "　　一、 总体情况\n{}"),
    (ONE, "一．总体情况\n{}"),
    (ONE, "一.总体情况\n{}"),
    (ONE, "一 总体情况\n{}"),
    (ONE, "一总体情况\n{}"),
    (ONE, "⼀、总体情况\n{}"),
    (ONE, "一、总体情况。{}"),
    (ONE, "一、总体情况：{}"),
    (ONE, "一、总体情况 {}"),
    (ONE, "一、总体情况2025年，{}"),
    (ONE, "第一部分 总体情况\n{}"),
    (ONE, "第一部分：总体情况\n{}"),
    (ONE, "二、总体情况\n{}"),
    (ONE, "总体情况\n{}"),
    (ONE, "总体情况：{}"),
    (ONE, "【总体情况】\n{}"),
    (ONE, "## 一、总体情况\n{}"),
    (ONE, "\n\n一、\n总体情况\n{}"),
    (FIVE, "五、存在的主要问题及改进情况\n{}"),
    (FIVE, "5.存在的主要问题及改进情况\n{}"),
    (FIVE, "５、存在的主要问题及改进情况\n{}"),
    (FIVE, "五、存在的主要问题和下步打算\n{}"),
    (SIX, "六、其他需要报告的事项\n无"),
    (SIX, "六、其他需要报告的事项无。"),
    (SIX, "其他需要报告的事项：无"),
    (SIX, "六、无"),
]


@pytest.mark.parametrize(("heading", "text"), OWN)
def test_its_own_heading_at_the_beginning(heading: str, text: str) -> None:
    assert told(heading, text.format(TEXT)) == [
        f"“{heading}”的正文开头又写了一遍标题，会印两遍，请删去"
    ]


KEPT = [
    (ONE, "{}"),
    (ONE, "（一）总体情况。{}"),
    (ONE, "（一）总体情况\n{}"),
    (ONE, "1.总体情况\n{}"),
    (ONE, "1、总体情况\n{}"),
    (ONE, "一、总体情况及特点\n{}"),
    (ONE, "总体情况良好。{}"),
    (ONE, "一、主动公开情况\n{}"),
    (ONE, "一是总体情况良好。{}"),
    (ONE, "2025年，政府信息公开工作总体情况：{}"),
    (ONE, "{}\n（二）总体情况\n总体情况见下。"),
    (ONE, "{}见“一、总体情况”。"),
    (FIVE, "存在的主要问题及改进情况如下。{}"),
    (FIVE, "一、存在的主要问题\n{}"),
    (FIVE, "（五）其他问题。{}"),
    (SIX, "无其他需要报告的事项。"),
    (SIX, "无"),
    (SIX, "六、七月份收取信息处理费0元。"),
    (SIX, "六月收取信息处理费0元。"),
]


@pytest.mark.parametrize(("heading", "text"), KEPT)
def test_headings_of_the_offices_own(heading: str, text: str) -> None:
    assert told(heading, text.format(TEXT)) == []


def test_another_heading_on_a_line_of_its_own() -> None:
    pasted = f"{TEXT}\n二、主动公开政府信息情况\n{TEXT}"
    assert told(ONE, pasted) == [
        f"“{ONE}”的正文里有“二、主动公开政府信息情况”这个标题，会印两遍，请删去"
    ]
    assert told(ONE, f"{TEXT}见“二、主动公开政府信息情况”。") == []


def test_the_title_in_front_of_the_preamble() -> None:
    title = f"{UNIT}2025年政府信息公开工作年度报告"
    check = HeadingOnce("text.preamble", "报告前言")
    assert messages(check, complete({"text.preamble": f"{title}\n{TEXT}"})) == [
        f"“报告前言”的正文里有“{title}”这个标题，会印两遍，请删去"
    ]
    assert messages(check, complete({"text.preamble": f"现公布{title}。"})) == []
    assert messages(check, complete()) == []


def test_the_place_of_the_heading() -> None:
    report = complete({"text.overview": f"  一 、总体情况：{TEXT}"})
    (finding,) = finds(HeadingOnce("text.overview", ONE), report)
    assert finding.severity is Severity.ERROR
    assert finding.spans == (Span("text.overview", 2, 9),)


@settings(max_examples=200, deadline=None)
@given(
    st.sampled_from([ONE, FIVE, SIX]),
    st.lists(st.sampled_from([" ", "　", "\t", "\u00a0"]), max_size=3),
    st.sampled_from(["、", "．", ".", " ", "、 ", "。"]),
    st.sampled_from(["\n", "。\n", "：\n", "  \n"]),
)
def test_any_way_of_writing_it(heading: str, indent: list[str], mark: str, end: str) -> None:
    numeral, _, name = heading.partition("、")
    assert told(heading, f"{''.join(indent)}{numeral}{mark}{name}{end}{TEXT}")


@pytest.mark.parametrize("line", ["#", "一、", "一 ", "总体情况 ", "一" + " " * 50, "\u3000"])
def test_no_text_takes_long_to_be_searched(line: str) -> None:
    """Neither many lines that begin as a heading does, nor one that is all blanks."""
    many = "\n".join([line] * (200_000 // len(line)))
    for text in (many, line * (200_000 // len(line)), line + " " * 200_000 + "。"):
        assert len(told(ONE, text)) <= 1

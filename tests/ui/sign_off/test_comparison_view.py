"""Two states side by side, in words that say which came first."""

import pytest
from pytestqt.qtbot import QtBot

from forms.values import Value
from tests.builders import complete
from ui.sign_off.comparison_view import ComparisonView, State

IN, IN_TOTAL = "requests.carried_in.natural", "requests.carried_in.total"


@pytest.fixture
def comparison(qtbot: QtBot) -> ComparisonView:
    comparison = ComparisonView()
    qtbot.addWidget(comparison)
    comparison.resize(600, 400)
    comparison.show()
    return comparison


def lines(comparison: ComparisonView, old: dict[str, Value], new: dict[str, Value]) -> list[str]:
    """Compare two reports, complete but for what is given; return what is shown."""
    comparison.compare(State("送审稿第 1 稿", complete(old)), State("现在的内容", complete(new)))
    return [line for line in comparison.toPlainText().split("\n") if line]


def test_the_old_and_the_new_are_named_and_counted(comparison: ComparisonView) -> None:
    shown = lines(comparison, {}, {IN: 2, "text.problems": "另一些话，也够长的。"})
    assert shown[:2] == ["旧：送审稿第 1 稿", "新：现在的内容"]
    assert shown[2] == "从旧到新，改动了 1 项、1 处文字，另有 1 处（合计等）随之变动。"


def test_each_figure_has_its_part_and_both_values_and_totals_come_after(
    comparison: ComparisonView,
) -> None:
    shown = lines(
        comparison, {"disputes.review.upheld": 3}, {IN: 2, "disputes.review.upheld": None}
    )
    assert shown[3:7] == ["部分", "项目", "原来", "改成"]
    assert shown[7:15] == [
        "三 申请办理",
        "二、上年结转政府信息公开申请数量·自然人",
        "0",
        "2",
        "四 复议诉讼",
        "行政复议·结果维持",
        "3",
        "未填",
    ]
    assert shown[15] == "以下是随之变动的合计："
    assert shown[16:20] == ["三 申请办理", "二、上年结转政府信息公开申请数量·总计", "0", "2"]
    assert shown[20:24] == ["四 复议诉讼", "行政复议·总计", "3", "未填"]


def test_the_kind_of_unit_is_shown_in_words(comparison: ComparisonView) -> None:
    shown = lines(comparison, {}, {"kind": "government"})
    assert shown[7:11] == ["基本信息", "单位类别", "政府部门", "人民政府"]


def test_texts_are_compared_by_words_under_their_heading(comparison: ComparisonView) -> None:
    shown = lines(comparison, {"text.overview": "收到14件。"}, {"text.overview": "收到15件。"})
    assert shown[-2:] == ["一、总体情况", "收到1415件。"]
    assert "项目" not in shown, "a table without rows is not shown"


def test_a_text_that_was_blank_is_all_new(comparison: ComparisonView) -> None:
    assert (
        lines(comparison, {"text.overview": None}, {"text.overview": "写好了。"})[-1] == "写好了。"
    )


def test_what_follows_says_so(comparison: ComparisonView) -> None:
    assert "报告前言（随其他内容自动变动）" in lines(comparison, {}, {"contact.phone": "1"})


def test_the_same_content_says_so(comparison: ComparisonView) -> None:
    assert lines(comparison, {IN: 1}, {IN: 1})[2:] == ["两者的内容完全相同。"]


def test_a_very_long_text_shows_little_more_than_what_was_changed(
    comparison: ComparisonView,
) -> None:
    old = "".join(f"第{line}件是公开的事项，已经办结。\n" for line in range(3_000))
    new = old.replace("第1500件", "第一千五百件").replace("第2件", "第二件")
    shown = "\n".join(lines(comparison, {"text.overview": old}, {"text.overview": new}))
    assert len(shown) < 500
    assert "第1500一千五百件" in shown


def test_the_width_suffices_at_any_size(comparison: ComparisonView) -> None:
    lines(
        comparison,
        {},
        {"requests.otherwise.correction_overdue.natural": 2, "contact.address": "很长的地址" * 20},
    )
    for width in (400, 600, 900):
        comparison.resize(width, 300)
        assert comparison.document().size().width() <= comparison.viewport().width() + 8

"""From a finding to its place: the page, the field, and in a text the very words."""

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.builders import OVERVIEW, TEXT, UNIT, complete
from tests.ui.clerk import CTRL, Clerk, Key
from tests.ui.conftest import OpenReports
from ui.text.text_editor import TextEditor


def click_finding(clerk: Clerk, code: str) -> None:
    """Click the first finding of that code beside the page."""
    view = clerk.view.findings.list
    for row, shown in enumerate(view.rows()):
        if shown.finding.code == code:
            clerk.click_row(view, view.model().index(row, 0))
            return
    raise AssertionError(code)


def chosen(clerk: Clerk, name: str) -> str:
    """Return what is chosen in the text called ``name`` of the open page."""
    return clerk.find(TextEditor, clerk.page, name).textCursor().selectedText()


@pytest.mark.parametrize("before", ["", "\U0002cc56"])
def test_a_character_that_cannot_be_printed_is_chosen_in_its_text(
    open_reports: OpenReports, before: str
) -> None:
    """Also behind 𬱖, which takes two places in the editor."""
    clerk = open_reports(complete({"text.problems": f"{before}{TEXT}𠮷先生。\ufe0f"}))
    click_finding(clerk, "text.glyph")
    assert chosen(clerk, "五、存在的主要问题及改进情况") == "𠮷"
    assert clerk.view.window().focusWidget() is clerk.find(TextEditor, clerk.page)


def test_a_heading_is_chosen_that_has_nothing_under_it(open_reports: OpenReports) -> None:
    clerk = open_reports(
        complete({"text.overview": f"（一）主动公开。{OVERVIEW}\n（二）依申请公开"})
    )
    assert clerk.marked(1) == "▲ 一 总体情况"
    clerk.press(Key.Key_F8)
    assert chosen(clerk, "一、总体情况") == "（二）依申请公开"
    clerk.compose("（二）依申请公开。及时答复。")
    clerk.open_step("校核")
    assert clerk.session.findings == []
    assert clerk.marked(1) == "✓ 一 总体情况"


def test_the_review_leads_there_too(open_reports: OpenReports) -> None:
    clerk = open_reports(complete({"text.overview": f"一、总体情况\n{TEXT}"}))
    clerk.open_step("校核")
    clerk.press(Key.Key_Home)
    clerk.press(Key.Key_Return)
    assert chosen(clerk, "一、总体情况") == "一、总体情况"


def test_a_character_of_a_line_is_chosen(open_reports: OpenReports) -> None:
    clerk = open_reports(complete(unit="测试𠮷县测试局"))
    clerk.open_step("六 其他事项")
    click_finding(clerk, "text.glyph")
    assert clerk.find(QLineEdit, clerk.page, "单位全称").selectedText() == "𠮷"


def test_a_character_of_the_preamble_is_chosen(open_reports: OpenReports) -> None:
    clerk = open_reports(complete({"text.preamble": "根据有关规定，𠮷县编制本报告。"}))
    click_finding(clerk, "text.glyph")
    assert chosen(clerk, "报告前言") == "𠮷"


def test_a_year_of_which_there_is_a_report_is_told_while_it_is_put_in(
    open_reports: OpenReports,
) -> None:
    clerk = open_reports(complete(year=2024), complete(year=2025))
    clerk.open_step("基本信息")
    assert clerk.marked(0) == "✓ 基本信息"
    year = clerk.find(QLineEdit, clerk.page, "报告年度")
    year.setFocus()
    year.selectAll()
    clerk.type("2024")
    clerk.press(Key.Key_Return)
    assert clerk.marked(0) == "▲ 基本信息"
    shown = [row.text for row in clerk.view.findings.list.rows()]
    assert any(f"还有 1 份{UNIT} 2024 年的年报" in text for text in shown)
    year.selectAll()
    clerk.type("2023")
    clerk.press(Key.Key_Return)
    assert clerk.marked(0) == "● 基本信息", "dated more than two years later"


@pytest.mark.parametrize("before", [0, 3, 120])
def test_words_far_down_are_brought_into_sight_from_another_page(
    open_reports: OpenReports, before: int
) -> None:
    """F8 on the first page; the page of the text was never open, and its text is long."""
    lines = [f"（{TEXT}）{TEXT}{TEXT}"] * 160
    lines[before] = f"{TEXT}𠮷先生。"
    clerk = open_reports(complete({"text.problems": "\n".join(lines)}))
    codes = [finding.code for finding in clerk.session.findings]
    clerk.press(Key.Key_F8, times=codes.index("text.glyph") + 1)
    editor = clerk.find(TextEditor, clerk.page)
    assert editor.textCursor().selectedText() == "𠮷"
    assert editor.viewport().rect().contains(editor.cursorRect())
    clerk.window.resize(700, 480)
    QApplication.processEvents()
    assert editor.viewport().rect().contains(editor.cursorRect()), "the lines break otherwise"


def test_words_are_chosen_behind_an_indent_that_is_being_typed(open_reports: OpenReports) -> None:
    clerk = open_reports(complete({"text.problems": f"{TEXT}𠮷先生。"}))
    clerk.open_step("五 问题改进")
    clerk.find(TextEditor, clerk.page).setFocus()
    clerk.press(Key.Key_Home, CTRL)
    clerk.compose("　　")
    clerk.press(Key.Key_F8)
    assert chosen(clerk, "五、存在的主要问题及改进情况") == "𠮷"

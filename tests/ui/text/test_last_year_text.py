"""Last year's text beside this year's: from any report of that year, to be read and copied."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QCheckBox

from forms.texts.preamble import PREAMBLE
from storage.history import How
from storage.library import Library
from storage.sign_off import Stage
from tests.builders import UNIT, complete
from tests.storage.samples import ORIGIN
from tests.ui.clerk import CTRL, PATIENCE, Clerk, Key, children
from tests.ui.conftest import OpenReports, OpenWindow
from ui.report.session import Session
from ui.text.last_year_text import LastYearText
from ui.text.paper import Paper
from ui.text.text_editor import TextEditor
from ui.text.text_page import TextPage

WORDS = "（一）主动公开。全年公开<b>12</b>条。\n（二）监督保障。&amp; 考核一次。"
LAST = {"text.overview": WORDS, "text.problems": "一、人手不足。", "text.other_matters": None}
TEXTS = {"一 总体情况": WORDS, "五 问题改进": "一、人手不足。"}


@pytest.fixture
def clerk(open_reports: OpenReports) -> Clerk:
    """A clerk at section one of a report that has a last year's."""
    clerk = open_reports(complete(LAST, year=2024), complete(year=2025))
    clerk.open_step("一 总体情况")
    return clerk


def beside(clerk: Clerk) -> Paper:
    clerk.qtbot.waitUntil(lambda: is_beside(clerk), timeout=PATIENCE)
    return clerk.find(LastYearText, clerk.page).text


def is_beside(clerk: Clerk) -> bool:
    return any(text.isVisible() for text in children(clerk.page, LastYearText))


def toggle(clerk: Clerk) -> QCheckBox:
    return clerk.find(QCheckBox, clerk.page, "上年文字")


def test_each_text_has_last_years_beside_it_as_it_was_written(clerk: Clerk) -> None:
    for step, words in TEXTS.items():
        clerk.open_step(step)
        assert beside(clerk).toPlainText() == words
        assert clerk.says("2024 年（填报中）", clerk.page)
        assert beside(clerk).accessibleName().startswith("2024 年（填报中）：")
    clerk.open_step("六 其他事项")
    assert beside(clerk).toPlainText() == "上年的这一部分没有文字。"


def test_it_is_read_and_copied_by_keys_and_never_changed(clerk: Clerk) -> None:
    clerk.find(TextEditor, clerk.page).setFocus()
    clerk.press(Key.Key_Tab)
    assert QApplication.focusWidget() is beside(clerk)
    clerk.type("x")
    clerk.press(Key.Key_Delete)
    clerk.press(Key.Key_V, CTRL)
    assert beside(clerk).toPlainText() == WORDS
    clerk.press(Key.Key_A, CTRL)
    clerk.press(Key.Key_C, CTRL)
    copied = QGuiApplication.clipboard().mimeData()
    assert (copied.text(), copied.hasHtml()) == (WORDS, False)
    clerk.press(Key.Key_Tab)
    assert QApplication.focusWidget() is not beside(clerk)


def test_a_report_that_was_read_stands_there_as_such(
    library: Library, open_window: OpenWindow
) -> None:
    library.add(complete(LAST, year=2024), How.READ, ORIGIN)
    library.last_open = library.add(complete(year=2025))
    clerk = open_window(library)
    clerk.open_step("一 总体情况")
    assert beside(clerk).toPlainText() == WORDS
    assert isinstance(clerk.page, TextPage)
    assert clerk.page.last_year.head.text() == "2024 年（读入）"
    assert ORIGIN.name in clerk.page.last_year.head.toolTip()


def test_a_final_one_is_called_so(library: Library, open_window: OpenWindow) -> None:
    last = library.add(complete(LAST, year=2024))
    library.sign_off.keep(last, Stage.FINAL, library.load(last))
    library.last_open = library.add(complete(year=2025))
    clerk = open_window(library)
    clerk.open_step("一 总体情况")
    assert clerk.says("2024 年（已定稿）", clerk.page)


def test_without_last_years_report_there_is_nothing_beside(open_reports: OpenReports) -> None:
    clerk = open_reports(complete(LAST, year=2023), complete(year=2025))
    clerk.open_step("一 总体情况")
    assert not is_beside(clerk)
    assert not any(box.isVisible() for box in children(clerk.page, QCheckBox))


def test_another_year_has_another_text_beside_it(clerk: Clerk) -> None:
    change(clerk.session, 2026)
    assert not is_beside(clerk)
    change(clerk.session, 2025)
    assert beside(clerk).toPlainText() == WORDS


def change(session: Session, year: int) -> None:
    session.apply([session.report.edit("year", year)], How.TYPED, "修改年度")


def test_whether_it_is_shown_is_remembered_for_all_texts(
    clerk: Clerk,
) -> None:
    clerk.click(toggle(clerk))
    assert not is_beside(clerk)
    clerk.open_step("五 问题改进")
    assert not is_beside(clerk)
    last_open = clerk.session.id
    clerk.window.open_report(last_open)
    clerk.open_step("一 总体情况")
    assert not is_beside(clerk)
    clerk.click(toggle(clerk))
    assert is_beside(clerk)
    clerk.open_step("五 问题改进")
    assert is_beside(clerk)


def test_the_preamble_has_last_years_beside_it_stated_or_proposed(
    open_reports: OpenReports,
) -> None:
    clerk = open_reports(complete(year=2024), complete(year=2025))
    proposed = beside(clerk).toPlainText()
    assert UNIT in proposed
    assert "2024年" in proposed
    clerk = open_reports(complete({PREAMBLE: "上年的前言。"}, year=2026), complete(year=2027))
    assert beside(clerk).toPlainText() == "上年的前言。"
    clerk.click(toggle(clerk))
    clerk.open_step("一 总体情况")
    clerk.click(toggle(clerk))
    clerk.open_step("基本信息")
    assert is_beside(clerk)

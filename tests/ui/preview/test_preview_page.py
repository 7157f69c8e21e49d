"""预览: the pages of the open report as they will come out of the printer."""

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.builders import UNIT, complete
from tests.ui.clerk import CTRL, PATIENCE, Clerk, Key
from tests.ui.conftest import OpenReports
from tests.ui.preview.previewed import choose, marks, preview, texts
from ui.preview.preview_page import PreviewPage

NOBODY_HAS = "\U0002a6a5"  # 𪚥, four dragons


@pytest.fixture
def page(open_reports: OpenReports) -> PreviewPage:
    """The preview of a complete report."""
    return preview(open_reports(complete({"text.overview": "（一）主动公开。独一无二的一句话。"})))


def test_the_pages_of_the_open_report_are_shown(page: PreviewPage) -> None:
    pages = texts(page)
    assert f"{UNIT}2025年政府信息公开工作年度报告" in pages[0]
    assert "独一无二的一句话" in "".join(pages)
    assert len(page.view.page_rects()) == len(pages)
    counted = f"签批单 1 页，正文 {len(pages) - 1} 页"
    assert page.view.accessibleDescription() == page.meta.text() == counted


def test_the_first_page_is_painted(page: PreviewPage, qtbot: QtBot) -> None:
    def shades() -> set[int]:
        rect = page.view.page_rects()[0]
        image = (
            page.view.viewport()
            .grab(rect)
            .toImage()
            .convertToFormat(QImage.Format.Format_Grayscale8)
        )
        return {
            image.pixelColor(x, y).value()
            for x in range(0, image.width(), 2)
            for y in range(image.height())
        }

    qtbot.waitUntil(lambda: min(shades()) < 80, timeout=PATIENCE)  # black ink
    assert max(shades()) == 255, "on white paper"


def test_a_draft_is_marked_on_each_page_and_begins_with_the_slip(page: PreviewPage) -> None:
    pages = texts(page)
    assert page.is_draft
    assert marks(page) == [1] * len(pages)
    assert "签批单" in pages[0]
    assert not any("签批单" in text for text in pages[1:])
    for signer in ("拟稿", "核稿", "审核", "签发"):
        assert signer in pages[0]


def test_the_final_has_neither_mark_nor_slip(open_reports: OpenReports) -> None:
    clerk = open_reports(complete())
    page = preview(clerk)
    drafted = len(texts(page))
    choose(clerk, page, "正式稿样式")
    pages = texts(page)
    assert len(pages) == drafted - 1
    assert not any("签批单" in text for text in pages)
    assert marks(page) == [0] * len(pages)
    assert page.meta.text() == f"共 {len(pages)} 页"
    choose(clerk, page, "送审稿")
    assert len(texts(page)) == drafted


def test_a_changed_report_is_shown_anew(open_reports: OpenReports) -> None:
    clerk = open_reports(complete())
    page = preview(clerk)
    clerk.open_step("五 问题改进")
    clerk.press(Key.Key_A, CTRL)
    clerk.compose("改成了全新的措施并且写得足够长。")
    with clerk.qtbot.waitSignal(page.painted, timeout=PATIENCE):
        clerk.open_step("预览与导出")
    assert "改成了全新的措施并且写得足够长" in "".join(texts(page))


def test_undo_while_looking_shows_the_place_and_the_preview_follows(
    open_reports: OpenReports,
) -> None:
    clerk = open_reports(complete())
    clerk.open_step("四 复议诉讼")
    clerk.enter("disputes.review.upheld", "987")
    page = preview(clerk)
    assert "987" in "".join(texts(page))
    clerk.press(Key.Key_Z, CTRL)
    with clerk.qtbot.waitSignal(page.painted, timeout=PATIENCE):
        clerk.open_step("预览与导出")
    assert "987" not in "".join(texts(page))


def test_a_character_that_no_font_has_is_named_with_its_place(open_reports: OpenReports) -> None:
    clerk = open_reports(complete({"text.other_matters": f"联系人{NOBODY_HAS}先生。"}))
    page = preview(clerk)
    assert page.printable is None
    assert "六、其他需要报告的事项" in page.message
    assert f"“{NOBODY_HAS}”（U+2A6A5）" in page.message
    assert clerk.says(page.message)
    session = clerk.session
    clerk.open_step("六 其他事项")
    clerk.press(Key.Key_A, CTRL)
    clerk.compose("无")
    with clerk.qtbot.waitSignal(page.painted, timeout=PATIENCE):
        clerk.open_step("预览与导出")
    assert page.message == ""
    assert session.report.text("text.other_matters") == "无"


def test_an_unfinished_report_can_be_looked_at(clerk: Clerk) -> None:
    assert UNIT in texts(preview(clerk))[0]


def test_pages_grow_and_shrink_and_fit(open_reports: OpenReports) -> None:
    clerk = open_reports(complete())
    page = preview(clerk)
    fitting = page.view.page_rects()[0].width()
    assert fitting <= page.view.viewport().width()
    clerk.click_button("放大", page)
    assert page.view.page_rects()[0].width() > fitting
    clerk.click_button("缩小", page)
    clerk.click_button("缩小", page)
    assert page.view.page_rects()[0].width() < fitting
    clerk.click_button("适合宽度", page)
    assert page.view.page_rects()[0].width() == fitting


def test_what_is_in_the_middle_stays_there_as_pages_grow_and_shrink(
    open_reports: OpenReports,
) -> None:
    clerk = open_reports(complete())
    page = preview(clerk)
    middle = page.view.viewport().rect().center()
    page.setFocus()
    clerk.press(Key.Key_PageDown)
    for words in ("放大", "放大", "放大", "缩小"):
        before = page.view.page_rects()[0]
        clerk.click_button(words, page)
        after = page.view.page_rects()[0]
        assert after.center().x() == pytest.approx(middle.x(), abs=2)
        was = (middle.y() - before.top()) / before.height()
        assert (middle.y() - after.top()) / after.height() == pytest.approx(was, abs=0.02)


def in_the_middle(page: PreviewPage) -> tuple[int, float, float]:
    """Return which page is in the middle of the view, and how far down and across it that is."""
    middle = page.view.viewport().rect().center()
    above = [rect for rect in page.view.page_rects() if rect.top() < middle.y()]
    at, rect = len(above) - 1, above[-1]
    across = (middle.x() - rect.left()) / rect.width()
    return at, (middle.y() - rect.top()) / rect.height(), across


def test_what_is_in_the_middle_stays_where_pages_are_zoomed_while_made_anew(
    open_reports: OpenReports,
) -> None:
    clerk = open_reports(complete())
    page = preview(clerk)
    page.setFocus()
    page.view.zoom(2)
    clerk.press(Key.Key_PageDown, times=5)
    page.view.horizontalScrollBar().setValue(30)
    at, down, across = in_the_middle(page)
    assert at > 0
    with clerk.qtbot.waitSignal(page.painted, timeout=PATIENCE):
        page.making.begin()
        assert page.view.note
        page.view.zoom(2)
    again, now, over = in_the_middle(page)
    assert again == at
    assert now == pytest.approx(down, abs=0.02)
    assert over == pytest.approx(across, abs=0.02)
    width = page.view.page_rects()[0].width() * page.view.devicePixelRatioF()
    page.view.verticalScrollBar().setValue(0)
    clerk.qtbot.waitUntil(
        lambda: page.view._images[0].width() == pytest.approx(width, abs=1), timeout=PATIENCE
    )


def test_the_place_stays_as_the_window_becomes_narrower_and_wider(
    open_reports: OpenReports,
) -> None:
    clerk = open_reports(complete())
    page = preview(clerk)
    page.setFocus()
    clerk.press(Key.Key_PageDown, times=5)
    at, down, _ = in_the_middle(page)
    for width in (1000, 1366):
        before = page.view.page_rects()[0].width()
        clerk.window.resize(width, clerk.window.height())
        QApplication.processEvents()
        assert page.view.page_rects()[0].width() != before
        again, now, _ = in_the_middle(page)
        assert again == at
        assert now == pytest.approx(down, abs=0.05)
    page.view.verticalScrollBar().setValue(0)
    for width in (1000, 1366):
        clerk.window.resize(width, clerk.window.height())
        QApplication.processEvents()
        assert page.view.verticalScrollBar().value() == 0


def test_the_top_stays_where_the_window_is_resized_while_pages_are_made_anew(
    open_reports: OpenReports,
) -> None:
    clerk = open_reports(complete())
    clerk.window.resize(1000, clerk.window.height())
    page = preview(clerk)
    with clerk.qtbot.waitSignal(page.painted, timeout=PATIENCE):
        page.making.begin()
        clerk.window.resize(1366, clerk.window.height())
        QApplication.processEvents()
    assert page.view.verticalScrollBar().value() == 0
    assert page.view.page_rects()[0].top() > 0


def test_the_keyboard_scrolls_through_the_pages(open_reports: OpenReports) -> None:
    clerk = open_reports(complete())
    page = preview(clerk)
    page.setFocus()
    clerk.press(Key.Key_PageDown, times=2)
    assert page.view.page_rects()[0].top() < 0
    clerk.press(Key.Key_PageUp, times=3)
    assert page.view.page_rects()[0].top() > 0
    assert clerk.page is page

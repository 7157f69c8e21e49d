"""The row of steps: names that stay, marks and words that tell, the way into the page and home."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget

from tests.builders import complete
from tests.ui.clerk import CTRL, Clerk, Key
from tests.ui.conftest import OpenReports
from tests.ui.figures import blank_report, faulty_report
from tests.ui.shown import tip_text
from ui.parts import theme
from ui.parts.colours import DARK, LIGHT, Colours
from ui.parts.marks import TONES
from ui.report.step_row import NAMES, bold

LEAST_CONTRAST = 4.5


def keyboard() -> str:
    """Return what the keyboard is on."""
    widget = QApplication.focusWidget()
    assert widget
    return widget.accessibleName()


def why(clerk: Clerk, row: int) -> str:
    """Return what a step's tooltip says."""
    return tip_text(clerk.view.sidebar.item(row).toolTip())


def test_names_stand_where_they_stood_whatever_their_marks_are(open_reports: OpenReports) -> None:
    clerk = open_reports(blank_report())
    names = [clerk.view.sidebar.item(row).text() for row in range(9)]
    assert names == [step.name for step in clerk.view.steps]
    clerk.open_step("四 复议诉讼")
    clerk.press(Key.Key_0, CTRL)
    assert clerk.marked(4) == "✓ 四 复议诉讼"
    assert [clerk.view.sidebar.item(row).text() for row in range(9)] == names


def test_each_says_in_words_why_it_is_not_done(open_reports: OpenReports) -> None:
    clerk = open_reports(faulty_report())
    spoken = clerk.view.sidebar.item(3).data(Qt.ItemDataRole.AccessibleTextRole)
    assert why(clerk, 3).startswith(
        "2 处必改：自然人：一 12 + 二 0 = 12，三（七）12 + 四 1 = 13，差 1"
    )
    assert spoken.startswith("三 申请办理，有必改；2 处必改：自然人：一 12")
    assert why(clerk, 0) == "已填完"
    assert why(clerk, 7) == "还有 2 处必改"
    assert why(clerk, 8) == ""


def test_an_empty_one_says_what_is_missing(open_reports: OpenReports) -> None:
    clerk = open_reports(blank_report())
    assert why(clerk, 4).endswith("还有 12 格未填，没有发生的请填 0")
    assert "联系电话" in why(clerk, 0)


@pytest.mark.parametrize("colours", [LIGHT, DARK])
def test_every_mark_and_name_can_be_read_on_its_ground(colours: Colours) -> None:
    inks = [colours.ink, *(colours.tint(tone).ink for tone in TONES.values())]
    for ink in inks:
        for ground in (colours.side, colours.chosen):
            assert contrast(ink, ground) >= LEAST_CONTRAST, (ink.name(), ground.name())


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast of two colours as WCAG 2 has it."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: QColor) -> float:
    parts = []
    for part in (colour.redF(), colour.greenF(), colour.blueF()):
        parts.append(part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4)
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


@pytest.mark.parametrize("times", [1.0, 1.5, 2.0])
def test_no_name_is_cut_in_any_type(open_reports: OpenReports, times: float) -> None:
    clerk = open_reports(complete())
    steps = clerk.view.sidebar
    font = steps.font()
    font.setPointSizeF(font.pointSizeF() * times)
    steps.setFont(font)
    QApplication.processEvents()
    heavy = QFontMetrics(bold(font))
    for row in range(steps.count()):
        box = steps.visualItemRect(steps.item(row))
        assert NAMES + heavy.horizontalAdvance(steps.item(row).text()) <= steps.viewport().width()
        assert box.height() >= max(34, heavy.height())


def test_a_click_leads_into_the_page(open_reports: OpenReports) -> None:
    clerk = open_reports(complete({"disputes.review.total": None, "disputes.review.other": None}))
    clerk.open_step("四 复议诉讼")
    assert clerk.here == "disputes.review.other", "its first blank"
    clerk.type("3")
    clerk.press(Key.Key_Return)
    assert clerk.stored.stated("disputes.review.other") == 3
    clerk.go_to("disputes.review.upheld")
    clerk.open_step("六 其他事项")
    clerk.paste("无新增事项。")
    assert clerk.stored.text("text.other_matters").startswith("无新增事项。")
    clerk.open_step("四 复议诉讼")
    assert (clerk.grid.hasFocus(), clerk.here) == (True, "disputes.review.upheld"), "where it was"


def test_the_click_on_the_first_step_leads_to_what_is_blank_there(
    open_reports: OpenReports,
) -> None:
    clerk = open_reports(complete({"date": None}))
    clerk.open_step("一 总体情况")
    clerk.open_step("基本信息")
    assert keyboard() == "成文日期"
    clerk.press(Key.Key_Backtab)
    clerk.open_step("一 总体情况")
    clerk.open_step("基本信息")
    assert keyboard() == "报告年度"


def test_enter_leads_on_from_the_step_that_the_arrows_opened(open_reports: OpenReports) -> None:
    clerk = open_reports(complete())
    clerk.view.sidebar.setFocus()
    clerk.press(Key.Key_Down, times=2)
    assert clerk.view.sidebar.hasFocus()
    clerk.press(Key.Key_Return)
    assert clerk.grid.hasFocus()


def test_the_first_row_leads_home(open_reports: OpenReports) -> None:
    clerk = open_reports(complete())
    clerk.click(clerk.view.home)
    assert clerk.window.view is None


def test_the_row_under_the_mouse_has_another_ground(open_reports: OpenReports) -> None:
    clerk = open_reports(complete())
    steps = clerk.view.sidebar
    rows = [steps.visualItemRect(steps.item(row)) for row in (2, 3)]
    colours = theme.colours()
    QTest.mouseMove(steps.viewport(), rows[0].center())
    QApplication.processEvents()
    assert grounds(steps, rows) == [colours.ground, colours.side]
    QTest.mouseMove(steps.viewport(), rows[1].center())
    QApplication.processEvents()
    assert grounds(steps, rows) == [colours.side, colours.ground]


def grounds(steps: QListWidget, rows: list[QRect]) -> list[QColor]:
    """Return the colour at the right end of each row."""
    picture = steps.viewport().grab().toImage()
    return [picture.pixelColor(row.right() - 2, row.center().y()) for row in rows]

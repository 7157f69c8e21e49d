"""The usual menu of whatever can be typed into or copied from: its lines are seen in the dark."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
    QWidgetAction,
)

from storage.sign_off import Stage
from tests.builders import complete
from tests.ui.clerk import children
from tests.ui.conftest import OpenReports
from tests.ui.dialogs import MAKERS
from tests.ui.figures import faulty_report

_MOUSE = QContextMenuEvent.Reason.Mouse


def fields(within: QWidget) -> Iterator[QWidget]:
    """Yield what gets the event of a menu in each field that is in sight."""
    for line in children(within, QLineEdit):
        if line.isVisible():
            yield line
    for kind in (QPlainTextEdit, QTextEdit):
        for box in children(within, kind):
            if box.isVisible():
                yield box.viewport()


def lines_of_qt(field: QWidget) -> int:
    """Open the menu of a field and return how many of its lines are the style's own."""
    lines: list[QAction] = []

    def look() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu), field
        lines.extend(each for each in menu.actions() if each.isSeparator())
        menu.close()

    QTimer.singleShot(0, look)  # a menu may wait for an answer
    event = QContextMenuEvent(_MOUSE, QPoint(5, 5), field.mapToGlobal(QPoint(5, 5)))
    QApplication.sendEvent(field, event)
    QApplication.processEvents()
    assert lines, field
    return sum(not isinstance(line, QWidgetAction) for line in lines)


def test_no_dialog_has_a_menu_with_lines_of_the_style(open_reports: OpenReports) -> None:
    clerk = open_reports(complete(year=2023), faulty_report(year=2024))
    clerk.session.keep_version(Stage.DRAFT, "请审")
    tried, faults = 0, []
    for name, make in MAKERS.items():
        shown = make(clerk)
        shown.show()
        QApplication.processEvents()
        for field in fields(shown):
            tried += 1
            if lines_of_qt(field):
                faults.append(f"{name}: {field.accessibleName() or field.parent()}")
        shown.hide()
        shown.deleteLater()
    assert tried > len(MAKERS)
    assert faults == []


def test_no_page_has_one(open_reports: OpenReports) -> None:
    clerk = open_reports(complete(year=2023), faulty_report(year=2024))
    tried = 0
    for step in clerk.view.steps:
        clerk.open_step(step.name)
        QApplication.processEvents()
        for field in fields(clerk.page):
            tried += 1
            assert not lines_of_qt(field), (step.name, field)
    assert tried > len(clerk.view.steps)

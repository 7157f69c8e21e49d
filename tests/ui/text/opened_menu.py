"""Opening the menu of a text as a clerk does, reading it, and choosing an entry."""

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from tests.ui.clerk import PATIENCE, Clerk
from ui.text.text_editor import TextEditor

KEY, MOUSE = QContextMenuEvent.Reason.Keyboard, QContextMenuEvent.Reason.Mouse


def open_menu(
    clerk: Clerk,
    choose: str = "",
    reason: QContextMenuEvent.Reason = KEY,
    at: QPoint | None = None,
) -> list[str]:
    """Open the menu of the page's text, choose an entry or none, and return what it offered."""
    editor = clerk.find(TextEditor, clerk.page)
    seen: list[str] = []

    def answer() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        seen.extend(action.text() for action in menu.actions() if action.isEnabled())
        for action in menu.actions():
            if choose and action.text().startswith(choose):
                QTimer.singleShot(0, action.trigger)
        menu.close()

    QTimer.singleShot(0, answer)
    point = at or QPoint()
    place = editor.viewport().mapToGlobal(point)
    QApplication.sendEvent(editor.viewport(), QContextMenuEvent(reason, point, place))
    QApplication.processEvents()
    clerk.window.activateWindow()
    clerk.qtbot.waitUntil(clerk.window.isActiveWindow, timeout=PATIENCE)
    editor.setFocus()
    return seen

"""The dialog of the versions as the clerk uses it: rows chosen, the comparison read."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from forms.values import Value
from storage.history import How
from storage.sign_off import Version
from tests.ui.clerk import CTRL, NO, PATIENCE, Clerk
from ui.sign_off.versions_dialog import VersionsDialog

CELL, OTHER = "requests.received.natural", "requests.carried_out.natural"
TEXT = "text.overview"
OVERVIEW = "（一）主动公开。按时公开各类信息。"
RESTORE, ANSWER = "恢复到这一版…", "登记审核意见…"


def edit(clerk: Clerk, id: str, new: Value) -> None:
    """Change a field of the open report."""
    clerk.session.apply([clerk.report.edit(id, new)], How.TYPED, "改")


def versions(clerk: Clerk) -> list[Version]:
    """Return the versions of the open report."""
    return clerk.session.sign_off.versions(clerk.session.id)


def opened(clerk: Clerk) -> VersionsDialog:
    """Open the dialog and put it in front."""
    dialog = VersionsDialog(clerk.session, clerk.window)
    clerk.qtbot.addWidget(dialog)
    dialog.show()
    clerk.qtbot.waitUntil(dialog.list.hasFocus, timeout=PATIENCE)
    return dialog


def choose(dialog: VersionsDialog, *rows: int) -> list[str]:
    """Click on a row of the list, on others with Ctrl; return the lines of the comparison."""
    for at, row in enumerate(rows):
        dialog.list.scrollToItem(item := dialog.list.item(row))
        point = dialog.list.visualItemRect(item).center()
        QTest.mouseClick(
            dialog.list.viewport(), Qt.MouseButton.LeftButton, CTRL if at else NO, point
        )
    assert [dialog.list.rows.index(row) for row in dialog.list.chosen()] == sorted(rows)
    return compared(dialog)


def compared(dialog: VersionsDialog) -> list[str]:
    """Return the lines of the comparison."""
    return [line for line in dialog.comparison.toPlainText().split("\n") if line]


def listed(dialog: VersionsDialog) -> list[tuple[str, ...]]:
    """Return each row of the list, without its time."""
    return [(row.name, *row.lines) for row in dialog.list.rows]


def allows(clerk: Clerk, dialog: VersionsDialog, name: str) -> bool:
    """Whether the button ``name`` can be pressed."""
    return clerk.find(QAbstractButton, dialog, name).isEnabled()

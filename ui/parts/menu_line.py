"""A line between the entries of a menu.

The style's own is black that shines through: on a dark ground nobody sees it.
"""

from functools import partial
from typing import TypeVar

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
    QWidgetAction,
)

from ui.parts import theme
from ui.parts.painting import fill

#: What has a usual menu: cutting, copying, pasting, choosing all.
Field = TypeVar("Field", bound=QLineEdit | QPlainTextEdit | QTextEdit)
_HIGH, _BESIDE = 3, 6  # pixels, within the frame of a menu


def add_line(menu: QMenu) -> None:
    """Put a line under the entries that ``menu`` has so far."""
    menu.addAction(_made_line(menu))


def rule(menu: QMenu) -> None:
    """Put lines in place of those of the style in a ``menu`` of Qt's own."""
    for action in menu.actions():
        if action.isSeparator():
            menu.insertAction(action, _made_line(menu))
            menu.removeAction(action)


def ruled(field: Field) -> Field:
    """Return ``field``, in whose usual menu such lines stand from now on."""
    field.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    field.customContextMenuRequested.connect(partial(_open_in, field))
    return field


def _open_in(field: QLineEdit | QPlainTextEdit | QTextEdit, at: QPoint) -> None:
    open_usual_menu(field, field.mapToGlobal(at))


def open_usual_menu(field: QLineEdit | QPlainTextEdit | QTextEdit, at: QPoint) -> None:
    """Open the menu that Qt has for a ``field``, at a place on the screen."""
    menu = field.createStandardContextMenu()
    rule(menu)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(at)


def _made_line(menu: QMenu) -> QAction:
    action = QWidgetAction(menu)
    action.setSeparator(True)  # the keyboard goes over it, and none stands at an end
    action.setDefaultWidget(_Line())
    return action


class _Line(QWidget):
    """As wide as the menu."""

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the height of the line and of what stays free above and below it."""
        return QSize(1, _HIGH)  # what has no width gets no place

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint the line in the middle."""
        width = self.width() - 2 * _BESIDE
        painter = QPainter(self)
        fill(painter, QRect(_BESIDE, self.height() // 2, width, 1), theme.colours().line)
        painter.end()

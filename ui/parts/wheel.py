"""The wheel scrolls: it changes nothing that is merely under the mouse, and moves no keyboard."""

from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import (
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QScrollBar,
    QTabBar,
    QWidget,
)

W = TypeVar("W", bound=QWidget)
#: What the wheel would turn.
_TURNED = (QComboBox, QAbstractSpinBox, QAbstractSlider, QTabBar)


class _Held(QObject):
    """Passes the wheel on to what lies around a widget, which it may scroll."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Take the wheel from the widget that is watched."""
        if event.type() != QEvent.Type.Wheel:
            return super().eventFilter(watched, event)
        event.ignore()
        return True


def held(widget: W) -> W:
    """Return ``widget``, it and all in it held against the wheel."""
    for each in (widget, *widget.findChildren(QWidget)):
        if each.focusPolicy() == Qt.FocusPolicy.WheelFocus:
            each.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if isinstance(each, _TURNED) and not isinstance(each, QScrollBar):
            each.installEventFilter(_Held(each))
    return widget

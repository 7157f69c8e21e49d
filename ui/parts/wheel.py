"""The wheel scrolls: it changes nothing that is merely under the mouse, and moves no keyboard."""

from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget

from ui.parts import first_paint

W = TypeVar("W", bound=QWidget)
#: What the wheel would turn; by name, as to load the classes would take a start 4 ms.
_TURNED = ("QComboBox", "QAbstractSpinBox", "QAbstractSlider", "QTabBar")


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
    if any(map(widget.inherits, _TURNED)):
        _hold(widget)  # what is in it hands the wheel up
        return widget
    for each in widget.children():
        if isinstance(each, QWidget):
            held(each)
    return widget


def _hold(widget: QWidget) -> None:
    if widget.focusPolicy() == Qt.FocusPolicy.WheelFocus:
        widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    if not widget.inherits("QScrollBar"):
        first_paint.watch(widget, by=_Held(widget))

"""The wheel scrolls: it changes nothing that is merely under the mouse, and moves no keyboard."""

from collections.abc import Iterator
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget

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
    for each in _with_all_in(widget):
        if each.focusPolicy() == Qt.FocusPolicy.WheelFocus:
            each.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if any(map(each.inherits, _TURNED)) and not each.inherits("QScrollBar"):
            each.installEventFilter(_Held(each))
    return widget


def _with_all_in(widget: QWidget) -> Iterator[QWidget]:
    """Yield a widget and what is in it; Qt's own search has PySide make three enumerations."""
    yield widget
    for child in widget.children():
        if isinstance(child, QWidget):
            yield from _with_all_in(child)

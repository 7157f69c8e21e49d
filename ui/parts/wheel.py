"""The wheel scrolls: it changes nothing that is merely under the mouse, and moves no keyboard."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeVar, cast

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

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


class _AllHeld(_Held):
    """Does so with whatever the wheel would turn."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Take the wheel from what it would turn."""
        if event.type() == QEvent.Type.Wheel and _is_turned(watched):
            return super().eventFilter(watched, event)
        return False


@contextmanager
def all_held() -> Iterator[None]:
    """Hold all that is shown meanwhile, such as Qt's own dialogs, which make boxes as they go."""
    application, holder = cast("QApplication", QApplication.instance()), _AllHeld()
    application.installEventFilter(holder)
    try:
        yield
    finally:
        application.removeEventFilter(holder)


def _is_turned(widget: QObject) -> bool:
    is_turned = any(map(widget.inherits, _TURNED))
    return is_turned and not widget.inherits("QScrollBar")


def _hold(widget: QWidget) -> None:
    if widget.focusPolicy() == Qt.FocusPolicy.WheelFocus:
        widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    if not widget.inherits("QScrollBar"):
        first_paint.watch(widget, by=_Held(widget))

"""A dialog that fits: its words are never squeezed, its buttons never off the screen."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ui.parts import first_paint
from ui.parts.inside import Inside
from ui.parts.scroll_bar import calm

#: In pixels: beside and above the parts, between them, around the buttons.
_BESIDE, _ABOVE, _BETWEEN = 20, 16, 12
_FOOT = (20, 12, 20, 16)
_BETWEEN_BUTTONS = 8
_FRAME = QSize(16, 48)  # pixels of the screen that a frame with its title takes
_LOST = 1  # pixel by which a window of an odd size comes out smaller at 150 %
_LEAST = 60  # pixels of height that the parts keep, however low the screen


class Dialog(QDialog):
    """Parts in a ``column``, and below them what it ends with, which stays in sight.

    It is as high as its parts need, at least of the ``size`` in pixels; where the screen has less,
    the column scrolls. A height of 0 is that of the parts.
    """

    def __init__(self, title: str, size: tuple[int, int], parent: QWidget | None) -> None:
        super().__init__(parent)
        first_paint.is_over()  # this one is painted first where a start asks something
        self.setWindowTitle(title)
        self._size = QSize(*size)
        self._body = _Body()
        self._foot = QVBoxLayout()
        self._foot.setContentsMargins(*_FOOT)
        #: To which the parts are added.
        self.column = self._body.inside.column
        self.column.setContentsMargins(_BESIDE, _ABOVE, _BESIDE, 0)
        self.column.setSpacing(_BETWEEN)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.setSpacing(0)
        outside.addWidget(self._body, 1)
        outside.addLayout(self._foot)
        self._body.inside.changed.connect(self._make_room)

    def end_with(self, buttons: QWidget | QLayout) -> None:
        """Put a row of buttons below the column."""
        row = buttons.layout()
        if row:
            row.setSpacing(_BETWEEN_BUTTONS)
        if isinstance(buttons, QWidget):
            self._foot.addWidget(buttons)
        else:
            self._foot.addLayout(buttons)

    def go_to(self, field: QWidget) -> None:
        """Put the keyboard on a field, to be typed over, and have it in sight."""
        field.clearFocus()
        field.setFocus(Qt.FocusReason.TabFocusReason)
        self._body.ensureWidgetVisible(field)

    def setVisible(self, visible: bool) -> None:  # noqa: FBT001, N802
        """Take the size that is needed before coming into sight."""
        if visible and not self.isVisible():
            self._take_size()
            self._hold_default()
        super().setVisible(visible)

    def _hold_default(self) -> None:
        """Have Enter press the same button again once the keyboard has gone on from another.

        Qt keeps in mind only what was made the default within the dialog: after Tab had gone over
        取消, Enter in any field would have given up what was filled in.
        """
        buttons: Iterable[QPushButton] = self.findChildren(QPushButton)
        for button in buttons:
            if button.isDefault():
                button.setDefault(False)
                button.setDefault(True)

    def _take_size(self) -> None:
        room = room_on(self.screen())
        least = self.minimumSizeHint().width()
        width = min(max(self._size.width(), least), room.width())
        narrow = width - _LOST  # which may take another line of words
        needed = self._height_for(narrow)
        if not self._size.height():
            needed = max(needed, self.column.heightForWidth(narrow) + self._height_of_foot(narrow))
        self.resize(width, min(max(self._size.height(), needed + _LOST), room.height()))

    def _make_room(self) -> None:
        """Grow where the parts need more than before, upwards at the edge of the screen."""
        if not self.isVisible():
            return
        screen = self.screen()
        height = min(self._height_for(self.width()) + _LOST, room_on(screen).height())
        if height <= self.height():
            return
        self.resize(self.width(), height)
        over = self.frameGeometry().bottom() - screen.availableGeometry().bottom()
        if over > 0:
            self.move(self.x(), max(self.y() - over, screen.availableGeometry().top()))

    def _height_for(self, width: int) -> int:
        """Return the least height in which nothing is squeezed."""
        return self._body.inside.heightForWidth(width) + self._height_of_foot(width)

    def _height_of_foot(self, width: int) -> int:
        if self._foot.hasHeightForWidth():
            return self._foot.heightForWidth(width)
        return self._foot.sizeHint().height()


def room_on(screen: QScreen) -> QSize:
    """Return what a screen has for a dialog within its frame, in pixels."""
    return screen.availableSize() - _FRAME


class _Body(QScrollArea):
    """What scrolls where the screen is low."""

    def __init__(self) -> None:
        super().__init__()
        calm(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.inside = Inside()
        self.setWidget(self.inside)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return that it scrolls downwards only, beside the bar by which it does."""
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(self.inside.minimumSizeHint().width() + bar, _LEAST)

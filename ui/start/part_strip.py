"""The parts of a report in a row, each with its state; one is clicked or keyed to be opened."""

from collections.abc import Sequence
from functools import partial
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QPushButton, QWidget

from ui.parts import theme
from ui.parts.colours import Tint, Tone
from ui.parts.marks import TONES
from ui.parts.plain import tip

if TYPE_CHECKING:
    from usecases.progress import PartState, Progress

# In pixels: the corners, beside the words, above and below them, between the parts, and the bar.
_ROUND = 4
_BESIDE, _ABOVE = 6, 6
_GAP = 4
_BAR, _FOCUS = 3, 2
#: The parts of a report, before they are known.
_USUAL_COUNT, _USUAL_NAME = 7, "三 申请办理"
_CENTRED = int(Qt.AlignmentFlag.AlignCenter)
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class PartStrip(QWidget):
    """Has the room of its parts before these are known; Tab stops at one of them only.

    The parts are of one width, in as many rows as they need so that no words are cut.
    """

    #: The part to be opened, by its id.
    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[_PartButton] = []

    def show_parts(self, parts: Sequence["PartState"], left_at: str = "") -> None:
        """Show how far each part is, or is by now; the report was left at one of them."""
        if self.parts:
            for button, part in zip(self.parts, parts, strict=True):
                button.tell(part)
            self.updateGeometry()
            self._place()
            return
        for part in parts:
            button = _PartButton(part, was_left=part.id == left_at)
            button.clicked.connect(partial(self._choose, part.id))
            button.entered.connect(self._make_stop)
            button.setParent(self)
            button.show()
            self.parts.append(button)
        self.updateGeometry()
        self._place()
        left = [button for button in self.parts if button.was_left]
        self._make_stop((left or self.parts)[0])

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """Return that the height depends on the width."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Return the height of all rows, or of the one that parts not yet known will need."""
        rows = ceil(len(self.parts) / self._columns(width)) or 1
        return rows * (self._row_height() + _GAP) - _GAP

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the room of all parts in one row, be they known yet or not."""
        count, widest = len(self.parts), self._widest()
        if not count:
            count = _USUAL_COUNT
            widest = self.fontMetrics().horizontalAdvance(_USUAL_NAME) + 2 * _BESIDE
        return QSize(count * (widest + _GAP) - _GAP, self._row_height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return the room of one part."""
        return QSize(self._widest(), self._row_height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Place the parts."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        columns = self._columns(self.width())
        across, height = self.width() + _GAP, self._row_height()
        for at, part in enumerate(self.parts):
            row, column = divmod(at, columns)
            left, right = across * column // columns, across * (column + 1) // columns - _GAP
            part.setGeometry(left, row * (height + _GAP), right - left, height)

    def _columns(self, width: int) -> int:
        """Return how many parts stand in a row of ``width`` pixels: as even as rows can be."""
        most = max((width + _GAP) // (self._widest() + _GAP), 1)
        rows = ceil(len(self.parts) / most) or 1
        return ceil(len(self.parts) / rows) or 1

    def _widest(self) -> int:
        return max((part.sizeHint().width() for part in self.parts), default=0)

    def _row_height(self) -> int:
        return _height(self.fontMetrics(), QFontMetrics(_small(self.font())))

    def _choose(self, id: str) -> None:
        self.chosen.emit(id)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Go along the parts."""
        focused = [at for at, part in enumerate(self.parts) if part.hasFocus()]
        by = _STEPS.get(Qt.Key(event.key()))
        if focused and by:
            to = min(max(focused[0] + by, 0), len(self.parts) - 1)
            self.parts[to].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def _make_stop(self, stop: "_PartButton") -> None:
        """Let Tab come to the part at which the keyboard was last."""
        for part in self.parts:
            policy = Qt.FocusPolicy.StrongFocus if part is stop else Qt.FocusPolicy.ClickFocus
            part.setFocusPolicy(policy)


class _PartButton(QPushButton):
    """A part: its name, under it its mark with a word, a bar in the colour that goes with them."""

    entered = Signal(object)

    def __init__(self, part: "PartState", *, was_left: bool) -> None:
        super().__init__(part.name)
        self.was_left = was_left
        self.setAutoDefault(True)  # Enter presses it
        self.tell(part)
        if was_left:
            font = self.font()
            font.setWeight(QFont.Weight.DemiBold)
            self.setFont(font)

    def tell(self, part: "PartState") -> None:
        """Say how far the part is."""
        self._progress = part.progress
        self._told = part.progress.told
        left = "，上次停在这里" if self.was_left else ""
        self.setAccessibleName(f"{part.name}，{part.progress.label}{left}")
        self.setToolTip(tip(f"打开“{part.name}”：{part.progress.label}{left}"))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the room of the words."""
        small = QFontMetrics(_small(self.font()))
        name = self.fontMetrics().horizontalAdvance(self.text())
        width = max(name, small.horizontalAdvance(self._told)) + 2 * _BESIDE
        return QSize(width, _height(self.fontMetrics(), small))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return the same: words are never cut."""
        return self.sizeHint()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Become the part at which Tab stops."""
        super().focusInEvent(event)
        self.entered.emit(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Leave the arrows to the strip."""
        if event.key() in _STEPS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint the words, the bar, and where the keyboard is."""
        colours = theme.colours()
        tint = _tint(self._progress)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.chosen if self.underMouse() or self.isDown() else tint.ground)
        painter.drawRoundedRect(QRectF(self.rect()), _ROUND, _ROUND)
        painter.setBrush(_bar(self._progress))
        painter.drawRect(QRectF(_ROUND, self.height() - _BAR, self.width() - 2 * _ROUND, _BAR))
        name, told = self._lines()
        painter.setPen(colours.ink)
        painter.drawText(name, _CENTRED, self.text())
        painter.setFont(_small(self.font()))
        painter.setPen(tint.ink)
        painter.drawText(told, _CENTRED, self._told)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colours.accent, _FOCUS))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), _ROUND, _ROUND)
        painter.end()

    def _lines(self) -> tuple[QRect, QRect]:
        """Return where the name stands, and where the mark does."""
        room = self.rect().adjusted(0, _ABOVE, 0, -_ABOVE)
        half = self.fontMetrics().height()
        name = QRect(room.left(), room.top(), room.width(), half)
        return name, QRect(room.left(), name.bottom() + 1, room.width(), room.height() - half)


def _tint(progress: "Progress") -> Tint:
    """Return the ink of a state, and the ground, which only what is wrong has of its own."""
    tone = TONES[progress.value]
    tint = theme.colours().tint(tone)
    return tint if tone is Tone.RED else tint._replace(ground=theme.colours().side)


def _bar(progress: "Progress") -> QColor:
    tone = TONES[progress.value]
    return theme.colours().line if tone is Tone.PLAIN else theme.colours().tint(tone).ink


def _small(font: QFont) -> QFont:
    return theme.sized(font, theme.SMALL)


def _height(name: QFontMetrics, told: QFontMetrics) -> int:
    return name.height() + told.height() + 2 * _ABOVE

"""A row of words and acts that goes on in another line where the window is narrow.

It is no layout: PySide does not agree with Qt on whose the items of one are.
"""

from typing import NamedTuple

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

_BETWEEN_LINES = 4  # pixels


class _Line(NamedTuple):
    """What stands beside each other, and how wide each part is."""

    parts: list[QWidget]
    widths: list[int]

    def height(self) -> int:
        """Return the height in pixels of the highest part."""
        both = zip(self.parts, self.widths, strict=True)
        return max(_height_of(part, width) for part, width in both)


class Flow(QWidget):
    """Parts beside each other with a ``gap`` of pixels, none cut, in as many lines as they need.

    A part gives way as far as it can before the next takes another line; one that expands takes
    what its line leaves.
    """

    def __init__(self, gap: int) -> None:
        super().__init__()
        self._gap = gap
        self._parts: list[QWidget] = []
        #: By width; Qt asks many times before anything changes.
        self._divided: dict[int, list[_Line]] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, part: QWidget) -> None:
        """Add a part at the end."""
        part.setParent(self)
        self._parts.append(part)
        self._divided.clear()
        self.updateGeometry()

    def remove(self, part: QWidget) -> None:
        """Take a part out, which is of no more use."""
        self._parts.remove(part)
        self._divided.clear()
        part.hide()
        part.deleteLater()

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Return the height of all lines."""
        lines = self._lines(width)
        return sum(line.height() for line in lines) + _BETWEEN_LINES * max(len(lines) - 1, 0)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the room of all parts in one line."""
        shown = self._shown()
        width = sum(map(_wanted, shown)) + self._gap * max(len(shown) - 1, 0)
        return QSize(width, max((part.sizeHint().height() for part in shown), default=0))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return the room of the part that needs most."""
        shown = self._shown()
        return QSize(max(map(_least, shown), default=0), self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Place the parts anew where one has changed."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._divided.clear()
            self.updateGeometry()
            self._place()
        return super().event(event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Place what has changed unseen."""
        super().showEvent(event)
        self._divided.clear()
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Place the parts."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        """Put each part into its place, in the middle of its line's height."""
        top = 0
        for line in self._lines(self.width()):
            height = line.height()
            left = 0
            for part, width in zip(line.parts, line.widths, strict=True):
                high = _height_of(part, width)
                part.setGeometry(left, top + (height - high) // 2, width, high)
                left += width + self._gap
            top += height + _BETWEEN_LINES

    def _shown(self) -> list[QWidget]:
        return [part for part in self._parts if not part.isHidden()]

    def _lines(self, width: int) -> list[_Line]:
        if width not in self._divided:
            self._divided[width] = self._divide(width)
        return self._divided[width]

    def _divide(self, width: int) -> list[_Line]:
        """Divide the parts into lines that are ``width`` pixels wide."""
        lines: list[_Line] = []
        left = 0
        for part in self._shown():
            least = _least(part)
            if not lines or least + self._gap > left:
                lines.append(_Line([], []))
                left = width + self._gap
            lines[-1].parts.append(part)
            lines[-1].widths.append(least)
            left -= least + self._gap
        for line in lines:
            self._widen(line, width)
        return lines

    def _widen(self, line: _Line, width: int) -> None:
        """Give each part of a line what it would like, and what expands the rest."""
        left = width - sum(line.widths) - self._gap * (len(line.parts) - 1)
        for at, part in enumerate(line.parts):
            more = max(min(_wanted(part) - line.widths[at], left), 0)
            line.widths[at] += more
            left -= more
        for at, part in enumerate(line.parts):
            if part.sizePolicy().expandingDirections() & Qt.Orientation.Horizontal:
                line.widths[at] += max(left, 0)
                return


def _least(part: QWidget) -> int:
    """Return the pixels that a part can do with."""
    return part.minimumWidth() or max(part.minimumSizeHint().width(), 0)


def _wanted(part: QWidget) -> int:
    """Return the pixels that a part would like to have."""
    return max(part.sizeHint().width(), _least(part))


def _height_of(part: QWidget, width: int) -> int:
    """Return how high a part is that is ``width`` pixels wide."""
    if part.hasHeightForWidth():
        return part.heightForWidth(width)
    return part.sizeHint().height()

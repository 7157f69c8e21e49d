"""A row of words and acts that goes on in another line where the window is narrow.

It is no layout: PySide does not agree with Qt on whose the items of one are.
"""

from functools import cached_property

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from ui.parts import first_paint

_BETWEEN_LINES = 4  # pixels


class _Line:
    """What stands beside each other, and how wide each part is."""

    def __init__(self) -> None:
        self.parts: list[QWidget] = []
        self.widths: list[int] = []

    @cached_property
    def heights(self) -> list[int]:
        """How high each part is, in pixels; to be asked once the widths are there to stay."""
        return list(map(_height_of, self.parts, self.widths))

    @property
    def height(self) -> int:
        """The height of the highest part."""
        return max(self.heights)

    def width(self, gap: int) -> int:
        """Return the pixels from the first part to the last, with a ``gap`` between each two."""
        return sum(self.widths) + gap * (len(self.widths) - 1)


class Flow(QWidget):
    """Parts beside each other with a ``gap`` of pixels, none cut, in as many lines as they need.

    A part gives way as far as it can before the next takes another line. Where the row is
    ``of_acts``, these end at the right: beside the words that are the first part where there is
    room for all, else below them. Policies of size are not asked: their class takes PySide 1 ms,
    which is a start's.
    """

    def __init__(self, gap: int, *, of_acts: bool = False) -> None:
        super().__init__()
        self._gap = gap
        self._of_acts = of_acts
        self._parts: list[QWidget] = []
        self._expanding: set[QWidget] = set()
        #: By width and parts in sight; Qt asks many times before anything changes.
        self._divided: dict[tuple[int, tuple[QWidget, ...]], list[_Line]] = {}
        first_paint.hear(self, QEvent.Type.LayoutRequest, self._place_anew)

    def add(self, *parts: QWidget, expands: bool = False) -> None:
        """Add parts at the end; the first of a line that ``expands`` takes what that leaves."""
        for part in parts:
            part.setParent(self)
        self._parts += parts
        if expands:
            self._expanding.update(parts)
        self._divided.clear()
        self.updateGeometry()

    def remove(self, part: QWidget) -> None:
        """Take a part out, which is of no more use."""
        self._parts.remove(part)
        self._expanding.discard(part)
        self._divided.clear()
        part.hide()
        part.deleteLater()

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """Return that the height depends on the width."""
        return True

    def line_of(self, part: QWidget) -> QRect:
        """Return where the line lies that a part in sight stands in."""
        top = 0
        for line in self._lines(self.width()):
            if part in line.parts:
                return QRect(part.x(), top, part.width(), line.height)
            top += line.height + _BETWEEN_LINES
        return part.geometry()

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Return the height of all lines."""
        lines = self._lines(width)
        return sum(line.height for line in lines) + _BETWEEN_LINES * max(len(lines) - 1, 0)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the room of all parts in one line."""
        shown = self._shown()
        widths = [_wanted(part, _least(part)) for part in shown]
        width = sum(widths) + self._gap * max(len(shown) - 1, 0)
        return QSize(width, max(map(_height_of, shown, widths), default=0))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return the room of the part that needs most."""
        shown = self._shown()
        return QSize(max(map(_least, shown), default=0), max(map(_lowest, shown), default=0))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Place what has changed unseen."""
        super().showEvent(event)
        self._divided.clear()
        self._place()

    def _place_anew(self) -> None:
        """Place the parts anew, as one has changed."""
        self._divided.clear()
        self.updateGeometry()
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Place the parts."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        """Put each part into its place, in the middle of its line's height."""
        top = 0
        for line in self._lines(self.width()):
            height = line.height
            left = self.width() - line.width(self._gap) if self._of_acts else 0
            for part, width, high in zip(line.parts, line.widths, line.heights, strict=True):
                part.setGeometry(left, top + (height - high) // 2, width, high)
                left += width + self._gap
            top += height + _BETWEEN_LINES

    def _shown(self) -> list[QWidget]:
        return [part for part in self._parts if not part.isHidden()]

    def _lines(self, width: int) -> list[_Line]:
        shown = self._shown()  # of what has come or gone the row is told a moment later
        key = width, tuple(shown)
        if key not in self._divided:
            self._divided[key] = self._divide(shown, width)
        return self._divided[key]

    def _divide(self, shown: list[QWidget], width: int) -> list[_Line]:
        """Divide the parts ``shown`` into lines that are ``width`` pixels wide."""
        lines = self._in_order(shown, width)
        if self._of_acts and len(lines) > 1:
            lines = self._in_order(shown[:1], width) + self._in_order(shown[1:], width)
        for line in lines:
            self._widen(line, width)
        return lines

    def _in_order(self, parts: list[QWidget], width: int) -> list[_Line]:
        """Return lines of as many ``parts`` each as there is room for, as narrow as they can be."""
        lines: list[_Line] = []
        left = 0
        for part in parts:
            least = _least(part)
            if not lines or least + self._gap > left:
                lines.append(_Line())
                left = width + self._gap
            lines[-1].parts.append(part)
            lines[-1].widths.append(least)
            left -= least + self._gap
        return lines

    def _widen(self, line: _Line, width: int) -> None:
        """Give each part of a line what it would like, and what expands the rest."""
        left = width - line.width(self._gap)
        for at, part in enumerate(line.parts):
            least = line.widths[at]
            more = max(min(_wanted(part, least) - least, left), 0)
            line.widths[at] += more
            left -= more
        for at, part in enumerate(line.parts):
            if part in self._expanding:
                line.widths[at] += max(left, 0)
                return


def _least(part: QWidget) -> int:
    """Return the pixels that a part can do with."""
    return part.minimumWidth() or max(part.minimumSizeHint().width(), 0)


def _lowest(part: QWidget) -> int:
    """Return the pixels that a part is high which has as much width as it likes."""
    return part.minimumHeight() or max(part.minimumSizeHint().height(), 0)


def _wanted(part: QWidget, least: int) -> int:
    """Return the pixels that a part would like to have which can do with the ``least``."""
    return min(max(part.sizeHint().width(), least), part.maximumWidth())


def _height_of(part: QWidget, width: int) -> int:
    """Return how high a part is that is ``width`` pixels wide."""
    wanted = part.heightForWidth(width) if part.hasHeightForWidth() else part.sizeHint().height()
    return max(wanted, part.minimumHeight())

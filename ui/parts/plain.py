"""Text as it was written: Qt guesses whether a text is markup, and loads what markup names.

What is shown may come from a file that somebody sent, so no guess is made: every label of the
window is a ``Label``, every tooltip made of more than our own words goes through ``tip``, every
message box comes from ``ui.parts.messages``.
"""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel

#: What stands between small words in a line.
BETWEEN = " · "
_MOST_KEPT = 500  # tooltips
_BREAK = "\u200b"  # of no width; a line may end there
_LONGEST = 40  # letters: more without a break would make a label wider than a small screen
_HEAD, _TAIL = 10, 7  # characters of a long name; the last are its kind


class Label(QLabel):
    """A label that shows its text as it is; it wraps where ``wraps``."""

    def __init__(self, text: str = "", *, wraps: bool = False) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wraps)
        self.setText(text)


class OneLine(Label):
    """A label that gives way: what its line has no room for is left out, and told by a tooltip."""

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return that no width at all will do."""
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint as much of the words as there is room for."""
        elide = Qt.TextElideMode.ElideRight
        _paint(self, self.fontMetrics().elidedText(self.text(), elide, self.width()))


class Quiet(Label):
    """A line of words that change often, in a place that stays as it is whatever they are.

    Of other words a label tells its layout, which tells its own, up to the window; this one paints
    them in the room it has, and a screen reader is told them all the same. What is behind it, which
    looks alike, is not painted with it.
    """

    _words = ""

    def __init__(self) -> None:
        super().__init__()
        self.setAutoFillBackground(True)

    def text(self) -> str:
        """Return the words."""
        return self._words

    def setText(self, text: str) -> None:  # noqa: N802
        """Show other words."""
        if text != self._words:
            self._words = text
            self.setAccessibleName(text)
            self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the height of a line; the width is what there is."""
        return QSize(0, self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return the same."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint the words."""
        _paint(self, self.text())


class Aside(Quiet):
    """Small words with ``BETWEEN`` between them: the last are left out whole, none is cut."""

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint as many of them as there is room for."""
        _paint(self, fitting(self.text().split(BETWEEN), self.fontMetrics(), self.width()))


def _paint(label: Label, words: str) -> None:
    """Paint ``words`` in the place of a label's own, which a tooltip tells where these are more."""
    whole = label.text() if words != label.text() else ""
    if tip(whole) != label.toolTip():
        label.setToolTip(tip(whole))
    painter = QPainter(label)
    painter.setPen(label.palette().color(QPalette.ColorRole.WindowText))
    painter.drawText(label.rect(), label.alignment(), words)
    painter.end()


def fitting(parts: Sequence[str], metrics: QFontMetrics, width: int) -> str:
    """Return as many of the ``parts``, in a line, as ``width`` pixels have room for."""
    kept = list(parts)
    while kept and metrics.horizontalAdvance(BETWEEN.join(kept)) > width:
        kept.pop()
    return BETWEEN.join(kept)


def breakable(written: Path | str) -> str:
    """Return a path, or words with a name, as a label shows them that wraps.

    A line may end behind each folder's name, and in one that would be too long for a line. Qt ends
    a line behind a slash by itself, but neither behind a backslash nor between letters.
    """
    shown, since = "", 0
    for character in str(written):
        shown += character
        since = since + 1 if "!" <= character <= "~" and character != "/" else 0
        if character == "\\" or since == _LONGEST:
            shown, since = shown + _BREAK, 0
    return shown


def short_name(path: Path) -> str:
    """Return the name of a file as a narrow line shows it, without the middle of a long one."""
    name = path.name
    return name if len(name) <= _HEAD + _TAIL + 1 else f"{name[:_HEAD]}…{name[-_TAIL:]}"


@lru_cache(_MOST_KEPT)  # what is shown anew mostly says the same
def tip(text: str) -> str:
    """Return ``text`` as a tooltip that shows it as it is and wraps, which Qt's plain ones do not.

    An empty one stays empty, which is no tooltip.
    """
    if not text:
        return ""
    from html import escape  # no tip is shown with the first paint

    return f"<p>{escape(text).replace(chr(10), '<br>')}</p>"

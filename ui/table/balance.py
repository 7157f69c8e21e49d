"""One equation of a table as it stands, in a tinted pill to be clicked."""

from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from forms.checks.equation import Equation, Term
from forms.report import Report
from ui.parts import theme
from ui.parts.colours import Tone
from ui.parts.plain import tip

_ROUND, _FOCUS = 5, 2  # pixels
BESIDE, ABOVE = 3, 4  # pixels around the words of a pill
_OPEN = "—"


class ShownBalance(NamedTuple):
    """What is shown of an equation: both sums, what they are made of, and both in words."""

    tone: Tone
    left: str
    right: str = ""
    parts: str = ""
    words: str = "还没有填全"

    def sums(self, between: str = "") -> str:
        """Return both sums with ``between`` them, a line break where room is scarce."""
        return f"{self.left}{between}{self.right}"


def shown_balance(equation: Equation, report: Report) -> ShownBalance:
    """Return what is shown of ``equation`` as ``report`` stands."""
    left, right = equation.sides(report)
    if left is None or right is None:
        return ShownBalance(Tone.PLAIN, _OPEN)
    if left == right:
        return ShownBalance(Tone.GREEN, str(left), f"={right}", words=f"两边都是 {left}")
    parts = f"{_parts(equation.left, report)} ≠ {_parts(equation.right, report)}"
    words = f"左边 {left}，右边 {right}"
    return ShownBalance(Tone.RED, str(left), f"≠{right}", parts, words)


def _parts(terms: tuple[Term, ...], report: Report) -> str:
    return "+".join(str(report.number(term.id)) for term in terms)


class Balance(QAbstractButton):
    """A pill with an equation; what fails can be reached by the keyboard, too."""

    def __init__(self, equation: Equation, parent: QWidget) -> None:
        super().__init__(parent)
        self.equation = equation
        self._tone = Tone.PLAIN
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.as_small(self)

    def take(self, shown: ShownBalance) -> None:
        """Show the balance as it stands; its words come with the room for them."""
        fails = shown.tone is Tone.RED
        self._tone = shown.tone
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if fails else Qt.FocusPolicy.NoFocus)
        self.setToolTip(tip(f"{self.equation.name}：{shown.parts or shown.words}"))
        self.setAccessibleName(f"勾稽 {self.equation.name}：{shown.words}")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint the pill, its words, and where the keyboard is."""
        tint = theme.colours().tint(self._tone)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint.ground)
        area = QRectF(self.rect())
        painter.drawRoundedRect(area, _ROUND, _ROUND)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colours().accent, _FOCUS))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), _ROUND, _ROUND)
        painter.setPen(tint.ink)
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()

"""One equation of a table as it stands, to be clicked."""

from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent

from forms.checks.equation import Equation
from forms.report import Report
from ui.parts import theme
from ui.parts.plain import Label, tip


class ShownBalance(NamedTuple):
    """What a balance shows: its figures, their colour, and the same in words."""

    figures: str
    colour: QColor
    words: str


class Balance(Label):
    """Both sides under or beside their name; a click emits the first field.

    A label, since what a button leaves for its words differs from style to style.
    """

    clicked = Signal(str)

    def __init__(self, equation: Equation) -> None:
        super().__init__()
        self._equation = equation
        self.name = equation.name
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Take a click with the left button."""
        is_inside = self.rect().contains(event.position().toPoint())
        if is_inside and event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit(self._equation.fields[0])

    def of(self, report: Report) -> ShownBalance:
        """Return what the balance shows of ``report``."""
        left, right = self._equation.sides(report)
        if left is None or right is None:
            return ShownBalance("—", theme.colours().faint, "还没有填全")
        if left == right:
            return ShownBalance(f"{left}={right}", theme.colours().green, f"两边都是 {left}")
        return ShownBalance(f"{left}≠{right}", theme.colours().red, f"左边 {left}，右边 {right}")

    def show_as(self, shown: ShownBalance, between: str) -> None:
        """Show the name and, after ``between``, a space or a new line, the figures."""
        text = f"{self.name}{between}{shown.figures}"
        if text != self.text():
            self.setText(text)
            theme.as_coloured(self, shown.colour)
            self.setToolTip(tip(f"{self.name}：{shown.words}"))
            self.setAccessibleName(f"勾稽 {self.name}：{shown.words}")

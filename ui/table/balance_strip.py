"""Equations between the columns of a table as they stand: 一 + 二 = 三（七） + 四 in each of table three's seven."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from forms.checks.equation import Equation
from forms.checks.finding import Number
from forms.editions.registry import checks_of
from forms.form import Form, Grid
from ui.parts import theme
from ui.report.session import Session

#: Figures of a size that is common; larger ones take room from their neighbours.
_FIGURES = "999≠999"


class Balance(QLabel):
    """One column's balance, to be clicked. A label, since what a button leaves for its words differs from style to style."""

    clicked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Take a click with the left button."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self.clicked.emit()


class BalanceStrip(QWidget):
    """One place a column: both sides, equal or not; a click goes to the column."""

    chosen = Signal(str)  # the first field of the column

    def __init__(
        self, session: Session, equations: Sequence[Equation], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(4)
        self._title = QLabel(_title(equations))
        theme.as_faint(self._title)
        self._title.setMinimumWidth(1)  # it gives way
        row.addWidget(self._title)
        self._buttons: list[tuple[Equation, Balance]] = []
        for equation in equations:
            button = Balance()
            button.setMinimumWidth(self._room_for(max(equation.name, _FIGURES, key=self._room_for)))
            button.clicked.connect(partial(self.chosen.emit, equation.fields[0]))
            row.addWidget(button, 1)
            self._buttons.append((equation, button))
        session.checked.connect(self.refresh)
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Lay out anew."""
        super().resizeEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """Show both sides of each column as they stand; under its name where there is no room beside it."""
        standing = [
            (equation.name, button, *_standing(*equation.sides(self._session.report)))
            for equation, button in self._buttons
        ]
        room = self._room_for(self._title.text()) + sum(
            self._room_for(f"{name} {figures}") for name, _, figures, *_ in standing
        )
        self._title.setVisible(self.width() >= room)
        between = " " if self.width() >= room else "\n"
        for name, button, figures, colour, state in standing:
            text = f"{name}{between}{figures}"
            if button.text() != text:
                button.setText(text)
                theme.as_coloured(button, colour)
                button.setToolTip(f"{name}：{state}")
                button.setAccessibleName(f"勾稽 {name}：{state}")

    def _room_for(self, text: str) -> int:
        return self.fontMetrics().horizontalAdvance(text) + 12


def _standing(left: Number | None, right: Number | None) -> tuple[str, QColor, str]:
    """Return what is shown of two sides, its colour, and the same in words."""
    if left is None or right is None:
        return "—", theme.FAINT, "还没有填全"
    if left == right:
        return f"{left}={right}", theme.GREEN, f"两边都是 {left}"
    return f"{left}≠{right}", theme.RED, f"左边 {left}，右边 {right}"


def equations_in_strip(form: Form, grid: Grid) -> list[Equation]:
    """Return the equations between cells of ``grid`` that are to be seen as they stand, in the order of the report."""
    ids = {field.id for field in grid.fields}
    found: list[Equation] = []
    for check in checks_of(form):
        equation = check.equation
        if equation and equation.in_strip and ids.issuperset(equation.fields):
            found.append(equation)
    return found


def _title(equations: Sequence[Equation]) -> str:
    """Return what the strip is headed: the balance where all of ``equations`` are of one kind."""
    balances = {_balance(equation) for equation in equations}
    return f"勾稽 {balances.pop()}" if len(balances) == 1 else "勾稽"


def _balance(equation: Equation) -> str:
    left, right = ("+".join(term.name for term in side) for side in (equation.left, equation.right))
    return f"{left}＝{right}".replace("（", "(").replace("）", ")")  # there is little room

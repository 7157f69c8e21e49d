"""The equations between a table's columns as they stand: 一 + 二 = 三（七） + 四 in table three."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from forms.checks.equation import Equation
from forms.editions.registry import checks_of
from forms.form import Form, Grid
from ui.parts import theme
from ui.parts.plain import Label
from ui.report.session import Session
from ui.table.balance import Balance

#: Figures of a size that is common; larger ones take room from their neighbours.
_FIGURES = "999≠999"
_MARGIN = 12  # pixels beside the words of a balance


class BalanceStrip(QWidget):
    """One place a column: both sides, equal or not; a click goes to the column."""

    chosen = Signal(str)  # the first field of the column

    def __init__(
        self, session: Session, equations: Sequence[Equation], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._title = Label(_title(equations))
        theme.as_faint(self._title)
        self._title.setMinimumWidth(1)  # it gives way
        self._balances = [Balance(equation) for equation in equations]
        self._row = QHBoxLayout(self)
        self._lay_out()
        for balance in self._balances:
            balance.clicked.connect(self.chosen)
        session.checked.connect(self.refresh)
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Lay out anew."""
        super().resizeEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """Show the balances as they stand; figures go under the name if beside it is no room."""
        report = self._session.report
        all_shown = [balance.of(report) for balance in self._balances]
        room = self._room_for(self._title.text())
        for balance, shown in zip(self._balances, all_shown, strict=True):
            needed = self._room_for(f"{balance.name} {shown.figures}")
            self._row.setStretchFactor(balance, needed)  # a long name gets more of the width
            room += needed
        is_wide = self.width() >= room
        self._title.setVisible(is_wide)
        for balance, shown in zip(self._balances, all_shown, strict=True):
            balance.show_as(shown, " " if is_wide else "\n")

    def _lay_out(self) -> None:
        self._row.setContentsMargins(0, 2, 0, 2)
        self._row.setSpacing(4)
        self._row.addWidget(self._title)
        for balance in self._balances:
            needed = max(self._room_for(balance.name), self._room_for(_FIGURES))
            balance.setMinimumWidth(needed)
            self._row.addWidget(balance)

    def _room_for(self, text: str) -> int:
        return self.fontMetrics().horizontalAdvance(text) + _MARGIN


def equations_in_strip(form: Form, grid: Grid) -> list[Equation]:
    """Return the equations between cells of ``grid`` that are to be seen as they stand."""
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
    left = "+".join(term.name for term in equation.left)
    right = "+".join(term.name for term in equation.right)
    # There is little room.
    return f"{left}＝{right}".replace("（", "(").replace("）", ")")

"""The balance 一 + 二 = 三（七） + 四 of table three's seven columns, as it stands."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from forms.checks.finding import Number
from forms.checks.relations import Relation
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
        self, session: Session, relations: tuple[Relation, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(4)
        self._title = QLabel("勾稽 一+二＝三(七)+四")
        theme.as_faint(self._title)
        self._title.setMinimumWidth(1)  # it gives way
        row.addWidget(self._title)
        self._buttons: list[tuple[Relation, Balance]] = []
        for relation in relations:
            button = Balance()
            button.setMinimumWidth(self._room_for(max(relation.name, _FIGURES, key=self._room_for)))
            button.clicked.connect(partial(self.chosen.emit, relation.fields[0]))
            row.addWidget(button, 1)
            self._buttons.append((relation, button))
        session.checked.connect(self.refresh)
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Lay out anew."""
        super().resizeEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """Show both sides of each column as they stand; under its name where there is no room beside it."""
        standing = [
            (relation.name, button, *_standing(*relation.sides(self._session.report)))
            for relation, button in self._buttons
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


def balances(form: Form, grid: Grid) -> tuple[Relation, ...]:
    """Return the balances that ``form`` wants to hold between the columns of ``grid``."""
    ids = {field.id for field in grid.fields}
    return tuple(
        check
        for check in form.checks
        if isinstance(check, Relation)
        and check.code == "requests.balance"
        and ids.issuperset(check.fields)
    )

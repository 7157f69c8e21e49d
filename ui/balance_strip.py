"""The balance 一 + 二 = 三（七） + 四 of table three's seven columns, as it stands."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from forms.checks.relations import Relation
from forms.form import Form, Grid
from ui import look
from ui.session import Session


class BalanceStrip(QWidget):
    """One button a column: both sides, equal or not; a click goes to the column."""

    chosen = Signal(str)  # the first field of the column

    def __init__(self, session: Session, relations: tuple[Relation, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(4)
        title = QLabel("勾稽 一+二＝三(七)+四")
        look.as_faint(title)
        row.addWidget(title)
        self._buttons: list[tuple[Relation, QPushButton]] = []
        for relation in relations:
            button = QPushButton(flat=True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(partial(self.chosen.emit, relation.cells[0]))
            row.addWidget(button, 1)
            self._buttons.append((relation, button))
        session.checked.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show both sides of each column as they stand."""
        for relation, button in self._buttons:
            left, right = relation.sides(self._session.report)
            if left is None or right is None:
                text, colour, state = f"{relation.name} —", look.FAINT, "还没有填全"
            elif left == right:
                text, colour, state = f"{relation.name} {left}={right}", look.GREEN, f"两边都是 {left}"
            else:
                text, colour, state = f"{relation.name} {left}≠{right}", look.RED, f"左边 {left}，右边 {right}"
            if button.text() != text:
                button.setText(text)
                look.as_coloured(button, colour)
                button.setToolTip(f"{relation.name}：{state}")
                button.setAccessibleName(f"勾稽 {relation.name}：{state}")


def balances(form: Form, grid: Grid) -> tuple[Relation, ...]:
    """Return the balances that ``form`` wants to hold between the columns of ``grid``."""
    ids = {field.id for field in grid.fields}
    return tuple(check for check in form.checks
                 if isinstance(check, Relation) and check.code == "requests.balance" and ids.issuperset(check.cells))

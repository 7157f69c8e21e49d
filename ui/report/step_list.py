"""The steps of a report in a list at its left, each with its mark."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from ui.parts import theme
from ui.report.session import Session
from ui.report.steps import Step


class StepList(QListWidget):
    """A row a step, in their order."""

    def __init__(self, steps: Sequence[Step]) -> None:
        super().__init__()
        self._steps = steps
        theme.as_sidebar(self)
        self.setAccessibleName("步骤")
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(96)
        for step in steps:
            item = QListWidgetItem(f"　 {step.name}")
            item.setSizeHint(QSize(0, self.fontMetrics().height() * 2))
            self.addItem(item)

    def mark(self, session: Session) -> None:
        """Mark how far each step is; what tells that is loaded when the checks have run."""
        from ui.report.step_marks import mark_steps

        mark_steps(self, self._steps, session)

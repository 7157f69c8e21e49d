"""The marks of the steps in the sidebar: how far each step is."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget

from ui.parts import theme
from ui.parts.marks import TONES
from ui.parts.plain import tip
from ui.report.session import Session
from ui.report.steps import Step
from usecases.progress import Progress, part_progress, report_progress


def step_progress(step: Step, session: Session) -> Progress:
    """Return how far ``step`` is; one that fills no fields is as far as the whole report."""
    if step.fields:
        return part_progress(step.fields, session.report, session.told)
    return report_progress(session.report, session.told)


def mark_steps(sidebar: QListWidget, steps: Iterable[Step], session: Session) -> None:
    """Mark each of ``steps``, a row of the sidebar each; only what has changed is painted anew."""
    for row, step in enumerate(steps):
        if step.id == "preview":
            continue  # a way out, not a thing to finish: a mark would lie
        progress = step_progress(step, session)
        text = f"{progress.value} {step.name}"
        item = sidebar.item(row)
        if item.text() == text:
            continue
        item.setText(text)
        item.setForeground(theme.colours().tint(TONES[progress.value]).ink)
        item.setToolTip(tip(f"{step.name}：{progress.label}"))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{step.name}，{progress.label}")

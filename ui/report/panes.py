"""From pane to pane by key."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def focus_next(panes: Sequence[QWidget]) -> None:
    """Move the keyboard to the visible pane after the one that it is in."""
    visible = [pane for pane in panes if pane.isVisible()]
    focused = visible[0].window().focusWidget()
    at = 0
    for index, pane in enumerate(visible):
        if pane is focused or pane.isAncestorOf(focused):
            at = index
    following = visible[(at + 1) % len(visible)]
    following.setFocus(Qt.FocusReason.TabFocusReason)

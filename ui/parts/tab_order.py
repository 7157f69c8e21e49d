"""The order in which Tab goes from one thing to the next, where not all is built at once."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def follow_on(first: QWidget, second: QWidget) -> None:
    """Have Tab lead from the last stop of ``first`` to those of ``second``, which keep theirs."""
    before = stops(first)[-1:]
    for stop in stops(second):
        if before:
            QWidget.setTabOrder(before[0], stop)
        before = [stop]


def stops(within: QWidget) -> list[QWidget]:
    """Return where Tab stops in a widget, or the widget itself, in its order, seen or not."""
    found: list[QWidget] = []
    each: QWidget | None = within
    while each is not None:
        is_stop = each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.focusProxy() is None
        if is_stop and (each is within or within.isAncestorOf(each)):
            found.append(each)
        each = each.nextInFocusChain()
        if each is within:
            break
    return found

"""The order in which Tab goes from one thing to the next, where not all is built at once."""

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def lead_through(order: Iterable[QWidget]) -> None:
    """Have Tab go from one to the next of ``order``, each of which is a stop."""
    for first, second in pairwise(order):
        QWidget.setTabOrder(first, second)


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

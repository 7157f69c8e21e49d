"""What can be done to a report from the start page, by its menu and its keys."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtWidgets import QMenu, QWidget

from storage.entry import Entry

Act = Callable[[Entry], None]


class ReportActs(NamedTuple):
    """Each act, given the report that it is done to."""

    open: Act
    begin_next: Act
    copy: Act
    remove: Act


def menu_of(entry: Entry, acts: ReportActs, parent: QWidget) -> QMenu:
    """Return the menu of a report; the keys stand beside what they do."""
    from ui.parts.menu_line import add_line

    menu = QMenu(parent)
    menu.addAction("打开\tEnter", lambda: acts.open(entry))
    add_line(menu)
    menu.addAction("由它新建下一年年报…", lambda: acts.begin_next(entry))
    menu.addAction("复制为另一份年报…", lambda: acts.copy(entry))
    add_line(menu)
    menu.addAction("移除…\tDelete", lambda: acts.remove(entry))
    return menu

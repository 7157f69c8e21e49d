"""The entries of the menus as Qt's actions, and which of them are enabled."""

import re
from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from ui.menus.menu import Entry, Menu
from ui.menus.situation import Situation
from ui.parts.menu_line import add_line
from ui.parts.plain import tip


class Entries:
    """The actions of a window's menu bar, each with its entry."""

    def __init__(self, window: QMainWindow) -> None:
        self._window = window
        self._actions: list[tuple[Entry, QAction]] = []
        self._declared: list[tuple[Menu, Entry]] = []

    def add(self, menu: Menu, shown: QMenu) -> None:
        """Put the entries of ``menu`` into the one that is ``shown``."""
        shown.setToolTipsVisible(True)  # which says why an entry is off
        actions = []
        for entry, act in menu.entries():
            if entry.after_line:
                add_line(shown)
            action = QAction(entry.label, self._window)
            if entry.keys:
                action.setShortcuts([QKeySequence(keys) for keys in entry.keys.split(" / ")])
            action.triggered.connect(partial(_carry_out, act))
            shown.addAction(action)
            actions.append((entry, action))
            self._declared.append((menu, entry))
        shown.aboutToShow.connect(partial(_name, menu, actions))
        self._actions += actions

    def enable(self, situation: Situation) -> None:
        """Enable the entries that make sense in ``situation``, and no others."""
        for entry, action in self._actions:
            action.setEnabled(entry.needs in situation)
            action.setToolTip(tip(_why_off(entry.needs & ~situation)))

    def key_rows(self) -> list[tuple[str, str, str]]:
        """Return the menu, the name and the keys of each entry that has some, in their order."""
        rows = []
        for menu, entry in self._declared:
            if entry.keys:
                keys = entry.keys.replace(" / ", "、").replace("Return", "Enter")
                rows.append((_plain(menu.title), _plain(entry.label), keys))
        return rows

    def of_tables(self) -> list[QAction]:
        """Return the entries for tables, which stand in a table's own menu too."""
        return [action for entry, action in self._actions if Situation.TABLE in entry.needs]


def _plain(label: str) -> str:
    """Return what a menu or an entry is called, without the letter that leads to it."""
    return re.sub(r"\(&.\)|…", "", label)


def _name(menu: Menu, actions: Iterable[tuple[Entry, QAction]]) -> None:
    for entry, action in actions:
        action.setText(menu.label(entry))


def _why_off(lacks: Situation) -> str:
    """Return why an entry is off that would be on for a report made here, or with a ledger."""
    if lacks == Situation.TALLIED:
        return "没有读到计这张表的台账"
    if lacks != Situation.OWN:
        return ""
    from ui.report.read_notice import READ_ONLY_TO_COMPARE

    return READ_ONLY_TO_COMPARE


def _carry_out(act: Callable[[], None], _checked: bool = False) -> None:  # noqa: FBT001, FBT002
    act()

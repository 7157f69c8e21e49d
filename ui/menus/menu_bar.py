"""The menu bar: its titles from the start, its entries once the window is painted."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QMenuBar

from ui.parts import theme
from ui.parts.painting import fill

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from ui.menus.entries import Entries
    from ui.menus.menu import Menu
    from ui.menus.situation import Situation


class _Titles(QMenuBar):
    """The titles, with a thin line below.

    The style paints a piece of its line with each title: at 150 % there are gaps between them.
    """

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the line over that of the style."""
        super().paintEvent(event)
        painter = QPainter(self)
        fill(painter, QRect(0, self.height() - 1, self.width(), 1), theme.colours().line)
        painter.end()


class MenuBar:
    """The menus of a window. The first paint shows their titles; ``make`` makes them after it.

    ``situation`` tells what the window shows; it is asked once they are there.
    """

    def __init__(
        self,
        window: QMainWindow,
        titles: Sequence[str],
        make: "Callable[[], Sequence[Menu]]",
        situation: "Callable[[], Situation]",
    ) -> None:
        self._window = window
        bar = _Titles()
        window.setMenuBar(bar)
        self._shown = [bar.addMenu(title) for title in titles]
        self._make = make
        self._situation = situation
        self._entries: Entries | None = None

    def fill(self) -> "Entries":
        """Return the entries, made if they are not there yet."""
        if self._entries is None:
            from ui.menus.entries import Entries

            self._entries = Entries(self._window)
            for menu, shown in zip(self._make(), self._shown, strict=True):
                self._entries.add(menu, shown)
            self._entries.enable(self._situation())
        return self._entries

    def refresh(self) -> None:
        """Enable the entries that make sense now; those to come are enabled as they are made."""
        if self._entries:
            self._entries.enable(self._situation())

    def key_rows(self) -> list[tuple[str, str, str]]:
        """Return the menu, the name and the keys of each entry that has some, in their order."""
        return self.fill().key_rows()

    def of_tables(self) -> "list[QAction]":
        """Return the entries for tables, which stand in a table's own menu too."""
        return self.fill().of_tables()

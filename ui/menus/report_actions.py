"""The entries of the menus 编辑 and 查看, and the help on a step: what is done to the open report."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from ui.report_view import ReportView
    from ui.table.grid_view import GridView
    from ui.window import Window


class ReportActions:
    """Each public method is a menu entry (see :mod:`ui.menus`), enabled only while a report is open."""

    def __init__(self, window: "Window") -> None:
        self._window = window

    @property
    def _view(self) -> "ReportView":
        if self._window.view is None:
            raise RuntimeError
        return self._window.view

    @property
    def _grid(self) -> "GridView":
        """The table of the open page; its entries are enabled only where there is one."""
        from ui.table.table_page import TablePage

        page = self._view.page
        if not isinstance(page, TablePage):
            raise TypeError(page)
        return page.view

    def save_now(self) -> None:
        """Do what happens by itself anyway, for hands that are used to it, and say so."""
        self._view.session.settle()
        if self._view.session.store():
            self._window.saved.setText("所有修改都已保存（平时也会自动保存）")

    def undo(self) -> None:
        """Take back the last change."""
        self._view.session.undo()

    def redo(self) -> None:
        """Do it again."""
        self._view.session.redo()

    def cut(self) -> None:
        """Cut the chosen cells."""
        self._grid.edits.cut()

    def copy(self) -> None:
        """Copy the chosen cells."""
        self._grid.edits.copy()

    def paste(self) -> None:
        """Paste a block."""
        self._grid.edits.paste()

    def clear(self) -> None:
        """Clear the chosen cells."""
        self._grid.edits.clear()

    def fill_blanks(self) -> None:
        """Put 0 into the blanks of the table."""
        self._grid.edits.fill_blanks()

    def derive_totals(self) -> None:
        """Let typed totals follow their parts again."""
        self._grid.edits.derive_totals()

    def show_history(self) -> None:
        """Show each value that the current cell has had."""
        from ui.table.cell_history import HistoryDialog

        field = self._grid.grid_model.field(self._grid.currentIndex())
        if field:
            self._view.session.settle()
            HistoryDialog(self._view.session, field, self._window).exec()

    def go_back(self) -> None:
        """Open the step before."""
        self._view.turn(-1)

    def go_on(self) -> None:
        """Open the next step."""
        self._view.turn(1)

    def next_finding(self) -> None:
        """Jump to the next finding."""
        self._view.findings.step(1)

    def previous_finding(self) -> None:
        """Jump to the finding before."""
        self._view.findings.step(-1)

    def next_pane(self) -> None:
        """Move the keyboard on from the steps to the page to the findings."""
        panes = [
            pane
            for pane in (self._view.sidebar, self._view.page, self._view.findings.list)
            if pane.isVisible()
        ]
        focused = self._window.focusWidget()
        at = next(
            (n for n, pane in enumerate(panes) if pane is focused or pane.isAncestorOf(focused)), 0
        )
        panes[(at + 1) % len(panes)].setFocus(Qt.FocusReason.TabFocusReason)

    def toggle_findings(self) -> None:
        """Make room for the page, or show the findings again."""
        self._view.side.setVisible(self._view.side.isHidden())

    def show_help(self) -> None:
        """Show the notes on the open step."""
        from ui.help.step_notes import HelpDialog

        step = self._view.steps[self._view.step]
        HelpDialog(step.id, step.name, self._window).show()

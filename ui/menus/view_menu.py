"""The menu 查看: from step to step, from finding to finding, from pane to pane."""

from typing import TYPE_CHECKING

from ui.menus import titles
from ui.menus.menu import Menu, entry
from ui.menus.situation import Situation

if TYPE_CHECKING:
    from ui.parts.type_size import Sized


class ViewMenu(Menu):
    """The ways about the open report."""

    title = titles.VIEW

    @entry("上一步", "Ctrl+PgUp", needs=Situation.REPORT)
    def go_back(self) -> None:
        """Open the step before."""
        self._view.turn(-1)

    @entry("下一步", "Ctrl+PgDown", needs=Situation.REPORT)
    def go_on(self) -> None:
        """Open the next step."""
        self._view.turn(1)

    @entry("下一处问题", "F8", needs=Situation.OPEN, after_line=True)
    def next_finding(self) -> None:
        """Jump to the next finding."""
        self._front.go_to_finding(1)

    @entry("上一处问题", "Shift+F8", needs=Situation.OPEN)
    def previous_finding(self) -> None:
        """Jump to the finding before."""
        self._front.go_to_finding(-1)

    @entry("与台账核对…", "Ctrl+Shift+T", needs=Situation.REPORT | Situation.OWN)
    def compare_with_ledger(self) -> None:
        """Show where the report is another than the ledger."""
        self._host.ledgers.compare()

    @entry("在步骤、页面、校核之间切换", "F6", needs=Situation.OPEN)
    def next_pane(self) -> None:
        """Move the keyboard on from the steps to the page to the findings."""
        self._front.next_pane()

    @entry("显示或隐藏校核栏", "F9", needs=Situation.REPORT, after_line=True)
    def toggle_findings(self) -> None:
        """Make room for the page, or show the findings again."""
        self._view.toggle_findings()

    @entry("放大", "Ctrl++ / Ctrl+=", needs=Situation.SIZED, after_line=True)
    def enlarge(self) -> None:
        """Set the open text or table in larger type."""
        self._resize(1)

    @entry("缩小", "Ctrl+-", needs=Situation.SIZED)
    def reduce(self) -> None:
        """Set it in smaller type."""
        self._resize(-1)

    @entry("原来大小", "Ctrl+Alt+0", needs=Situation.SIZED)
    def usual_size(self) -> None:
        """Set it in the usual size."""
        from ui.parts.type_size import USUAL, type_sizes

        self._tell_size(type_sizes().take(self._sized, USUAL))

    def _resize(self, by: int) -> None:
        from ui.parts.type_size import type_sizes

        self._tell_size(type_sizes().step(self._sized, by))

    @property
    def _sized(self) -> "Sized":
        """What of the open page is set in a size of its own."""
        from ui.parts.type_size import Sized

        section = self._view.steps[self._view.step].section
        return Sized.TABLES if section and section.grid else Sized.TEXTS

    def _tell_size(self, percent: int) -> None:
        self._host.note(f"{self._sized.label}大小 {percent}%")

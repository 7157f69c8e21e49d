"""The menu 编辑: undo and redo, what is done to the cells of a table, and to numbers in texts."""

from ui.menus import titles
from ui.menus.menu import Entry, Menu, entry
from ui.menus.situation import Situation

_CHANGEABLE_TABLE = Situation.TABLE | Situation.CHANGEABLE
_CHANGEABLE_TEXT = Situation.TEXT | Situation.CHANGEABLE
_CHANGEABLE_OWN = Situation.CHANGEABLE | Situation.OWN
_UPDATE = "更新正文中的数字"


class EditMenu(Menu):
    """What changes the open report; the entries for tables stand in a table's own menu too."""

    title = titles.EDIT

    @entry("撤销(&U)", "Ctrl+Z", needs=Situation.UNDO)
    def undo(self) -> None:
        """Take back the last change."""
        if self._host.ledgers.page:
            self._host.ledgers.page.undo()
        else:
            self._front.session.undo()

    @entry("重做(&R)", "Ctrl+Y", needs=Situation.UNDO)
    def redo(self) -> None:
        """Do it again."""
        if self._host.ledgers.page:
            self._host.ledgers.page.redo()
        else:
            self._front.session.redo()

    @entry("剪切(&T)", needs=_CHANGEABLE_TABLE, after_line=True)
    def cut(self) -> None:
        """Cut the chosen cells."""
        self._view.table.edits.cut()

    @entry("复制(&C)", needs=Situation.TABLE)
    def copy(self) -> None:
        """Copy the chosen cells."""
        self._view.table.edits.copy()

    @entry("粘贴(&P)", needs=_CHANGEABLE_TABLE)
    def paste(self) -> None:
        """Paste a block."""
        self._view.table.edits.paste()

    @entry("清除(&D)", needs=_CHANGEABLE_TABLE)
    def clear(self) -> None:
        """Clear the chosen cells."""
        self._view.table.edits.clear()

    @entry("查找(&F)…", "Ctrl+F", needs=Situation.REPORT, after_line=True)
    def find(self) -> None:
        """Find words all over the report."""
        self._view.find_bar.open()

    @entry("替换(&H)…", "Ctrl+H", needs=_CHANGEABLE_OWN)
    def replace(self) -> None:
        """Find words all over the report and put others in their place."""
        self._view.find_bar.open(replacing=True)

    @entry("查找下一处", "F3", needs=Situation.REPORT)
    def find_next(self) -> None:
        """Go to the next place of the words."""
        self._view.find_bar.step(1)

    @entry("查找上一处", "Shift+F3", needs=Situation.REPORT)
    def find_previous(self) -> None:
        """Go to the place before."""
        self._view.find_bar.step(-1)

    @entry("空格填 0(&0)", "Ctrl+0", needs=_CHANGEABLE_TABLE, after_line=True)
    def fill_blanks(self) -> None:
        """Put 0 into the blanks of the table."""
        self._view.table.edits.fill_blanks()

    @entry("合计改用自动合计", needs=_CHANGEABLE_TABLE)
    def derive_totals(self) -> None:
        """Let typed totals follow their parts again."""
        self._view.table.edits.derive_totals()

    @entry("取台账数…", needs=_CHANGEABLE_TABLE | Situation.TALLIED)
    def take_figures(self) -> None:
        """Fill the table from the ledger."""
        if self._view.ledger:
            self._view.ledger.take_figures()

    @entry("插入数字…", "Ctrl+I", needs=_CHANGEABLE_TEXT, after_line=True)
    def insert_figure(self) -> None:
        """Put a figure of the tables into the text."""
        self._view.text.figures.insert_figure()

    @entry(_UPDATE, needs=Situation.CHANGEABLE)
    def update_numbers(self) -> None:
        """Put into the texts what the tables say by now."""
        from ui.report.text_numbers import update_numbers

        self._view.page.tell(update_numbers(self._view.session), good=True)

    def label(self, entry: Entry) -> str:
        """Return how many numbers of the texts there are to be updated."""
        if entry.label == _UPDATE and self._host.view:
            from ui.report.text_numbers import label_for, stale_numbers

            return label_for(stale_numbers(self._view.session))
        return super().label(entry)

    @entry("按建议改正这一处", "Alt+Return", needs=Situation.CHANGEABLE)
    def mend_finding(self) -> None:
        """Mend the finding that was gone to last."""
        self._view.mend_finding()

    @entry("这一格的依据…", "F4", needs=Situation.TABLE | Situation.TALLIED, after_line=True)
    def show_evidence(self) -> None:
        """Show which cases the current cell counts by the ledger."""
        if self._view.ledger:
            self._view.ledger.show_evidence()

    @entry("这一格的修改记录…", needs=Situation.TABLE)
    def show_history(self) -> None:
        """Show each value that the current cell has had."""
        from ui.table.cell_history import show_history

        session, table = self._view.session, self._view.table
        field = table.grid_model.field(table.currentIndex())
        if field:
            session.settle()
            show_history(session, field, self._host.window())

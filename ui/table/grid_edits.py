"""What the clerk does to many cells at once: the clipboard, clearing, blanks, totals."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from forms.form import Position
from forms.report import Edit
from forms.values import Value
from storage.history import How
from ui.table.grid_model import GridModel
from usecases.clipboard import Misfit, pasted, read_block, write_block
from usecases.entered_values import edits_that_enter


class GridEdits(QObject):
    """The edits of a table; ``chosen`` tells which cells are chosen, in reading order."""

    refused = Signal(str)  # why nothing was changed
    done = Signal(str)  # what was changed

    def __init__(self, model: GridModel, chosen: Callable[[], list[Position]]) -> None:
        super().__init__(model)
        self._grid = model.grid
        self._session = model.session
        self._cells = model.cells
        self._chosen = chosen

    def copy(self) -> None:
        """Put the chosen values on the clipboard as Excel and WPS read them."""
        text = write_block(self._session.report, self._grid, self._chosen())
        QGuiApplication.clipboard().setText(text)

    def cut(self) -> None:
        """Copy and clear."""
        self.copy()
        self.clear()

    def paste(self) -> None:
        """Take a block from the clipboard, all or nothing; one value fills every chosen cell."""
        text = QGuiApplication.clipboard().text()
        if not text:
            self.refused.emit("剪贴板里没有文字可以粘贴")
            return
        block = read_block(text)
        is_single = len(block) == len(block[0]) == 1
        chosen = self._chosen()
        starts = chosen if is_single else chosen[:1]
        edits: list[Edit] = []
        try:
            for start in starts:
                edits += pasted(self._session.report, self._grid, start, block)
        except Misfit as misfit:
            self.refused.emit(str(misfit))
            return
        self._session.apply(edits, How.PASTED, "粘贴")

    def clear(self) -> None:
        """Make the chosen cells blank; totals that were typed follow their parts again."""
        new: dict[str, Value] = {}
        for position in self._chosen():
            field = self._cells[position].field
            if field and self._is_stated(field.id):
                new[field.id] = None
        self._apply(new, How.TYPED, "清除")

    def fill_blanks(self) -> None:
        """Put 0 into every cell of the table that is still blank."""
        if self._session.refuses():
            return
        new: dict[str, Value] = {}
        for field in self._grid.fields:
            if not field.parts and not self._is_stated(field.id):
                new[field.id] = field.kind.zero
        self._apply(new, How.FILLED, "空格填 0")
        if new:
            self.done.emit(f"已把 {len(new)} 个空格填为 0")
        else:
            self.done.emit("没有空格")

    def derive_totals(self) -> None:
        """Let every typed total of the table follow its parts again."""
        if self._session.refuses():
            return
        new: dict[str, Value] = {}
        for field in self._grid.fields:
            if field.parts and self._is_stated(field.id):
                new[field.id] = None
        self._apply(new, How.TYPED, "改用自动合计")
        if new:
            self.done.emit(f"已把 {len(new)} 个合计改为自动合计")
        else:
            self.done.emit("合计都已是自动合计")

    def _is_stated(self, id: str) -> bool:
        return self._session.report.stated(id) is not None

    def _apply(self, new: dict[str, Value], how: How, name: str) -> None:
        self._session.apply(edits_that_enter(self._session.report, new), how, name)

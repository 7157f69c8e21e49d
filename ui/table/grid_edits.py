"""What the clerk does to many cells at once: the clipboard, clearing, blanks, totals."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from forms.form import Position
from forms.report import Edit
from forms.values import Value
from storage.history import How
from ui.parts.clipboard import NOT_COPIED, put
from ui.report.blank_cells import fill_blanks
from ui.table.grid_model import GridModel
from usecases.clipboard import (
    Block,
    Misfit,
    has_words,
    is_dash,
    pasted,
    read_block,
    without_dashes,
    write_block,
)
from usecases.entered_values import edits_that_enter

if TYPE_CHECKING:
    from usecases.pasted_table import PastedTable


class GridEdits(QObject):
    """The edits of a table.

    ``chosen`` tells which cells are chosen, in reading order; ``ask`` puts a question to the clerk.
    """

    refused = Signal(str)  # why nothing was changed
    done = Signal(str)  # what was changed
    told = Signal(str)  # what was changed and what of it has to be looked at

    def __init__(
        self,
        model: GridModel,
        chosen: Callable[[], list[Position]],
        ask: Callable[[str], bool],
    ) -> None:
        super().__init__(model)
        self._grid = model.grid
        self._session = model.session
        self._cells = model.cells
        self._chosen = chosen
        self._ask = ask

    def copy(self) -> None:
        """Put the chosen values on the clipboard as Excel and WPS read them."""
        self._copy()

    def cut(self) -> None:
        """Copy, and clear what is copied."""
        if self._copy():
            self.clear()

    def _copy(self) -> bool:
        is_there = put(write_block(self._session.report, self._grid, self._chosen()))
        if not is_there:
            self.refused.emit(NOT_COPIED)
        return is_there

    def paste(self) -> None:
        """Take what is on the clipboard: a table by its labels, a plain block by position.

        That is all or nothing, but for what of a table is not sure; one value fills every chosen
        cell.
        """
        if self._session.refuses():
            return
        clipboard = QGuiApplication.clipboard()
        text, copied = clipboard.text(), clipboard.mimeData()
        markup = copied.html() if copied else ""  # there is none where the clipboard is empty
        try:
            table = self._labelled(markup, text)
            if table:
                self._paste_table(table)
            elif text:
                self._paste_block(read_block(text))
            else:
                self.refused.emit("剪贴板里没有文字可以粘贴")
        except Misfit as misfit:
            self.refused.emit(str(misfit))

    def _labelled(self, markup: str, text: str) -> "PastedTable | None":
        """Return the table with labels that is on the clipboard; None where there is none."""
        if not has_words(text or markup):
            return None
        from usecases.pasted_table import read_pasted_table

        form = self._session.report.form
        section = form.section_of(next(self._grid.fields).id)
        return read_pasted_table(form, section, markup, text) if section else None

    def _paste_table(self, table: "PastedTable") -> None:
        if table.dashes:
            if not self._are_zeros(list(table.dashes.values())):
                return
            table = table.with_zeros(self._session.report.form)
        words = table.words(table.emptied(self._session.report))
        self._apply(table.values, How.PASTED, "粘贴")
        if table.is_whole:
            self.done.emit(words)
        else:
            self.told.emit(words)

    def _paste_block(self, block: Block) -> None:
        is_single = len(block) == len(block[0]) == 1
        chosen = self._chosen()
        starts = chosen if is_single else chosen[:1]
        dashes = [text.strip() for row in block for text in row if is_dash(text)]
        if dashes:
            block = without_dashes(block)
        edits: list[Edit] = []
        for start in starts:
            edits += pasted(self._session.report, self._grid, start, block)
        if not dashes or self._are_zeros(dashes):
            self._session.apply(edits, How.PASTED, "粘贴")

    def _are_zeros(self, dashes: Sequence[str]) -> bool:
        """Ask whether dashes are meant as 0; where not, nothing is changed."""
        if self._ask(f"把 {len(dashes)} 个“{dashes[0]}”当作 0？"):
            return True
        self.refused.emit(f"没有粘贴：里面有 {len(dashes)} 个“{dashes[0]}”。没有改动任何数字。")
        return False

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
        self.done.emit(fill_blanks(self._session, self._grid))

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
            self.done.emit(f"已把 {len(new)} 个合计改用自动合计")
        else:
            self.done.emit("合计都已是自动合计")

    def _is_stated(self, id: str) -> bool:
        return self._session.report.stated(id) is not None

    def _apply(self, new: Mapping[str, Value], how: How, name: str) -> None:
        self._session.apply(edits_that_enter(self._session.report, new), how, name)

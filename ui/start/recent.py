"""最近打开的年报库: the libraries that were open last, to go back to one of them."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import (
    QDialogButtonBox,
    QListWidgetItem,
    QWidget,
)

from ui.parts import dialogs
from ui.parts.button import Button
from ui.parts.dialog import Dialog
from ui.parts.dialogs import Decision
from ui.parts.lists import PlainList
from ui.parts.plain import Label, tip
from ui.start.places import Places

_SIZE = 560, 300  # pixels


class RecentDialog(Dialog):
    """Where one lies is told as it is remembered: a share that is away would keep everybody."""

    def __init__(self, places: Places, open_now: Path, parent: QWidget) -> None:
        super().__init__("最近打开的年报库", _SIZE, parent)
        self._places = places
        self._paths = [path for path in places.recent if path != open_now]
        self.list = PlainList("最近打开的年报库")
        self.list.itemDoubleClicked.connect(self.accept)
        self._advice = Label(wraps=True)
        self.drop = Button("从列表里去掉")
        self.drop.clicked.connect(self._drop)
        self._buttons = Decision(self, "打开")
        self._buttons.addButton(self.drop, QDialogButtonBox.ButtonRole.ActionRole)
        self.column.addWidget(self._advice)
        self.column.addWidget(self.list, 1)
        self.end_with(self._buttons)
        self._show(self._paths)

    @property
    def chosen(self) -> Path:
        """The library that is to be opened."""
        return self._paths[self.list.currentRow()]

    @staticmethod
    def ask(places: Places, open_now: Path, parent: QWidget) -> Path | None:
        """Return the library that the clerk wants to open, or None."""
        dialog = RecentDialog(places, open_now, parent)
        return dialog.chosen if dialogs.ask(dialog) else None

    def _drop(self) -> None:
        """Take one off the list, which leaves its file as it is."""
        self._places.forget(self.chosen)
        self._paths.remove(self.chosen)
        self._show(self._paths)

    def _show(self, paths: Sequence[Path]) -> None:
        self.list.clear()
        for path in paths:
            item = QListWidgetItem(f"{path.stem}　{path.parent}")
            item.setToolTip(tip(str(path)))
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        for button in (self._buttons.yes, self.drop):
            button.setEnabled(bool(paths))
        advice = "没有打开过别的年报库。"
        if paths:
            advice = "选一个打开。已经不在的，可以从列表里去掉；去掉的只是这一行，不动文件。"
        self._advice.setText(advice)

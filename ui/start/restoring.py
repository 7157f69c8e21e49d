"""恢复: the library's backups, what is in the chosen one, and only then the way back to it."""

from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QVBoxLayout,
    QWidget,
)

from storage.backups import backups, look_into, restore
from storage.errors import LibraryError
from storage.library import Entry
from ui.parts import dialogs, messages, theme
from ui.parts.dialogs import Decision
from ui.parts.file_dialogs import LIBRARIES, file_to_open
from ui.parts.lists import ReadOnlyTable

_COLUMNS = ("单位", "年度", "最后修改")


class RestoreDialog(QDialog):
    """The daily backups at the left, the reports of the chosen one at the right."""

    def __init__(self, library: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("恢复年报库")
        self.resize(760, 400)
        self._library = library
        self._files = [backup.path for backup in backups(library)]
        column = QVBoxLayout(self)
        column.addWidget(
            QLabel(
                f"选一份备份，看清里面的年报再恢复。恢复会用它换下现在的年报库（{library}）；"
                "现在的年报库会先另存一份，不会丢失。",
                wordWrap=True,
            )
        )
        self.list = QListWidget()
        self.list.setAccessibleName("备份")
        self.list.addItems(
            [f"{backup.day:%Y-%m-%d}（当天第一次打开时）" for backup in backups(library)]
        )
        self.table = _table()
        self.problem = QLabel(wordWrap=True)
        theme.as_refusal(self.problem)
        row = QHBoxLayout()
        row.addWidget(self.list, 2)
        row.addWidget(self.table, 3)
        column.addLayout(row, 1)
        column.addWidget(self.problem)
        buttons = Decision(self, "恢复")
        self._restore = buttons.yes
        self._restore.setEnabled(False)
        other = buttons.addButton("其他备份文件…", QDialogButtonBox.ButtonRole.ActionRole)
        other.clicked.connect(self._add_other)
        column.addWidget(buttons)
        self.list.currentRowChanged.connect(self._look)
        if self._files:
            self.list.setCurrentRow(0)
        else:
            self.problem.setText(
                "还没有每日备份。程序每天第一次打开年报库时自动备份，保留最近用过的 10 天。"
            )

    @staticmethod
    def ask(library: Path, parent: QWidget | None) -> Path | None:
        """Return the backup to restore, or None."""
        dialog = RestoreDialog(library, parent)
        return dialog._files[dialog.list.currentRow()] if dialogs.ask(dialog) else None

    def _add_other(self) -> None:
        chosen = file_to_open(
            self, "选择备份文件", self._library.parent, f"{LIBRARIES};;所有文件 (*)"
        )
        if chosen:
            self._files.append(chosen)
            self.list.addItem(chosen.name)
            self.list.setCurrentRow(self.list.count() - 1)

    def _look(self, row: int) -> None:
        """Show what is in the chosen backup; one that cannot be read is not restored."""
        entries: list[Entry] = []
        problem = ""
        try:
            with look_into(self._files[row]) as library:
                entries = library.reports()
        except LibraryError as error:
            problem = str(error)
        self.problem.setText(problem)
        self._restore.setEnabled(not problem)
        self.table.show_rows([_texts(entry) for entry in entries])


def put_in_place(backup: Path, library: Path, parent: QWidget | None) -> Path | None:
    """Put ``backup`` in the place of a closed library; return where that one is kept, None where it stays, told why."""
    try:
        return restore(backup, library, datetime.now().astimezone())
    except LibraryError as error:
        messages.warn(parent, "没有恢复", f"{error}\n现在的年报库没有改动。")
        return None


def _table() -> ReadOnlyTable:
    table = ReadOnlyTable("备份里的年报", _COLUMNS)
    table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
    table.stretch(0)
    return table


def _texts(entry: Entry) -> tuple[str, ...]:
    return (
        entry.unit or "（未填单位）",
        f"{entry.year or '××××'} 年",
        f"{entry.changed_at:%Y-%m-%d %H:%M}",
    )

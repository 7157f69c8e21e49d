"""恢复: the library's backups, what is in the chosen one, and only then the way back to it."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialogButtonBox,
    QHBoxLayout,
    QWidget,
)

from forms.values import show_moment
from storage.backups import KEPT, KEPT_DAYS, backups
from storage.entry import Entry
from storage.errors import LibraryError
from storage.library import Library
from storage.restoring import restore
from storage.snapshot import snapshot
from ui.parts import dialogs, messages, theme
from ui.parts.button import Button
from ui.parts.dialog import Dialog
from ui.parts.dialogs import Decision
from ui.parts.file_dialogs import LIBRARIES, file_to_open
from ui.parts.last_folders import Kind
from ui.parts.lists import PlainList, ReadOnlyTable
from ui.parts.plain import Label
from ui.parts.report_names import unit_named, year_named
from ui.start.restorable import Restorable
from ui.start.second_place import second_copies


def _reports_in(backup: Path) -> list[tuple[str, ...]]:
    with snapshot(backup) as library:
        return [_texts(entry) for entry in library.reports()]


OF_LIBRARY: Final = Restorable(
    "年报库",
    "年报",
    "打开年报库后、离开年报时、退出程序时",
    ("单位", "年度", "最近修改"),
    _reports_in,
    second_copies,
    LIBRARIES,
    Library,
)


class RestoreDialog(Dialog):
    """The backups at the left, what is in the chosen one at the right."""

    def __init__(
        self, library: Path, parent: QWidget | None = None, kind: Restorable = OF_LIBRARY
    ) -> None:
        super().__init__(f"恢复{kind.label}", (760, 400), parent)
        self._library, self._kind = library, kind
        self._files: list[Path] = []
        self.list = PlainList("备份")
        for backup in backups(library):
            self._add(backup.path, backup.name)
        for backup in kind.second_copies(library):
            self._add(backup.path, f"{backup.name}（另存的）")
        self.table = _table(kind)
        self.problem = Label(wraps=True)
        theme.as_faint(self.problem)
        self._buttons = Decision(self, "恢复")
        self._buttons.yes.setEnabled(False)
        self._lay_out()
        self.list.currentRowChanged.connect(self._look)
        if self._files:
            self.list.setCurrentRow(0)
        else:
            self.problem.setText(
                f"还没有自动备份。{kind.made_when}，只要有改动，程序就自动备份一份，"
                f"保留最近 {KEPT} 份，以及此前 {KEPT_DAYS} 天每天最后的一份。"
            )

    def _lay_out(self) -> None:
        advice = Label(
            f"选一份备份，看清里面的{self._kind.contents}再恢复。"
            f"恢复会用它换下现在的{self._kind.label}（{self._library}）；"
            f"现在的{self._kind.label}会先另存一份，不会丢失。{self._kind.remark}",
            wraps=True,
        )
        row = QHBoxLayout()
        row.addWidget(self.list, 2)
        row.addWidget(self.table, 3)
        other = Button("其他备份文件…")
        self._buttons.addButton(other, QDialogButtonBox.ButtonRole.ActionRole)
        other.clicked.connect(self._add_other)
        self.column.addWidget(advice)
        self.column.addLayout(row, 1)
        self.column.addWidget(self.problem)
        self.end_with(self._buttons)

    @staticmethod
    def ask(library: Path, parent: QWidget | None, kind: Restorable = OF_LIBRARY) -> Path | None:
        """Return the backup to restore, or None."""
        dialog = RestoreDialog(library, parent, kind)
        if not dialogs.ask(dialog):
            return None
        return dialog._files[dialog.list.currentRow()]

    def _add(self, file: Path, name: str) -> None:
        self._files.append(file)
        self.list.addItem(name)

    def _add_other(self) -> None:
        chosen = file_to_open(
            self,
            "选择备份文件",
            Kind.BACKUPS,
            f"{self._kind.filters};;所有文件 (*)",
            self._library.parent,
        )
        if chosen:
            self._add(chosen, chosen.name)
            self.list.setCurrentRow(self.list.count() - 1)

    def _look(self, row: int) -> None:
        """Show what is in the chosen backup; one that cannot be read is not restored."""
        rows: Sequence[Sequence[str]] = ()
        problem = ""
        try:
            rows = self._kind.rows(self._files[row])
        except LibraryError as error:
            problem = str(error)
        theme.as_refusal(self.problem)
        self.problem.setText(problem)
        self._buttons.yes.setEnabled(not problem)
        self.table.show_rows(rows)


def put_in_place(
    backup: Path, library: Path, parent: QWidget | None, kind: Restorable = OF_LIBRARY
) -> Path | None:
    """Put ``backup`` in the place of a closed library or ledger; return where that one is kept.

    None where it stays in its place, which has been said then.
    """
    try:
        return restore(backup, library, datetime.now().astimezone(), kind.kept)
    except LibraryError as error:
        messages.warn(parent, "没有恢复", f"{error}\n现在的{kind.label}没有改动。")
        return None


def _table(kind: Restorable) -> ReadOnlyTable:
    table = ReadOnlyTable(f"备份里的{kind.contents}", kind.columns)
    table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
    table.stretch(0)
    return table


def _texts(entry: Entry) -> tuple[str, ...]:
    return (
        unit_named(entry.unit),
        year_named(entry.year),
        show_moment(entry.changed_at),
    )

"""读入登记簿: what a register would bring is shown row by row before anything is written."""

from datetime import date
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QWidget

from intake.errors import IntakeError
from intake.register.findings import Told
from intake.register.maps import NO_MAP
from storage.errors import LibraryError
from ui.parts import dialogs, messages, theme
from ui.parts.dialog import Dialog
from ui.parts.dialogs import Decision
from ui.parts.file_dialogs import file_to_open
from ui.parts.last_folders import Kind
from ui.parts.lists import ReadOnlyTable
from ui.parts.plain import Label
from ui.parts.waiting import wait_for
from usecases.register_import import Imported, Source, import_register

_SIZE: Final = 820, 520
_FILTERS: Final = "登记簿 (*.xlsx *.xls *.et *.ods *.csv);;所有文件 (*)"
_COLUMNS: Final = ("工作表", "行", "情况", "说明")
_TITLE: Final = "读入登记簿"


class ImportDialog(Dialog):
    """Tells what would be taken, what is in doubt, and what is left out and why."""

    def __init__(self, name: str, found: Imported, parent: QWidget | None) -> None:
        super().__init__(_TITLE, _SIZE, parent)
        rows = _rows(found)
        self.column.addWidget(Label(f"“{name}”：{_summary(found)}", wraps=True))
        told = "有疑问的只读入能确定的部分：结果不确定的按在办读入，日期不确定的不读入。"
        advice = Label(f"{told}身份证号一律不读入。原文件不改动。", wraps=True)
        theme.as_faint(advice)
        self.column.addWidget(advice)
        self.table = ReadOnlyTable("逐行情况", _COLUMNS)
        self.table.show_rows(rows)
        self.table.stretch(len(_COLUMNS) - 1)
        self.table.setVisible(bool(rows))
        self.column.addWidget(self.table, 1)
        decision = Decision(self, f"读入 {found.taken} 件")
        decision.yes.setEnabled(found.taken > 0)
        self.end_with(decision)

    @staticmethod
    def agrees(name: str, found: Imported, parent: QWidget | None) -> bool:
        """Show what would come; return whether the clerk wants it."""
        return dialogs.ask(ImportDialog(name, found, parent))


def file_to_import(window: QWidget) -> Path | None:
    """Return the register that the clerk picks, or None."""
    return file_to_open(window, _TITLE, Kind.READ_IN, _FILTERS)


def import_looked_over(
    register: Path, ledger: Path, unit: str, today: date, window: QWidget
) -> str:
    """Import a register into a ledger that nobody has open; return what to say, or nothing."""
    source = Source(register, NO_MAP, unit)
    take = partial(import_register, source, ledger, today)
    try:
        words = f"正在读“{register.name}”……"
        found = wait_for(window, _TITLE, words, partial(take, is_trial=True))
        if found is None or not ImportDialog.agrees(register.name, found, window):
            return ""
        taken = take(is_trial=False).taken
    except (IntakeError, LibraryError) as error:
        messages.warn(window, "没有读入", f"{error}\n台账没有改动。")
        return ""
    return f"已从“{register.name}”读入 {taken} 件"


def _summary(found: Imported) -> str:
    if not found.taken and not found.doubts:
        return "没有新的申请可以读入"
    told = f"可以读入 {found.taken} 件，{len(found.left_out)} 行不读入"
    return f"{told}，{len(found.doubts)} 处有疑问" if found.doubts else told


def _rows(found: Imported) -> list[tuple[str, str, str, str]]:
    """Return a row for each thing told, doubts first."""
    left = set(found.left_out)
    doubts = [each for each in found.doubts if each not in left]
    rows = [_row(each, "▲ 有疑问") for each in doubts]
    return rows + [_row(each, "○ 不读入") for each in found.left_out]


def _row(told: Told, how: str) -> tuple[str, str, str, str]:
    return told.sheet, str(told.row), how, told.what

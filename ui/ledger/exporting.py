"""导出登记簿: of which time and with or without names; what is personal is told before."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFormLayout, QWidget

from export.errors import ExportError
from export.names import file_name
from export.register.register import Register
from ledger.periods import Period
from ui.ledger.editors import ChoiceField, NotUnderstood, TickField
from ui.ledger.period_field import PeriodField
from ui.ledger.year_field import Years
from ui.parts import dialogs, messages, theme
from ui.parts.dialog import Dialog
from ui.parts.dialogs import Decision
from ui.parts.file_dialogs import documents_folder, file_to_write
from ui.parts.last_folders import Kind, folder_for
from ui.parts.plain import Label
from ui.parts.waiting import wait_for
from usecases.open_ledger import OpenLedger, units_of
from usecases.register_export import export_register, told_of

_WIDE: Final = 520  # pixels
_TITLE: Final = "导出登记簿"
_NAMED: Final = 6  # so many cases with numbers of people are named
_MASKED: Final = "不勾选时，自然人写作张某某，其他申请人只写类别，如某商业企业。"
_NAMES: Final = "登记簿里会写出申请人姓名，只供内部使用，不要外发。"


class ExportDialog(Dialog):
    """Asks what of a ledger goes out, and says what that is."""

    def __init__(
        self, ledger: OpenLedger, years: Years, today: date, parent: QWidget | None
    ) -> None:
        super().__init__(_TITLE, (_WIDE, 0), parent)
        self._ledger, self._today = ledger, today
        self._persons = ledger.file.persons()
        units = units_of(ledger.ledger, ())
        self._unit = ChoiceField("单位", [(unit, unit) for unit in units], units[0])
        self.period = PeriodField(ledger.ledger, years, today)
        self.names = TickField("含姓名")
        form = QFormLayout()
        if len(units) > 1:
            form.addRow("单位", self._unit.widget)
        self.period.add_to(form)
        form.addRow("", self.names.widget)
        self._advice, self._says, self._problem = (Label(wraps=True) for _ in range(3))
        theme.as_faint(self._advice)
        theme.as_warning(self._problem)
        self.column.addLayout(form)
        for label in (self._advice, self._says, self._problem):
            self.column.addWidget(label)
        self.column.addStretch(1)
        self.decision = Decision(self, "导出…")
        self.end_with(self.decision)
        self.register: Register | None = None
        self._unit.widget.currentIndexChanged.connect(self._look)
        self.period.changed.connect(self._look)
        self.names.widget.toggled.connect(self._look)
        self._look()

    def _look(self) -> None:
        """Say what would go out by what is chosen now."""
        self._advice.setText(_NAMES if self.names.value() else _MASKED)
        self.register = None
        try:
            period = self.period.value()
        except NotUnderstood as problem:
            self._says.setText("")
            self._problem.setText(f"▲ {problem}")
        else:
            self.register = register = self._register(period)
            count = len(register.cases)
            self._says.setText(f"{period}在办过的申请 {count} 件，另附表三、表四统计和统计口径。")
            self._problem.setText(_personal(told_of(register)))
        self.decision.yes.setEnabled(self.register is not None)

    def _register(self, period: Period) -> Register:
        held = self._ledger.ledger.of(str(self._unit.value()))
        choices, calendar = self._ledger.choices, self._ledger.calendar
        names = self.names.value()
        return Register(held, self._persons, period, choices, calendar, self._today, names)


def export_chosen(ledger: OpenLedger, years: Years, today: date, window: QWidget) -> str:
    """Have the clerk choose what goes out and where; return what to say, or nothing.

    Raises LibraryError.
    """
    dialog = ExportDialog(ledger, years, today, window)
    register = dialog.register if dialogs.ask(dialog) else None
    if register is None:
        return ""
    folder = folder_for(Kind.EXPORTS, documents_folder())
    proposed = folder / f"{file_name(register.title, folder)}.xlsx"
    target = file_to_write(window, _TITLE, Kind.EXPORTS, proposed, "XLSX 表格 (*.xlsx)")
    if target is None:
        return ""
    words = f"正在写“{target.name}”并逐格核对……"
    try:
        done = wait_for(window, _TITLE, words, partial(_write, register, target))
    except ExportError as error:
        messages.warn(window, "没有导出", str(error))
        return ""
    if done is None:
        return ""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(target.parent)))
    return f"已写好并逐格核对无误：{target}"


def _write(register: Register, target: Path) -> bool:
    export_register(register, target)
    return True


def _personal(told: Sequence[str]) -> str:
    """Return what would be given away, as many cases as there is room for."""
    lines = [f"▲ {each}" for each in told[:_NAMED]]
    if len(told) > _NAMED:
        lines.append(f"……另有 {len(told) - _NAMED} 处")
    return "\n".join(lines)

"""清除申请人信息: who applied, made unreadable of what was archived long ago, after a question."""

from datetime import date, datetime
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QFormLayout, QWidget

from ledger.erasable import YEARS_KEPT
from storage.errors import LibraryError
from storage.ledger.erasing import Erased, erase
from storage.ledger.ledger_file import LedgerFile
from ui.ledger.editors import NotUnderstood, NumberField
from ui.parts import dialogs, messages, theme
from ui.parts.dialog import Dialog
from ui.parts.dialogs import Decision
from ui.parts.plain import Label
from usecases.ledger_erasing import BY_HAND, to_erase
from usecases.open_ledger import OpenLedger

TITLE: Final = "清除申请人信息"
_WIDE: Final = 560  # pixels
_MOST_YEARS: Final = 50
_NAMED: Final = 6  # so many numbers of cases are told
_KEPT: Final = (
    "只清除姓名、电话、地址、邮编、邮箱和代理人；件数、期限、结果和内容摘要都不变，"
    "表三、表四照常统计。内容摘要里写了姓名的，程序不会清除。"
)


class EraseDialog(Dialog):
    """Asks for how many full years persons are kept, and tells of how many cases that is."""

    def __init__(self, ledger: OpenLedger, today: date, parent: QWidget | None) -> None:
        super().__init__(TITLE, (_WIDE, 0), parent)
        self._ledger, self._today = ledger, today
        #: The year before which everything was done with.
        self.before = 0
        name = "归档后保留的完整年数"
        self.years = NumberField(name, YEARS_KEPT)
        self.years.widget.textChanged.connect(self._look)
        form = QFormLayout()
        form.addRow(name, self.years.widget)
        self._says = Label(wraps=True)
        kept = Label(f"{_KEPT}{BY_HAND}。", wraps=True)
        theme.as_faint(kept)
        self.column.addLayout(form)
        self.column.addWidget(self._says)
        self.column.addWidget(kept)
        self.column.addStretch(1)
        self.decision = Decision(self, "清除…")
        self.end_with(self.decision)
        self._look()
        self.years.widget.setFocus()

    @staticmethod
    def ask(ledger: OpenLedger, today: date, parent: QWidget | None) -> int | None:
        """Return the year before which is to be erased; None where the clerk gave it up."""
        dialog = EraseDialog(ledger, today, parent)
        return dialog.before if dialogs.ask(dialog) else None

    def accept(self) -> None:
        """Ask once more: it cannot be undone."""
        question = f"{self._says.text()}\n\n清除以后找不回来，撤销也不行。"
        if messages.ask(self, TITLE, question, "清除"):
            super().accept()

    def _look(self) -> None:
        """Tell whom it is about by the years that are typed."""
        self.decision.yes.setEnabled(False)
        try:
            self.before = self._today.year - self._kept()
            found = to_erase(self._ledger.file, self.before)
        except (NotUnderstood, LibraryError) as problem:
            self._says.setText(str(problem))
            return
        since = f"{self.before - 1} 年底以前已经归档或作废、以后再没有办理和争议的"
        numbers = "、".join(each.number for each in found.applications[:_NAMED])
        if found.applications:
            more = " 等" if len(found.applications) > _NAMED else ""
            said = f"{since}申请 {len(found.applications)} 件：{numbers}{more}。"
        elif found.was_done:
            said = f"没有{since}申请。以前清除过，可以再清除一遍留下的旧备份。"
        else:
            said = f"没有{since}申请，不用清除。"
        self._says.setText(said)
        self.decision.yes.setEnabled(bool(found.applications) or found.was_done)

    def _kept(self) -> int:
        """Return for how many full years persons are kept; raises NotUnderstood."""
        years = self.years.value()
        if not 1 <= years <= _MOST_YEARS:
            raise NotUnderstood(f"应在 1 至 {_MOST_YEARS} 年之间", self.years.widget)
        return years


def erased(path: Path, before: int, by: str, now: datetime, window: QWidget) -> Erased | None:
    """Erase in the closed ledger at ``path``; where that fails, say how far it went."""
    act = _last_act(path)
    try:
        return erase(path, before, by, now)
    except LibraryError as error:
        after = _last_act(path)
        if after is None or act is None:
            how = "清除到了哪一步不清楚，请重新打开台账后再清除一次。"
        elif after == act:
            how = "没有清除任何信息。"
        else:
            how = "台账里的申请人信息已经清除，旧备份里可能还有。请再清除一次，程序会接着做完。"
        messages.warn(window, f"{TITLE}没有做完", f"{error}\n{how}")
        return None


def _last_act(path: Path) -> int | None:
    """Return the last act of erasing; None where the ledger does not open."""
    try:
        with LedgerFile.open(path) as file:
            return file.last_erasure()
    except LibraryError:
        return None

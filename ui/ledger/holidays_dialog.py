"""放假安排: the State Council's notice pasted, looked over, and only then reckoned by."""

from datetime import date
from typing import Final

from PySide6.QtWidgets import QWidget

from storage.errors import LibraryError
from ui.parts import dialogs, messages, theme
from ui.parts.dialog import Dialog
from ui.parts.dialogs import Decision
from ui.parts.plain import Label
from ui.parts.text_box import TextBox
from usecases.ledger_holidays import Holidays, holidays_in, years_lacking
from usecases.open_ledger import OpenLedger

_SIZE: Final = 640, 520
_HIGH: Final = 120  # pixels of the text at least
_MOST: Final = 20_000  # characters; a notice has some 600
_NAMED: Final = 8  # so many cases whose due day moves are named


class HolidaysDialog(Dialog):
    """Shows what a pasted notice says, what is in doubt, and which due days would move."""

    def __init__(self, ledger: OpenLedger, today: date, parent: QWidget | None) -> None:
        super().__init__("放假安排", _SIZE, parent)
        self._ledger = ledger
        self._read: Holidays | None = None
        lacking = "、".join(f"{year} 年" for year in years_lacking(ledger.calendar, today.year))
        known = f"{lacking}的放假安排还没有录入，跨到那时的期限只能暂算。" if lacking else ""
        hint = "请把国务院办公厅的放假安排通知连同标题一起粘贴在这里。"
        self.column.addWidget(Label(f"{known}{hint}", wraps=True))
        self.text = TextBox("通知全文")
        self.text.setMinimumHeight(_HIGH)
        self.text.textChanged.connect(self._look)
        self.says = Label(wraps=True)
        self.doubts = Label(wraps=True)
        theme.as_warning(self.doubts)
        self.moves = Label(wraps=True)
        self.column.addWidget(self.text, 1)
        for label in (self.says, self.doubts, self.moves):
            self.column.addWidget(label)
        self._decision = Decision(self, "采用")
        self._decision.yes.setEnabled(False)
        self.end_with(self._decision)
        self.text.setFocus()

    @staticmethod
    def ask(ledger: OpenLedger, today: date, parent: QWidget | None) -> bool:
        """Have a notice taken; return whether one was."""
        return dialogs.ask(HolidaysDialog(ledger, today, parent))

    def accept(self) -> None:
        """Reckon by it from now on; where something is in doubt, only after asking."""
        arrangement = self._read.arrangement if self._read else None
        if self._read is None or arrangement is None:
            return
        doubts = self._read.doubts
        if doubts and not messages.ask(
            self,
            "放假安排有疑问",
            "\n".join(doubts) + "\n\n采用以后，期限按读到的日期计算。仍要采用吗？",
            "仍要采用",
        ):
            return
        try:
            self._ledger.take_arrangement(arrangement)
        except LibraryError as error:
            messages.warn(self, "没有采用", f"{error}\n台账没有改动，可以重试。")
            return
        super().accept()

    def _look(self) -> None:
        """Read what is there by now."""
        pasted = self.text.toPlainText()[:_MOST]
        self._read = read = holidays_in(pasted, self._ledger) if pasted.strip() else None
        self._decision.yes.setEnabled(read is not None and read.arrangement is not None)
        self.says.setText(_says(read) if read else "")
        self.doubts.setText("\n".join(f"▲ {doubt}" for doubt in read.doubts) if read else "")
        self.moves.setText(_moves(read) if read else "")


def _says(read: Holidays) -> str:
    if read.arrangement is None:
        return "\n".join((*read.lines, "还不能采用：没有读到完整的一年。"))
    source = f"（{read.arrangement.source}）" if read.arrangement.source else ""
    off, on = len(read.arrangement.off), len(read.arrangement.on)
    head = f"{read.arrangement.year} 年{source}：放假 {off} 天，调休上班 {on} 天"
    return "\n".join((head, *read.lines))


def _moves(read: Holidays) -> str:
    """Return which due days would move, as many as there is room for."""
    if read.arrangement is None:
        return ""
    if not read.moved:
        return "在办申请的期限都不变。"
    lines = [str(each) for each in read.moved[:_NAMED]]
    more = len(read.moved) - len(lines)
    if more:
        lines.append(f"……另有 {more} 件")
    return "\n".join((f"{len(read.moved)} 件在办申请的期限会变：", *lines))

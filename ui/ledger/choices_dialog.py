"""统计口径: what no rule settles, chosen by the office, with words to ask the superior by."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QWidget

from ledger.choices import SWITCHES, UNSETTLED, Choices, Switch
from storage.errors import LibraryError
from ui.parts import dialogs, messages, theme
from ui.parts.button import Link
from ui.parts.dialog import Dialog
from ui.parts.dialogs import Decision
from ui.parts.plain import Label, tip
from ui.parts.scroll_bar import calm
from ui.parts.wheel import held
from usecases.open_ledger import OpenLedger

_SIZE: Final = 640, 0


class ChoicesDialog(Dialog):
    """A switch below the other, each with its question for the superior behind a link."""

    def __init__(self, ledger: OpenLedger, parent: QWidget | None) -> None:
        super().__init__("统计口径", _SIZE, parent)
        self._ledger = ledger
        self.boxes: dict[str, QComboBox] = {}
        told = f"以下各项{UNSETTLED}，按本单位的选择统计。改动以后，表三、表四的台账数随之改变。"
        self.column.addWidget(Label(told, wraps=True))
        for switch, option in ledger.choices.by_switch():
            self._add(switch, option.key)
        self._copied = Label()
        theme.as_done(self._copied)
        self.column.addWidget(self._copied)
        self.end_with(Decision(self, "采用"))
        next(iter(self.boxes.values())).setFocus()

    @staticmethod
    def ask(ledger: OpenLedger, parent: QWidget | None) -> bool:
        """Have the choices looked over; return whether they were taken."""
        return dialogs.ask(ChoicesDialog(ledger, parent))

    def accept(self) -> None:
        """Count by what is chosen from now on."""
        chosen = [str(self.boxes[switch.key].currentData()) for switch in SWITCHES]
        try:
            self._ledger.choose(Choices(*chosen))
        except LibraryError as error:
            messages.warn(self, "没有采用", f"{error}\n台账没有改动，可以重试。")
            return
        super().accept()

    def _add(self, switch: Switch, chosen: str) -> None:
        name = Label(switch.label, wraps=True)
        box = held(QComboBox())
        calm(box.view())
        box.setAccessibleName(switch.label)
        for option in switch.options:
            box.addItem(option.label, option.key)
        box.setCurrentIndex(box.findData(chosen))
        box.setMinimumContentsLength(20)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        ask = Link("复制请示上级的话")
        ask.setAccessibleName(f"复制请示上级的话：{switch.label}")
        ask.setAutoDefault(False)  # Enter takes the choices
        ask.setToolTip(tip(switch.question))
        ask.clicked.connect(partial(self._copy, switch))
        self.boxes[switch.key] = box
        self.column.addWidget(name)
        self.column.addWidget(box)
        self.column.addWidget(ask, 0, Qt.AlignmentFlag.AlignLeft)

    def _copy(self, switch: Switch) -> None:
        words = switch.asked(str(self.boxes[switch.key].currentData()))
        QGuiApplication.clipboard().setText(words)
        self._copied.setText("✓ 已复制，可以粘贴到请示里")

"""What a register would bring, row by row; words for results that nobody knows are asked about."""

from collections.abc import Callable, Mapping
from enum import Enum, auto
from functools import partial
from typing import Final

from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QGridLayout, QWidget

from intake.errors import IntakeError
from intake.register.findings import Told
from intake.register.result_words import NO_ROWS
from intake.register.results import ROWS
from ledger.evidence import ROW_NAMES
from storage.errors import LibraryError
from ui.ledger.editors import choice_box
from ui.parts import dialogs, messages, theme
from ui.parts.button import Button
from ui.parts.dialog import Dialog
from ui.parts.dialogs import Decision
from ui.parts.lists import ReadOnlyTable
from ui.parts.plain import Label
from usecases.register_import import Imported

_SIZE: Final = 820, 520
_HIGH: Final = 160  # pixels of the rows at least
_COLUMNS: Final = ("工作表", "行", "情况", "说明")
_TAKEN_AS: Final = "有疑问的只读入能确定的部分：结果不确定的按在办读入，日期不确定的不读入。"


class RowsAnswer(Enum):
    """What the clerk wants of what was shown."""

    TAKE = auto()
    BACK = auto()  # to the columns
    NO = auto()


class ImportDialog(Dialog):
    """Tells what would be taken, what is in doubt, and what is left out and why.

    ``again`` is what would come by other ``words``: the row of each word for a result.
    """

    def __init__(
        self,
        name: str,
        found: Imported,
        words: Mapping[str, str],
        again: Callable[[dict[str, str]], Imported | None],
        parent: QWidget | None,
    ) -> None:
        super().__init__("读入登记簿", _SIZE, parent)
        self._name, self._again = name, again
        #: What the clerk has said of words, and had said before.
        self.words = dict(words)
        self._answer = RowsAnswer.NO
        self._summary = Label(wraps=True)
        advice = Label(f"{_TAKEN_AS}身份证号一律不读入。原文件不改动。", wraps=True)
        theme.as_faint(advice)
        self.column.addWidget(self._summary)
        self.column.addWidget(advice)
        self.boxes: dict[str, QComboBox] = {}
        if found.unknown_words:
            self._ask_about(found.unknown_words)
        self.table = ReadOnlyTable("逐行情况", _COLUMNS)
        self.table.stretch(len(_COLUMNS) - 1)
        self.table.setMinimumHeight(_HIGH)
        self.column.addWidget(self.table, 1)
        self.decision = Decision(self, "读入")
        back = Button("改各列")
        back.clicked.connect(self._go_back)
        self.decision.addButton(back, QDialogButtonBox.ButtonRole.ResetRole)
        self.end_with(self.decision)
        self._show(found)

    def ask(self) -> RowsAnswer:
        """Show it; return what the clerk wants."""
        if dialogs.ask(self):
            return RowsAnswer.TAKE
        return self._answer

    def _go_back(self) -> None:
        self._answer = RowsAnswer.BACK
        self.reject()

    def _ask_about(self, unknown: tuple[str, ...]) -> None:
        self.column.addWidget(
            Label("这些办理结果没有认出，可以指明是哪一种，以后照此读入：", wraps=True)
        )
        grid = QGridLayout()
        grid.setColumnStretch(0, 1)
        for row, word in enumerate(unknown):
            box = choice_box(f"“{word}”是")
            box.addItem("（不指明）", "")
            for key in ROWS:
                box.addItem(ROW_NAMES[key], key)
            for key, phrases in NO_ROWS.items():
                box.addItem(phrases.split()[0], key)
            box.currentIndexChanged.connect(partial(self._choose, word))
            self.boxes[word] = box
            grid.addWidget(Label(f"“{word}”", wraps=True), row, 0)
            grid.addWidget(box, row, 1)
        self.column.addLayout(grid)

    def _choose(self, word: str, _index: int) -> None:
        """Read the register again by what a word was said to be."""
        meant = str(self.boxes[word].currentData())
        words = {each: row for each, row in self.words.items() if each != word}
        if meant:
            words[word] = meant
        try:
            found = self._again(words)
        except (IntakeError, LibraryError) as error:
            messages.warn(self, "没有读成", f"{error}\n台账没有改动。")
            return
        if found is not None:
            self.words = words
            self._show(found)

    def _show(self, found: Imported) -> None:
        self._summary.setText(f"“{self._name}”：{_summary(found)}")
        rows = _rows(found)
        self.table.show_rows(rows)
        self.table.setVisible(bool(rows))
        self.decision.yes.setText(f"读入 {found.taken} 件")
        self.decision.yes.setEnabled(found.taken > 0)


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

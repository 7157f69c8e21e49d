"""Choosing a figure of the tables: those likely first, all others to be searched."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTableWidgetItem, QWidget

from forms.editions.registry import figures_of
from forms.prose.figures import Figure, found, likeliest_first
from forms.prose.naming import figure_name
from forms.report import Report
from ui.parts import theme
from ui.parts.dialog import Dialog
from ui.parts.dialogs import Decision
from ui.parts.line import Line
from ui.parts.lists import ReadOnlyTable
from ui.parts.plain import Label, tip

_COLUMNS = ("表", "行 · 列", "数值")
_NAME, _VALUE = 1, 2
_BLANK = "未填"
_LIST_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class Purpose(NamedTuple):
    """What a figure is chosen for: the dialog's title, and the button that does so."""

    title: str
    yes: str


INSERT, BIND = Purpose("插入数字", "插入"), Purpose("绑定到", "绑定")


class Asked(NamedTuple):
    """A number of the text, and the cells that it is taken to state so far."""

    value: int
    cells: tuple[str, ...] = ()


class FigurePicker(Dialog):
    """The figures with a line to search them by words of row and column.

    Those that come to the number that is ``asked`` about stand before the others. The keyboard
    stays in the line: the arrows move in the list, Enter takes what is chosen there.
    """

    def __init__(
        self,
        report: Report,
        purpose: Purpose,
        asked: Asked | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(purpose.title, (560, 460), parent)
        self._report = report
        self._asked = asked
        self._value = asked.value if asked else None
        self._figures = likeliest_first(figures_of(report.form), report, self._value)
        self._is_there = any(self._is_alike(figure) for figure in self._figures)
        self._shown: Sequence[Figure] = ()
        self.search = Line(placeholder="输入行名、列名的几个字，例如：新收 总计")
        self.search.setAccessibleName("查找")
        self.list = ReadOnlyTable("表格中的数字", _COLUMNS)
        self.list.stretch(_NAME)
        self.decision = Decision(self, purpose.yes)
        self._lay_out()
        self.search.installEventFilter(self)
        self.search.textChanged.connect(self._show)
        self.list.itemSelectionChanged.connect(self._enable)
        self.list.doubleClicked.connect(self.decision.yes.click)
        self._show()

    @property
    def figure(self) -> Figure | None:
        """The figure that is chosen."""
        row = self.list.currentRow()
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Let the arrows move in the list while the keyboard is in the line above it."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.key() in _LIST_KEYS:
            self.list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        if self._asked:
            words = f"正文里的 {self._value} 是表格中的哪个数？"
            words += "数值相同的排在前面。" if self._is_there else f"表格里没有 {self._value}。"
            if self._asked.cells:
                now = figure_name(self._report.form, self._asked.cells)
                words += f"\n现在和它核对的是{now}。"
            self.column.addWidget(Label(words, wraps=True))
        self.column.addWidget(self.search)
        self.column.addWidget(self.list, 1)
        self.end_with(self.decision)

    def _show(self) -> None:
        """Show what the words in the line find, the first chosen where anything points to it."""
        words = self.search.text()
        self._shown = found(self._figures, words)
        self.list.setRowCount(len(self._shown))
        for row, figure in enumerate(self._shown):
            number = figure.of(self._report)
            texts = (f"表{figure.table}", figure.name, _BLANK if number is None else str(number))
            for col, text in enumerate(texts):
                self.list.setItem(row, col, self._item(col, text, number))
        if words.strip() or self._is_there:
            self.list.setCurrentCell(0, 0)
        else:
            self.list.setCurrentCell(-1, -1)
        self._enable()

    def _item(self, col: int, text: str, number: int | None) -> QTableWidgetItem:
        item = QTableWidgetItem(text)
        item.setToolTip(tip(text))
        if col == _VALUE:
            item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if number is None:
            item.setForeground(theme.colours().faint)
        elif number == self._value:
            item.setForeground(theme.colours().accent)
        return item

    def _is_alike(self, figure: Figure) -> bool:
        """Whether a figure comes to the number that is asked about."""
        return self._value is not None and figure.of(self._report) == self._value

    def _enable(self) -> None:
        figure = self.figure
        is_known = figure is not None and figure.of(self._report) is not None
        self.decision.yes.setEnabled(is_known)

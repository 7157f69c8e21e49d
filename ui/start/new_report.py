"""新建年报: empty, or begun from last year's report, in the library or in a file."""

from datetime import datetime
from enum import Enum

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QLineEdit,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from forms.parsing import MAX_LINE, YEARS, tidy_line
from forms.report import Report
from forms.succession import empty_report, successor
from forms.values import UNIT_KINDS
from storage.entry import Entry
from storage.library import Library
from ui.parts import dialogs, theme
from ui.parts.dialogs import Decision
from ui.parts.plain import Label
from ui.parts.wheel import held


class Beginning(Enum):
    """What a new report begins with, where that is not there yet."""

    FROM_FILE = "file"  # last year's report, which is to be read from a file first


class NewReportDialog(QDialog):
    """Asks whose report, for which year, and what it begins from."""

    def __init__(self, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("新建年报")
        self._library = library
        self._entries = [entry for entry in library.reports() if entry.year]
        self.from_last = QRadioButton(
            "沿用上年年报（单位、联系方式、各部分小标题，上年结转取自上年）"
        )
        self.last = _choice_of_reports(self._entries)
        self.read_note = Label(wraps=True)
        theme.as_faint(self.read_note)
        self.from_file = QRadioButton("从上年年报文件（Word、WPS、网页、PDF、表格、文字都可以）")
        self.from_nothing = QRadioButton("空白年报")
        self.unit = QLineEdit(placeholderText="例如：××县农业农村局")
        self.unit.setAccessibleName("单位全称")
        self.unit.setMaxLength(MAX_LINE)
        self.kind = _choice_of_kinds()
        self.year = _choice_of_year()
        self.problem = Label(wraps=True)
        theme.as_refusal(self.problem)
        self._buttons = Decision(self, "新建")
        self._lay_out()
        self._connect()
        self._begin()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow("单位全称", self.unit)
        form.addRow("单位类别", self.kind)
        form.addRow("报告年度", self.year)
        column = QVBoxLayout(self)
        column.addWidget(self.from_last)
        column.addWidget(self.last)
        column.addWidget(self.read_note)
        column.addWidget(self.from_file)
        column.addWidget(self.from_nothing)
        column.addLayout(form)
        column.addWidget(self.problem)
        column.addWidget(self._buttons)

    def _connect(self) -> None:
        self.from_last.toggled.connect(self._check)
        self.from_file.toggled.connect(self._check)
        self.last.currentIndexChanged.connect(self._check)
        self.unit.textChanged.connect(self._check)
        self.year.valueChanged.connect(self._check)
        self.last.currentIndexChanged.connect(self._propose_year)
        self.from_last.toggled.connect(self._propose_year)

    def _begin(self) -> None:
        """Propose to go on from last year's report where there is one."""
        self.from_last.setEnabled(bool(self._entries))
        if self._entries:
            self.from_last.setChecked(True)
            self.last.setFocus()
        else:
            self.from_nothing.setChecked(True)
            self.unit.setFocus()
        self._check()

    @property
    def wanted(self) -> "Report | Beginning":
        """What is to begin: a report, or the reading of the file that one begins from."""
        if self.from_file.isChecked():
            return Beginning.FROM_FILE
        return self.report()

    def report(self) -> Report:
        """Return the report as asked for."""
        if self._entry:
            return successor(self._library.load(self._entry.id), self.year.value())
        return empty_report(self._typed_unit, self.kind.currentData(), self.year.value())

    @property
    def _entry(self) -> Entry | None:
        """The report to begin from."""
        if self.from_last.isChecked():
            return self._entries[self.last.currentIndex()]
        return None

    @property
    def _typed_unit(self) -> str:
        return tidy_line(self.unit.text())

    def _propose_year(self) -> None:
        if self._entry and self._entry.year:
            self.year.setValue(self._entry.year + 1)

    def _check(self) -> None:
        """Say what stands in the way, before the button is pressed."""
        self.last.setEnabled(self.from_last.isChecked())
        self.unit.setEnabled(self.from_nothing.isChecked())
        self.kind.setEnabled(self.from_nothing.isChecked())
        self.year.setEnabled(not self.from_file.isChecked())
        self._buttons.yes.setText("选择文件…" if self.from_file.isChecked() else "新建")
        note = self._note_on_reading()
        self.read_note.setText(note)
        self.read_note.setVisible(bool(note))
        problem = self._problem()
        self.problem.setText(problem)
        self._buttons.yes.setEnabled(not problem)

    def _note_on_reading(self) -> str:
        """Return what has to be known of last year's report where it was read from a file."""
        origin = self._library.origin(self._entry.id) if self._entry else None
        if origin is None:
            return ""
        note = f"这份上年年报是从“{origin.name}”读入的"
        if origin.edition:
            return f"{note}，按{origin.edition}印制，上年结转等对不上的数字空着，请自行填写。"
        return f"{note}，没有读出的数字空着。"

    def _problem(self) -> str:
        if self.from_file.isChecked():
            return ""
        year = self.year.value()
        if self._entry:
            unit = self._entry.unit
        else:
            unit = self._typed_unit
            if not unit:
                return "请填写单位全称"
        if self._library.alike(unit, year):
            return f"库里已有这个单位 {year} 年的年报，请直接打开它"
        return ""

    @staticmethod
    def ask(library: Library, parent: QWidget) -> "Report | Beginning | None":
        """Return what the clerk wants to begin, or None."""
        dialog = NewReportDialog(library, parent)
        return dialog.wanted if dialogs.ask(dialog) else None


def _choice_of_reports(entries: list[Entry]) -> QComboBox:
    choice = held(QComboBox())
    choice.setAccessibleName("上年年报")
    for entry in entries:
        choice.addItem(f"{entry.unit or '（未填单位）'}　{entry.year} 年")
    return choice


def _choice_of_kinds() -> QComboBox:
    choice = held(QComboBox())
    choice.setAccessibleName("单位类别")
    for key, name in UNIT_KINDS.items():
        choice.addItem(name, key)
    return choice


def _choice_of_year() -> QSpinBox:
    """Return the field of the year, at the one that reports are due for now."""
    year = held(QSpinBox(minimum=YEARS.start, maximum=YEARS.stop - 1))
    year.setValue(datetime.now().astimezone().year - 1)
    year.setAccessibleName("报告年度")
    return year

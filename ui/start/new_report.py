"""新建年报: empty, or begun from last year's report in the library."""

from datetime import datetime

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from forms.parsing import YEARS
from forms.report import Report
from forms.succession import empty_report, successor
from forms.values import UNIT_KINDS
from storage.library import Entry, Library
from ui.parts import dialogs, theme
from ui.parts.dialogs import Decision


class NewReportDialog(QDialog):
    """Asks whose report, for which year, and what it begins from."""

    def __init__(self, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("新建年报")
        self._library = library
        column = QVBoxLayout(self)
        self.from_last, self.from_nothing = (
            QRadioButton("沿用上年年报（单位、联系方式、各部分小标题，上年结转取自上年）"),
            QRadioButton("空白年报"),
        )
        self.last = QComboBox()
        self.last.setAccessibleName("上年年报")
        self._entries = [entry for entry in library.reports() if entry.year]
        for entry in self._entries:
            self.last.addItem(f"{entry.unit or '（未填单位）'}　{entry.year} 年", entry)
        self.unit = QLineEdit(placeholderText="例如：××县农业农村局")
        self.unit.setAccessibleName("单位全称")
        self.kind = QComboBox()
        self.kind.setAccessibleName("单位类别")
        for key, name in UNIT_KINDS.items():
            self.kind.addItem(name, key)
        self.year = QSpinBox(
            minimum=YEARS.start, maximum=YEARS.stop - 1, value=datetime.now().astimezone().year - 1
        )
        self.year.setAccessibleName("报告年度")
        self.problem = QLabel(wordWrap=True)
        theme.as_refusal(self.problem)
        form = QFormLayout()
        column.addWidget(self.from_last)
        column.addWidget(self.last)
        column.addWidget(self.from_nothing)
        for name, editor in (
            ("单位全称", self.unit),
            ("单位类别", self.kind),
            ("报告年度", self.year),
        ):
            form.addRow(name, editor)
        column.addLayout(form)
        column.addWidget(self.problem)
        self._buttons = Decision(self, "新建")
        column.addWidget(self._buttons)
        for signal in (
            self.from_last.toggled,
            self.last.currentIndexChanged,
            self.unit.textChanged,
            self.year.valueChanged,
        ):
            signal.connect(self._check)
        self.last.currentIndexChanged.connect(self._propose_year)
        self.from_last.toggled.connect(self._propose_year)
        self.from_last.setEnabled(bool(self._entries))
        (self.from_last if self._entries else self.from_nothing).setChecked(True)
        (self.last if self._entries else self.unit).setFocus()
        self._check()

    def report(self) -> Report:
        """Return the report as asked for."""
        if self._entry:
            return successor(self._library.load(self._entry.id), self.year.value())
        return empty_report(self.unit.text().strip(), self.kind.currentData(), self.year.value())

    @property
    def _entry(self) -> Entry | None:
        return self._entries[self.last.currentIndex()] if self.from_last.isChecked() else None

    def _propose_year(self) -> None:
        if self._entry and self._entry.year:
            self.year.setValue(self._entry.year + 1)

    def _check(self) -> None:
        """Say what stands in the way, before the button is pressed."""
        entry = self._entry
        self.last.setEnabled(entry is not None)
        for editor in (self.unit, self.kind):
            editor.setEnabled(entry is None)
        unit = entry.unit if entry else self.unit.text().strip()
        problem = ""
        if not unit and not entry:
            problem = "请填写单位全称"
        elif self._library.find(unit, self.year.value()) is not None:
            problem = f"库里已有这个单位 {self.year.value()} 年的年报，请直接打开它"
        self.problem.setText(problem)
        self._buttons.yes.setEnabled(not problem)

    @staticmethod
    def ask(library: Library, parent: QWidget) -> Report | None:
        """Return the report the clerk wants, or None."""
        dialog = NewReportDialog(library, parent)
        return dialog.report() if dialogs.ask(dialog) else None

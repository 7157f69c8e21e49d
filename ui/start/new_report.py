"""新建年报: empty, begun from last year's report, in the library or a file, or a copy of one."""

from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCompleter,
    QFormLayout,
    QWidget,
)

from forms.parsing import MAX_LINE, tidy_line, too_long
from forms.report import Report
from forms.succession import copied, empty_report, successor
from forms.values import UNIT_KINDS
from storage.entry import Entry
from storage.library import Library
from ui.parts import dialogs, theme
from ui.parts.choice_box import ChoiceBox
from ui.parts.dialog import Dialog
from ui.parts.dialogs import Decision
from ui.parts.line import Line
from ui.parts.plain import Label
from ui.parts.scroll_bar import calm
from ui.parts.tick_box import OneOf
from ui.start.choosing import ReportChoice
from ui.start.reports_model import named
from ui.start.year_box import YearBox

_WIDTH = 520  # pixels


class Beginning(Enum):
    """What a new report begins with, where that is not there yet."""

    FROM_FILE = "file"  # last year's report, which is to be read from a file first


class NewReportDialog(Dialog):
    """Asks whose report, for which year, and what it begins from.

    ``begun_from`` is proposed for that; where it ``copies``, to be copied.
    """

    def __init__(
        self,
        library: Library,
        parent: QWidget | None = None,
        begun_from: Entry | None = None,
        *,
        copies: bool = False,
    ) -> None:
        super().__init__("新建年报", (_WIDTH, 0), parent)
        self._library = library
        self._entries = [entry for entry in library.reports() if entry.year]
        self._taken = {(entry.unit, entry.year) for entry in self._entries if not entry.is_read}
        self.from_last = OneOf("沿用上年年报（单位、联系方式、各部分小标题，上年结转取自上年）")
        self.from_copy = OneOf("复制一份年报（文字、数字、联系方式都照抄，另填单位或年度）")
        self.from_file = OneOf("从上年年报文件（Word、WPS、网页、PDF、表格、文字都可以）")
        self.from_nothing = OneOf("空白年报")
        self.last = ReportChoice("上年年报", self._entries)
        self.read_note = Label(wraps=True)
        theme.as_faint(self.read_note)
        self.unit = Line(placeholder="例如：××县农业农村局")
        self.unit.setAccessibleName("单位全称")
        self._offer_units()
        self.kind = _choice_of_kinds()
        self.year = YearBox()
        self.problem = Label(" ", wraps=True)
        self._is_typed = False  # whether unit or year are the clerk's, not as they are proposed
        self._buttons = Decision(self, "新建")
        self._lay_out()
        self._begin(begun_from, copies=copies)
        self._connect()
        self._check()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(8)
        form.addRow("单位全称", self.unit)
        form.addRow("单位类别", self.kind)
        form.addRow("报告年度", self.year)
        column = self.column
        column.setSpacing(4)
        for way in (self.from_last, self.from_copy):
            column.addWidget(way)
        column.addWidget(self.last, 1)
        column.addWidget(self.read_note)
        column.addWidget(self.from_file)
        column.addWidget(self.from_nothing)
        column.addSpacing(8)
        column.addLayout(form)
        column.addWidget(self.problem)
        self.end_with(self._buttons)

    def _offer_units(self) -> None:
        """Offer the units that the library has, by any part of their names."""
        units = sorted({entry.unit for entry in self._entries if entry.unit})
        if units:
            completer = QCompleter(units, self)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            calm(completer.popup())
            self.unit.setCompleter(completer)

    def _connect(self) -> None:
        for way in (self.from_last, self.from_copy, self.from_file, self.from_nothing):
            way.toggled.connect(self._follow)
        self.last.changed.connect(self._follow)
        self.unit.textChanged.connect(self._note_typed)
        self.year.valueChanged.connect(self._note_typed)

    def _begin(self, entry: Entry | None, *, copies: bool) -> None:
        """Propose to go on from last year's report where there is one."""
        for way in (self.from_last, self.from_copy):
            way.setEnabled(bool(self._entries))
        self.last.setVisible(bool(self._entries))
        if not self._entries:
            self.from_nothing.setChecked(True)
            self.unit.setFocus()
            return
        self.last.choose(entry or self._to_go_on_from())
        (self.from_copy if copies else self.from_last).setChecked(True)
        self._propose()
        if copies:
            self.unit.setFocus()
        else:
            self.last.take_keyboard()

    def _to_go_on_from(self) -> Entry:
        """Return the latest report that none of the year after follows yet, else the latest."""
        for entry in self._entries:
            if entry.year and (entry.unit, entry.year + 1) not in self._taken:
                return entry
        return self._entries[0]

    @property
    def wanted(self) -> "Report | Beginning":
        """What is to begin: a report, or the reading of the file that one begins from."""
        if self.from_file.isChecked():
            return Beginning.FROM_FILE
        return self.report()

    def report(self) -> Report:
        """Return the report as asked for."""
        year = self.year.value()
        if self._entry is None:
            return empty_report(self._typed_unit, self.kind.currentData(), year)
        last = self._library.load(self._entry.id)
        if self.from_copy.isChecked():
            return copied(last, self._typed_unit, year)
        return successor(last, year)

    @property
    def _entry(self) -> Entry | None:
        """The report to begin from."""
        if self.from_last.isChecked() or self.from_copy.isChecked():
            return self.last.entry
        return None

    @property
    def _typed_unit(self) -> str:
        return tidy_line(self.unit.text())

    def _follow(self) -> None:
        """Propose what goes with the way to begin, and with the report that it begins from."""
        self._propose()
        self._check()

    def _note_typed(self) -> None:
        self._is_typed = True
        self._check()

    def _propose(self) -> None:
        """Propose unit, kind and year."""
        self._propose_of_entry()
        self._is_typed = False

    def _propose_of_entry(self) -> None:
        entry = self._entry
        if entry is None:
            if not self.unit.isEnabled():
                self.unit.clear()
            return
        self.unit.setText(entry.unit)
        self.kind.setCurrentIndex(max(self.kind.findData(entry.kind), 0))
        if entry.year:
            self.year.setValue(entry.year if self.from_copy.isChecked() else entry.year + 1)

    def _check(self) -> None:
        """Say what stands in the way, before the button is pressed."""
        is_own = self.from_nothing.isChecked()
        self.last.setEnabled(self.from_last.isChecked() or self.from_copy.isChecked())
        self.unit.setEnabled(is_own or self.from_copy.isChecked())
        self.kind.setEnabled(is_own)
        self.year.setEnabled(not self.from_file.isChecked())
        self._buttons.yes.setText("选择文件…" if self.from_file.isChecked() else "新建")
        note = self._note_on_reading()
        self.read_note.setText(note)
        self.read_note.setVisible(bool(note))
        problem = self._problem()
        self.problem.setText(problem or " ")
        if self._is_typed:
            theme.as_refusal(self.problem)
        else:  # what is still to be done is no fault
            theme.as_faint(self.problem)
        self._buttons.yes.setEnabled(not problem)

    def _note_on_reading(self) -> str:
        """Return what has to be known of the report that it begins from."""
        entry = self._entry
        origin = self._library.origin(entry.id) if entry else None
        if entry and self.from_copy.isChecked():
            return f"照抄{named(entry)}。成文日期、前言空着，送审稿、定稿和说明的理由不带过去。"
        if origin is None:
            return ""
        note = f"这份上年年报是从“{origin.name}”读入的"
        if origin.edition:
            return f"{note}，按{origin.edition}印制，上年结转等对不上的数字空着，请自行填写。"
        return f"{note}，没有读出的数字空着。"

    def _problem(self) -> str:
        if self.from_file.isChecked():
            return ""
        if self._entry is None and not self.from_nothing.isChecked():
            return "没有找到这样的年报，换个词再找，或者选别的开头"
        unit = self._typed_unit
        if self.from_last.isChecked() and self._entry:
            unit = self._entry.unit
        elif not unit:
            return "请填写单位全称"
        if why := too_long(unit, MAX_LINE):
            return f"单位全称：{why}"
        year = self.year.value()
        if (unit, year) not in self._taken:
            return ""
        if self.from_copy.isChecked():
            return f"库里已有这个单位 {year} 年的年报，复制的要另填单位或年度"
        return f"库里已有这个单位 {year} 年的年报，请直接打开它"

    def ask(self) -> "Report | Beginning | None":
        """Return what the clerk wants to begin, or None."""
        return self.wanted if dialogs.ask(self) else None


def _choice_of_kinds() -> ChoiceBox:
    choice = ChoiceBox("单位类别")
    for key, name in UNIT_KINDS.items():
        choice.addItem(name, key)
    return choice

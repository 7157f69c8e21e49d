"""The first page: the library's reports with their state, and the ways to begin one."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from storage.entry import Entry
from storage.library import Library
from ui.parts import theme
from ui.parts.button import Button, MainAct
from ui.parts.plain import Label
from ui.start.copy_notice import copy_notice
from ui.start.notice import Notice
from ui.start.report_list import ReportList, ReportsModel, named
from ui.start.second_place import SecondPlace


class StartPage(QWidget):
    """Reports by year and unit; double click or Enter opens one."""

    opened = Signal(int)
    wanted_new = Signal()
    wanted_read = Signal()
    wanted_sample = Signal()
    wanted_other = Signal()
    wanted_own = Signal()
    wanted_removed = Signal()

    def __init__(self, library: Library, second: SecondPlace, *, is_sample: bool) -> None:
        super().__init__()
        self.new = MainAct("新建年报…")
        self.read = Button("读入年报…")
        self.aside = Button("打开示例")
        self.other = Button("打开其他年报库…")
        self.open = Button("打开")
        self.remove = Button("移除…")
        self.back = Button("找回移除的…")
        self._library = library
        self._last_removed: Entry | None = None
        self._undo: Notice | None = None
        self._second = second
        self._copies: Notice | None = None
        self._model = ReportsModel(library, self)
        self.table = ReportList(self._model)
        self._notices = QVBoxLayout()
        self._empty = Label(
            "这里还没有年报。点“新建年报”开始填写；手头有上年年报的，点“读入年报”由它开始；"
            "也可以点“打开示例”先看一看填好的样子。",
            wraps=True,
        )
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        where = f"年报库：{library.path}"
        if is_sample:
            where = f"示例年报库，可以随意试改：{library.path}"
            self.aside.setText("回到我的年报")
            self.aside.clicked.connect(self.wanted_own)
        else:
            self.aside.clicked.connect(self.wanted_sample)
            second.changed.connect(self._tell_of_copies)
            self._tell_of_copies()
        self._lay_out(where)
        self._connect()

    def tell(self, notice: Notice) -> None:
        """Show a notice below the library's place."""
        self._notices.addWidget(notice)

    def refresh(self) -> None:
        """Read the list anew."""
        self._model.refresh()
        has_reports = bool(self._model.entries)
        self.table.setVisible(has_reports)
        self._empty.setVisible(not has_reports)
        if has_reports:
            self.table.selectRow(0)
            self.table.setFocus()
        else:
            self.new.setFocus()
        self._enable()

    def _lay_out(self, where: str) -> None:
        title = Label("政府信息公开工作年度报告")
        theme.as_heading(title)
        library = Label(where, wraps=True)
        theme.as_faint(library)
        buttons = QHBoxLayout()
        for button in (self.new, self.read, self.aside, self.other):
            buttons.addWidget(button)
        buttons.addStretch(1)
        for button in (self.back, self.open, self.remove):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 12)
        column.addWidget(title)
        column.addWidget(library)
        column.addLayout(self._notices)
        column.addLayout(buttons)
        column.addWidget(self.table, 1)
        column.addWidget(self._empty, 1)

    def _connect(self) -> None:
        self.new.clicked.connect(self.wanted_new)
        self.read.clicked.connect(self.wanted_read)
        self.other.clicked.connect(self.wanted_other)
        self.open.clicked.connect(self._open_chosen)
        self.remove.clicked.connect(self._remove_chosen)
        self.back.clicked.connect(self.wanted_removed)
        self.table.activated.connect(self._open_chosen)
        self.table.selectionModel().currentChanged.connect(self._enable)

    def _tell_of_copies(self) -> None:
        """Tell how the second copies of the backups fare."""
        if self._copies:
            self._copies.hide()
            self._copies.deleteLater()
        today = datetime.now().astimezone().date()
        self._copies = copy_notice(self._second, today, self._choose_place, self._decline_copies)
        if self._copies:
            self.tell(self._copies)

    def _choose_place(self) -> None:
        from ui.start.place_dialog import PlaceDialog, choose_place

        if self._second.places.copies:
            PlaceDialog(self._second, self._library, self).exec()
        else:
            choose_place(self._second, self._library, self)

    def _decline_copies(self) -> None:
        self._second.choose(None, self._library)

    def _open_chosen(self) -> None:
        self.opened.emit(self._chosen().id)

    def _remove_chosen(self) -> None:
        """Take the chosen report off the list, after asking, and offer to take that back."""
        from ui.start import removing

        entry = self._chosen()
        if not removing.remove(self._library, entry, self):
            return
        self._forget_undo()
        self._undo = Notice(f"已移除{named(entry)}。内容没有删除，随时可以找回。")
        self._undo.offer("撤销移除", self._take_back)
        self.tell(self._undo)
        self._last_removed = entry
        self.refresh()

    def _take_back(self) -> None:
        """Undo the last removal."""
        from ui.start import removing

        entry = self._last_removed
        if entry and removing.bring_back(self._library, entry, self):
            self._forget_undo()
            self.refresh()

    def _forget_undo(self) -> None:
        if self._undo:
            self._undo.hide()
            self._undo.deleteLater()
        self._undo = self._last_removed = None

    def _chosen(self) -> Entry:
        return self._model.entries[self.table.currentIndex().row()]

    def _enable(self) -> None:
        is_chosen = bool(self._model.entries) and self.table.currentIndex().isValid()
        self.open.setEnabled(is_chosen)
        self.remove.setEnabled(is_chosen)
        self.back.setVisible(self._model.has_removed)

"""取回修改稿: what came back is looked at and taken, all or some of it, as one step of undo."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QTableWidgetItem,
    QTabWidget,
    QTextBrowser,
    QWidget,
)

from forms.report import Report
from forms.sign_off.merging import Suggestion
from intake.edited_document import read_correction
from intake.errors import IntakeError
from storage.history import How
from ui.parts import dialogs, messages, theme
from ui.parts.button import Button
from ui.parts.dialog import Dialog
from ui.parts.dialogs import Decision
from ui.parts.file_dialogs import file_to_open
from ui.parts.last_folders import Kind
from ui.parts.lists import ReadOnlyTable
from ui.parts.menu_line import ruled
from ui.parts.plain import Label
from ui.parts.scroll_bar import calm
from ui.parts.splitter import Splitter
from ui.parts.tabs import Tabs
from ui.parts.text_box import TextBox
from ui.parts.waiting import wait_for
from ui.parts.wheel import held
from ui.report.session import Session
from ui.sign_off.lost_choices import told_of_lost
from ui.sign_off.returned_texts import (
    comment_lines,
    suggestion_detail,
    suggestion_row,
    unmatched_lines,
)
from usecases.take_back import ReturnedDraft, held_against

_GAP = 8  # pixels
_COLUMNS = ("部分", "项目", "年报现在", "修改稿")


def take_back_by_dialog(session: Session, parent: QWidget) -> str:
    """Ask for a document, take what the clerk wants of it; tell what was done, "" for nothing."""
    path = file_to_open(parent, "取回修改稿", Kind.READ_IN, "Word 文档 (*.docx)")
    if path is None:
        return ""
    read = partial(read_correction, path, session.report.form)
    try:
        correction = wait_for(parent, "取回修改稿", f"正在读取“{path.name}”……", read)
    except IntakeError as error:
        messages.warn(parent, "没有取回", str(error))
        return ""
    if correction is None:
        return ""
    returned = held_against(session, correction)
    dialog = TakeBackDialog(session.report, returned, parent)
    if not dialogs.ask(dialog):
        return ""
    wanted = dialog.wanted()
    before = session.report.changed(())
    session.apply([suggestion.edit for suggestion in wanted], How.CORRECTED, "取回修改稿")
    taken = f"已采用修改稿的 {len(wanted)} 处改动，可以用 Ctrl+Z 一次撤销。"
    return taken + told_of_lost(before, session.report)


class TakeBackDialog(Dialog):
    """The changes with a box to tick each, then what else was in the document."""

    def __init__(
        self, report: Report, returned: ReturnedDraft, parent: QWidget | None = None
    ) -> None:
        super().__init__("取回修改稿", (860, 470), parent)
        self._report = report
        self.suggestions = returned.suggestions
        self._questions = returned.questions
        self.boxes: list[QTableWidgetItem] = []
        self.table = self._build_table()
        self.detail = ruled(calm(QTextBrowser()))
        self.detail.setAccessibleName("改动的内容")
        self.tabs = self._build_tabs(returned)
        for line in _introduction(report, returned):
            self.column.addWidget(Label(line, wraps=True))
        self.column.addWidget(self.tabs, 1)
        self.end_with(self._build_buttons())
        self.table.itemSelectionChanged.connect(self._show_detail)
        self.table.itemChanged.connect(self._count)
        if self.suggestions:
            self.table.selectRow(0)
        else:
            self.detail.setHtml("<p>正文和表格没有改动。</p>")
        self._count()

    def wanted(self) -> list[Suggestion]:
        """Return the changes whose box is ticked."""
        wanted = []
        for box, suggestion in zip(self.boxes, self.suggestions, strict=True):
            if box.checkState() is Qt.CheckState.Checked:
                wanted.append(suggestion)
        return wanted

    def _build_tabs(self, returned: ReturnedDraft) -> QTabWidget:
        changes = Splitter(_GAP, Qt.Orientation.Vertical)
        changes.addWidget(self.table)
        changes.addWidget(self.detail)
        changes.setSizes([220, 110])
        tabs = QTabWidget()
        tabs.setTabBar(held(Tabs()))
        tabs.setDocumentMode(True)
        tabs.addTab(changes, f"改动（{len(self.suggestions)}）")
        others = (
            ("批注", comment_lines(returned.comments)),
            ("签批单上写的字", unmatched_lines(returned.slip_notes)),
            ("没有认出的内容", unmatched_lines(returned.unmatched)),
        )
        for name, lines in others:
            if lines:
                box = TextBox(name, "\n\n".join(lines), read_only=True)
                tabs.addTab(box, f"{name}（{len(lines)}）")
        return tabs

    def _build_table(self) -> ReadOnlyTable:
        table = ReadOnlyTable("修改稿的改动", _COLUMNS)
        theme.as_ticked(table)
        table.stretch(1)
        table.setRowCount(len(self.suggestions))
        for row, suggestion in enumerate(self.suggestions):
            items = [QTableWidgetItem(text) for text in suggestion_row(self._report, suggestion)]
            for col, item in enumerate(items):
                if suggestion.collides or suggestion.edit.id in self._questions:
                    item.setForeground(theme.colours().amber)
                table.setItem(row, col, item)
            box = items[0]
            box.setFlags(box.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            box.setCheckState(self._tick_at_first(suggestion))
            self.boxes.append(box)
        return table

    def _build_buttons(self) -> QDialogButtonBox:
        buttons = Decision(self, "采用勾选的改动")
        self.accept_button = buttons.yes
        for name, state in (("全选", Qt.CheckState.Checked), ("全不选", Qt.CheckState.Unchecked)):
            button = Button(name)
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
            button.clicked.connect(lambda _=False, state=state: self._tick(state))
            button.setEnabled(bool(self.suggestions))
        return buttons

    def _tick_at_first(self, suggestion: Suggestion) -> Qt.CheckState:
        """Return the tick of a change before the clerk has looked at it."""
        if suggestion.edit.id in self._questions:
            return Qt.CheckState.Unchecked
        return Qt.CheckState.Checked

    def _tick(self, state: Qt.CheckState) -> None:
        for box in self.boxes:
            box.setCheckState(state)

    def _count(self) -> None:
        count = len(self.wanted())
        text = "采用勾选的改动"
        if count:
            text = f"采用勾选的 {count} 处"
        self.accept_button.setText(text)
        self.accept_button.setEnabled(count > 0)

    def _show_detail(self) -> None:
        row = self.table.currentRow()
        if row >= 0:
            suggestion = self.suggestions[row]
            question = self._questions.get(suggestion.edit.id)
            self.detail.setHtml(suggestion_detail(self._report, suggestion, question))


def _introduction(report: Report, returned: ReturnedDraft) -> Iterator[str]:
    if returned.other_title is not None:
        yield f"注意：这份文件的标题是“{returned.other_title}”，打开着的年报是“{report.title}”。"
    if returned.original:
        yield f"这份文件由“{returned.original}”改成，下面是它改动的地方。"
    else:
        yield (
            "这份文件不是由现在的内容或送审过的某一稿直接改成的，"
            "下面是它与现在的内容不同的地方，请逐处核对。"
        )
    if returned.questions:
        yield "有的地方有划去的、看不清的或上下标的文字，没有替您勾选：请逐处对照原件。"
    if returned.tracked:
        yield "文件里有还没有接受的修订，已按全部接受处理。"
    yield "采用后可以用 Ctrl+Z 一次撤销。"

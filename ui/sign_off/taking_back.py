"""取回修改稿: what a document that came back changes, looked at and taken, all of it or one by one, as one step of undo."""

from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QSplitter,
    QTableWidgetItem,
    QTabWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from export.compose import compose
from forms.report import Report
from forms.sign_off.drafts import DRAFT, SLIP
from forms.sign_off.merging import Suggestion, suggestions
from forms.values import Kind, Value
from intake.correction import Correction, Unmatched
from intake.edited_document import read_code, read_correction
from intake.errors import IntakeError
from storage.history import How
from ui.parts import dialogs, messages, theme
from ui.parts.dialogs import Decision
from ui.parts.file_dialogs import file_to_open
from ui.parts.lists import ReadOnlyTable
from ui.report.session import Session
from ui.sign_off.comparison_view import place, shown
from ui.sign_off.marked_text import marked

if TYPE_CHECKING:
    from storage.sign_off import Version

_COLUMNS = ("部分", "项目", "年报现在", "修改稿")


def take_back(session: Session, parent: QWidget) -> int | None:
    """Ask for a document, show what it changes, and take what the clerk wants; return how much, None for given up."""
    chosen = file_to_open(parent, "取回修改稿", None, "Word 文档 (*.docx)")
    if chosen is None:
        return None
    try:
        correction, original = _read(chosen, session)
    except IntakeError as error:
        messages.warn(parent, "没有取回", str(error))
        return None
    dialog = TakeBackDialog(session.report, correction, original, parent)
    if not dialogs.ask(dialog):
        return None
    taken = dialog.chosen()
    session.apply([suggestion.edit for suggestion in taken], How.CORRECTED, "取回修改稿")
    return len(taken)


class TakeBackDialog(QDialog):
    """The changes with a box to tick each, then what else was in the document."""

    def __init__(
        self,
        report: Report,
        correction: Correction,
        original: "Original",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("取回修改稿")
        self.resize(860, 470)
        said, unreadable = _parted(report, correction)
        self._report = report
        self.suggestions = suggestions(report, original.report, said)
        column = QVBoxLayout(self)
        for line in _told(report, correction, original):
            column.addWidget(QLabel(line, wordWrap=True))
        self.boxes: list[QTableWidgetItem] = []
        self.table, self.detail = self._table(), QTextBrowser()
        self.detail.setAccessibleName("改动的内容")
        changes = QSplitter(Qt.Orientation.Vertical)
        changes.addWidget(self.table)
        changes.addWidget(self.detail)
        changes.setSizes([220, 110])
        self.tabs = QTabWidget()
        self.tabs.addTab(changes, f"改动（{len(self.suggestions)}）")
        for name, lines in (
            ("批注", [*_comments(correction)]),
            ("签批单上写的字", [*_lines(correction.slip_notes)]),
            ("没有认出的内容", [*_lines((*correction.unmatched, *unreadable))]),
        ):
            if lines:
                self.tabs.addTab(_listed(name, lines), f"{name}（{len(lines)}）")
        column.addWidget(self.tabs, 1)
        column.addWidget(self._buttons())
        self.table.itemSelectionChanged.connect(self._show_detail)
        self.table.itemChanged.connect(self._count)
        if self.suggestions:
            self.table.selectRow(0)
        else:
            self.detail.setHtml("<p>正文和表格没有改动。</p>")
        self._count()

    def chosen(self) -> list[Suggestion]:
        """Return the changes whose box is ticked."""
        return [
            suggestion
            for box, suggestion in zip(self.boxes, self.suggestions, strict=True)
            if box.checkState() is Qt.CheckState.Checked
        ]

    def _table(self) -> ReadOnlyTable:
        table = ReadOnlyTable("修改稿的改动", _COLUMNS)
        table.choose_whole_rows()
        table.stretch(1)
        table.setRowCount(len(self.suggestions))
        for row, suggestion in enumerate(self.suggestions):
            for col, text in enumerate(_row(self._report, suggestion)):
                item = QTableWidgetItem(text)
                if col == 0:
                    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                    item.setCheckState(Qt.CheckState.Checked)
                    self.boxes.append(item)
                if suggestion.collides:
                    item.setForeground(theme.AMBER)
                table.setItem(row, col, item)
        return table

    def _buttons(self) -> QDialogButtonBox:
        buttons = Decision(self, "采用勾选的改动")
        self.take = buttons.yes
        for name, state in (("全选", Qt.CheckState.Checked), ("全不选", Qt.CheckState.Unchecked)):
            button = buttons.addButton(name, QDialogButtonBox.ButtonRole.ActionRole)
            button.clicked.connect(lambda _=False, state=state: self._tick(state))
            button.setEnabled(bool(self.suggestions))
        return buttons

    def _tick(self, state: Qt.CheckState) -> None:
        for box in self.boxes:
            box.setCheckState(state)

    def _count(self) -> None:
        count = len(self.chosen())
        self.take.setText(f"采用勾选的 {count} 处" if count else "采用勾选的改动")
        self.take.setEnabled(count > 0)

    def _show_detail(self) -> None:
        row = self.table.currentRow()
        if row >= 0:
            self.detail.setHtml("".join(_detail(self._report, self.suggestions[row])))


class Original(NamedTuple):
    """The state of the report that the document was made from; ``name`` is empty where that is not known."""

    name: str
    report: Report


def _read(path: Path, session: Session) -> tuple[Correction, Original]:
    """Read the document, and find what it was made from: what was printed on that one's slip is nobody's note."""
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        original = _original(session, read_code(path))
        draft = compose(
            original.report,
            draft=original.name or DRAFT,
            standings=session.stand(original.report),
            previous=session.previous,
        )
        slip = [text for place, text in draft.texts() if place == SLIP]
        return read_correction(path, session.report.form, slip), original
    finally:
        QGuiApplication.restoreOverrideCursor()


def _original(session: Session, code: str) -> Original:
    """Return what the document was made from: the version whose code it bears, else the report as it is."""
    from forms.sign_off.content_code import content_code

    found: Version | None = next(
        (version for version in session.sign_off.versions(session.id) if version.code == code), None
    )
    if found:
        return Original(found.name, session.sign_off.content(found.id))
    return Original("现在的内容" if code == content_code(session.report) else "", session.report)


def _told(report: Report, correction: Correction, original: Original) -> Iterator[str]:
    if correction.title != report.title:
        yield f"注意：这份文件的标题是“{correction.title}”，打开着的年报是“{report.title}”。"
    if original.name:
        yield f"这份文件由“{original.name}”改成，下面是它改动的地方。"
    else:
        yield "这份文件不是由现在的内容或送审过的某一稿直接改成的，下面是它与现在的内容不同的地方，请逐处核对。"
    if correction.tracked:
        yield "文件里有还没有接受的修订，已按全部接受处理。"
    yield "采用后可以用 Ctrl+Z 一次撤销。"


def _parted(report: Report, correction: Correction) -> tuple[dict[str, Value], list[Unmatched]]:
    """Part what can be taken from what was written in a number's place and is none."""
    fields = report.form.fields
    bad = {
        id
        for id, value in correction.values.items()
        if isinstance(value, str) and fields[id].kind not in (Kind.TEXT, Kind.LINE, Kind.BODY)
    }
    said = {id: value for id, value in correction.values.items() if id not in bad}
    return said, [
        Unmatched(fields[id].label, f"{correction.values[id]}（不是数或日期）")
        for id in correction.values
        if id in bad
    ]


def _row(report: Report, suggestion: Suggestion) -> tuple[str, ...]:
    field = report.form.fields[suggestion.edit.id]
    if field.kind is Kind.TEXT:
        return place(report.form, field.id), field.label, "", "文字有改动"
    new = (
        suggestion.edit.new
        if suggestion.edit.new is not None or not field.parts
        else report.derived(field.id)
    )
    return (
        place(report.form, field.id),
        field.label,
        shown(field.kind, suggestion.now),
        shown(field.kind, new),
    )


def _detail(report: Report, suggestion: Suggestion) -> Iterator[str]:
    field = report.form.fields[suggestion.edit.id]
    yield f"<h4>{escape(field.label)}</h4>"
    if suggestion.collides:
        told = (
            ""
            if field.kind is Kind.TEXT
            else f"（由 {shown(field.kind, suggestion.original)} 改成 {shown(field.kind, suggestion.now)}）"
        )
        yield f'<p style="color:{theme.AMBER.name()}">这一处在送审以后本机也改过{escape(told)}。采用就以修改稿为准。</p>'
    old, new = shown(field.kind, suggestion.now), shown(field.kind, suggestion.edit.new)
    yield f'<p style="white-space:pre-wrap">{marked(old, new)}</p>'


def _comments(correction: Correction) -> Iterator[str]:
    for comment in correction.comments:
        about = f"（针对“{comment.quoted}”）" if comment.quoted else ""
        yield f"{comment.author or '未署名'}，{comment.place}{about}：{comment.text}"


def _lines(parts: Sequence[Unmatched]) -> Iterator[str]:
    return (f"{part.place}：{part.text}" for part in parts)


def _listed(name: str, lines: Sequence[str]) -> QPlainTextEdit:
    text = QPlainTextEdit("\n\n".join(lines), readOnly=True)
    text.setAccessibleName(name)
    return text

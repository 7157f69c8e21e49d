"""说明理由: why something the checks question is right, in the clerk's own words."""

from PySide6.QtCore import QKeyCombination, QMimeData, Qt
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from forms.checks.finding import Finding
from forms.form import Field
from forms.parsing import tidy_text
from forms.report import Report
from forms.sign_off.reasons import Standing
from forms.values import Kind, show
from storage.errors import LibraryError
from ui.findings.findings_model import lapse, may_explain
from ui.parts import dialogs, messages, theme
from ui.report.session import Session

#: A reason has to fit on the slip that the leader signs, in characters.
MOST = 500
_NOTE = "理由会印在送审稿的签批单和 XLSX 校核表上，不会出现在正式稿里；所说明的数据改动后，需要重新说明。"


def explain(session: Session, standing: Standing, parent: QWidget) -> None:
    """Let the clerk write, change or take back the reason for a finding, where it may have one."""
    if may_explain(session, standing.finding):
        dialogs.ask(ReasonDialog(session, standing, parent))


class ReasonDialog(QDialog):
    """The finding, the values that the reason is bound to, and a box to write it in."""

    def __init__(self, session: Session, standing: Standing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("说明理由")
        self.resize(520, 380)
        self._session, self._standing = session, standing
        finding = standing.finding
        column = QVBoxLayout(self)
        self._add(column, f"【{finding.severity.label}】{finding.message}")
        theme.as_faint(self._add(column, f"依据：{finding.source}"))
        self._add(column, "所说明的数据：" + "；".join(bound_values(session.report, finding)))
        if standing.lapsed:
            theme.as_warning(
                self._add(
                    column,
                    f"{lapse(session.report.form, standing)}，原说明已失效。仍适用的可以直接保存，否则请改写。",
                )
            )
        self.editor = _Editor(standing.reason)
        self.editor.setAccessibleDescription(finding.message)
        column.addWidget(self.editor, 1)
        self.count = self._add(column, "")
        theme.as_faint(self._add(column, _NOTE))
        buttons = QDialogButtonBox()
        self.save = buttons.addButton("保存", QDialogButtonBox.ButtonRole.AcceptRole)
        self.withdraw = buttons.addButton("撤回说明", QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton("取消", QDialogButtonBox.ButtonRole.RejectRole)
        column.addWidget(buttons)
        self.save.setDefault(True)
        self.save.setToolTip("Ctrl+Enter")
        self.withdraw.setEnabled(bool(standing.reason))
        self.save.clicked.connect(lambda: self._keep(self.editor.text))
        self.withdraw.clicked.connect(self._take_back)
        buttons.rejected.connect(self.reject)
        keys = [
            QKeySequence(QKeyCombination(Qt.KeyboardModifier.ControlModifier, key))
            for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        ]
        for key in keys:
            QShortcut(key, self).activated.connect(self.save.click)
        self.editor.textChanged.connect(self._look)
        self._look()

    def reject(self) -> None:
        """Close without saving; what was written is not thrown away without asking."""
        if self.editor.text in ("", self._standing.reason) or messages.ask(
            self, "理由还没有保存", "刚写的理由还没有保存。要放弃吗？", "放弃"
        ):
            super().reject()

    def _take_back(self) -> None:
        if messages.ask(
            self, "撤回说明", "撤回后，这一条又成为未说明的，已写的理由不再保留。要撤回吗？", "撤回"
        ):
            self._keep("")

    def _keep(self, text: str) -> None:
        try:
            self._session.explain(self._standing.finding, text)
        except LibraryError as error:
            messages.warn(self, "理由没有保存", str(error))
        else:
            self.accept()

    def _look(self) -> None:
        """Say how long the text is, and let it be saved where it is one."""
        length = len(self.editor.text)
        fits = length <= MOST
        self.count.setText(f"{length} 字，最多 {MOST} 字" + ("" if fits else "，请删减后再保存"))
        (theme.as_faint if fits else theme.as_refusal)(self.count)
        self.save.setEnabled(0 < length <= MOST)

    def _add(self, column: QVBoxLayout, text: str) -> QLabel:
        label = QLabel(text, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        column.addWidget(label)
        return label


class _Editor(QPlainTextEdit):
    """A box for a few sentences; what is pasted comes without formatting."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setAccessibleName("理由")
        self.setPlaceholderText("写明为什么这样填是对的")
        self.setTabChangesFocus(True)
        self.moveCursor(QTextCursor.MoveOperation.End)

    @property
    def text(self) -> str:
        """The text as it is kept."""
        return tidy_text(self.toPlainText()).strip()

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802
        """Paste text without formatting."""
        self.textCursor().insertText(tidy_text(source.text()))


def bound_values(report: Report, finding: Finding) -> list[str]:
    """Return the values that a reason for ``finding`` is bound to, each with its name."""
    values = [_named(report, report.form.fields[id]) for id in finding.fields]
    if finding.left is not None and finding.right is not None:
        values.append(f"相比较的 {finding.left} 和 {finding.right}")
    return values


def _named(report: Report, field: Field) -> str:
    if field.kind is Kind.TEXT:
        return f"“{field.label}”的文字"
    return f"“{field.label}” {show(report.value(field.id)) or '（空）'}"

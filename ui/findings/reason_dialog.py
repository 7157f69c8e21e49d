"""说明理由: why something the checks question is right, in the clerk's own words."""

from PySide6.QtCore import QKeyCombination, QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent, QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import (
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from forms.checks.finding import Finding, spoken_text
from forms.form import Field
from forms.parsing import shortened, tidy_text
from forms.report import Report
from forms.sign_off.reasons import Standing
from forms.texts.span import Span
from forms.values import Kind, show
from storage.errors import LibraryError
from ui.findings.reason_words import lapse, may_explain
from ui.parts import dialogs, messages, theme
from ui.parts.badge import Badge
from ui.parts.button import Button, MainAct
from ui.parts.card import Card
from ui.parts.composition import Composition
from ui.parts.dialog import Dialog
from ui.parts.plain import Label
from ui.parts.sentence import Sentence
from ui.parts.text_box import TextBox
from ui.parts.typing_keys import ENTER
from ui.report.session import Session
from ui.report.weights import LOOKS

#: A reason has to fit on the slip that the leader signs, in characters.
MOST = 500
_QUOTED = 40  # characters of the words that are explained
_NAMED = 5  # characters that cannot be printed
_NOTE = (
    "理由会印在送审稿的签批单和 XLSX 校核表上，不会出现在正式稿里；"
    "所说明的数据或文字改动后，需要重新说明。按 Ctrl+Enter 保存。"
)


def explain(session: Session, standing: Standing, parent: QWidget) -> None:
    """Let the clerk write, change or take back the reason for a finding, where it may have one."""
    if may_explain(session, standing.finding):
        dialogs.ask(ReasonDialog(session, standing, parent))


class ReasonDialog(Dialog):
    """The finding, the values that the reason is bound to, and a box to write it in."""

    def __init__(self, session: Session, standing: Standing, parent: QWidget | None = None) -> None:
        super().__init__("说明理由", (560, 440), parent)
        self._session, self._standing = session, standing
        self.editor = _Editor(standing.reason)
        self.editor.setAccessibleDescription(standing.finding.message)
        self.count = _label("")
        self.save, self.withdraw = MainAct("保存"), Button("撤回说明")
        self.save.setToolTip("Ctrl+Enter")
        self.withdraw.setEnabled(bool(standing.reason))
        self._lay_out()
        self.save.setDefault(True)
        self.save.clicked.connect(self._keep_typed)
        self.withdraw.clicked.connect(self._take_back)
        # Not by their names, which are read in the language of the program: both are Enter there.
        for key in ENTER:
            keys = QKeySequence(QKeyCombination(Qt.KeyboardModifier.ControlModifier, key))
            QShortcut(keys, self).activated.connect(self.save.click)
        self.editor.textChanged.connect(self._note_length)
        self._note_length()

    def reject(self) -> None:
        """Close without saving; what was written is not thrown away without asking."""
        self.editor.composition.finish()
        is_unchanged = self.editor.text in ("", self._standing.reason)
        if is_unchanged or messages.ask(
            self, "理由还没有保存", "刚写的理由还没有保存。要放弃吗？", "放弃"
        ):
            super().reject()

    def _lay_out(self) -> None:
        self.column.addWidget(self._about())
        if self._standing.lapsed:
            why = lapse(self._session.report.form, self._standing)
            warning = _label(f"{why}，原说明已失效。仍适用的可以直接保存，否则请改写。")
            theme.as_warning(warning)
            self.column.addWidget(warning)
        self.column.addWidget(self.editor, 1)
        self.column.addWidget(self.count)
        self.column.addWidget(_faint_label(_NOTE))
        self.end_with(self._build_buttons())

    def _about(self) -> Card:
        """Return the card of the finding: its weight, what it says, by which rule, of what."""
        finding = self._standing.finding
        card = Card()
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        badge = Badge(finding.severity.label, LOOKS[finding.severity].tone)
        column.addWidget(badge, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addWidget(Sentence(finding.message))
        column.addWidget(_faint_label(f"依据：{finding.source}"))
        values = "；".join(bound_values(self._session.report, finding))
        column.addWidget(_faint_label(f"所说明的数据：{values}"))
        return card

    def _build_buttons(self) -> QHBoxLayout:
        cancel = Button("取消")
        cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addWidget(self.withdraw)
        row.addStretch(1)
        row.addWidget(self.save)
        row.addWidget(cancel)
        return row

    def _take_back(self) -> None:
        question = "撤回后，这一条又成为未说明的，已写的理由不再保留。要撤回吗？"
        if messages.ask(self, "撤回说明", question, "撤回"):
            self._keep("")

    def _keep_typed(self) -> None:
        self.editor.composition.finish()
        self._keep(self.editor.text)

    def _keep(self, text: str) -> None:
        try:
            self._session.explain(self._standing.finding, text)
        except LibraryError as error:
            messages.warn(self, "理由没有保存", str(error))
        else:
            self.accept()

    def _note_length(self) -> None:
        """Say how long the text is, and let it be saved where it is one that can be printed."""
        length = len(self.editor.text)
        lacking = self._session.unprintable(self.editor.text)
        self.save.setEnabled(0 < length <= MOST and not lacking)
        if length > MOST:
            self.count.setText(f"{length} 字，最多 {MOST} 字，请删减后再保存")
        elif lacking:
            named = "、".join(lacking[:_NAMED])
            self.count.setText(f"送审稿印不出 {named}，请换成别的写法后再保存")
        else:
            self.count.setText(f"{length} 字，最多 {MOST} 字")
            theme.as_faint(self.count)
            return
        theme.as_refusal(self.count)


class _Editor(TextBox):
    """A box for a few sentences; what is pasted comes without formatting."""

    def __init__(self, text: str) -> None:
        super().__init__("理由", text)
        self.composition = Composition(self)
        self.setPlaceholderText("写明为什么这样填是对的")
        self.moveCursor(QTextCursor.MoveOperation.End)

    @property
    def text(self) -> str:
        """The text as it is kept."""
        return tidy_text(self.toPlainText()).strip()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: N802
        """Take note of what is being composed."""
        super().inputMethodEvent(event)
        self.composition.follow(event)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802
        """Paste text without formatting."""
        self.textCursor().insertText(tidy_text(source.text()))


def _label(text: str) -> Label:
    return Label(text, wraps=True)


def _faint_label(text: str) -> Label:
    label = _label(text)
    theme.as_faint(label)
    return label


def bound_values(report: Report, finding: Finding) -> list[str]:
    """Return the values that a reason for ``finding`` is bound to, each with its name."""
    texts = [_quoted(report, place) for place in finding.spans]
    quoted = {span.id for span in finding.spans}
    fields = [report.form.fields[id] for id in finding.fields if id not in quoted]
    values = texts + [_named(report, field) for field in fields]
    if finding.left is not None and finding.right is not None:
        values.append(f"相比较的 {finding.left} 和 {finding.right}")
    return values


def _quoted(report: Report, place: Span) -> str:
    """Return the words that a finding is about, in short."""
    words = spoken_text(report, place.id)[place.start : place.end]
    line = " ".join(words.split())
    return f"“{report.form.fields[place.id].label}”中的“{shortened(line, _QUOTED)}”"


def _named(report: Report, field: Field) -> str:
    if field.kind is Kind.TEXT:
        return f"“{field.label}”的文字"
    return f"“{field.label}” {show(report.value(field.id)) or '（空）'}"

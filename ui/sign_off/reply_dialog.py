"""登记审核意见: what came back on a version, from whom and when."""

from contextlib import suppress
from datetime import date, datetime

from PySide6.QtWidgets import (
    QButtonGroup,
    QFormLayout,
    QHBoxLayout,
    QWidget,
)

from forms.parsing import Refused, parse
from forms.values import Kind, Value, show, show_moment
from storage.errors import LibraryError
from storage.sign_off import Reply, Version
from ui.parts import dialogs, messages, theme
from ui.parts.choice_box import ChoiceBox
from ui.parts.dialog import Dialog
from ui.parts.dialogs import Decision
from ui.parts.first_line import stand_beside_first_line
from ui.parts.line import Line
from ui.parts.plain import Label
from ui.parts.text_box import TextBox
from ui.parts.tick_box import OneOf
from ui.report.session import Session

_SIZE = 460, 320
_MOST = 1_000  # characters; a longer list of corrections belongs on the paper


class ReplyDialog(Dialog):
    """Asks what came back on a version and keeps it."""

    def __init__(self, session: Session, version: Version, parent: QWidget | None = None) -> None:
        super().__init__("登记审核意见", _SIZE, parent)
        self._session, self._version = session, version
        self._build_editors()
        self.problem = Label(wraps=True)
        theme.as_refusal(self.problem)
        about = f"{version.name}（{show_moment(version.at)}，内容码 {version.code}）"
        self.column.addWidget(Label(about, wraps=True))
        self.column.addLayout(self._build_form(), 1)
        self.column.addWidget(self.problem)
        self.end_with(Decision(self, "保存"))
        self.who.setFocus()

    @staticmethod
    def ask(session: Session, version: Version, parent: QWidget | None) -> bool:
        """Record what came back on ``version``; return whether the clerk did."""
        return dialogs.ask(ReplyDialog(session, version, parent))

    def accept(self) -> None:
        """Keep the reply and close; where that cannot be done yet, say why and stay."""
        try:
            reply = self._reply()
        except _Incomplete as incomplete:
            self.problem.setText(str(incomplete))
            incomplete.editor.setFocus()
            return
        try:
            self._session.sign_off.answer(self._version.id, reply)
        except LibraryError as error:
            messages.warn(self, "没有登记上", f"{error}\n填写的意见还在，可以重试。")
            return
        self._session.replied.emit()
        super().accept()

    def _build_editors(self) -> None:
        self.who = ChoiceBox("审核人")
        self.who.let_type()
        self.who.addItems(_names(self._session))
        self.who.setCurrentIndex(-1)
        self.day = Line(show(datetime.now().astimezone().date()))
        self.day.setAccessibleName("日期")
        self.day.editingFinished.connect(self._show_day)
        self.agrees, self.asks = OneOf("同意"), OneOf("要求修改")
        self.text = TextBox("意见")
        self.text.setPlaceholderText("要求修改的，写明改哪里、怎么改")

    def _show_day(self) -> None:
        """Show the day as it was understood; what is none stays, to be told of on saving."""
        with suppress(Refused):
            self.day.setText(show(parse(Kind.DATE, self.day.text())))

    def _build_form(self) -> QFormLayout:
        conclusions = QButtonGroup(self)
        row = QHBoxLayout()
        for button in (self.agrees, self.asks):
            conclusions.addButton(button)
            row.addWidget(button)
        row.addStretch(1)
        form = QFormLayout()
        form.addRow("审核人", self.who)
        form.addRow("日期", self.day)
        form.addRow("结论", row)
        form.addRow("意见", self.text)
        stand_beside_first_line(form, self.text)
        return form

    def _reply(self) -> Reply:
        """Return what was filled in; raises _Incomplete."""
        who = str(_read(Kind.LINE, self.who, self.who.currentText()) or "")
        day = _read(Kind.DATE, self.day, self.day.text())
        text = str(_read(Kind.TEXT, self.text, self.text.toPlainText()) or "")
        if not who:
            raise _Incomplete("请填写审核人", self.who)
        if not isinstance(day, date):
            raise _Incomplete("请填写日期", self.day)
        if not (self.agrees.isChecked() or self.asks.isChecked()):
            raise _Incomplete("请选择“同意”或“要求修改”", self.agrees)
        if self.asks.isChecked() and not text:
            raise _Incomplete("要求修改的，请写明意见", self.text)
        if len(text) > _MOST:
            raise _Incomplete(f"意见过长（{len(text)} 字），最多 {_MOST} 字", self.text)
        return Reply(who, day, self.agrees.isChecked(), text)


class _Incomplete(Exception):
    """Why the reply cannot be kept yet, and where that is to be mended."""

    def __init__(self, why: str, editor: QWidget) -> None:
        super().__init__(why)
        self.editor = editor


def _read(kind: Kind, editor: QWidget, typed: str) -> Value:
    try:
        return parse(kind, typed)
    except Refused as refused:
        raise _Incomplete(f"{editor.accessibleName()}：{refused}", editor) from refused


def _names(session: Session) -> list[str]:
    """Return who replied on this report before, the last first; none where that cannot be read."""
    try:
        versions = session.sign_off.versions(session.id)
    except LibraryError:
        return []
    names: dict[str, None] = {}  # each name once, in order
    for version in reversed(versions):
        for reply in reversed(version.replies):
            names[reply.who] = None
    return list(names)

"""版本与比较: a report's versions, what came back on them, what differs, the way back to one."""

from PySide6.QtWidgets import (
    QHBoxLayout,
    QWidget,
)

from forms.sign_off.comparison import edits_towards
from storage.errors import LibraryError
from storage.history import How
from storage.sign_off import Version
from ui.parts import dialogs, messages, theme
from ui.parts.button import Button
from ui.parts.dialog import Dialog
from ui.parts.plain import Label, tip
from ui.parts.splitter import Splitter
from ui.report.session import Session
from ui.sign_off.comparison_view import ComparisonView, State
from ui.sign_off.lost_choices import told_of_lost
from ui.sign_off.reply_dialog import ReplyDialog
from ui.sign_off.version_list import VersionList
from ui.sign_off.version_rows import VersionRow, all_rows
from ui.sign_off.version_words import recorded

_SIZE = 1100, 640
_LIST, _COMPARISON = 340, 760
_GAP = 12  # pixels between them
_HOW_TO_CHOOSE = (
    "选一版，就和现在的内容比较；按住 Ctrl 再点一版，就比较这两版"
    "（用键盘：Ctrl+↑↓ 移动，Ctrl+空格 选中）。"
)
_NONE_YET = (
    "这份年报还没有留过版本。用“送审→提交送审…”可以把当时的全部内容留成“送审稿第 1 稿”；"
    "以后每次送审、定稿各留一版，都列在这里，可以互相比较，也可以恢复。"
)
_HOW_TO_GO_BACK = (
    "各版都不受影响。改动可以用“编辑→撤销”（Ctrl+Z）一次撤销；"
    "想把现在的内容也留下的，请先取消，用“送审→提交送审…”留一版。"
)
_CHOOSE_ONE, _CHOOSE_ONE_OR_TWO = "请先在列表里选一版", "一次比较两版，请只选一版或两版"


def show_versions(session: Session, parent: QWidget) -> None:
    """Let the clerk look at the versions until the dialog is closed."""
    dialogs.ask(VersionsDialog(session, parent))


class VersionsDialog(Dialog):
    """Lists the versions, compares any two, records replies, and brings a version back."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("版本与比较", _SIZE, parent)
        session.settle()
        self._session = session
        self.list, self.comparison = VersionList(), ComparisonView()
        self.reply = _button("登记审核意见…")
        self.restore = _button("恢复到这一版…")
        self.close_button = _button("关闭")
        self.message = Label(wraps=True)
        self.message.hide()
        self._lay_out()
        self.reply.clicked.connect(self._record_reply)
        self.restore.clicked.connect(self._bring_back)
        self.close_button.clicked.connect(self.reject)
        self.list.itemSelectionChanged.connect(self._follow_choice)
        self.refresh()
        self.list.setFocus()

    def refresh(self) -> None:
        """Read the versions anew."""
        try:
            self.list.show_rows(all_rows(self._session))
        except LibraryError as error:
            self.list.show_rows([])
            self.comparison.show_note(str(error))

    def _lay_out(self) -> None:
        hint = Label(_HOW_TO_CHOOSE, wraps=True)
        theme.as_faint(hint)
        splitter = Splitter(_GAP)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.list)
        splitter.addWidget(self.comparison)
        splitter.setSizes([_LIST, _COMPARISON])
        buttons = QHBoxLayout()
        buttons.addWidget(self.reply)
        buttons.addWidget(self.restore)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        self.column.addWidget(hint)
        self.column.addWidget(splitter, 1)
        self.column.addWidget(self.message)
        self.end_with(buttons)

    # ---- comparing

    def _follow_choice(self) -> None:
        """Compare what is chosen, and enable what can be done with it."""
        self._confirm("")
        self._enable()
        rows, chosen = self.list.rows, self.list.chosen()
        match chosen:
            case _ if len(rows) == 1:
                self.comparison.show_note(_NONE_YET)
            case []:
                self.comparison.show_note(_CHOOSE_ONE)
            case [only]:
                self._compare(only if only.version else rows[1], rows[0])
            case [newer, older]:
                self._compare(older, newer)
            case _:
                self.comparison.show_note(_CHOOSE_ONE_OR_TWO)

    def _compare(self, older: VersionRow, newer: VersionRow) -> None:
        try:
            self.comparison.compare(self._state(older), self._state(newer))
        except LibraryError as error:
            self.comparison.show_note(str(error))

    def _state(self, row: VersionRow) -> State:
        report = self._session.report
        if row.version:
            report = self._session.sign_off.content(row.version.id)
        return State(row.title, report)

    # ---- what can be done with a version

    @property
    def _version(self) -> Version | None:
        """The one version that is chosen, be it together with what there is now."""
        versions = [row.version for row in self.list.chosen() if row.version]
        return versions[0] if len(versions) == 1 else None

    def _enable(self) -> None:
        version = self._version
        if version is None:
            _allow(self.reply, _CHOOSE_ONE)
            _allow(self.restore, _CHOOSE_ONE)
            return
        _allow(self.reply)
        if self._session.is_final:
            _allow(self.restore, "已经定稿，不能恢复；确需恢复的，先用“送审→重新打开”")
        elif self._session.sign_off.keeps(version.id, self._session.report):
            _allow(self.restore, "现在的内容和这一版相同")
        else:
            _allow(self.restore)

    def _record_reply(self) -> None:
        version = self._version
        if version and ReplyDialog.ask(self._session, version, self):
            self.refresh()
            self._confirm(recorded(version))

    def _bring_back(self) -> None:
        """Make the report say again what the chosen version says, as one step of undo."""
        version = self._version
        if version is None:
            return
        try:
            content = self._session.sign_off.content(version.id)
        except LibraryError as error:
            messages.warn(self, "没有恢复", str(error))
            return
        edits = edits_towards(self._session.report, content)
        consequence = f"恢复到{version.name}，现在的内容将有 {len(edits)} 处改动。"
        if not messages.ask(self, "恢复", f"{consequence}\n{_HOW_TO_GO_BACK}", "恢复"):
            return
        before = self._session.report.changed(())
        self._session.apply(edits, How.VERSION, f"恢复到{version.name}")
        self.refresh()
        unstored = "还没能存进年报库，程序会自动重试。" if self._session.unstored else ""
        self._confirm(
            f"已恢复到{version.name}，改动了 {len(edits)} 处。{unstored}"
            "关闭这个窗口后可以按 Ctrl+Z 撤销。"
            f"{told_of_lost(before, self._session.report)}"
        )

    def _confirm(self, text: str) -> None:
        """Say what was done; an empty text takes that away."""
        theme.as_done(self.message)
        self.message.setText(text)
        self.message.setVisible(bool(text))


def _button(name: str) -> Button:
    button = Button(name)
    button.setAutoDefault(False)
    return button


def _allow(button: Button, why_not: str = "") -> None:
    """Enable ``button``, or disable it and say why."""
    button.setEnabled(not why_not)
    button.setToolTip(tip(why_not))
    button.setAccessibleDescription(why_not)

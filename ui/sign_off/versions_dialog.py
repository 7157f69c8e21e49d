"""版本与比较: the versions of a report, what came back on them, what differs, and the way back to one."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from forms.sign_off.comparison import edits_towards
from forms.sign_off.content_code import content_code
from storage.errors import LibraryError
from storage.history import How
from storage.sign_off import Version
from ui.parts import messages, theme
from ui.report.session import Session
from ui.sign_off.comparison_view import Comparison, State
from ui.sign_off.reply_dialog import ReplyDialog
from ui.sign_off.version_list import NOW, Row, VersionList, row_of
from usecases.changes import changes

_SIZE = QSize(1100, 640)
_LIST, _COMPARISON = 340, 760
_OF_SCREEN = 0.92  # the rest is for the frame and the task bar
_HOW_TO_CHOOSE = "选一版，就和现在的内容比较；按住 Ctrl 再点一版，就比较这两版（用键盘：Ctrl+↑↓ 移动，Ctrl+空格 选中）。"
_NONE_YET = (
    "这份年报还没有留过版本。用“送审→提交送审…”可以把当时的全部内容留成“送审稿第 1 稿”；"
    "以后每次送审、定稿各留一版，都列在这里，可以互相比较，也可以恢复。"
)
_CHOOSE_ONE, _CHOOSE_ONE_OR_TWO = "请先在列表里选一版", "一次比较两版，请只选一版或两版"


class VersionsDialog(QDialog):
    """Lists the versions, compares any two, records replies, and brings a version back."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("版本与比较")
        self.resize(_SIZE.boundedTo(self.screen().availableSize() * _OF_SCREEN))
        session.settle()
        self._session = session
        self.list, self.comparison = VersionList(), Comparison()
        self.reply, self.restore, self.close_button = (
            QPushButton(name) for name in ("登记审核意见…", "恢复到这一版…", "关闭")
        )
        self.message = QLabel(wordWrap=True)
        self.message.hide()
        column = QVBoxLayout(self)
        hint = QLabel(_HOW_TO_CHOOSE, wordWrap=True)
        theme.as_faint(hint)
        column.addWidget(hint)
        splitter = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        splitter.addWidget(self.list)
        splitter.addWidget(self.comparison)
        splitter.setSizes([_LIST, _COMPARISON])
        column.addWidget(splitter, 1)
        column.addWidget(self.message)
        column.addLayout(self._buttons())
        self.list.itemSelectionChanged.connect(self._follow_choice)
        self.refresh()
        self.list.setFocus()

    def refresh(self) -> None:
        """Read the versions anew."""
        try:
            versions = self._session.sign_off.versions(self._session.id)
        except LibraryError as error:
            self.list.show_rows([])
            self.comparison.tell(str(error))
            return
        self.list.show_rows([self._now(versions), *map(row_of, reversed(versions))])

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for button, act in (
            (self.reply, self._record_reply),
            (self.restore, self._bring_back),
            (self.close_button, self.reject),
        ):
            button.setAutoDefault(False)
            button.clicked.connect(act)
            row.addWidget(button)
        row.insertStretch(2, 1)
        return row

    def _now(self, versions: Sequence[Version]) -> Row:
        code = content_code(self._session.report)
        return Row(None, NOW, "", (f"内容码 {code}", self._since(versions, code)))

    def _since(self, versions: Sequence[Version], code: str) -> str:
        """Say how what there is now stands to what was kept."""
        if not versions:
            return "还没有送审过"
        same = next((version for version in reversed(versions) if version.code == code), None)
        if same:
            return f"与{same.name}相同"
        last = versions[-1]
        try:
            made = changes(self._session.sign_off.content(last.id), self._session.report).made
        except LibraryError:  # told where that version is chosen
            return f"{last.name}之后有改动"
        return f"{last.name}之后有 {len(made)} 处改动"

    def _follow_choice(self) -> None:
        """Compare what is chosen, and enable what can be done with it."""
        self._tell("")
        self._enable()
        rows, chosen = self.list.rows, self.list.chosen()
        if len(rows) == 1:
            self.comparison.tell(_NONE_YET)
        elif len(chosen) == 2:
            self._compare(*reversed(chosen))
        elif len(chosen) == 1:
            self._compare(chosen[0] if chosen[0].version else rows[1], rows[0])
        else:
            self.comparison.tell(_CHOOSE_ONE_OR_TWO if chosen else _CHOOSE_ONE)

    def _compare(self, older: Row, newer: Row) -> None:
        try:
            self.comparison.compare(self._state(older), self._state(newer))
        except LibraryError as error:
            self.comparison.tell(str(error))

    def _state(self, row: Row) -> State:
        version = row.version
        return State(
            row.title,
            self._session.sign_off.content(version.id) if version else self._session.report,
        )

    @property
    def _version(self) -> Version | None:
        """The one version that is chosen, be it together with what there is now."""
        versions = [row.version for row in self.list.chosen() if row.version]
        return versions[0] if len(versions) == 1 else None

    def _enable(self) -> None:
        version = self._version
        _allow(self.reply, "" if version else _CHOOSE_ONE)
        if not version:
            _allow(self.restore, _CHOOSE_ONE)
        elif self._session.is_final:
            _allow(self.restore, "已经定稿，不能恢复；确需恢复的，先用“送审→重新打开”")
        else:
            _allow(
                self.restore,
                "现在的内容和这一版相同"
                if version.code == content_code(self._session.report)
                else "",
            )

    def _record_reply(self) -> None:
        version = self._version
        if version and ReplyDialog.ask(self._session, version, self):
            self.refresh()
            self._tell(f"已登记对{version.name}的审核意见。")

    def _bring_back(self) -> None:
        """Make the report say again what the chosen version says, as one step that can be undone."""
        version = self._version
        if not version:
            return
        try:
            edits = edits_towards(self._session.report, self._session.sign_off.content(version.id))
        except LibraryError as error:
            messages.warn(self, "没有恢复", str(error))
            return
        if messages.ask(
            self,
            "恢复",
            f"恢复到{version.name}，现在的内容将有 {len(edits)} 处改动。\n"
            "各版都不受影响。改动可以用“编辑→撤销”（Ctrl+Z）一次撤回；想把现在的内容也留下的，请先取消，用“送审→提交送审…”留一版。",
            "恢复",
        ):
            self._session.apply(edits, How.VERSION, f"恢复到{version.name}")
            self.refresh()
            unstored = "还没能存进年报库，程序会自动重试。" if self._session.unstored else ""
            self._tell(
                f"已恢复到{version.name}，改动了 {len(edits)} 处。{unstored}关闭这个窗口后可以按 Ctrl+Z 撤销。"
            )

    def _tell(self, text: str) -> None:
        theme.as_done(self.message)
        self.message.setText(text)
        self.message.setVisible(bool(text))


def _allow(button: QPushButton, why_not: str) -> None:
    """Enable ``button``, or disable it and say why."""
    button.setEnabled(not why_not)
    button.setToolTip(why_not)
    button.setAccessibleDescription(why_not)

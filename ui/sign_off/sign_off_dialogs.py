"""The questions asked on the way to the final: handing in, making final, and opening a final again."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from forms.checks.finding import Severity
from forms.report import Report
from forms.sign_off.content_code import content_code
from forms.sign_off.drafts import draft_name
from forms.sign_off.reasons import Standing
from forms.texts.correction_note import propose_correction
from forms.values import show
from storage.history import How
from storage.sign_off import Stage, Version
from ui.report.session import Session
from ui.sign_off.comparison_view import changes

_CORRECTION = "text.other_matters"
_NOTHING_TO_TELL = ("", "无", "无。")


class _Dialog(QDialog):
    """A question with some lines of explanation, a body, and two buttons."""

    def __init__(self, title: str, lines: Sequence[str], parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(460)
        self.column = QVBoxLayout(self)
        for line in lines:
            self.column.addWidget(QLabel(line, wordWrap=True))

    def add_buttons(self, yes: str, no: str = "取消") -> QPushButton:
        """Add the buttons; return the one that says yes."""
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(no)
        accept = buttons.button(QDialogButtonBox.StandardButton.Ok)
        accept.setText(yes)
        self.column.addWidget(buttons)
        self.adjustSize()  # or wrapped lines are cut: a dialog does not ask by itself how high they are
        return accept

    def is_accepted(self) -> bool:
        """Ask, and return whether the answer was yes."""
        answer = self.exec()
        self.deleteLater()
        return answer == QDialog.DialogCode.Accepted


class HandInDialog(_Dialog):
    """送审: what will be kept, what is still open, and a remark."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        versions = session.sign_off.versions(session.id)
        number = 1 + sum(version.stage is Stage.DRAFT for version in versions)
        lines = [
            f"将把现在的全部内容存为“{draft_name(number)}”（内容码 {content_code(session.report)}），永久保留。",
            _open_points(session),
        ]
        if versions:
            lines.append(_since(session, versions[-1]))
        super().__init__("送审", lines, parent)
        self.remark = QLineEdit(
            placeholderText="可以不填。例如：已按李主任意见修改第一部分", maxLength=200
        )
        self.remark.setAccessibleName("备注")
        self.column.addWidget(QLabel("备注"))
        self.column.addWidget(self.remark)
        self.add_buttons("送审并预览")

    @staticmethod
    def ask(session: Session, parent: QWidget) -> str | None:
        """Return the clerk's remark; None where nothing is to be handed in."""
        dialog = HandInDialog(session, parent)
        return dialog.remark.text().strip() if dialog.is_accepted() else None


class RefusalDialog(_Dialog):
    """What stands against the final."""

    def __init__(self, open_points: Sequence[Standing], parent: QWidget | None = None) -> None:
        super().__init__(
            "还不能定稿",
            [
                f"还有 {len(open_points)} 处没有处理。必改的请改正，须说明的请改正或写明理由；内容没有改动。"
            ],
            parent,
        )
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setAccessibleName("没有处理的事项")
        self.list.addItems(
            [f"{finding.severity.label}：{finding.message}" for finding, *_ in open_points]
        )
        self.column.addWidget(self.list)
        self.add_buttons("去处理", "关闭")
        self.resize(560, 360)

    @staticmethod
    def ask(open_points: Sequence[Standing], parent: QWidget) -> bool:
        """Return whether the clerk wants to see to them."""
        return RefusalDialog(open_points, parent).is_accepted()


class FinalDialog(_Dialog):
    """定稿: what has been signed, what has changed since, and, after publication, what is being corrected."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        versions = session.sign_off.versions(session.id)
        drafts = [version for version in versions if version.stage is Stage.DRAFT]
        super().__init__(
            "定稿",
            [
                f"内容码 {content_code(session.report)}。定稿后全部内容锁定，不能再修改；确需修改的，要写明原因重新打开。",
                _since(session, drafts[-1]) if drafts else "这份年报还没有送审过。",
            ],
            parent,
        )
        self._session = session
        self.correction = _correction(session, versions)
        if self.correction:
            self._offer_correction()
        self.add_buttons("定稿")

    def _offer_correction(self) -> None:
        self.column.addWidget(QLabel("这是公开发布后的更正：", wordWrap=True))
        told = QPlainTextEdit(self.correction, readOnly=True)
        told.setAccessibleName("更正说明")
        told.setMaximumHeight(110)
        self.column.addWidget(told)
        if _tells_of_it(self._session.report):
            self.column.addWidget(
                QLabel("第六部分已有更正说明，请核对它与上面的内容一致。", wordWrap=True)
            )
        else:
            add = QPushButton("先把更正说明写入第六部分")
            add.clicked.connect(self._add_correction)
            self.column.addWidget(add)

    def _add_correction(self) -> None:
        """Put the sentence where it belongs, as an edit that can be undone; the final is to be asked for again."""
        text = self._session.report.text(_CORRECTION)
        text = self.correction if text.strip() in _NOTHING_TO_TELL else f"{text}\n{self.correction}"
        self._session.apply(
            [self._session.report.edit(_CORRECTION, text)], How.PROPOSAL, "写入更正说明"
        )
        self.reject()

    @staticmethod
    def ask(session: Session, parent: QWidget) -> str | None:
        """Return what the version is to say of itself; None where it is not to be made."""
        dialog = FinalDialog(session, parent)
        return dialog.correction if dialog.is_accepted() else None


class Reopening(NamedTuple):
    """Why a final is opened again, and whether it is published already."""

    why: str
    published: bool


class ReopenDialog(_Dialog):
    """重新打开: only with a reason."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            "重新打开",
            ["重新打开后可以修改；原来的定稿仍然保留在“版本与比较”里。请写明原因，它会一起保留。"],
            parent,
        )
        self.why = QLineEdit(placeholderText="例如：第三部分自然人上年结转填漏", maxLength=200)
        self.why.setAccessibleName("原因")
        self.column.addWidget(self.why)
        self.published = QCheckBox("这份定稿已经公开发布（以后的改动算作更正，定稿时拟出更正说明）")
        self.column.addWidget(self.published)
        accept = self.add_buttons("重新打开")
        accept.setEnabled(False)
        self.why.textChanged.connect(lambda text: accept.setEnabled(bool(text.strip())))

    @staticmethod
    def ask(parent: QWidget) -> Reopening | None:
        """Return the answer; None where the final stays as it is."""
        dialog = ReopenDialog(parent)
        return (
            Reopening(dialog.why.text().strip(), dialog.published.isChecked())
            if dialog.is_accepted()
            else None
        )


def _open_points(session: Session) -> str:
    blocking = [standing.finding.severity for standing in session.standings if standing.blocks]
    counts = [
        (blocking.count(severity), severity.label)
        for severity in (Severity.ERROR, Severity.WARNING)
    ]
    told = "、".join(f"{count} 处{label}" for count, label in counts if count)
    return (
        f"还有 {told}没有处理。送审不受影响，这些会印在签批单上。"
        if told
        else "校核没有未处理的事项。"
    )


def _since(session: Session, version: Version) -> str:
    """Say what has changed since ``version`` was taken, and what came back on it."""
    changed = len(changes(session.sign_off.content(version.id), session.report).made)
    told = (
        f"{version.name}之后又有 {changed} 处改动（可在“送审→版本与比较”里查看）。"
        if changed
        else f"与{version.name}内容相同。"
    )
    if version.stage is Stage.FINAL:
        return told
    replies = [
        f"{reply.who} {show(reply.day)} {'同意' if reply.agrees else '要求修改'}"
        for reply in version.replies
    ]
    return f"{told}{version.name}的审核意见：{'；'.join(replies) or '还没有登记'}。"


def _correction(session: Session, versions: Sequence[Version]) -> str:
    """Return what a final after publication says of itself; empty for one that is no correction."""
    published = [version for version in versions if version.reopened and version.reopened.published]
    if not published:
        return ""
    return propose_correction(
        session.sign_off.content(published[-1].id),
        session.report,
        datetime.now().astimezone().date(),
    )


def _tells_of_it(report: Report) -> bool:
    return "更正说明：" in report.text(_CORRECTION)

"""定稿: what has been signed and has changed since; after publication, what is being corrected."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtWidgets import QWidget

from forms.parsing import tidy_paragraphs
from forms.sign_off.content_code import content_code
from forms.sign_off.correction_note import NOTE_FIELD, NOTE_MARK, propose_correction
from forms.texts.nothing import says_none
from storage.history import How
from storage.sign_off import Stage, Version
from ui.parts import dialogs
from ui.parts.button import MainAct
from ui.parts.text_box import TextBox
from ui.report.session import Session
from ui.report.tally_notice import tally_notice
from ui.sign_off.question import Question
from ui.sign_off.version_words import since

_HEIGHT = 110  # pixels of the box that shows the correction


class FinalDialog(Question):
    """Asks whether the report is to be locked as it stands."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        versions = session.sign_off.versions(session.id)
        super().__init__("定稿", _lines(session, versions), parent)
        self._session = session
        #: What the final says of itself; empty where it is no correction.
        self.correction = _correction(session, versions)
        lacks = bool(self.correction) and NOTE_MARK not in session.report.text(NOTE_FIELD)
        if self.correction:
            self._show_correction()
        if lacks:
            self._offer_correction()
        self.add_buttons("定稿", is_next=not lacks)

    @staticmethod
    def ask(session: Session, parent: QWidget) -> str | None:
        """Return what the version is to say of itself; None where it is not to be made."""
        dialog = FinalDialog(session, parent)
        return dialog.correction if dialogs.ask(dialog) else None

    def _show_correction(self) -> None:
        """Show the sentence on the correction, to be compared with what is there of it."""
        self.add_line("这是公开发布后的更正：")
        sentence = TextBox("更正说明", self.correction, read_only=True)
        sentence.setMaximumHeight(_HEIGHT)
        self.column.addWidget(sentence)
        if NOTE_MARK in self._session.report.text(NOTE_FIELD):
            self.add_line("第六部分已有更正说明，请核对它与上面的内容一致。")

    def _offer_correction(self) -> None:
        """Offer to put the sentence where it belongs, which is to be done before the final."""
        add = MainAct("先把更正说明写入第六部分")
        add.clicked.connect(self._add_correction)
        self.column.addWidget(add)
        add.setDefault(True)
        add.setFocus()

    def _add_correction(self) -> None:
        """Put the sentence in, as an edit that can be undone; the final is to be asked for anew."""
        report = self._session.report
        before = report.text(NOTE_FIELD)
        after = self.correction
        if before.strip() and not says_none(before):
            after = tidy_paragraphs(f"{before}\n{after}")
        self._session.apply([report.edit(NOTE_FIELD, after)], How.PROPOSAL, "写入更正说明")
        self.reject()


def _lines(session: Session, versions: Sequence[Version]) -> list[str]:
    drafts = [version for version in versions if version.stage is Stage.DRAFT]
    signed = since(session, drafts[-1]) if drafts else "这份年报还没有送审过。"
    code = content_code(session.report)
    locks = "定稿后全部内容锁定，不能再修改；确需修改的，要写明原因重新打开。"
    lines = [f"内容码 {code}。{locks}", signed, tally_notice(session)]
    return [line for line in lines if line]


def _correction(session: Session, versions: Sequence[Version]) -> str:
    """Return what a final after publication says of itself; empty for one that is no correction."""
    published = [version for version in versions if version.reopened and version.reopened.published]
    if not published:
        return ""
    original = session.sign_off.content(published[-1].id)
    return propose_correction(original, session.report, datetime.now().astimezone().date())

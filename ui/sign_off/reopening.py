"""重新打开: unlocking a final, only with a reason."""

from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from forms.parsing import tidy_line, too_long
from storage.errors import LibraryError
from ui.parts import dialogs
from ui.parts.line import Line
from ui.parts.tick_box import TickBox
from ui.report.session import Session
from ui.sign_off.question import MOST, Question
from usecases.closed_years import moved_since


class WantedReopening(NamedTuple):
    """Why a final is opened again, and whether it is published already."""

    why: str
    published: bool


class ReopenDialog(Question):
    """Asks for the reason, without which there is no going on."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("重新打开", _lines(session), parent)
        self.why = Line(placeholder="例如：第三部分自然人上年结转填漏")
        self.why.setAccessibleName("原因")
        self.published = TickBox("这份定稿已经公开发布（以后的改动算作更正，定稿时拟出更正说明）")
        self.column.addWidget(self.why)
        self.column.addWidget(self.published)
        self.add_buttons("重新打开")
        self.why.textChanged.connect(self._check)
        self._check()

    @staticmethod
    def ask(session: Session, parent: QWidget) -> WantedReopening | None:
        """Return the answer; None where the final stays as it is."""
        dialog = ReopenDialog(session, parent)
        if not dialogs.ask(dialog):
            return None
        return WantedReopening(tidy_line(dialog.why.text()), dialog.published.isChecked())

    def _check(self) -> None:
        why = tidy_line(self.why.text())
        self.refuse(too_long(why, MOST))
        if not why:
            self.yes.setEnabled(False)


def _lines(session: Session) -> list[str]:
    """Return what reopening means, and what the ledger counts otherwise since the final."""
    lines = ["重新打开后可以修改；原来的定稿仍然保留在“版本与比较”里。请写明原因，它会一起保留。"]
    try:
        moved = moved_since(session.tally, session.library, session.id)
    except LibraryError as error:
        lines.append(f"没有能与定稿时的台账核对：{error}")
        return lines
    if moved:
        lines.append(moved.told)
    return lines

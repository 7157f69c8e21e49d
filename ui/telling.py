"""What is told at the foot of the open page."""

from PySide6.QtCore import QObject

from ui.parts.foot import Foot
from ui.report.page import Page
from ui.report.session import Session

_GO_TO, _MEND, _PANES = "F8 到下一处问题", "Alt+Enter 按建议改正", "F6 在各栏之间切换"
_ON = "Ctrl+PgDn 下一步"


class Telling(QObject):
    """Tells what the page tells, else that changes are not stored, else how to go on."""

    def __init__(self, session: Session, foot: Foot) -> None:
        super().__init__(foot)
        self._session = session
        self._foot = foot
        self._page: Page | None = None
        self._unsaved = ""  # why changes are not stored, until they are or that is put away
        self._put_away = ""
        self._on: list[str] = []  # the key of the way on
        self._can_mend = False  # the finding that was gone to last
        session.stored.connect(self._note_stored)
        session.not_stored.connect(self._note_unsaved)
        session.checked.connect(self._hint)
        session.locked.connect(self._hint)
        foot.dismissed.connect(self.put_away)

    def turn_to(self, page: Page, *, is_last: bool) -> None:
        """Tell from now on what ``page`` tells, which is open; none follows the last."""
        if self._page:
            self._page.told.disconnect(self._tell)
        self._page = page
        page.told.connect(self._tell)
        self._on = [] if is_last else [_ON]
        self._tell()
        self._hint()

    def offer_mending(self, can_mend: bool) -> None:  # noqa: FBT001 # as the signal has it
        """Offer the key that mends the finding that was gone to last, where it ``can_mend`` it."""
        self._can_mend = can_mend
        self._hint()

    def put_away(self) -> None:
        """Tell no more of it; the window's last line still counts what is not stored."""
        if self._page and self._page.message:
            self._session.put_away.emit(self._page.message)
        else:
            self._put_away, self._unsaved = self._unsaved, ""
            self._tell()

    def _tell(self) -> None:
        if self._page and self._page.message:
            self._foot.tell(self._page.message, self._page.sign)
        else:
            self._foot.tell(self._unsaved)

    def _note_unsaved(self, why: str) -> None:
        if why != self._put_away:  # it is tried again every few seconds
            self._unsaved = why
            self._tell()

    def _note_stored(self) -> None:
        self._unsaved = self._put_away = ""
        self._tell()

    def _hint(self) -> None:
        ways: list[str] = []
        if any(not standing.is_settled for standing in self._session.told):
            ways = [_GO_TO, _MEND, _PANES] if self._can_mend else [_GO_TO, _PANES]
        page_keys = self._page.keys() if self._page else []
        self._foot.hint(*ways, *page_keys, *self._on)

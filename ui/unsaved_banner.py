"""The band above a report's pages while changes cannot be stored."""

from ui.parts import theme
from ui.parts.plain import Label
from ui.report.session import Session


class UnsavedBanner(Label):
    """Says why changes are not stored, until they are."""

    def __init__(self, session: Session) -> None:
        super().__init__(wraps=True)
        theme.as_banner(self)
        self.hide()
        session.stored.connect(self.hide)
        session.not_stored.connect(self._tell)

    def _tell(self, why: str) -> None:
        self.setText(why)
        self.show()

"""The findings with what can be done about each, as the model of a list."""

from bisect import bisect_right

from PySide6.QtCore import QObject, QStringListModel, Qt, Signal

from forms.checks.finding import Finding
from ui.findings.finding_rows import FindingRow, rows_of
from ui.findings.mendings import Mendings
from ui.findings.text_acts import Numbers
from ui.parts.items import Index
from ui.parts.plain import tip
from ui.report.session import Session

ROW = Qt.ItemDataRole.UserRole + 1


class FindingsModel(QStringListModel):
    """What the checks found, a card each: its finding and the rows under it.

    How many rows there are a view asks a hundred times while it shows a few: Qt's own list answers.
    """

    leaving = Signal()  # other rows are about to take the place of these

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.mendings = Mendings(session, self)
        self.rows: list[FindingRow] = []
        #: At which rows the cards begin.
        self._heads: list[int] = []
        self._unfolded: set[Finding] = set()
        session.checked.connect(self._show)
        session.locked.connect(self._show)
        self.mendings.found.connect(self._show)
        self._show()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the text of a row, or the row itself."""
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.spoken
            case Qt.ItemDataRole.ToolTipRole:
                return tip(row.tip)
            case _ if role == ROW:
                return row
        return None

    def setData(  # noqa: N802
        self,
        _index: Index,
        _value: object,
        _role: int = Qt.ItemDataRole.EditRole,
    ) -> bool:
        """Refuse it: a finding goes when what it is about is mended."""
        return False

    def card_at(self, row: int) -> int:
        """Return the number of the card that a row is of."""
        return bisect_right(self._heads, row) - 1

    def cards_from(self, card: int) -> list[tuple[int, int]]:
        """Return the first and the last row of each card, beginning with one."""
        ends = [*self._heads[1:], len(self.rows)]
        cards = []
        for head, end in zip(self._heads[card:], ends[card:], strict=False):
            cards.append((head, end - 1))
        return cards

    def turn(self, finding: Finding) -> None:
        """Show the other ways to mend ``finding``, or no longer."""
        self._unfolded ^= {finding}
        self._show()

    def _show(self) -> None:
        """Show a card for each finding; the rows of one that says the same stay the very rows."""
        shown = self._cards()
        rows: list[FindingRow] = []
        heads: list[int] = []
        numbers = Numbers(self._session)
        told = self._session.told
        for standing, mending in zip(told, self.mendings.all(), strict=True):
            heads.append(len(rows))
            is_unfolded = standing.finding in self._unfolded
            card = rows_of(self._session, standing, mending, numbers, is_unfolded=is_unfolded)
            before = shown.get(card[0].text)
            rows += before if before == card else card
        if rows != self.rows:
            self.leaving.emit()
            self.rows, self._heads = rows, heads
            self.setStringList([row.text for row in rows])

    def _cards(self) -> dict[str, list[FindingRow]]:
        """Return the rows of each card by what its finding says."""
        cards = {}
        for head, last in self.cards_from(0):
            cards[self.rows[head].text] = self.rows[head : last + 1]
        return cards

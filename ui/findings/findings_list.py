"""The list of the findings, a card each, which stays where the clerk is."""

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from forms.checks.finding import Finding
from ui.findings.finding_rows import FindingRow
from ui.findings.findings_model import ROW, FindingsModel
from ui.findings.following import place_after
from ui.findings.row_delegate import RowDelegate, card_rect
from ui.parts import theme
from ui.parts.card import paint_card_in
from ui.parts.scroll_bar import calm
from ui.parts.typing_keys import ENTER

_STEPS = {
    QAbstractItemView.CursorAction.MoveDown: 1,
    QAbstractItemView.CursorAction.MoveRight: 1,
    QAbstractItemView.CursorAction.MoveNext: 1,
    QAbstractItemView.CursorAction.MoveUp: -1,
    QAbstractItemView.CursorAction.MoveLeft: -1,
    QAbstractItemView.CursorAction.MovePrevious: -1,
}
#: Before the list has a width; in pixels.
_USUAL_WIDTH = 228
#: Between the cards and the scroll bar; in pixels.
_BESIDE_BAR = 4


class FindingsList(QListView):
    """A list whose rows wrap to its width, two short acts in a line; a click or Enter uses a row.

    It stays on its row when the rows are shown anew. The second click of a double click does
    nothing: by then another finding may have come under the mouse.
    """

    used = Signal(object)  # the row

    def __init__(self, model: FindingsModel) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        calm(self)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setModel(model)
        self._delegate = RowDelegate(self, model, _USUAL_WIDTH)
        self.setItemDelegate(self._delegate)
        self._findings = model
        self._is_second_click = False
        self._left_row: FindingRow | None = None
        self._left: list[Finding] = []  # the findings as they were, and where among these
        self._left_at = 0
        self.clicked.connect(self._use)
        self.entered.connect(self._point)
        model.leaving.connect(self._leave)
        model.modelReset.connect(self._return)

    def rows(self) -> list[FindingRow]:
        """Return what the list shows."""
        return self._findings.rows

    def choose(self, row: FindingRow) -> None:
        """Make ``row`` the current one."""
        self.setCurrentIndex(self.model().index(self.rows().index(row), 0))

    def reveal(self, finding: Finding) -> None:
        """Bring all that is shown of ``finding`` into sight, the finding itself for sure."""
        rows = [at for at, row in enumerate(self.rows()) if row.finding == finding]
        for at in reversed(rows):
            self.scrollTo(self.model().index(at, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Use the row where the keyboard is; show what can be done about the finding there."""
        index = self.currentIndex()
        if event.key() in ENTER and index.isValid():
            self._use(index)
            return
        super().keyPressEvent(event)
        row: FindingRow | None = self.currentIndex().data(ROW)
        if row and not row.is_below:
            self.reveal(row.finding)

    def moveCursor(  # noqa: N802
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Go from row to row, whether they stand below or beside each other."""
        by, here = _STEPS.get(action), self.currentIndex()
        if by is None or not here.isValid():
            return super().moveCursor(action, modifiers)
        there = self.model().index(here.row() + by, 0)
        return there if there.isValid() else here

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:  # noqa: N802
        """Leave it at the first click."""
        self._is_second_click = True

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Let a click count once."""
        if self._is_second_click:
            self._is_second_click = False
            return
        super().mouseReleaseEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Let the rows wrap anew."""
        self._delegate.take_width(self._card_width())
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Lay the rows out anew in another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._delegate.forget()
            self.scheduleDelayedItemsLayout()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the cards in sight, then their rows."""
        painter = QPainter(self.viewport())
        self._paint_cards(painter, event.rect().top(), event.rect().bottom())
        painter.end()
        super().paintEvent(event)

    def _paint_cards(self, painter: QPainter, top: int, bottom: int) -> None:
        colours = theme.colours()
        edge = QPen(colours.line, 1)
        width = self._card_width()
        first = max(0, self._findings.card_at(self.indexAt(QPoint(1, top)).row()))
        for head, last in self._findings.cards_from(first):
            begins = self.visualRect(self.model().index(head, 0))
            if begins.top() > bottom:
                return
            ends = self.visualRect(self.model().index(last, 0))
            paint_card_in(painter, QRectF(card_rect(begins, ends, width)), colours.paper, edge)

    def _card_width(self) -> int:
        """Return how wide the cards are, the same whether there is a scroll bar or not."""
        lane = self.verticalScrollBar().sizeHint().width()
        return self.maximumViewportSize().width() - lane - _BESIDE_BAR

    def _use(self, index: QModelIndex) -> None:
        self.used.emit(index.data(ROW))

    def _point(self, index: QModelIndex) -> None:
        """Show a hand over what can be done."""
        row: FindingRow = index.data(ROW)
        is_act = row.is_act or bool(row.act)
        shape = Qt.CursorShape.PointingHandCursor if is_act else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def _leave(self) -> None:
        index = self.currentIndex()
        left: FindingRow | None = index.data(ROW) if index.isValid() else None
        self._left_row = left
        if left:
            self._left = [row.finding for row in self._heads()]
            self._left_at = self._findings.card_at(index.row())

    def _return(self) -> None:
        """Go back to the row that was left, to its finding, or to the open one that followed it."""
        left = self._left_row
        if left is None:
            return
        about = [row for row in self.rows() if row.finding == left.finding]
        same = [row for row in about if _means_the_same(row, left)]
        self.setAutoScroll(False)  # what is in sight stays in sight
        for row in (same or about or self._following())[:1]:
            self.choose(row)
        self.setAutoScroll(True)

    def _following(self) -> list[FindingRow]:
        """Return the findings to go to where the one that was left is gone, the best first."""
        heads = self._heads()
        found = [row.finding for row in heads]
        at = place_after(self._left_at, self._left, found)
        in_turn = heads[at:] + heads[:at][::-1]
        still_open = [row for row in in_turn if not row.standing.is_settled]
        return still_open or in_turn

    def _heads(self) -> list[FindingRow]:
        return [row for row in self.rows() if not row.is_below]


def _means_the_same(row: FindingRow, other: FindingRow) -> bool:
    return (row.proposal, row.deed) == (other.proposal, other.deed)

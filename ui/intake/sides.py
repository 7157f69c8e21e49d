"""The file's words at the left, the form and its doubts at the right, both at the same place."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake.published.report_read import Place
from ui.intake.doubt_box import DoubtBox
from ui.intake.file_words import FileWords
from ui.intake.form_side import FormSide
from ui.intake.look import Look
from ui.parts import theme
from ui.parts.card import Card, GroundCard
from ui.parts.plain import Label
from ui.parts.splitter import Splitter

#: Shares of the width, in more pixels than there are: a form is wider than most files.
_SHARES = (9_000, 11_000)
_GAP = 12  # pixels between them


class Sides(Splitter):
    """Leads from doubt to doubt, from a field to where it stands in the file, and back."""

    def __init__(self, look: Look) -> None:
        super().__init__(_GAP)
        self._look = look
        self._leftover = -1
        self.file = FileWords(look.read.seen.blocks)
        self.form = FormSide(look)
        self.box = DoubtBox(look)
        self._where = Label()
        theme.as_faint(self._where)
        self._where.setMinimumWidth(1)  # the name of a file may be of any length
        self._lay_out()
        self.file.chosen.connect(self._find_field)
        self.form.looked_at.connect(self.look_at)
        self.form.turned.connect(self.look_at)

    def go_to_doubt(self, by: int) -> None:
        """Go to the next doubt (1) or the one before (-1) that is still open, round and round."""
        waiting = self._look.open_doubts()
        if not waiting:
            self.box.show_doubt(None)
            return
        here = self.box.number
        if by > 0:
            after = [number for number in waiting if here is None or number > here]
            self._show_doubt(after[0] if after else waiting[0])
        else:
            before = [number for number in waiting if here is not None and number < here]
            self._show_doubt(before[-1] if before else waiting[-1])

    def look_at(self, id: str) -> None:
        """Show what stands in the file for the field ``id``, and the doubt about it."""
        number = self._look.doubt_about(id)
        if number != self.box.number:
            self.box.show_doubt(number)
        place = self._look.field(id).place
        if place is None and number is not None:
            place = self._look.read.doubts[number].place
        if place:
            self._mark(place)

    def next_leftover(self) -> None:
        """Show the next words of the file that were put to no field."""
        left = self._look.read.leftovers
        if left:
            self._leftover = (self._leftover + 1) % len(left)
            self._mark(left[self._leftover].place)

    def next_pane(self) -> None:
        """Move the keyboard on from the form to the file's words, to the answers, and back."""
        panes: list[QWidget] = [self.form.page, self.file]
        answer = self.box.first_answer
        if answer:
            panes.append(answer)
        focused = self.window().focusWidget()
        at = 0
        for index, pane in enumerate(panes):
            if pane is focused or pane.isAncestorOf(focused):
                at = index
        if self.box.isAncestorOf(focused):
            at = len(panes) - 1
        panes[(at + 1) % len(panes)].setFocus(Qt.FocusReason.TabFocusReason)

    def _show_doubt(self, number: int) -> None:
        doubt = self._look.read.doubts[number]
        if doubt.cells:
            self.form.go_to(doubt.cells[0])
        self.box.show_doubt(number)  # another may be about that field too
        self._mark(doubt.place or self._place_of(doubt.cells))

    def _place_of(self, cells: tuple[str, ...]) -> Place | None:
        places = [self._look.field(id).place for id in cells]
        return next(filter(None, places), None)

    def _mark(self, place: Place | None) -> None:
        self.file.mark(place)
        words = place.words if place else ""
        blocks = self._look.read.seen.blocks
        if place and not words and place.block < len(blocks):
            words = blocks[place.block].where
        self._where.setText(f"{self._look.file.path.name}　{words}")

    def _find_field(self, block: int, row: int) -> None:
        """Go to the field that was read from where the clerk clicked in the file."""
        for id, field in self._look.read.fields.items():
            place = field.place
            if place and place.block == block and (row < 0 or place.row == row):
                self.form.go_to(id)
                return

    def _lay_out(self) -> None:
        left = _side(self, Card())
        left.addWidget(self._where)
        left.addWidget(self.file, 1)
        right = _side(self, GroundCard())
        right.addWidget(self.form, 1)
        right.addWidget(self.box)
        self.setChildrenCollapsible(False)
        self.setSizes(_SHARES)


def _side(splitter: Splitter, side: Card) -> QVBoxLayout:
    """Add a side and return the column in which its parts stand."""
    column = QVBoxLayout(side)
    column.setContentsMargins(12, 4, 12, 6)
    column.setSpacing(4)
    splitter.addWidget(side)
    return column

"""The line in which a number, or a sum, is typed into a cell."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter, QPaintEvent, QValidator
from PySide6.QtWidgets import QLineEdit, QToolTip, QWidget

from forms.form import Field
from forms.parsing import Refused, parse
from forms.sums import is_sum, read_sum
from forms.values import Value
from ui.parts import theme
from ui.parts.plain import tip
from ui.parts.typing_keys import types_nothing
from ui.table.cell_painting import paint_frame


class CellEditor(QLineEdit):
    """An editor of one field, on which no input method sits; it can be committed once it reads.

    A sum is one only if its sign of equality was typed: what was pasted may be anything.
    """

    def __init__(self, field: Field, parent: QWidget) -> None:
        super().__init__(parent)
        self._kind = field.kind
        self._is_sum_typed = False
        self.textEdited.connect(self._note_sum)
        self.setValidator(_Readable(self))
        self.setFrame(False)
        theme.as_paper_ground(self)  # the table around its cells is not of paper
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setAccessibleName(field.label)

    def value(self) -> Value:
        """Return the value that is typed; raises Refused."""
        return self.read(self.text())

    def read(self, text: str) -> Value:
        """Return the value that ``text`` stands for; raises Refused."""
        if self._is_sum_typed and is_sum(text):
            return read_sum(self._kind, text)
        return parse(self._kind, text)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """Open the usual menu, with lines that are seen on a dark ground too."""
        from ui.parts.menu_line import open_usual_menu

        open_usual_menu(self, event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Leave the keys of buttons to these."""
        if types_nothing(event):
            return
        if is_sum(event.text()):
            self._is_sum_typed = True
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint what is typed in the frame of the cell that has the keyboard."""
        super().paintEvent(event)
        painter = QPainter(self)
        paint_frame(painter, self.rect())
        painter.end()

    def show_refusal(self) -> None:
        """Say why what is typed cannot be taken."""
        try:
            self.value()
        except Refused as refused:
            below = self.mapToGlobal(self.rect().bottomLeft())
            QToolTip.showText(below, tip(str(refused)), self)
        theme.as_mistyped(self, mistyped=True)

    def _note_sum(self, text: str) -> None:
        """Forget that a sum was begun once its sign of equality is gone."""
        if not is_sum(text):
            self._is_sum_typed = False


class _Readable(QValidator):
    """Accepts what an editor can read."""

    def __init__(self, editor: CellEditor) -> None:
        super().__init__(editor)
        self._editor = editor

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Let everything be typed; only what can be read may be committed."""
        state = QValidator.State.Acceptable
        try:
            self._editor.read(text)
        except Refused:
            state = QValidator.State.Intermediate
        return state, text, position

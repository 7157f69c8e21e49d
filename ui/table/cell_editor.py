"""The line in which a number is typed into a cell."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent, QPalette, QValidator
from PySide6.QtWidgets import QLineEdit, QToolTip, QWidget

from forms.form import Field
from forms.parsing import Refused, parse
from forms.values import Kind
from ui.parts import theme
from ui.parts.plain import tip
from ui.parts.typing_keys import types_nothing


class CellEditor(QLineEdit):
    """An editor of one field, on which no input method sits; it can be committed once it reads."""

    def __init__(self, field: Field, parent: QWidget) -> None:
        super().__init__(parent)
        self._validator = NumberValidator(field.kind, self)
        self.setValidator(self._validator)
        self.setFrame(False)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setAccessibleName(field.label)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Leave the keys of buttons to these."""
        if not types_nothing(event):
            super().keyPressEvent(event)

    def show_refusal(self) -> None:
        """Say why what is typed cannot be taken."""
        below = self.mapToGlobal(self.rect().bottomLeft())
        QToolTip.showText(below, tip(self._validator.reason(self.text())), self)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Text, theme.RED)
        self.setPalette(palette)


class NumberValidator(QValidator):
    """Accepts what :func:`forms.parsing.parse` can read."""

    def __init__(self, kind: Kind, parent: QObject) -> None:
        super().__init__(parent)
        self._kind = kind

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Let everything be typed; only what can be read may be committed."""
        state = QValidator.State.Acceptable
        if self.reason(text):
            state = QValidator.State.Intermediate
        return state, text, position

    def reason(self, text: str) -> str:
        """Return why ``text`` cannot stand in the cell; empty where it can."""
        try:
            parse(self._kind, text)
        except Refused as refused:
            return str(refused)
        return ""

"""The line at the window's foot, which says what is saved and what is not yet."""

from ui.parts.plain import Label

_UNSAVED = "未保存"


class SavedLine(Label):
    """Says what was said last, but for the moments in which something typed is not saved."""

    def __init__(self) -> None:
        super().__init__()
        self._said_before = ""

    def tell_typing(self, under_way: bool) -> None:  # noqa: FBT001
        """Say that something is not saved while it is being typed, then what was said before."""
        if under_way and self.text() != _UNSAVED:
            self._said_before = self.text()
            self.setText(_UNSAVED)
        elif not under_way and self.text() == _UNSAVED:
            self.setText(self._said_before)

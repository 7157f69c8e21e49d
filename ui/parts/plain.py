"""Text as it was written: Qt guesses whether a text is markup, and loads what markup names.

What is shown may come from a file that somebody sent, so no guess is made: every label of the
window is a ``Label``, every tooltip made of more than our own words goes through ``tip``, every
message box comes from ``ui.parts.messages``.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel


class Label(QLabel):
    """A label that shows its text as it is; it wraps where ``wraps``."""

    def __init__(self, text: str = "", *, wraps: bool = False) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wraps)
        self.setText(text)


def tip(text: str) -> str:
    """Return ``text`` as a tooltip that shows it as it is and wraps, which Qt's plain ones do not.

    An empty one stays empty, which is no tooltip.
    """
    if not text:
        return ""
    from html import escape  # no tip is shown with the first paint

    return f"<p>{escape(text).replace(chr(10), '<br>')}</p>"

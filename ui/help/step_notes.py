"""填写说明: what goes into the section that is open."""

from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from resources import RESOURCES
from ui.parts.dialog import Dialog
from ui.parts.dialogs import close_button
from ui.parts.menu_line import ruled
from ui.parts.scroll_bar import calm

_AROUND = 16  # pixels around the notes


class HelpDialog(Dialog):
    """The notes on what is open, in a window that may stay open beside it."""

    def __init__(self, step_id: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(f"填写说明：{name}", (560, 520), parent)
        text = ruled(calm(QTextBrowser()))
        text.setMarkdown(help_text(step_id))
        text.setAccessibleName("填写说明")
        text.setFrameShape(QFrame.Shape.NoFrame)
        text.document().setDocumentMargin(_AROUND)
        self.column.addWidget(text)
        self.end_with(close_button(self))


def help_text(step_id: str) -> str:
    """Return the notes on a step, as Markdown."""
    return (RESOURCES / "help" / f"{step_id}.md").read_text(encoding="utf-8")

"""填写说明: what goes into the section that is open."""

from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from resources import RESOURCES
from ui.parts.dialogs import close_button


class HelpDialog(QDialog):
    """The notes on what is open, in a window that may stay open beside it."""

    def __init__(self, step_id: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(f"填写说明：{name}")
        self.resize(480, 420)
        text = QTextBrowser()
        text.setMarkdown(help_text(step_id))
        text.setAccessibleName("填写说明")
        column = QVBoxLayout(self)
        column.addWidget(text)
        column.addWidget(close_button(self))


def help_text(step_id: str) -> str:
    """Return the notes on a step, as Markdown."""
    return (RESOURCES / "help" / f"{step_id}.md").read_text(encoding="utf-8")

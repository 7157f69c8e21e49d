"""填写说明: what goes into the section that is open."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from resources import RESOURCES


class HelpDialog(QDialog):
    """The notes on one step, in a window that may stay open beside the page."""

    def __init__(self, step_id: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(f"填写说明：{name}")
        self.resize(480, 420)
        column = QVBoxLayout(self)
        text = QTextBrowser()
        text.setMarkdown(help_text(step_id))
        text.setAccessibleName("填写说明")
        column.addWidget(text)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText("关闭")
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)


def help_text(step_id: str) -> str:
    """Return the notes on a step, as Markdown."""
    return (RESOURCES / "help" / f"{step_id}.md").read_text(encoding="utf-8")

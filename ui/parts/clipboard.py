"""The clipboard: one at a time may have it, and who is refused is not told by Qt."""

from typing import Final

from PySide6.QtGui import QGuiApplication

from ui.parts import theme
from ui.parts.plain import Label

NOT_COPIED: Final = "没有复制成：系统的剪贴板没有收下，可能正被别的程序占用，请再复制一次"


def put(text: str) -> bool:
    """Put ``text`` on the clipboard; return whether it is there.

    On Windows it is not while another program has the clipboard open.
    """
    clipboard = QGuiApplication.clipboard()
    clipboard.setText(text)
    return clipboard.ownsClipboard() or clipboard.text() == text


class CopiedLine(Label):
    """A line of a dialog that says whether words were copied."""

    def copy(self, words: str, told: str) -> None:
        """Put ``words`` on the clipboard and say what is ``told`` of it, or why they are not."""
        if put(words):
            theme.as_done(self)
            self.setText(f"✓ {told}")
        else:
            theme.as_refusal(self)
            self.setText(f"● {NOT_COPIED}")

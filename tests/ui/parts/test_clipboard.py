"""What is said of copying: that it is done where it is, else why not."""

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from tests.ui.parts.held_clipboard import hold_clipboard
from ui.parts import theme
from ui.parts.clipboard import NOT_COPIED, CopiedLine


@pytest.fixture
def line(qtbot: QtBot) -> CopiedLine:
    """A line that says nothing yet."""
    line = CopiedLine()
    qtbot.addWidget(line)
    return line


def test_what_is_there_is_told_as_copied(line: CopiedLine) -> None:
    line.copy("二〇二五年", "已复制")
    assert QGuiApplication.clipboard().text() == "二〇二五年"
    assert line.text() == "✓ 已复制"
    assert line.palette().windowText().color() == theme.colours().green


def test_a_clipboard_that_another_program_holds_is_told(
    line: CopiedLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    hold_clipboard(monkeypatch)
    line.copy("二〇二五年", "已复制")
    assert line.text() == f"● {NOT_COPIED}"
    assert line.palette().windowText().color() == theme.colours().red

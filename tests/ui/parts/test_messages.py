"""An error of our own: a log without the report's contents, plain words for the clerk."""

import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog

from resources import VERSION, fault_log, folders
from tests.ui.clerk import Clerk
from ui.parts import messages


def test_an_unexpected_error_is_logged_and_told_without_a_traceback(
    clerk: Clerk, home: Path
) -> None:
    def read(dialog: QDialog) -> None:
        assert clerk.says("已经保存的内容都在", dialog)
        assert not clerk.says("Traceback", dialog)
        assert not clerk.says("ValueError", dialog)
        clerk.click_button("知道了", dialog)

    typed = "秘密的文字"
    try:
        int(typed)
    except ValueError:
        kind, error, trace = sys.exc_info()
    assert kind
    assert error
    with clerk.dialog(read):
        messages.on_unexpected(kind, error, trace)
    log = folders.log_folder() / fault_log.NAME
    assert log.is_relative_to(home)
    written = log.read_text(encoding="utf-8")
    assert VERSION in written
    assert "test_messages.py" in written
    assert "ValueError" in written
    assert typed not in written
    assert clerk.window.isVisible(), "the program goes on"


def test_the_program_sends_unexpected_errors_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.__excepthook__)
    messages.catch_unexpected()
    assert sys.excepthook is messages.on_unexpected

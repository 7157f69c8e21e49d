"""A share that does not answer: the program says so, and goes on without it if the clerk likes."""

import threading
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog

from tests.ui.clerk import answered
from tests.ui.start import starts
from tests.ui.start.starts import Start, offered, press, put_in, says
from ui.start import opening
from ui.start.away import Sight, sight

#: What pytest hands to the tests of this module, under these names.
settings = starts.settings
stick = starts.stick
start = starts.start


def test_a_share_that_does_not_answer_is_waited_for_in_a_box(
    stick: Path, start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_in(stick)
    answers = threading.Event()

    def hang(path: Path) -> Sight:
        answers.wait()
        return sight(path)

    monkeypatch.setattr(opening, "sight", hang)
    monkeypatch.setattr(opening, "_PATIENCE", 0.01)

    def see(dialog: QDialog) -> None:
        assert "这个位置还没有回应" in says(dialog)
        assert offered(dialog) == ["打开其他年报库…", "先用默认的年报库", "退出"]
        answers.set()
        while dialog.isVisible():
            QApplication.processEvents()

    with answered(see):
        opened = start()
    assert opened
    assert opened.library.path == stick


@pytest.mark.parametrize("button", ["先用默认的年报库", "退出"])
def test_a_share_that_never_answers_is_not_waited_for_for_ever(
    button: str, stick: Path, start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = threading.Event()

    def hang(path: Path) -> Sight:
        if path == stick:
            answers.wait()
        return sight(path)

    monkeypatch.setattr(opening, "sight", hang)
    monkeypatch.setattr(opening, "_PATIENCE", 0.01)
    with answered(lambda dialog: press(dialog, button)):
        opened = start()
    answers.set()
    if button == "退出":
        assert opened is None
    else:
        assert opened
        assert opened.stands_in

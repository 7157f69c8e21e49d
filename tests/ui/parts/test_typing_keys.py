"""The key of a button that is gone types nothing, in whatever the keyboard is."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from tests.ui.clerk import Clerk, Key
from ui.parts.typing_keys import types_nothing

NO = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
FIRST = "requests.received.natural"
KEYPAD = Qt.KeyboardModifier.KeypadModifier
GROUP = Qt.KeyboardModifier.GroupSwitchModifier


@pytest.mark.parametrize(
    ("modifier", "text", "nothing"),
    [
        (NO, "1", False),
        (SHIFT, "N", False),
        (ALT, "1", True),
        (ALT | SHIFT, "N", True),
        (ALT, "", False),  # an arrow, or the key Alt itself
        (ALT, "\r", False),
        (ALT | CTRL, "@", False),  # AltGr on Windows
        (GROUP, "@", False),
        (ALT | KEYPAD, "1", False),
    ],
)
def test_alt_alone_types_nothing(
    modifier: Qt.KeyboardModifier, text: str, *, nothing: bool
) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, Key.Key_1, modifier, text)
    assert types_nothing(event) is nothing
    assert event.isAccepted() is not nothing, "the window is asked next"


def press_alt(*letters: str) -> None:
    """Press Alt with letters, which come as text too, as they do from a real keyboard."""
    for letter in letters:
        focused = QApplication.focusWidget()
        assert focused
        event = QKeyEvent(QEvent.Type.KeyPress, Key.Key_unknown, ALT, letter)
        QApplication.sendEvent(focused, event)


@pytest.mark.parametrize("field", ["text.problems", "unit", "text.preamble"])
def test_text_stays_as_it_is(clerk: Clerk, field: str) -> None:
    clerk.view.go_to(field)
    before = clerk.report.values
    press_alt("1", "N")
    clerk.session.settle()
    assert clerk.report.values == before
    clerk.type("1")
    clerk.session.settle()
    assert clerk.report.values != before, "the keyboard was there"


def test_a_figure_stays_as_it_is(clerk: Clerk) -> None:
    clerk.view.go_to(FIRST)
    clerk.type("4")
    press_alt("1")
    clerk.press(Key.Key_Return)
    press_alt("1")
    assert clerk.report.value(FIRST) == 4
    assert clerk.report.value(clerk.here) is None

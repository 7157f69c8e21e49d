"""Plain paragraphs under a cursor, without an editor around them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor, QTextDocument

from tests.ui.clerk import CTRL, NO, SHIFT, Key
from ui.parts.positions import positions
from ui.text.paragraphs import begins_line, ends_paragraph, replace_difference

_TEXTS = st.text(st.sampled_from("甲乙𬱖\n。 1"), max_size=12)


def cursor_in(document: QTextDocument, text: str, start: int = 0, end: int = 0) -> QTextCursor:
    """Return a cursor in the ``document``, of ``text`` now, that has chosen what is there."""
    document.setPlainText(text)
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("text", "start", "end", "begins"),
    [
        ("", 0, 0, True),
        ("　　甲", 2, 2, True),
        ("　　甲", 3, 3, False),
        ("甲乙", 0, 2, True),
        ("甲乙", 2, 1, False),
        ("甲\n 乙", 3, 3, True),
        ("甲\n乙", 2, 0, True),
    ],
)
def test_a_line_begins_where_nothing_but_blanks_stands_before(
    text: str, start: int, end: int, *, begins: bool
) -> None:
    document = QTextDocument()
    assert begins_line(cursor_in(document, text, start, end)) is begins


@pytest.mark.parametrize(
    ("key", "modifier", "ends"),
    [
        (Key.Key_Return, NO, True),
        (Key.Key_Enter, NO, True),
        (Key.Key_Return, SHIFT, True),
        (Key.Key_Return, CTRL, False),
        (Key.Key_A, NO, False),
    ],
)
def test_a_line_that_is_ended_is_a_paragraph(
    key: Qt.Key, modifier: Qt.KeyboardModifier, *, ends: bool
) -> None:
    assert ends_paragraph(QKeyEvent(QEvent.Type.KeyPress, key, modifier)) is ends


@pytest.mark.usefixtures("qapp")
@given(_TEXTS, _TEXTS)
def test_one_text_becomes_another_and_the_cursor_is_where_they_differ(old: str, new: str) -> None:
    document = QTextDocument()
    cursor = cursor_in(document, old)
    replace_difference(cursor, old, new)
    assert document.toPlainText() == new
    if old != new:
        rest = new.encode("utf-16-le")[2 * cursor.position() :]
        assert old.encode("utf-16-le").endswith(rest)


@pytest.mark.usefixtures("qapp")
def test_what_is_alike_keeps_its_place() -> None:
    document = QTextDocument()
    cursor = cursor_in(document, "𬱖甲丙")
    other = QTextCursor(document)
    other.setPosition(positions("𬱖甲丙"))
    replace_difference(cursor, "𬱖甲丙", "𬱖甲乙丙")
    assert cursor.position() == positions("𬱖甲乙")
    assert other.position() == positions("𬱖甲乙丙")

"""A filter that waits for the first paint is there from then on; at any other time at once."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import delete

from ui.parts import first_paint

KIND = QEvent.Type.LayoutRequest


@pytest.fixture
def heard() -> Iterator[list[QObject]]:
    """Return what is to be filled with whom something was heard of; end a start afterwards."""
    yield []
    first_paint.is_over()


def listen(watched: QObject, heard: list[QObject]) -> None:
    first_paint.hear(watched, KIND, lambda: heard.append(watched))


@pytest.mark.usefixtures("qapp")
def test_at_any_other_time_it_is_there_at_once_and_hears_of_one_kind(heard: list[QObject]) -> None:
    one = QObject()
    listen(one, heard)
    QApplication.sendEvent(one, QEvent(QEvent.Type.FontChange))
    assert heard == []
    QApplication.sendEvent(one, QEvent(KIND))
    assert heard == [one]


@pytest.mark.usefixtures("qapp")
def test_of_a_start_it_waits_and_what_is_gone_by_then_is_no_matter(heard: list[QObject]) -> None:
    first_paint.await_it()
    one, gone = QObject(), QWidget()
    listen(gone, heard)
    listen(one, heard)
    delete(gone)
    QApplication.sendEvent(one, QEvent(KIND))
    assert heard == []
    first_paint.is_over()
    QApplication.sendEvent(one, QEvent(KIND))
    assert heard == [one]

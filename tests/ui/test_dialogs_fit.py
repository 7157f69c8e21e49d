"""Every dialog on a small screen in large type: no words cut, no button off the screen."""

import inspect
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QScrollArea,
    QTableView,
    QWidget,
)

from storage.sign_off import Stage
from tests.builders import complete
from tests.ui import dialogs
from tests.ui.clerk import Clerk, children
from tests.ui.conftest import OpenReports
from tests.ui.dialogs import MAKERS
from tests.ui.figures import faulty_report
from tests.ui.ledger import dialogs as ledger_dialogs
from tests.ui.ledger.dialogs import LONG
from tests.ui.type_sizes import in_type
from ui.parts import dialog as dialog_module
from ui.parts.dialog import Dialog, room_on
from ui.parts.plain import Label
from ui.parts.waiting import _WaitingDialog
from ui.sign_off.question import Question

#: What 1366x768 leaves at 100, 150 and 200 %, in pixels of the window.
SCREENS = [(1366, 768), (911, 512), (683, 384)]
_TASKBAR = 40
#: What others are made of, and what is a few words and a button.
_BESIDE = (Question, _WaitingDialog)


@pytest.fixture(params=[9, 14], ids=lambda points: f"{points} points")
def clerk(request: pytest.FixtureRequest, open_reports: OpenReports) -> Iterator[Clerk]:
    """A clerk before a report with a finding and a version, in type of so many points."""
    with in_type(request.param):
        clerk = open_reports(complete(year=2023), faulty_report(year=2024))
        clerk.session.keep_version(Stage.DRAFT, "请审")
        yield clerk


@pytest.mark.parametrize("screen", SCREENS, ids=lambda size: f"{size[0]}x{size[1]}")
def test_no_words_are_cut_and_no_button_is_off_the_screen(
    clerk: Clerk, screen: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    room = QSize(*screen) - QSize(16, 48 + _TASKBAR)
    monkeypatch.setattr(dialog_module, "room_on", lambda _screen: room)
    faults = []
    for name, make in MAKERS.items():
        shown = make(clerk)
        shown.show()
        QApplication.processEvents()
        QApplication.processEvents()
        faults += [f"{name}：{fault}" for fault in _faults(shown, room)]
        shown.hide()
        shown.deleteLater()
        QApplication.processEvents()
    assert not faults, "\n".join(faults)


def _faults(dialog: QDialog, room: QSize) -> Iterator[str]:
    """Yield what is cut or off the screen."""
    if dialog.width() > room.width() or dialog.height() > room.height():
        yield f"{dialog.width()}x{dialog.height()} in {room.width()}x{room.height()}"
    for body in children(dialog, dialog_module._Body):
        yield from _scrolled(body, has_room=dialog.height() < room.height())
    for table in children(dialog, QTableView):
        yield from _cut_heads(table)
    for label in children(dialog, QLabel):
        if label.isVisible() and label.text().strip() and _is_cut(label):
            yield f"cut {label.size().toTuple()}: {label.text()[:20]}"
    for button in children(dialog, QAbstractButton):
        if not button.isVisible() or not button.text():
            continue
        if button.width() < button.minimumSizeHint().width():
            yield f"cut: {button.text()}"
        if not _scrolls(button) and not dialog.rect().contains(_place(button, dialog)):
            yield f"off: {button.text()}"


def _scrolled(body: QScrollArea, *, has_room: bool) -> Iterator[str]:
    """Yield how the parts of a dialog scroll that need not."""
    if body.verticalScrollBar().maximum() > 0 and has_room:
        yield "scrolls though the screen has room"
    if body.horizontalScrollBar().maximum() > 0:
        yield f"scrolls sideways by {body.horizontalScrollBar().maximum()}"


def _cut_heads(table: QTableView) -> Iterator[str]:
    """Yield the heads of columns for which these are too narrow."""
    header = table.horizontalHeader()
    for column in range(header.count()):
        if header.isVisible() and 0 < header.sectionSize(column) < header.sectionSizeHint(column):
            name = table.model().headerData(column, Qt.Orientation.Horizontal)
            yield f"cut: the head {name}, {header.sectionSize(column)} pixels"


def _is_cut(label: QLabel) -> bool:
    inside = label.contentsRect()
    if label.wordWrap():
        return label.height() < label.heightForWidth(label.width())
    return inside.width() < min(label.sizeHint().width(), label.minimumSizeHint().width())


def _place(widget: QWidget, dialog: QDialog) -> QRect:
    return QRect(widget.mapTo(dialog, QPoint(0, 0)), widget.size())


def _scrolls(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    while parent:
        if parent.inherits("QAbstractScrollArea"):
            return True
        parent = parent.parentWidget()
    return False


def test_a_dialog_grows_with_what_it_comes_to_say_as_far_as_the_screen_goes(clerk: Clerk) -> None:
    dialog = Dialog("试", (300, 0), clerk.window)
    label = Label("短", wraps=True)
    dialog.column.addWidget(label)
    dialog.show()
    QApplication.processEvents()
    low = dialog.height()
    label.setText(LONG)
    QApplication.processEvents()
    assert dialog.height() > low
    assert label.height() >= label.heightForWidth(label.width())
    label.setText(LONG * 40)
    QApplication.processEvents()
    assert dialog.height() == room_on(dialog.screen()).height()
    assert label.height() >= label.heightForWidth(label.width()), "it scrolls"
    screen = dialog.screen().availableGeometry()
    assert screen.contains(dialog.frameGeometry())
    dialog.close()


def test_every_dialog_of_the_window_is_tried_here() -> None:
    text = inspect.getsource(dialogs) + inspect.getsource(ledger_dialogs)
    for kind in [*Dialog.__subclasses__(), *Question.__subclasses__()]:
        assert f"{kind.__name__}(" in text or kind in _BESIDE, kind

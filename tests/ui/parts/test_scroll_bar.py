"""The scroll bars are of one kind, on every page and in every dialog, and calm."""

import re

import pytest
from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QImage
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QDialog,
    QHeaderView,
    QScrollBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from storage.library import Library
from storage.sign_off import Stage
from tests.builders import complete
from tests.places import REPOSITORY
from tests.reads import file_read
from tests.ui.clerk import PATIENCE, Clerk, children
from tests.ui.conftest import OpenReports, OpenWindow
from tests.ui.figures import faulty_report
from ui.intake.look import Look
from ui.parts import theme
from ui.parts.scroll_bar import CalmScrollBar, calm

#: What scrolls, as it is made or derived from in a module; what derives from ours is calm already.
_MADE = re.compile(
    r"= (?:ruled\()?(?:calm\()?Q(?:ScrollArea|ListWidget|ListView|TableView|TableWidget|TreeView"
    r"|TreeWidget|TextBrowser|TextEdit|PlainTextEdit|Completer)\("
    r"|\(Q(?:AbstractScrollArea|ScrollArea|ListWidget|ListView|TableView|TableWidget|TextBrowser"
    r"|TextEdit|PlainTextEdit)\):"
    r"|\(QComboBox\):"
)


def other_bars(within: QWidget) -> list[str]:
    """Return what scrolls by bars of another kind; a bar need not be in sight now.

    The heads of tables never show theirs, nor do boxes that only offer a choice.
    """
    return [
        repr(area)
        for area in (within, *children(within, QAbstractScrollArea))
        if isinstance(area, QAbstractScrollArea)
        and not isinstance(area, QHeaderView)
        and area.verticalScrollBarPolicy() != Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        for bar in (area.verticalScrollBar(), area.horizontalScrollBar())
        if not isinstance(bar, CalmScrollBar)
    ]


def test_what_is_looked_for_is_found(qtbot: QtBot) -> None:
    area = QAbstractScrollArea()
    qtbot.addWidget(area)
    assert len(other_bars(area)) == 2
    assert other_bars(calm(area)) == []


def test_on_every_page(open_reports: OpenReports) -> None:
    clerk = open_reports(complete(year=2023), faulty_report(year=2024))
    for step in clerk.view.steps:
        clerk.open_step(step.name)
    assert len(children(clerk.window, CalmScrollBar)) > len(clerk.view.steps)
    assert other_bars(clerk.window) == []


def test_on_the_start_page(library: Library, open_window: OpenWindow) -> None:
    library.add(faulty_report())
    assert other_bars(open_window(library).window) == []


def test_while_a_file_is_looked_over(library: Library, open_window: OpenWindow) -> None:
    window = open_window(library).window
    window.reading_in.look_over(Look(file_read(None)))
    assert other_bars(window) == []


@pytest.mark.parametrize(
    "entry",
    [
        "新建年报",
        "找回移除的年报",
        "恢复年报库",
        "登记审核意见",
        "版本与比较",
        "定稿",
        "设置",
        "关于公开年报",
    ],
)
def test_in_every_dialog(open_reports: OpenReports, entry: str) -> None:
    clerk = open_reports(complete(year=2024), complete())
    clerk.session.keep_version(Stage.DRAFT, "")

    def look(dialog: QDialog) -> None:
        assert other_bars(dialog) == []
        dialog.reject()

    with clerk.dialog(look):
        clerk.choose(entry)


def test_every_module_that_makes_what_scrolls_calms_it() -> None:
    """Also where no test has it before it."""
    makers = []
    for path in (REPOSITORY / "ui").rglob("*.py"):
        text = path.read_text("utf-8")
        if made := _MADE.findall(text):
            makers.append(path.stem)
            assert text.count("calm(") == len(made), (path, made)
    assert {"step_list", "desk_scroll", "lists", "text_box", "pdf_view"} <= set(makers)


@pytest.mark.parametrize("orientation", list(Qt.Orientation))
def test_the_thumb_is_thin_and_darker_under_the_mouse(
    qtbot: QtBot, orientation: Qt.Orientation
) -> None:
    bar = CalmScrollBar(orientation)
    qtbot.addWidget(bar)
    is_upright = orientation is Qt.Orientation.Vertical
    bar.setRange(0, 100)
    bar.setPageStep(100)
    bar.resize(QSize(12, 200) if is_upright else QSize(200, 12))
    bar.show()
    assert min(bar.sizeHint().width(), bar.sizeHint().height()) == 12
    colours = theme.colours()
    # the first painting goes without
    qtbot.waitUntil(lambda: inked(bar, colours.line) == 6, timeout=PATIENCE)
    enter = QEnterEvent(QPointF(5, 5), QPointF(5, 5), QPointF(5, 5))
    bar.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    QApplication.sendEvent(bar, enter)
    assert inked(bar, colours.faint) == 6
    QApplication.sendEvent(bar, QEvent(QEvent.Type.Leave))


def inked(bar: QScrollBar, colour: QColor) -> int:
    """Return how many pixels across the middle of the thumb are of the colour."""
    image: QImage = bar.grab().toImage()
    if bar.orientation() is Qt.Orientation.Vertical:
        across = [image.pixelColor(x, 75) for x in range(image.width())]
    else:
        across = [image.pixelColor(75, y) for y in range(image.height())]
    return across.count(colour)


def test_a_table_scrolls_by_calm_bars_across_too(clerk: Clerk) -> None:
    clerk.open_step("三 申请办理")
    clerk.window.resize(600, 500)
    assert isinstance(clerk.grid.horizontalScrollBar(), CalmScrollBar)

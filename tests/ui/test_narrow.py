"""Nothing lies off a screen of 1366x768 at 200 %, on any page and with a large font."""

import itertools
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea, QWidget

from storage.kinds import ledger_of
from tests.builders import complete
from tests.ui.clerk import PATIENCE, Clerk, children
from tests.ui.conftest import OpenReports
from tests.ui.figures import faulty_report
from tests.ui.type_sizes import in_type
from ui.parts.notice import Notice
from ui.start.ledger_card import LedgerCard
from ui.start.year_card import YearCard
from ui.table.balance_strip import BalanceStrip
from ui.text.last_year_text import LastYearText
from usecases.sample_ledger import make_sample_ledger

_WIDTH, _HEIGHT = 683, 384
_LOW = 290  # with the heights gone of a title, a taskbar and a second line of menus
_LEAST_OF_FINDINGS = 12  # characters
_ROUNDS = 4


@pytest.fixture(params=[9, 12, 14], ids=lambda points: f"{points} points")
def clerk(request: pytest.FixtureRequest, open_reports: OpenReports) -> Iterator[Clerk]:
    """A clerk before a window of the size, with a font of so many points, all pages built."""
    with in_type(request.param):
        clerk = open_reports(complete(year=2023), faulty_report(year=2024))
        for at in range(len(clerk.view.steps)):
            clerk.view.open_step(at)
        shrink(clerk, _HEIGHT)
        yield clerk


def shrink(clerk: Clerk, height: int) -> None:
    """Give the window the height, as far as its pages let it."""
    clerk.window.resize(_WIDTH, height)
    QApplication.processEvents()


def open_step(clerk: Clerk, at: int) -> None:
    """Open a step; a foot that becomes higher asks for further rounds of layouts."""
    clerk.view.open_step(at)
    for _ in range(_ROUNDS):
        QApplication.processEvents()


def seen(clerk: Clerk, widget: QWidget) -> QRect:
    """Return where a widget lies in the window."""
    return QRect(widget.mapTo(clerk.window, QPoint(0, 0)), widget.size())


def scrolls(widget: QWidget) -> bool:
    """Whether a widget lies in something that scrolls, or is a part of it."""
    parent = widget.parentWidget()
    while parent:
        if parent.inherits("QAbstractScrollArea"):
            return True
        parent = parent.parentWidget()
    return False


def test_every_page_is_wholly_in_sight(clerk: Clerk) -> None:
    for at, step in enumerate(clerk.view.steps):
        open_step(clerk, at)
        assert (clerk.window.width(), clerk.window.height()) == (_WIDTH, _HEIGHT), step.name
        inside = clerk.window.rect()
        for part in (clerk.view.sidebar, clerk.page, clerk.view.findings, clerk.window.saved):
            assert inside.contains(seen(clerk, part)), (step.name, part)
        for button in children(clerk.view, QAbstractButton):
            if button.isVisible() and not scrolls(button):
                assert inside.contains(seen(clerk, button)), (step.name, button.text())
                assert button.width() >= button.minimumSizeHint().width(), button.text()


def test_the_buttons_of_a_page_do_not_lie_on_each_other(clerk: Clerk) -> None:
    for at, step in enumerate(clerk.view.steps):
        open_step(clerk, at)
        buttons = [
            each
            for each in children(clerk.view, QAbstractButton)
            if each.isVisible() and not scrolls(each)
        ]
        for one, other in itertools.combinations(buttons, 2):
            touch = seen(clerk, one).intersects(seen(clerk, other))
            assert not touch, (step.name, one.text(), other.text())


def test_the_findings_have_room_for_words(clerk: Clerk) -> None:
    em = clerk.view.findings.fontMetrics().horizontalAdvance("核")
    for at, step in enumerate(clerk.view.steps):
        open_step(clerk, at)
        assert clerk.view.findings.width() >= _LEAST_OF_FINDINGS * em, step.name


def test_the_table_keeps_some_rows_in_sight_and_all_can_be_reached(clerk: Clerk) -> None:
    clerk.view.open_step(3)
    QApplication.processEvents()
    for id in clerk.model.position:
        clerk.grid.go_to(id)
        cell = clerk.grid.visualRect(clerk.model.index_of(id))
        assert clerk.grid.viewport().rect().intersects(cell), id
    assert clerk.grid.viewport().height() >= 3 * clerk.grid.fontMetrics().height()


def test_the_head_scrolls_with_the_rows_and_the_strip_gives_way_where_it_is_low(
    open_reports: OpenReports,
) -> None:
    clerk = open_reports(complete(year=2023), faulty_report(year=2024))
    clerk.open_step("三 申请办理")
    strip, grid = clerk.find(BalanceStrip), clerk.grid
    assert grid.isRowHidden(0), "the head stands still above"
    assert strip.isVisible()
    shrink(clerk, _LOW)
    assert (clerk.window.width(), clerk.window.height()) == (_WIDTH, _LOW)
    assert not grid.isRowHidden(0)
    assert not strip.isVisible()
    clerk.window.resize(1280, 700)
    QApplication.processEvents()
    assert grid.isRowHidden(0)
    assert strip.isVisible()


def test_last_years_text_gives_way_where_both_would_be_too_narrow(clerk: Clerk) -> None:
    clerk.view.open_step(1)
    em = clerk.window.fontMetrics().horizontalAdvance("年")
    last = children(clerk.page, LastYearText)[0]
    assert last.isVisible() == (clerk.page.width() >= 24 * em)
    clerk.window.resize(1920, 900)
    QApplication.processEvents()
    assert last.isVisible()
    beside = clerk.view.text.editor.width() - last.text.width()
    assert beside >= 0, "this year's is the wider, however wide the window"
    assert last.text.width() <= last.text.width_of(34)


def test_the_notice_of_the_start_page_is_whole(clerk: Clerk) -> None:
    clerk.window.show_start()
    QApplication.processEvents()
    for notice in children(clerk.window, Notice):
        assert notice.label.height() >= notice.label.heightForWidth(notice.label.width())
    assert children(clerk.window, Notice)


def test_a_notice_of_the_start_page_ends_where_the_column_above_it_does(clerk: Clerk) -> None:
    clerk.window.show_start()
    card = clerk.find(YearCard)
    for size in ((_WIDTH, _HEIGHT), (1366, 1000)):
        clerk.window.resize(*size)
        QApplication.processEvents()
        QApplication.processEvents()
        for notice in children(clerk.window, Notice):
            assert seen(clerk, notice).left() == seen(clerk, card).left()
            assert seen(clerk, notice).right() == seen(clerk, card).right()


def test_neither_the_desk_nor_the_facts_scroll_sideways(clerk: Clerk) -> None:
    clerk.view.open_step(0)
    QApplication.processEvents()
    assert _sideways(clerk.page) == []
    clerk.window.show_start()
    card = clerk.find(YearCard)
    clerk.qtbot.waitUntil(lambda: bool(card.strip.parts), timeout=PATIENCE)
    QApplication.processEvents()
    assert _sideways(clerk.window) == []
    clerk.qtbot.waitUntil(
        lambda: card.strip.height() == card.strip.heightForWidth(card.strip.width())
    )
    for part in card.strip.parts:
        assert card.strip.rect().contains(part.geometry())
        assert part.width() >= part.sizeHint().width()
    rows = {part.y() for part in card.strip.parts}
    widths = {part.width() for part in card.strip.parts}
    assert len(rows) <= 2
    assert max(widths) - min(widths) <= 1
    for stop in card.stops:
        assert card.rect().contains(QRect(stop.mapTo(card, QPoint(0, 0)), stop.size()))


def test_the_card_of_the_ledger_is_whole(clerk: Clerk) -> None:
    make_sample_ledger(ledger_of(clerk.library.path))
    clerk.window.show_start()
    card = clerk.find(LedgerCard)
    clerk.qtbot.waitUntil(lambda: bool(children(card.counts, QLabel)), timeout=PATIENCE)
    clerk.qtbot.waitUntil(lambda: clerk.says("○ 台账是", card), timeout=PATIENCE)
    for _ in range(_ROUNDS):
        QApplication.processEvents()
    assert _sideways(clerk.window) == []
    for label in children(card, QLabel):
        assert card.rect().contains(QRect(label.mapTo(card, QPoint(0, 0)), label.size()))
        assert label.width() >= label.minimumSizeHint().width(), label.text()
        assert label.height() >= label.heightForWidth(label.width()), label.text()
    assert card.act.width() >= card.act.sizeHint().width()


def _sideways(within: QWidget) -> list[QScrollArea]:
    """Return what has more beside it than is in sight."""
    areas = [each for each in children(within, QScrollArea) if each.isVisible()]
    assert areas
    return [each for each in areas if each.horizontalScrollBar().maximum() > 0]

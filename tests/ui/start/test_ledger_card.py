"""The ledger's card on the start page: its counts, how the reports stand to it, where it stands."""

from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from intake.sample import sample_reports
from ledger.applications import Application, Channel, Person
from storage.ledger.ledger_file import LedgerFile, Newcomer
from storage.library import Library
from tests.ui.clerk import CTRL, PATIENCE, Clerk, Key, children
from tests.ui.conftest import OpenReports, OpenWindow
from tests.ui.figures import blank_report
from tests.ui.start.test_start_page import cards, focused
from ui.parts import theme
from ui.start.ledger_card import CALM_MS, LedgerCard
from ui.start.start_page import StartPage
from usecases.sample_ledger import make_sample_ledger

_ROUNDS = 4  # of layouts that ask others for more
_WIDE, _BETWEEN, _NARROW = (1366, 768), (911, 512), (800, 600)


def said(clerk: Clerk) -> list[str]:
    """Return what the card says once the ledger has been looked into, but its heading."""
    card = clerk.find(LedgerCard)
    clerk.qtbot.waitUntil(lambda: bool(children(card.counts, QLabel)), timeout=PATIENCE)
    labels = [label for label in children(card, QLabel) if label.isVisible() and label.text()]
    return [label.text() for label in labels if label.text() != "依申请公开台账"]


def await_line(clerk: Clerk, words: str) -> None:
    clerk.qtbot.waitUntil(lambda: clerk.says(words, clerk.find(LedgerCard)), timeout=PATIENCE)


@pytest.fixture
def clerk(library: Library, open_window: OpenWindow, tmp_path: Path) -> Clerk:
    """A clerk before this year's report of one unit, and the ledger of the sample."""
    make_sample_ledger(tmp_path / "年报.taizhang")
    for report in sorted(sample_reports(), key=lambda report: report.year or 0):
        library.add(report)
    clerk = open_window(library)
    clerk.window.resize(*_WIDE)
    return clerk


def test_without_a_ledger_there_is_a_way_to_one_and_no_card(open_reports: OpenReports) -> None:
    clerk = open_reports(blank_report())
    clerk.choose("首页")
    assert children(clerk.window, LedgerCard) == []
    page = clerk.find(StartPage)
    assert page.to_ledger.isVisible()
    assert page.to_ledger.text() == "依申请公开台账"


def test_it_says_that_table_three_agrees(clerk: Clerk) -> None:
    await_line(clerk, "✓ 与 2025 年表三一致")
    counts = said(clerk)[:8]
    assert counts[:6] == ["0", "件逾期", "0", "件三日内到期", "0", "件待补正"]
    assert counts[6:] == ["33", "件 2025 年新收"], "of the year of the report beside it"
    line = next(label for label in children(clerk.find(LedgerCard), QLabel) if "✓" in label.text())
    assert line.palette().windowText().color() == theme.colours().green
    assert not clerk.find(StartPage).to_ledger.isVisible()


def test_a_number_has_a_colour_only_where_it_asks_for_something(
    library: Library, open_window: OpenWindow, tmp_path: Path
) -> None:
    with LedgerFile.open(tmp_path / "年报.taizhang") as ledger:
        late = Application(0, "", "1", Channel.IN_PERSON, date(2025, 3, 3), "natural", "内容")
        ledger.add([Newcomer(late, Person(), ())], "测试")
    library.add(blank_report())
    clerk = open_window(library)
    assert said(clerk)[:4] == ["1", "件逾期", "0", "件三日内到期"]
    numbers = children(clerk.find(LedgerCard).counts, QLabel)[::2]
    inks = [number.palette().windowText().color() for number in numbers]
    assert inks[0] == theme.colours().red
    assert inks[1:] == [theme.colours().ink] * 3


def test_it_stands_beside_the_report_where_there_is_room_else_below(clerk: Clerk) -> None:
    [report], ledger = cards(clerk), clerk.find(LedgerCard)
    await_line(clerk, "✓")
    assert ledger.geometry().top() == report.geometry().top()
    assert ledger.geometry().bottom() == report.geometry().bottom()
    assert report.width() > ledger.width() > report.width() / 2
    assert report.height() == report.heightForWidth(report.width()), "and no higher than it needs"
    clerk.window.resize(*_NARROW)
    QApplication.processEvents()
    assert ledger.geometry().top() > report.geometry().bottom()
    assert ledger.width() == report.width()


@pytest.mark.parametrize(
    "size", [_WIDE, _BETWEEN, (860, 600), _NARROW], ids=["beside", "150 %", "nearly", "below"]
)
def test_it_keeps_its_place_when_the_ledger_has_been_read(
    clerk: Clerk, size: tuple[int, int]
) -> None:
    clerk.window.resize(*size)
    [report], ledger = cards(clerk), clerk.find(LedgerCard)
    clerk.qtbot.waitUntil(lambda: bool(report.strip.parts), timeout=PATIENCE)
    QApplication.processEvents()
    assert children(ledger.counts, QLabel) == [], "it is looked into later"
    before = ledger.geometry(), ledger.act.geometry()
    await_line(clerk, "✓")
    for _ in range(_ROUNDS):
        QApplication.processEvents()
    assert (ledger.geometry(), ledger.act.geometry()) == before


def test_reports_of_several_units_are_told_apart(
    library: Library, open_window: OpenWindow, tmp_path: Path
) -> None:
    make_sample_ledger(tmp_path / "年报.taizhang")
    newest = max(sample_reports(), key=lambda report: report.year or 0)
    library.add(newest)
    library.add(newest.changed([newest.edit("unit", "某局")]))
    clerk = open_window(library)
    clerk.window.resize(*_WIDE)
    await_line(clerk, "✓ 青禾县农业农村局：与 2025 年表三一致")
    await_line(clerk, "○ 某局：台账是“青禾县农业农村局”的，没有比较")
    left, right = cards(clerk)
    ledger = clerk.find(LedgerCard)
    assert ledger.geometry().left() == left.geometry().left()
    assert ledger.geometry().right() == right.geometry().right()


def test_a_ledger_that_is_not_read_is_told(
    library: Library, open_window: OpenWindow, tmp_path: Path
) -> None:
    (tmp_path / "年报.taizhang").write_bytes(b"no ledger")
    library.add(blank_report())
    clerk = open_window(library)
    assert said(clerk) == ["○ 台账没有读出，没有比较"]


def test_a_library_without_reports_shows_the_ledger_that_it_has(
    library: Library, open_window: OpenWindow, tmp_path: Path
) -> None:
    make_sample_ledger(tmp_path / "年报.taizhang")
    clerk = open_window(library)
    this_year = datetime.now().astimezone().year
    assert said(clerk)[-1] == f"件 {this_year} 年新收"


def test_tab_comes_to_it_after_the_reports(clerk: Clerk) -> None:
    await_line(clerk, "✓")
    assert focused() == "继续填写"
    clerk.press(Key.Key_Tab)
    assert focused() == "打开台账"
    clerk.press(Key.Key_Tab)
    assert focused() == "历年年报"
    clerk.press(Key.Key_Tab, modifier=Qt.KeyboardModifier.ShiftModifier)
    clerk.press(Key.Key_Return)
    assert clerk.window.ledgers.page


def test_a_search_is_for_reports(clerk: Clerk) -> None:
    await_line(clerk, "✓")
    card, before = clerk.find(LedgerCard), said(clerk)
    clerk.press(Key.Key_F, CTRL)
    clerk.compose("2025")
    assert not card.isVisible()
    assert len(cards(clerk)) == 1
    with clerk.qtbot.assertNotEmitted(card.read, wait=2 * CALM_MS):  # once is enough
        clerk.press(Key.Key_Escape)
    assert card.isVisible()
    assert said(clerk) == before

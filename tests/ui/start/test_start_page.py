"""The start page: this year's cards, the list of the others, search, the sample and back."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QTableView

from resources import folders
from storage.library import Library
from storage.origin import Origin
from storage.sign_off import Stage
from tests.builders import UNIT, complete
from tests.ui.clerk import CTRL, PATIENCE, Clerk, Key, children
from tests.ui.conftest import OpenWindow
from tests.ui.figures import blank_report
from tests.ui.shown import label_text, table_texts
from ui.parts.button import MainAct
from ui.start.desk_head import DeskHead
from ui.start.first_choices import FirstChoice
from ui.start.part_strip import PartStrip
from ui.start.start_page import StartPage
from ui.start.year_card import YearCard

ORIGIN = Origin("上年.doc", "Word 97-2003", "0" * 64, "", (), datetime(2026, 1, 5, tzinfo=UTC))


def listed(clerk: Clerk) -> list[tuple[str, ...]]:
    """Return unit, year and state of every report of the list."""
    return table_texts(clerk.find(QTableView, name="历年年报").model(), columns=3)


def years(clerk: Clerk) -> list[str]:
    return [row[1] for row in listed(clerk)]


def cards(clerk: Clerk) -> list[YearCard]:
    return [card for card in children(clerk.window, YearCard) if card.isVisible()]


def await_parts(clerk: Clerk, card: YearCard) -> None:
    clerk.qtbot.waitUntil(lambda: bool(card.strip.parts), timeout=PATIENCE)


def focused() -> str:
    widget = QApplication.focusWidget()
    assert widget
    if isinstance(widget, QAbstractButton):
        return widget.text()
    return widget.accessibleName()


@pytest.fixture
def clerk(library: Library, open_window: OpenWindow) -> Clerk:
    """A clerk before this year's report, which is begun, and those of the three years before."""
    for year in (2022, 2023, 2024):
        library.add(complete(year=year))
    changes = {"disputes.review.total": 3, "text.other_matters": None}
    library.add(complete(changes, year=2025))
    return open_window(library)


def test_an_empty_library_shows_what_to_do_first(library: Library, open_window: OpenWindow) -> None:
    clerk = open_window(library)
    assert clerk.find(StartPage)
    shown = [choice for choice in children(clerk.window, FirstChoice) if choice.isVisible()]
    assert [choice.text() for choice in shown] == ["新建年报…", "读入年报…", "打开示例"]
    assert all(choice.accessibleDescription() for choice in shown)
    assert clerk.says(str(library.path))
    assert clerk.window.view is None
    assert focused() == "新建年报…", "the keyboard is where one begins"
    clerk.press(Key.Key_Tab, times=2)
    assert focused() == "打开示例"
    clerk.press(Key.Key_Return)
    assert clerk.library.path == folders.sample_library()


def test_this_years_report_has_a_card_and_the_others_are_listed(clerk: Clerk) -> None:
    assert years(clerk) == ["2024 年", "2023 年", "2022 年"]
    [card] = cards(clerk)
    await_parts(clerk, card)
    said = label_text(card)
    assert "2025\u00a0年年报" in said, "which no end of a line parts"
    assert "● 1 处必改" in said
    assert "还有 1 部分没有填完" in said
    parts = [part.accessibleName() for part in card.strip.parts]
    assert parts[0] == "基本信息，已完成"
    assert parts[4] == "四 复议诉讼，有必改"
    assert clerk.says(UNIT)


def test_the_parts_have_their_room_before_they_are_known(clerk: Clerk) -> None:
    [card] = cards(clerk)
    await_parts(clerk, card)
    assert PartStrip().sizeHint() == card.strip.sizeHint(), "else cards would change places"


def test_the_one_filled_act_goes_on_with_this_years_report(clerk: Clerk) -> None:
    filled = [act.text() for act in children(clerk.window, MainAct) if act.isVisible()]
    assert filled == ["继续填写"]
    assert focused() == "继续填写"
    clerk.press(Key.Key_Return)
    assert clerk.report.year == 2025


def test_a_card_says_of_which_version_a_content_code_is(
    library: Library, open_window: OpenWindow
) -> None:
    id = library.add(complete())
    library.sign_off.keep(id, Stage.DRAFT, library.load(id))
    code = library.reports()[0].code
    clerk = open_window(library)
    assert clerk.says(f"改过 · 送审第 1 稿的内容码 {code}")


def test_where_all_is_final_the_filled_act_is_a_new_report(
    library: Library, open_window: OpenWindow
) -> None:
    id = library.add(complete())
    library.sign_off.keep(id, Stage.FINAL, library.load(id))
    clerk = open_window(library)
    filled = [act.text() for act in children(clerk.window, MainAct) if act.isVisible()]
    assert filled == ["新建年报…"]
    [card] = cards(clerk)
    assert card.act.text() == "打开"
    assert "期限" not in label_text(card)
    assert clerk.says("还没有往年的年报")


def test_a_part_is_opened_by_a_click_or_by_keys(clerk: Clerk) -> None:
    [card] = cards(clerk)
    await_parts(clerk, card)
    clerk.click(card.strip.parts[3])
    assert clerk.view.steps[clerk.view.step].id == "requests"
    focus = QApplication.focusWidget()
    assert focus
    assert clerk.page.isAncestorOf(focus)
    clerk.press(Key.Key_L, CTRL)
    [card] = cards(clerk)
    await_parts(clerk, card)
    assert "停在“三 申请办理”" in label_text(card)
    assert "上次停在这里" in card.strip.parts[3].accessibleName()
    clerk.press(Key.Key_Tab, modifier=Qt.KeyboardModifier.ShiftModifier, times=2)
    assert focused() == "三 申请办理"
    clerk.press(Key.Key_Right)
    clerk.press(Key.Key_Left, times=3)
    assert focused() == "一 总体情况"
    clerk.press(Key.Key_Return)
    assert clerk.view.steps[clerk.view.step].id == "overview"


def test_a_report_that_was_changed_by_hand_is_told(
    clerk: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(_library: Library, id: int, _held: object) -> None:
        raise KeyError(id)

    monkeypatch.setattr("usecases.progress.overview", gone)
    clerk.choose("首页")
    clerk.qtbot.waitUntil(lambda: clerk.says("这份年报读不出来"), timeout=PATIENCE)


def test_two_units_have_a_card_each_and_their_names(
    library: Library, open_window: OpenWindow
) -> None:
    for unit in ("甲局", "乙局"):
        library.add(blank_report(unit, 2025))
    clerk = open_window(library)
    clerk.window.resize(1400, 800)
    QApplication.processEvents()
    left, right = cards(clerk)
    assert left.geometry().top() == right.geometry().top()
    assert clerk.says("2 个单位的年报")
    assert clerk.says("甲局　2025\u00a0年年报")
    clerk.window.resize(900, 600)
    QApplication.processEvents()
    assert left.geometry().left() == right.geometry().left()


def test_what_the_head_has_no_room_for_goes_on_below(clerk: Clerk) -> None:
    head = clerk.find(DeskHead)
    parts = [part for part in (head.title, *head.stops) if part.isVisible()]
    title, *_others, new = parts
    clerk.window.resize(1400, 700)
    QApplication.processEvents()
    assert new.geometry().top() < title.geometry().bottom()
    clerk.window.resize(440, 700)
    QApplication.processEvents()
    assert new.geometry().top() >= title.geometry().bottom()
    for part in parts:
        assert part.visibleRegion().boundingRect() == part.rect(), "nothing is off to the right"


def test_the_search_finds_while_it_is_typed_in(clerk: Clerk) -> None:
    clerk.library.add(blank_report("㛃县𬱖镇人民政府", 2023))
    clerk.choose("首页")
    clerk.press(Key.Key_F, CTRL)
    assert focused() == "查找年报"
    clerk.compose("𬱖")
    assert listed(clerk) == [("㛃县𬱖镇人民政府", "2023 年", "填报中")]
    assert cards(clerk) == []
    clerk.press(Key.Key_Escape)
    assert len(listed(clerk)) == 4
    assert len(cards(clerk)) == 1
    clerk.compose("２０２３年　测试")
    assert listed(clerk) == [(UNIT, "2023 年", "填报中")], "each word, whatever its width"
    clerk.press(Key.Key_Down)
    assert focused() == "历年年报"
    clerk.press(Key.Key_F, CTRL)
    clerk.compose("没有的")
    assert clerk.says("没有找到“没有的”")
    assert focused() == "查找年报"
    clerk.press(Key.Key_F, CTRL)
    clerk.compose("2025")
    clerk.press(Key.Key_Return)
    assert focused() == "继续填写"


def test_the_report_open_last_opens_again(library: Library, open_window: OpenWindow) -> None:
    library.add(blank_report(year=2024))
    library.last_open = library.add(blank_report(year=2021))
    assert open_window(library).report.year == 2021


def test_the_foot_says_where_the_library_is_and_that_no_copy_is_elsewhere(clerk: Clerk) -> None:
    assert clerk.window.saved.text() == f"年报库：{clerk.library.path}　　没有另存备份"

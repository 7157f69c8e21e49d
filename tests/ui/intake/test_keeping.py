"""Keeping what was read: nothing before the clerk says so, never twice, and on into this year's."""

import pytest
from PySide6.QtWidgets import QApplication, QDialog

from forms.parsing import YEARS
from forms.report import Report
from storage.errors import DiskFull
from storage.history import How
from storage.library import Library
from storage.origin import Origin
from tests.builders import UNIT, complete
from tests.reads import UNREAD, report_read
from tests.ui.clerk import Key
from tests.ui.intake.conftest import LookOver
from tests.ui.intake.looker import Looker

CELL = "requests.received.natural"
KEEP = "存为 2025 年年报"
GO_ON = "存下，并由它新建 2026 年年报"


def settle_all(looker: Looker) -> None:
    """Look at every doubt and leave everything as it is."""
    while looker.page.look.open_doubts():
        looker.next()
        looker.clerk.click(looker.page.sides.box.answers[-1])


def named(library: Library) -> list[tuple[str, int | None]]:
    return [(entry.unit, entry.year) for entry in library.reports()]


def test_it_is_kept_with_the_file_it_came_from_and_opened(looker: Looker) -> None:
    settle_all(looker)
    read = looker.report
    looker.clerk.click_button(KEEP)
    assert looker.clerk.report.values == looker.clerk.stored.values == read.values
    origin = looker.library.origin(looker.clerk.session.id)
    assert origin
    assert (origin.name, origin.format) == ("2025年年报.pdf", "PDF")
    assert origin.not_read == (), "the clerk has looked at all of it"
    assert looker.library.history(looker.clerk.session.id, "unit")[0].how is How.READ
    assert looker.clerk.window.reading_in.page is None


def test_this_years_is_begun_from_it(looker: Looker) -> None:
    settle_all(looker)
    looker.clerk.click_button(GO_ON)
    assert named(looker.library) == [(UNIT, 2026), (UNIT, 2025)]
    assert looker.clerk.report.year == 2026
    assert looker.clerk.session.previous
    assert looker.clerk.session.previous.value("requests.received.natural") == 2
    assert not looker.clerk.session.is_read


def test_this_years_that_is_there_already_is_opened_as_it_is(
    library: Library, look_over: LookOver
) -> None:
    there = library.add(complete(year=2026))
    looker = look_over()
    settle_all(looker)
    looker.clerk.click_button(GO_ON)
    assert looker.clerk.session.id == there
    assert len(library.reports()) == 2


def test_what_was_not_looked_at_is_asked_about(looker: Looker) -> None:
    def go_back(dialog: QDialog) -> None:
        assert looker.clerk.says("还有 3 处没有看过", dialog)
        looker.clerk.press(Key.Key_Escape)

    with looker.clerk.dialog(go_back):
        looker.clerk.click_button(KEEP)
    assert looker.library.reports() == []
    with looker.clerk.dialog(lambda dialog: looker.clerk.click_button("仍然存下", dialog)):
        looker.clerk.click_button(KEEP)
    origin = looker.library.origin(looker.clerk.session.id)
    assert origin
    assert UNREAD in [each.cells for each in origin.not_read]


def test_without_a_unit_and_a_year_it_is_not_kept(look_over: LookOver) -> None:
    looker = look_over(report_read({"unit": None, "year": None}))
    assert looker.clerk.says("读入核对：（没有读到单位） ×××× 年")
    looker.clerk.click_button("存下，并由它新建下一年年报")
    assert looker.clerk.says("单位全称和报告年度没有读到")
    assert looker.focused == "单位全称"
    looker.clerk.compose("青禾县农业农村局")
    looker.clerk.press(Key.Key_Return)
    looker.clerk.click_button("存为年报")
    assert looker.focused == "报告年度"
    looker.clerk.type("2024")
    looker.clerk.press(Key.Key_Return)
    settle_all(looker)
    looker.clerk.click_button("存为 2024 年年报")
    assert named(looker.library) == [("青禾县农业农村局", 2024)]


def test_what_is_refused_as_it_is_kept_is_seen_first(looker: Looker) -> None:
    settle_all(looker)
    looker.page.sides.form.go_to("date")
    looker.clerk.type("2026.1")
    for button in (KEEP, GO_ON, KEEP):
        looker.clerk.click_button(button)
        assert looker.clerk.says("没有存：成文日期填的没有收下（日期没有写全，要有年、月、日，")
        assert looker.focused == "成文日期"
        assert looker.library.reports() == []
    looker.clerk.press(Key.Key_Escape)
    looker.clerk.click_button(KEEP)
    assert named(looker.library) == [(UNIT, 2025)]


def test_a_cell_that_is_refused_as_it_is_kept_is_seen_first(looker: Looker) -> None:
    settle_all(looker)
    looker.page.sides.form.go_to(CELL)
    before = looker.report.stated(CELL)
    looker.clerk.type("3x")
    looker.clerk.click_button(KEEP)
    assert looker.clerk.says("（“3x”不是数字），还不在报告里。格里仍为原来的值")
    assert looker.library.reports() == []
    looker.clerk.click_button(KEEP)
    assert looker.clerk.stored.stated(CELL) == before


def test_what_is_in_the_library_is_compared_not_doubled(
    library: Library, look_over: LookOver
) -> None:
    there = library.add(complete({"requests.received.natural": 9}))
    looker = look_over()

    def look_and_go_back(dialog: QDialog) -> None:
        assert looker.clerk.says("它不会被替换", dialog)
        looker.clerk.press(Key.Key_Escape)

    with looker.clerk.dialog(look_and_go_back):
        looker.clerk.click_button("库里已有这份年报，与它比较…")
    with looker.clerk.dialog(look_and_go_back):
        looker.clerk.click_button(KEEP)
    assert looker.page.isVisible()
    with looker.clerk.dialog(
        lambda dialog: looker.clerk.click_button("用库里的，不存读入的", dialog)
    ):
        looker.clerk.click_button(GO_ON)
    assert named(library) == [(UNIT, 2026), (UNIT, 2025)]
    assert library.load(there).value("requests.received.natural") == 9


def test_the_comparison_leads_to_the_report_of_the_library(
    library: Library, look_over: LookOver
) -> None:
    there = library.add(complete())
    looker = look_over()
    with looker.clerk.dialog(
        lambda dialog: looker.clerk.click_button("用库里的，不存读入的", dialog)
    ):
        looker.clerk.click_button("库里已有这份年报，与它比较…")
    assert looker.clerk.session.id == there
    assert len(library.reports()) == 1


def test_both_are_kept_where_the_clerk_wants_both(library: Library, look_over: LookOver) -> None:
    library.add(complete())
    looker = look_over()
    with looker.clerk.dialog(lambda dialog: looker.clerk.click_button("两份都留", dialog)):
        looker.clerk.click_button(KEEP)
    assert named(library) == [(UNIT, 2025), (UNIT, 2025)]
    assert looker.clerk.session.is_read


def test_what_is_not_wanted_leaves_nothing(looker: Looker) -> None:
    looker.clerk.click_button("不要了")
    assert looker.library.reports() == []
    assert looker.clerk.window.reading_in.page is None
    assert looker.clerk.says("这里还没有年报")


def test_what_was_worked_on_is_dropped_only_after_asking(looker: Looker) -> None:
    looker.clerk.type("3")
    looker.clerk.press(Key.Key_Return)
    with looker.clerk.dialog(lambda _dialog: looker.clerk.press(Key.Key_Escape)):
        looker.clerk.click_button("不要了")
    assert looker.page.isVisible()
    with looker.clerk.dialog(lambda dialog: looker.clerk.click_button("不要了，离开", dialog)):
        looker.clerk.click_button("不要了")
    assert looker.library.reports() == []


def test_where_the_library_cannot_be_written_what_was_read_stays(
    looker: Looker, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill_the_disk(library: Library, *_rest: object) -> int:
        raise DiskFull(library.path)

    settle_all(looker)
    monkeypatch.setattr(Library, "add", fill_the_disk)

    def see(dialog: QDialog) -> None:
        assert looker.clerk.says("读到的内容还在这里", dialog)
        looker.clerk.press(Key.Key_Return)

    with looker.clerk.dialog(see):
        looker.page.keep.click()
    assert looker.page.isVisible()


def test_where_only_the_next_years_cannot_be_begun_what_was_kept_is_opened(
    looker: Looker, monkeypatch: pytest.MonkeyPatch
) -> None:
    add = Library.add

    def fill_the_disk(library: Library, report: Report, how: How, *rest: Origin) -> int:
        if how is How.NEW:
            raise DiskFull(library.path)
        return add(library, report, how, *rest)

    def see(dialog: QDialog) -> None:
        assert looker.clerk.says("读入的年报已经在年报库里", dialog)
        looker.clerk.click_button("知道了", dialog)

    monkeypatch.setattr(Library, "add", fill_the_disk)
    settle_all(looker)
    with looker.clerk.dialog(see):
        looker.clerk.click_button(GO_ON)
    assert named(looker.library) == [(UNIT, 2025)]
    assert looker.clerk.report.year == 2025


def test_after_the_last_year_that_can_be_there_is_none(look_over: LookOver) -> None:
    looker = look_over(report_read({"year": YEARS.stop - 1}))
    assert not looker.page.go_on.isVisible()
    assert looker.page.keep.isVisible()


def test_a_name_without_end_leaves_the_window_as_it_is(look_over: LookOver) -> None:
    looker = look_over(report_read({"unit": "某" * 200}))
    window = looker.clerk.window
    window.resize(911, 512)
    QApplication.processEvents()
    assert window.width() == 911


def test_a_refusal_that_was_put_away_is_told_on_no_other_page(looker: Looker) -> None:
    told = "“3x”不是数字，仍为原来的值"
    looker.open("六 其他事项")
    looker.page.sides.form.go_to(CELL)
    looker.clerk.type("3x")
    looker.open("六 其他事项")
    assert looker.clerk.says(told)
    looker.clerk.press(Key.Key_Escape)
    assert not looker.clerk.says(told)
    looker.page.sides.form.go_to(CELL)
    assert not looker.clerk.says(told)

"""A report reopens where it was left; one that is opened for the first time begins as ever."""

from pathlib import Path

import pytest

from storage.library import Library
from tests.builders import LONG, complete
from tests.ui.clerk import CTRL, PATIENCE, Clerk, Key
from tests.ui.conftest import OpenReports, OpenWindow
from tests.ui.figures import blank_report
from ui.parts import remembered
from ui.report.bookmark import Bookmark, bookmark_of, keep_bookmark, marked

CELL = "requests.granted.research"
TEXT = "\n".join(f"（{number}）{LONG[:60]}" for number in "一二三四五六七八九")


@pytest.fixture
def clerk(open_reports: OpenReports) -> Clerk:
    """A clerk before a complete report, with another beside it in the library."""
    other = blank_report("另一个单位")
    return open_reports(other, complete({"text.overview": TEXT}))


def reopened(clerk: Clerk, open_window: OpenWindow) -> Clerk:
    """Close the window and open another on the library."""
    path = clerk.library.path
    clerk.window.close()
    again = open_window(Library.open(path))
    again.await_checked()
    return again


def name_of(clerk: Clerk) -> str:
    return clerk.view.steps[clerk.view.step].name


def test_a_report_that_is_opened_for_the_first_time_begins_at_its_first_step(
    clerk: Clerk,
) -> None:
    assert name_of(clerk) == "基本信息"
    assert bookmark_of(marked(clerk.library, clerk.session.id)) is None, (
        "nothing is written for that"
    )


def test_a_table_reopens_at_its_cell(clerk: Clerk, open_window: OpenWindow) -> None:
    clerk.open_step("三 申请办理")
    clerk.go_to(CELL)
    clerk.grid.verticalScrollBar().setValue(1)
    down = clerk.grid.verticalScrollBar().value()
    again = reopened(clerk, open_window)
    assert name_of(again) == "三 申请办理"
    assert again.here == CELL
    assert again.grid.hasFocus()
    again.qtbot.waitUntil(lambda: again.grid.verticalScrollBar().value() == down, timeout=PATIENCE)
    assert again.action("空格填 0").isEnabled() or again.action("清除").isEnabled(), "its menus"


def test_a_text_reopens_where_the_cursor_was_and_as_far_down(
    clerk: Clerk, open_window: OpenWindow
) -> None:
    clerk.open_step("一 总体情况")
    editor = clerk.view.text.editor
    editor.point_at(70, 75)
    editor.setFocus()
    clerk.window.resize(1000, 420)
    bar = editor.verticalScrollBar()
    clerk.qtbot.waitUntil(lambda: bar.maximum() > 40, timeout=PATIENCE)
    bar.setValue(37)
    again = reopened(clerk, open_window)
    assert name_of(again) == "一 总体情况"
    span = again.page.here()
    assert span
    assert (span.id, span.start, span.end) == ("text.overview", 75, 75), "with nothing chosen"
    assert again.view.text.editor.hasFocus()
    bar = again.view.text.editor.verticalScrollBar()
    again.qtbot.waitUntil(lambda: bar.value() == 37, timeout=PATIENCE)


def test_each_report_has_its_own_place(clerk: Clerk, open_window: OpenWindow) -> None:
    ours = clerk.session.id
    clerk.open_step("四 复议诉讼")
    (other,) = [entry.id for entry in clerk.library.reports() if entry.id != ours]
    clerk.window.open_report(other)
    assert name_of(clerk) == "基本信息"
    clerk.open_step("五 问题改进")
    clerk.window.open_report(ours)
    assert name_of(clerk) == "四 复议诉讼"
    again = reopened(clerk, open_window)
    assert name_of(again) == "四 复议诉讼"
    again.window.open_report(other)
    assert name_of(again) == "五 问题改进"


def test_on_the_first_step_it_begins_as_ever(clerk: Clerk, open_window: OpenWindow) -> None:
    """What is filled in there is not to be changed by a slip of the hand."""
    clerk.open_step("二 主动公开")
    clerk.open_step("基本信息")
    again = reopened(clerk, open_window)
    assert name_of(again) == "基本信息"
    assert again.view.sidebar.hasFocus()


@pytest.mark.parametrize(
    ("bookmark", "step"),
    [
        (Bookmark("ledger", "ledger.case"), "基本信息"),
        (Bookmark("requests", "requests.gone.natural"), "三 申请办理"),
        (Bookmark("overview", "text.overview", 10**6, 10**6), "一 总体情况"),
        (Bookmark("review"), "校核"),
        (Bookmark("preview"), "预览与导出"),
    ],
)
def test_a_place_that_no_longer_exists_leads_as_near_as_can_be(
    library: Library, open_window: OpenWindow, bookmark: Bookmark, step: str
) -> None:
    library.last_open = library.add(complete())
    keep_bookmark(marked(library, library.last_open), bookmark)
    clerk = open_window(library)
    clerk.await_checked()
    assert name_of(clerk) == step


def test_the_place_is_kept_at_a_step_and_at_the_end_not_at_every_key(clerk: Clerk) -> None:
    id = clerk.session.id
    clerk.open_step("三 申请办理")
    left = bookmark_of(marked(clerk.library, id))
    assert left
    assert left.step == "requests"
    clerk.go_to(CELL)
    clerk.type("12")
    clerk.press(Key.Key_Return)
    assert bookmark_of(marked(clerk.library, id)) == left
    clerk.press(Key.Key_L, CTRL)
    now = bookmark_of(marked(clerk.library, id))
    assert now
    assert now.step == "requests"
    assert now.field != left.field


def test_a_report_that_was_only_looked_at_keeps_the_time_of_its_place(
    clerk: Clerk, open_window: OpenWindow
) -> None:
    report, path = marked(clerk.library, clerk.session.id), clerk.library.path
    clerk.open_step("三 申请办理")
    clerk.go_to(CELL)
    clerk.window.close()
    left = bookmark_of(report)
    assert left
    long_ago = left._replace(at="2024-01-05T08:30+08:00")
    keep_bookmark(report, long_ago)
    again = open_window(Library.open(path))
    again.await_checked()
    again.qtbot.waitUntil(lambda: again.here == CELL, timeout=PATIENCE)
    again.window.close()
    assert bookmark_of(report) == long_ago


def test_only_the_reports_that_were_left_last_are_remembered(library: Library) -> None:
    library.add(complete())
    for id in range(70):
        keep_bookmark(marked(library, id), Bookmark("review"))
    keep_bookmark(marked(library, 15), Bookmark("preview"))
    assert bookmark_of(marked(library, 9)) is None
    assert bookmark_of(marked(library, 10)), "60 are"
    assert bookmark_of(marked(library, 15)) == Bookmark("preview")
    assert bookmark_of(marked(library, 69)) == Bookmark("review")


@pytest.mark.parametrize(
    "kept", ["", "[", "[" * 100_000, "[]", '{" 1": 3}', '{" 1": ["a", 2, "b", 0, ""]}']
)
def test_what_makes_no_sense_is_no_place(library: Library, kept: str) -> None:
    remembered.settings().setValue("bookmarks", kept)
    assert bookmark_of(marked(library, 1)) is None
    keep_bookmark(marked(library, 1), Bookmark("review"))
    assert bookmark_of(marked(library, 1)) == Bookmark("review")


@pytest.mark.parametrize("place", [(0, 2**31), (2**31, 0), (-1, 0), (0, -1), (0, 10**30)])
def test_a_place_beyond_all_pages_is_none(library: Library, place: tuple[int, int]) -> None:
    report = marked(library, 1)
    keep_bookmark(report, Bookmark("overview", "text.overview", *place))
    assert bookmark_of(report) is None


def test_places_of_another_library_are_not_taken(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Reports of two libraries have the same numbers; they were not begun at the same moment."""
    monkeypatch.setattr(Library, "birth", property(lambda each: each.path.name))
    id = library.add(complete())
    keep_bookmark(marked(library, id), Bookmark("review"))
    with Library.open(tmp_path / "另一个.nianbao") as other:
        assert other.add(complete()) == id
        assert bookmark_of(marked(other, id)) is None
    assert bookmark_of(marked(library, id))


def test_a_library_that_went_away_has_no_places_and_says_nothing(tmp_path: Path) -> None:
    """It is told where something depends on it; leaving a report does not."""
    library = Library.open(tmp_path / "拔下的.nianbao")
    library.close()
    assert marked(library, 1).split() == ["1"]

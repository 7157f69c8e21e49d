"""Whoever cannot see the window can use it: everything that takes the keyboard says what it is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QScrollArea,
    QWidget,
)

from storage.library import Library
from tests.builders import complete
from tests.ui.clerk import Clerk, Key, children
from tests.ui.conftest import OpenReports, OpenWindow
from tests.ui.figures import blank_report, faulty_report
from ui.preview.pdf_view import PdfView
from ui.table.grid_view import GridView
from ui.text.text_editor import TextEditor

_LONGEST_WALK = 400  # presses: the largest table has some 150 cells to fill


def nameless(within: QWidget) -> list[str]:
    """Return the visible widgets that take the keyboard and have neither a name nor a text."""
    return [
        repr(widget)
        for widget in children(within, QWidget)
        if widget.isVisible()
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not _is_part(widget)
        and not widget.accessibleName()
        and not _text(widget)
    ]


def _is_part(widget: QWidget) -> bool:
    """Whether the widget is a part of another, or a frame that only scrolls what is in it."""
    parent = widget.parentWidget()
    return isinstance(widget, QScrollArea) or (
        isinstance(widget, QLineEdit) and isinstance(parent, QComboBox | QAbstractSpinBox)
    )


def _text(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QAbstractButton | QLabel) else ""


@pytest.mark.parametrize("report", [blank_report, faulty_report], ids=["empty", "filled"])
def test_every_page_names_what_takes_the_keyboard(
    open_reports: OpenReports, report: object
) -> None:
    assert callable(report)
    clerk = open_reports(complete(year=2023), report())
    for step in clerk.view.steps:
        clerk.open_step(step.name)
        assert nameless(clerk.window) == [], step.name


def test_the_start_page_names_what_takes_the_keyboard(
    library: Library, open_window: OpenWindow
) -> None:
    library.add(blank_report())
    assert nameless(open_window(library).window) == []


DIALOGS = ["新建年报", "关于公开年报", "提交送审", "定稿", "版本与比较", "设置"]


@pytest.mark.parametrize("entry", DIALOGS)
def test_the_dialogs_name_what_takes_the_keyboard(clerk: Clerk, entry: str) -> None:
    def look(dialog: QDialog) -> None:
        assert nameless(dialog) == []
        clerk.press(Key.Key_Escape)

    with clerk.dialog(look):
        clerk.choose(entry)


def test_the_editor_of_a_cell_says_which_cell_it_is(clerk: Clerk) -> None:
    clerk.open_step("三 申请办理")
    clerk.go_to("requests.granted.research")
    clerk.press(Key.Key_F2)
    editor = QApplication.focusWidget()
    assert editor
    assert editor.accessibleName() == "（一）予以公开·科研机构"


def test_a_cell_says_what_it_is_and_what_it_holds(open_reports: OpenReports) -> None:
    clerk = open_reports(blank_report())
    clerk.open_step("三 申请办理")
    role = Qt.ItemDataRole.AccessibleTextRole
    assert (
        clerk.model.index_of("requests.granted.research").data(role)
        == "（一）予以公开·科研机构：未填"
    )
    clerk.enter("requests.granted.research", "0")
    assert (
        clerk.model.index_of("requests.granted.research").data(role) == "（一）予以公开·科研机构：0"
    )


def walk(clerk: Clerk, start: QWidget) -> list[QWidget]:
    """Press Tab from ``start`` until it comes back; return where it stops, a table as one stop."""
    start.setFocus()
    seen: list[QWidget] = []
    for _ in range(_LONGEST_WALK):
        focused = QApplication.focusWidget()
        assert focused, "Tab leads out of the window"
        if focused is start and len(seen) > 1:
            return seen
        if not seen or seen[-1] is not focused:
            assert focused not in seen, f"Tab goes round before it comes back: {names(seen)}"
            seen.append(focused)
        clerk.press(Key.Key_Tab)
    raise AssertionError(f"Tab is stuck at {names(seen[-1:])}")


def names(widgets: list[QWidget]) -> list[str]:
    """Return what a screen reader says of each."""
    return [widget.accessibleName() or _text(widget) for widget in widgets]


@pytest.mark.parametrize("report", [blank_report, faulty_report], ids=["empty", "filled"])
def test_tab_goes_from_the_steps_through_the_page_to_the_ways_on_its_tools_and_back(
    open_reports: OpenReports, report: object
) -> None:
    assert callable(report)
    clerk = open_reports(complete(year=2023), report())
    for step in clerk.view.steps:
        clerk.open_step(step.name)
        stops = walk(clerk, clerk.view.sidebar)
        assert all(names(stops)), names(stops)
        _content, tools = clerk.page.stops()
        content = [stop for stop in stops if clerk.page.isAncestorOf(stop) and stop not in tools]
        acts = clerk.page.next_acts.buttons if clerk.page.next_acts else []
        ways = [*acts, clerk.view.next, clerk.view.back]
        ways_on = [way for way in ways if way.isVisible() and way.isEnabled()]
        used = [tool for tool in stops if tool in tools]
        in_order = [clerk.view.sidebar, *content, *ways_on, *used]
        assert stops[: len(in_order)] == in_order, f"{step.name}: {names(stops)}"
        assert clerk.view.home in stops[len(in_order) :]
        reached = {id(stop) for stop in stops}
        for widget in children(clerk.page, QWidget):
            takes_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            if widget.isVisible() and widget.isEnabled() and takes_tab and not _is_part(widget):
                is_reached = id(widget) in reached or widget.focusProxy() in stops
                assert is_reached, f"{step.name}: Tab passes by {names([widget])} {widget!r}"


@pytest.mark.parametrize(
    ("step", "first", "tool"),
    [
        ("三 申请办理", GridView, "上年数字"),
        ("五 问题改进", TextEditor, "插入数字"),
        ("预览与导出", PdfView, "PDF…"),
    ],
)
def test_the_table_or_text_comes_before_the_tools_over_it(
    open_reports: OpenReports, step: str, first: type[QWidget], tool: str
) -> None:
    clerk = open_reports(complete(year=2023), blank_report())
    clerk.open_step(step)
    stops = walk(clerk, clerk.view.sidebar)
    assert isinstance(stops[1], first)
    texts = [_text(stop).replace("&", "") for stop in stops]
    assert texts.index(tool) > stops.index(clerk.view.back)


def test_tab_goes_round_the_start_page(library: Library, open_window: OpenWindow) -> None:
    library.add(blank_report())
    clerk = open_window(library)
    first = QApplication.focusWidget()
    assert first
    assert all(names(walk(clerk, first)))


def test_tab_goes_through_the_fields_of_the_first_page_in_their_order(clerk: Clerk) -> None:
    clerk.open_step("基本信息")
    stops = names(walk(clerk, clerk.view.sidebar))
    fields = [field.label for field in clerk.report.form.identity]
    assert [name for name in stops if name in fields] == fields

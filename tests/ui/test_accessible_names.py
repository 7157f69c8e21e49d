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


@pytest.mark.parametrize("entry", ["新建年报", "关于公开年报"])
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


def test_tab_reaches_every_field_of_the_first_page_and_none_twice(clerk: Clerk) -> None:
    seen = []
    clerk.open_step("基本信息")
    clerk.press(Key.Key_F6)
    for _ in clerk.report.form.identity:
        focused = QApplication.focusWidget()
        assert focused
        seen.append(focused.accessibleName())
        clerk.press(Key.Key_Tab)
    assert seen == [field.label for field in clerk.report.form.identity]

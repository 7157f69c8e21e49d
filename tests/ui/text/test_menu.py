"""The menu of a text: the usual entries in Chinese, opened by the mouse or its key."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLineEdit

from tests.ui.clerk import Clerk, Key
from tests.ui.text.opened_menu import MOUSE, open_menu
from ui.text.text_editor import TextEditor


def typed(clerk: Clerk, text: str) -> TextEditor:
    """Type ``text`` into section one."""
    clerk.open_step("一 总体情况")
    clerk.page.setFocus()
    clerk.type(text)
    return clerk.find(TextEditor, clerk.page)


def test_it_says_where_in_the_text_it_opens(clerk: Clerk) -> None:
    editor = typed(clerk, "𠮷12")
    places: list[str] = []
    editor.menu_wanted.connect(lambda _menu, before: places.append(before))
    entries = open_menu(clerk)
    assert any("全选" in entry for entry in entries)
    clerk.press(Key.Key_Left)
    open_menu(clerk)
    begin = editor.cursorRect().topLeft()
    clerk.press(Key.Key_Home)
    open_menu(clerk, reason=MOUSE, at=begin + QPoint(1, 5))
    assert places == ["𠮷12", "𠮷1", "𠮷1"]


def test_what_stands_around_the_cursor(clerk: Clerk) -> None:
    editor = typed(clerk, "𠮷甲乙")
    clerk.press(Key.Key_Left)
    assert editor.parts() == ("𠮷甲", "", "乙")
    editor.commit()
    editor.point_at(1, 2)
    assert editor.parts() == ("𠮷", "甲", "乙")


def test_undo_and_redo_in_it_are_those_of_the_report(clerk: Clerk) -> None:
    editor = typed(clerk, "甲")
    open_menu(clerk, "撤销")
    assert editor.stored_text() == editor.toPlainText() == ""
    assert not any("撤销" in entry for entry in open_menu(clerk)), "nothing is left to take back"
    open_menu(clerk, "重做")
    assert editor.stored_text() == editor.toPlainText() == "甲"


def test_menus_are_words_without_the_icons_of_a_desktop(clerk: Clerk) -> None:
    editor = typed(clerk, "甲")
    menus = [editor.createStandardContextMenu()]
    clerk.open_step("基本信息")
    menus.append(clerk.find(QLineEdit, clerk.page, "传真").createStandardContextMenu())
    for menu in menus:
        assert menu.actions()
        assert not any(action.isIconVisibleInMenu() for action in menu.actions())
        menu.deleteLater()

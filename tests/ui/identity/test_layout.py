"""基本信息 as it is laid out: in sight at once, each line as wide as what is written there."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea

from forms.texts.preamble import PREAMBLE
from tests.builders import complete
from tests.ui.clerk import Clerk, children
from tests.ui.conftest import OpenReports
from ui.identity.identity_page import IdentityPage
from ui.text.sheet import TextSheet
from ui.window import Window


@pytest.fixture
def page(open_reports: OpenReports) -> IdentityPage:
    clerk: Clerk = open_reports(complete(year=2024))
    clerk.window.resize(1366, 768)
    clerk.open_step("基本信息")
    QApplication.processEvents()
    assert isinstance(clerk.page, IdentityPage)
    return clerk.page


def left_of(page: IdentityPage, id: str) -> int:
    return page.editors[id].mapTo(page, QPoint(0, 0)).x()


def test_everything_is_in_sight_on_a_small_screen(page: IdentityPage) -> None:
    for id, editor in page.editors.items():
        place = QRect(editor.mapTo(page, QPoint(0, 0)), editor.size())
        assert page.rect().contains(place), id
    assert page.editors[PREAMBLE].height() >= 120


def test_lines_are_30_high_and_no_wider_than_what_is_written_there(page: IdentityPage) -> None:
    lines = [each for each in page.editors.values() if isinstance(each, QLineEdit)]
    assert {line.height() for line in lines} == {30}
    width = {id: page.editors[id].width() for id in ("contact.postcode", "contact.phone", "unit")}
    assert width["contact.postcode"] < width["contact.phone"] < width["unit"]
    phone = page.editors["contact.phone"]
    assert isinstance(phone, QLineEdit)
    hint = phone.fontMetrics().horizontalAdvance(phone.placeholderText())
    assert phone.width() > hint, "what it may be left out for can be read"


def test_the_groups_stand_one_above_the_other_where_there_is_little_room(
    page: IdentityPage,
) -> None:
    assert left_of(page, "contact.office") > left_of(page, "unit")
    page.window().resize(911, 512)
    QApplication.processEvents()
    assert left_of(page, "contact.office") == left_of(page, "unit")


@pytest.mark.parametrize("narrow", [911, 1000])
def test_it_is_laid_out_anew_where_the_window_became_wide_meanwhile(
    page: IdentityPage, narrow: int
) -> None:
    window = page.window()
    assert isinstance(window, Window)
    assert window.view
    window.resize(narrow, 700)
    QApplication.processEvents()
    window.view.open_step(3)
    window.resize(1100, 700)
    QApplication.processEvents()
    window.view.open_step(0)
    QApplication.processEvents()
    assert left_of(page, "contact.office") > left_of(page, "unit")
    (body,) = (area.widget() for area in children(page, QScrollArea))
    sheet = children(body, TextSheet)[0]
    place = QRect(sheet.mapTo(body, QPoint(0, 0)), sheet.size())
    assert body.rect().contains(place), "the preamble ends where the page does"

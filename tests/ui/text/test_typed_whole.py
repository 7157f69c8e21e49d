"""A section typed character by character: nothing raises, and it ends in what the whole has."""

import re
from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from forms.parsing import tidy_paragraphs
from forms.report import Report
from tests.builders import complete, hegang
from tests.places import SHARED
from tests.ui.clerk import CTRL, Clerk, Key
from tests.ui.conftest import OpenReports
from ui.text.text_editor import TextEditor

TEXT = "text.overview"
OURS = (
    "（一）主动公开。2025年，我局及时公开各类信息。\n"
    "（二）依申请公开。全年收到公开申请12件，上年结转1件，“办结十余件，均按时答复。\n"
    "（四）平台建设。完善专栏，，方便𬱖水群众查找."
)


def typed(clerk: Clerk, text: str) -> None:
    """Type each character by its key."""
    for character in text:
        if character == "\n":
            clerk.press(Key.Key_Return)
        else:
            clerk.type(character)


def composed(clerk: Clerk, text: str) -> None:
    """Have an input method put in a word or so at a time, holding it before."""
    for word in re.findall(r"\n|[^\n]{1,3}", text):
        if word == "\n":
            clerk.press(Key.Key_Return)
            continue
        for held in ("pin", word):
            target = QApplication.focusWidget()
            assert target
            QCoreApplication.sendEvent(target, QInputMethodEvent(held, []))
            QApplication.processEvents()
        clerk.compose(word)


def type_in(clerk: Clerk, text: str, way: Callable[[Clerk, str], None]) -> None:
    """Write ``text``, storing now and then as pauses do, undoing and doing again in between."""
    clerk.open_step("一 总体情况")
    clerk.find(TextEditor, clerk.page).setFocus()
    for number, part in enumerate(re.findall(r"(?s).{1,40}", text)):
        way(clerk, part)
        if number % 3 == 1:
            clerk.press(Key.Key_Z, CTRL)
            clerk.press(Key.Key_Y, CTRL)
            clerk.press(Key.Key_End, CTRL)
        elif number % 3 == 2:
            clerk.find(TextEditor, clerk.page)._store()
    clerk.session.settle()


def ends_as(clerk: Clerk, whole: Report) -> None:
    """Check that all is said that the whole report has, and nothing else."""
    assert clerk.stored.text(TEXT) == whole.text(TEXT)
    expected = [standing.finding for standing in clerk.session.standings_of(whole)]
    assert clerk.session.findings == expected
    assert [standing.finding for standing in clerk.session.told] == expected
    marked = {mark.finding for mark in clerk.find(TextEditor, clerk.page).marks if mark.finding}
    spans = {each for each in expected if any(span.id == TEXT for span in each.spans)}
    assert marked == spans


@pytest.mark.parametrize("way", [typed, composed])
def test_a_text_that_is_typed_ends_in_the_findings_of_the_whole(
    open_reports: OpenReports, way: Callable[[Clerk, str], None]
) -> None:
    clerk = open_reports(complete({TEXT: None}))
    type_in(clerk, OURS, way)
    ends_as(clerk, complete({TEXT: OURS}))


@pytest.mark.parametrize("way", [typed, composed])
def test_so_does_a_real_one(open_reports: OpenReports, way: Callable[[Clerk, str], None]) -> None:
    tables = hegang()
    page = (SHARED / "samples" / "hegang_2021.txt").read_text("utf-8")
    _, _, rest = page.partition("一、总体情况\n")
    section = tidy_paragraphs(rest.partition("二、主动公开政府信息情况")[0])
    assert len(section) > 1_000
    clerk = open_reports(tables)
    type_in(clerk, section, way)
    ends_as(clerk, tables.changed([tables.edit(TEXT, section)]))

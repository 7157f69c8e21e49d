"""What a start does not wait for: rooms that are loaded once the window has been painted."""

import os
import subprocess
import sys

import pytest

from storage.library import Library
from tests.builders import complete
from tests.places import REPOSITORY

#: A room, a module, or a library; each is shut at the first paint of the report that was open last.
SHUT = """
cli export intake reading
forms.checks forms.choice forms.editions.prose_2021 forms.editions.rules_2021 forms.mending
forms.prose forms.sign_off forms.texts.outline forms.texts.span
storage.backups storage.change storage.copying storage.edits storage.entry storage.exports
storage.journal_file storage.journals storage.origin storage.outer_lock storage.sign_off
storage.soundness
ui.desk ui.doorbell ui.file_drops ui.libraries ui.questions ui.safekeeping ui.soundness
ui.find ui.findings ui.help ui.identity.preamble_editor ui.intake ui.ledger
ui.ledger_safekeeping ui.ledger_shut ui.ledgers ui.menus.all_menus
ui.menus.entries ui.menus.situation ui.parts.badge ui.parts.dialog ui.parts.items ui.parts.marks
ui.parts.message_box ui.parts.tab_order ui.parts.told_card ui.preview ui.report.panes
ui.report.refusal ui.report.step_marks ui.settings ui.sign_off ui.start.second_place
ui.start.start_page ui.table ui.text
usecases.checking usecases.file_read usecases.last_year usecases.report_file
PySide6.QtNetwork PySide6.QtPrintSupport dataclasses getpass hashlib json logging platformdirs
unicodedata
"""
#: Classes of Qt that PySide sets up at length when they are first named.
UNNAMED = """
QGraphicsSceneEvent QIcon QMetaMethod QScrollEvent QSizePolicy QStyle QStyleOptionSlider
QStyleOptionViewItem QStyledItemDelegate QTextDocument
"""
_STARTED = """
import os, sys
import PySide6.QtWidgets as widgets
from PySide6 import QtCore, QtGui

before = set(sys.modules)

class Watched(widgets.QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        loaded = set(sys.modules) - before
        named = [*vars(QtCore), *vars(QtGui), *vars(widgets)]
        print(*loaded)
        print(*named)
        sys.stdout.flush()
        os._exit(0)

widgets.QMainWindow = Watched
import main
main.main([sys.argv[1]])
"""


@pytest.fixture(scope="module")
def first_paint(tmp_path_factory: pytest.TempPathFactory) -> list[set[str]]:
    """Start on a report that has one of last year; return what is loaded and named by then."""
    home = tmp_path_factory.mktemp("家")
    path = home / "年报.nianbao"
    with Library.open(path) as library:
        library.add(complete(year=2024))
        library.last_open = library.add(complete(year=2025))
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "HOME": str(home)}
    answer = subprocess.check_output(
        [sys.executable, "-c", _STARTED, str(path)],
        env=environment,
        cwd=REPOSITORY,
        text=True,
        timeout=60,
    )
    return [set(line.split()) for line in answer.splitlines()]


def test_rooms_are_shut_until_the_window_is_painted(first_paint: list[set[str]]) -> None:
    loaded, _ = first_paint
    assert "ui.identity.identity_page" in loaded, "the page is there"
    opened = []
    for room in SHUT.split():
        opened += [name for name in loaded if name == room or name.startswith(f"{room}.")]
    assert opened == []


def test_classes_that_take_long_are_not_named_until_then(first_paint: list[set[str]]) -> None:
    _, named = first_paint
    assert "QLineEdit" in named
    assert named.isdisjoint(UNNAMED.split())


def test_what_is_shut_is_there() -> None:
    """A room that was renamed would be shut for good."""
    for name in SHUT.split():
        path = REPOSITORY / name.replace(".", "/")
        is_ours = (REPOSITORY / name.split(".")[0]).is_dir()
        assert not is_ours or path.is_dir() or path.with_suffix(".py").is_file(), name

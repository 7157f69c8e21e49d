"""Whatever is damaged in a library: it opens, or it is told, with what to do instead."""

import random
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QDialog, QMessageBox
from pytestqt.qtbot import QtBot

from storage.backups import back_up
from storage.errors import (
    Damaged,
    InUse,
    LibraryError,
    NotALibrary,
    ReadOnly,
    StrangeTables,
    StrayJournal,
    TooMuch,
)
from storage.library import Library
from tests.builders import complete
from tests.storage.damage import DAMAGES
from tests.storage.released import build
from tests.ui.clerk import PATIENCE, answered, children
from tests.ui.conftest import OpenWindow
from tests.ui.figures import blank_report
from ui import app, soundness
from ui.identity.identity_page import IdentityPage
from ui.parts import messages
from ui.start import opening
from ui.start.places import Places
from ui.start.restoring import RestoreDialog
from ui.start.unopened import ask_for_another

SEEDS = 80
RELEASED = Path(build.__file__).with_name("v6.nianbao")


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was said; the clerk gives up where another library is offered."""
    said: list[str] = []

    def give_up(_path: Path, why: LibraryError) -> None:
        said.append(str(why))

    monkeypatch.setattr(opening, "_ask_for_another", give_up)
    monkeypatch.setattr(
        opening, "ask_for_backup", lambda _path, why, _parent: said.append(str(why))
    )
    monkeypatch.setattr(messages, "warn", lambda _parent, _title, text: said.append(text))
    return said


@pytest.mark.parametrize("seed", range(SEEDS))
def test_it_opens_or_is_told(tmp_path: Path, told: list[str], seed: int) -> None:
    path = tmp_path / "年报.nianbao"
    path.write_bytes(RELEASED.read_bytes())
    chance = random.Random(seed)
    chance.choice(DAMAGES)(path, chance)
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    window = app.window_on(opening.open_at_start(path, Places(settings)), settings)
    if window is None:
        assert len(told) == 1
        assert "损坏" in told[0] or "不是年报库" in told[0] or "没有打开" in told[0]
        return
    window.show()
    window.show_start()
    window.close()


def test_a_library_whose_list_breaks_while_it_is_open_can_be_left_for_another(
    tmp_path: Path, told: list[str]
) -> None:
    path = tmp_path / "年报.nianbao"
    path.write_bytes(RELEASED.read_bytes())
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    window = app.window_on(opening.open_at_start(path, Places(settings)), settings)
    assert window
    window.show()
    path.write_bytes(bytes(path.stat().st_size))
    window.show_start()
    assert "覆盖或截断" in told[0]
    assert not window.isVisible(), "the clerk gave up"


def test_a_report_whose_last_year_is_damaged_is_left_for_the_list(
    tmp_path: Path, told: list[str], qtbot: QtBot
) -> None:
    """Its own values are sound and shown; what is typed at once is kept."""
    path = tmp_path / "年报.nianbao"
    with Library.open(path) as library:
        damaged = library.add(complete(year=2024))
        library.last_open = sound = library.add(complete(year=2025))
    with closing(sqlite3.connect(path)) as db:
        db.execute("UPDATE cell SET value = x'00' WHERE report = ?", (damaged,))
        db.commit()
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    window = app.window_on(opening.open_at_start(path, Places(settings)), settings)
    assert window
    assert window.view
    assert not told, "it is looked for when the report is in sight"
    assert isinstance(window.view.page, IdentityPage)
    QTest.keyClicks(window.view.page.editors["contact.office"], "2")
    window.show()
    qtbot.waitUntil(lambda: window.view is None, timeout=PATIENCE)
    assert len(told) == 1
    assert "已损坏" in told[0]
    assert window.library.load(sound).text("contact.office").endswith("2")
    window.close()


def spoil_a_value(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute("UPDATE cell SET value = 7 WHERE field = 'requests.received.natural'")
        db.commit()


def test_a_value_that_changed_by_itself_is_told_in_the_calm(
    tmp_path: Path, open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "年报.nianbao"
    path.write_bytes(RELEASED.read_bytes())
    spoil_a_value(path)
    monkeypatch.setattr(soundness, "_CALM_MS", 60 * 60_000)  # it is looked below, and only there
    clerk = open_window(Library.open(path))
    monkeypatch.setattr(RestoreDialog, "ask", lambda *_: RELEASED)

    def restore(dialog: QDialog) -> None:
        assert isinstance(dialog, QMessageBox)
        assert "损坏" in dialog.text()
        clerk.click_button("从备份恢复…", dialog)

    with clerk.dialog(restore):
        clerk.window._safekeeping._soundness._begin_look()
        clerk.qtbot.waitUntil(lambda: bool(list(path.parent.glob("* 恢复前 *"))), timeout=PATIENCE)
    assert clerk.library.is_sound()


def test_what_is_written_meanwhile_is_no_alarm(library: Library, open_window: OpenWindow) -> None:
    """The look may see half a transaction; then the library itself has the last word."""
    clerk = open_window(library)
    clerk.window._safekeeping._soundness._judge(sound=False)
    assert clerk.window.isVisible()


def offers(path: Path, why: LibraryError) -> list[str]:
    texts: list[str] = []

    def give_up(dialog: QDialog) -> None:
        buttons = children(dialog, QAbstractButton)
        texts.extend(button.text() for button in buttons)
        next(button for button in buttons if button.text() == "退出").click()

    with answered(give_up):
        assert ask_for_another(path, why) is None
    return texts


def test_a_backup_is_offered_where_it_helps_and_nobody_is_at_work(tmp_path: Path) -> None:
    path = tmp_path / "年报.nianbao"
    for fault in (Damaged, NotALibrary, StrayJournal, StrangeTables, TooMuch):
        assert "从备份恢复…" in offers(path, fault(path))
    assert "从备份恢复…" not in offers(path, ReadOnly(path))
    with Library.open(path) as library:
        library.add(blank_report())
        back_up(library, datetime.now().astimezone())
    assert "从备份恢复…" in offers(path, ReadOnly(path))
    assert "从备份恢复…" not in offers(path, InUse(path, "用户"))

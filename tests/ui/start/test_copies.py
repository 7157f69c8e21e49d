"""A copy that the program made by itself is not taken for the library: the clerk is asked."""

import shutil
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QAbstractButton, QDialog, QFileDialog, QMessageBox

from storage.backups import back_up, backups
from storage.library import Library
from tests.builders import UNIT
from tests.ui.clerk import Clerk, answered, children
from tests.ui.conftest import OpenReports
from tests.ui.figures import blank_report
from ui.start.opening import Opened, open_at_start
from ui.start.places import Places

NOW = datetime(2026, 1, 5, 9, 30).astimezone()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A library with two reports, whose backup has one."""
    path = tmp_path / "库" / "县年报.nianbao"
    with Library.open(path) as library:
        library.add(blank_report())
        back_up(library, NOW)
        library.add(blank_report("后加的单位"))
    return path


@pytest.fixture
def places(tmp_path: Path) -> Places:
    """What is remembered: nothing yet."""
    return Places(QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat))


def opened(copy: Path, places: Places, button: str) -> Opened | None:
    """Open the copy at the start and press a button."""

    def press(dialog: QDialog) -> None:
        assert isinstance(dialog, QMessageBox)
        assert "不是年报库本身" in dialog.text()
        next(each for each in children(dialog, QAbstractButton) if each.text() == button).click()

    with answered(press):
        return open_at_start(copy, places)


def test_its_library_can_be_opened_instead(path: Path, places: Places) -> None:
    result = opened(backups(path)[0].path, places, "打开年报库")
    assert result
    assert result.library.path == path
    assert len(result.library.reports()) == 2
    result.library.close()


def test_it_can_be_restored(path: Path, places: Places) -> None:
    result = opened(backups(path)[0].path, places, "恢复成年报库")
    assert result
    assert result.library.path == path
    assert [entry.unit for entry in result.library.reports()] == [UNIT]
    result.library.close()
    assert len(list(path.parent.glob("* 恢复前 *"))) == 1


def test_it_can_be_restored_where_its_library_is_gone(path: Path, places: Places) -> None:
    path.unlink()
    result = opened(backups(path)[0].path, places, "恢复成年报库")
    assert result
    assert result.library.path == path
    result.library.close()


def test_it_can_be_looked_at(path: Path, places: Places) -> None:
    copy = backups(path)[0].path
    result = opened(copy, places, "只看这份备份")
    assert result
    assert result.library.path == copy
    result.library.close()


def test_nothing_opens_on_cancel(path: Path, places: Places) -> None:
    assert opened(backups(path)[0].path, places, "取消") is None


def test_a_copy_that_was_looked_at_is_neither_remembered_nor_backed_up(
    path: Path, open_reports: OpenReports, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    copy = path.with_name("县年报 恢复前 2026-01-20 093005.nianbao")
    shutil.copy(path, copy)
    clerk = open_reports(blank_report())
    own = clerk.library.path
    choose(copy, clerk, "只看这份备份", monkeypatch)
    assert clerk.library.path == copy
    clerk.window.close()
    assert not backups(copy)
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    assert Places(settings).library == own


def test_a_backup_of_the_open_library_is_restored_from_the_menu_too(
    open_reports: OpenReports, monkeypatch: pytest.MonkeyPatch
) -> None:
    clerk = open_reports(blank_report())
    path = clerk.library.path
    back_up(clerk.library, NOW)
    clerk.library.add(blank_report("后加的单位"))
    choose(backups(path)[0].path, clerk, "恢复成年报库", monkeypatch)
    assert clerk.library.path == path
    assert [entry.unit for entry in clerk.library.reports()] == [UNIT]
    choose(backups(path)[0].path, clerk, "打开年报库", monkeypatch)
    assert clerk.library.path == path
    choose(backups(path)[0].path, clerk, "取消", monkeypatch)
    assert clerk.library.path == path


def choose(file: Path, clerk: Clerk, button: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args, **_more: (str(file), ""))
    with clerk.dialog(lambda dialog: clerk.click_button(button, dialog)):
        clerk.choose("打开其他年报库")

"""A ledger that is named at the start: its library opens, or why it cannot is told."""

from pathlib import Path

import pytest

from storage.copies import folder_of
from storage.ledger.ledger_file import LedgerFile
from storage.library import Library
from tests.ui.conftest import OpenWindow
from ui import app
from ui.parts import messages
from ui.parts.remembered import settings
from ui.start.opening import open_at_start
from ui.start.places import Places


def test_the_library_beside_it_opens_and_the_ledger_is_shown(
    library: Library, open_window: OpenWindow
) -> None:
    ledger = library.path.with_suffix(".taizhang")
    LedgerFile.open(ledger).close()
    path = library.path
    library.close()
    opened = open_at_start(ledger, Places(settings()))
    assert opened
    assert opened.library.path == path
    window = open_window(opened.library).window
    app.show_ledger(window, ledger)
    assert window.ledgers.page


def test_a_ledger_of_another_library_is_not_shown(
    library: Library, open_window: OpenWindow, tmp_path: Path
) -> None:
    window = open_window(library).window
    app.show_ledger(window, tmp_path / "别的.taizhang")
    assert window.ledgers.page is None


def test_one_without_a_library_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(messages, "warn", lambda _parent, _title, text: said.append(text))
    alone = tmp_path / "台账.taizhang"
    LedgerFile.open(alone).close()
    before = alone.read_bytes()
    assert not app.has_library(alone)
    assert "旁边没有年报库“台账.nianbao”" in said[0]
    assert "台账没有改动" in said[0]
    assert alone.read_bytes() == before
    assert not alone.with_suffix(".nianbao").exists()


def test_a_backup_is_told_with_the_way_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(messages, "warn", lambda _parent, _title, text: said.append(text))
    ledger = tmp_path / "年报.taizhang"
    backup = folder_of(ledger) / "第0001份 2026-01-05 09时30分.taizhang"
    assert not app.has_library(backup)
    assert f"是台账“{ledger}”的备份" in said[0]
    assert "更多→恢复台账" in said[0]

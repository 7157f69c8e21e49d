"""恢复台账: a backup is looked into and put back; a damaged ledger is told, with the way to one."""

from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QPushButton

from ledger.applications import Application, Channel, Person
from storage.ledger.ledger_file import LedgerFile
from storage.ledger.safekeeping import keep
from tests.ledger.cases import day
from tests.ui.clerk import PATIENCE, Clerk, answered, children
from tests.ui.ledger.keeper import Keeper, more, told
from ui import soundness
from ui.start.restoring import RestoreDialog

MARKED = "诸葛亮亮"


def register(keeper: Keeper, number: str) -> None:
    application = Application(
        0, "本县水利局", number, Channel.IN_PERSON, day("2025-03-03"), "natural", "规划"
    )
    keeper.ledger.register(application, Person(MARKED))
    keeper.page.refresh()


@pytest.fixture
def kept(keeper: Keeper) -> Keeper:
    """Who has a backup with one case, and has two now."""
    register(keeper, "2025-001")
    keep(keeper.ledger.file, datetime.now().astimezone())
    register(keeper, "2025-002")
    return keeper


def press(text: str, dialog: QDialog) -> None:
    next(each for each in children(dialog, QPushButton) if each.text() == text).click()


def put_back(dialog: QDialog) -> None:
    """Look at what is in the backup, and have it."""
    assert isinstance(dialog, RestoreDialog)
    assert dialog.windowTitle() == "恢复台账"
    assert [str(dialog.table.model().index(0, col).data()) for col in range(3)] == [
        "2025 年",
        "1",
        "1",
    ]
    assert MARKED not in told(dialog)
    press("恢复", dialog)


def numbers(keeper: Keeper) -> list[str]:
    return [row[0] for row in keeper.listed()]


def test_a_backup_is_seen_before_it_is_restored(kept: Keeper) -> None:
    path = kept.ledger.file.path
    with answered(put_back):
        more(kept, "恢复台账…")
    assert numbers(kept) == ["2025-001"]
    assert "已恢复。原来的台账另存为" in kept.clerk.window.saved.text()
    (aside,) = path.parent.glob("* 恢复前 *.taizhang")
    with LedgerFile.open(aside) as before:
        assert len(before.ledger().cases) == 2


def test_nothing_happens_on_cancel(kept: Keeper) -> None:
    with answered(lambda dialog: press("取消", dialog)):
        more(kept, "恢复台账…")
    assert len(numbers(kept)) == 2


def damage(path: Path) -> None:
    """Change a byte of a value, which SQLite does not notice."""
    content = path.read_bytes()
    at = content.rindex(b"2025-001")
    path.write_bytes(content[:at] + b"3" + content[at + 1 :])


def test_a_ledger_that_does_not_open_is_told_with_the_way_to_a_backup(kept: Keeper) -> None:
    clerk: Clerk = kept.clerk
    path = kept.ledger.file.path
    clerk.choose("首页")
    clerk.window.ledgers.close(keeps=False)
    path.write_bytes(b"rubbish" * 1000)

    def want(dialog: QDialog) -> None:
        assert "台账没有打开" in dialog.windowTitle()
        press("从备份恢复…", dialog)

    def have(dialog: QDialog) -> None:
        assert isinstance(dialog, RestoreDialog)
        dialog.list.setCurrentRow(dialog.list.count() - 1)
        press("恢复", dialog)

    with answered(want, have):
        clerk.choose("依申请公开台账")
    assert numbers(kept) == ["2025-001"]


def test_damage_that_nobody_has_met_is_found_in_the_calm(
    kept: Keeper, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(soundness, "_CALM_MS", 1)
    clerk: Clerk = kept.clerk
    path = kept.ledger.file.path
    clerk.choose("首页")
    clerk.window.ledgers.close(keeps=False)
    damage(path)
    seen: list[str] = []

    def see(dialog: QDialog) -> None:
        seen.append(dialog.windowTitle())
        press("知道了", dialog)

    with answered(see):
        clerk.choose("依申请公开台账")
        clerk.qtbot.waitUntil(lambda: bool(seen), timeout=PATIENCE)
    assert "台账读不出来" in seen[0]
    monkeypatch.setattr("ui.parts.messages.warn", lambda *_: None)
    clerk.window.ledgers.close()

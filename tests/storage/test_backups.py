"""A backup wherever reports changed; which are kept is decided by their order, not by a clock."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from forms.report import Edit
from storage.backups import KEPT, KEPT_DAYS, back_up, backups
from storage.copies import folder_of, original_of
from storage.errors import DiskFull, Unreachable
from storage.history import How
from storage.library import Library
from storage.sign_off import Stage
from storage.snapshot import snapshot
from tests.storage.samples import RECEIVED, digest, sample

NOW = datetime(2026, 1, 5, 9, 30).astimezone()
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


def change(library: Library, value: int) -> None:
    if not library.reports():
        library.add(sample())
    library.record(1, [Edit(RECEIVED, None, value)], How.TYPED)


def values(library: Path) -> list[int]:
    """Return what each backup holds, newest first."""
    found = []
    for backup in backups(library):
        with snapshot(backup.path) as kept:
            value = kept.load(1).stated(RECEIVED)
            assert isinstance(value, int)
            found.append(value)
    return found


def keep(library: Library, *times: datetime) -> None:
    """Change the library and back it up at each time; the values count from 100."""
    for number, time in enumerate(times):
        change(library, 100 + number)
        assert back_up(library, time)


def test_each_change_of_a_report_is_kept_and_no_state_twice(library: Library) -> None:
    change(library, 1)
    assert back_up(library, NOW)
    assert back_up(library, NOW + DAY) is None
    change(library, 2)
    assert back_up(library, NOW)
    library.last_open = 1
    assert back_up(library, NOW) is None, "which report was open last is worth none"
    library.sign_off.keep(1, Stage.DRAFT, library.load(1))
    assert back_up(library, NOW)
    assert values(library.path) == [2, 2, 1]


def test_the_next_run_of_the_program_knows_what_is_kept(path: Path) -> None:
    with Library.open(path) as library:
        change(library, 1)
        back_up(library, NOW)
    with Library.open(path) as library:
        assert back_up(library, NOW + DAY) is None
        library.remove(1)
        assert back_up(library, NOW + DAY)
        assert [backup.name for backup in backups(path)] == [
            "第 2 份 2026年1月6日 09:30",
            "第 1 份 2026年1月5日 09:30",
        ]


def test_of_a_long_day_the_newest_are_kept(library: Library) -> None:
    keep(library, *(NOW + timedelta(minutes=n) for n in range(KEPT + 5)))
    assert values(library.path) == [100 + n for n in range(5, KEPT + 5)][::-1]


def test_of_the_days_before_the_last_is_kept(library: Library) -> None:
    days = KEPT + KEPT_DAYS + 3
    keep(library, *(NOW + day * DAY + n * HOUR for day in range(days) for n in range(3)))
    kept = values(library.path)
    newest = 100 + 3 * days - 1
    assert kept[:KEPT] == [newest - n for n in range(KEPT)]
    assert [(newest - value) % 3 for value in kept[KEPT:]] == [0] * KEPT_DAYS
    assert len(set(kept)) == KEPT + KEPT_DAYS


@pytest.mark.parametrize(
    "times",
    [
        [datetime(2000, 1, 1, 0, 5).astimezone()] * (KEPT + 8),
        [NOW - n * DAY for n in range(KEPT + 8)],
        [datetime(2099, 5, 1).astimezone(), *[NOW] * (KEPT + 8)],
        [NOW, datetime(2000, 1, 1).astimezone()] * KEPT,
        [NOW, datetime(2099, 1, 1).astimezone()] * KEPT,
    ],
    ids=["an empty battery each day", "backwards", "once ahead", "now and 2000", "now and 2099"],
)
def test_no_clock_lets_go_of_what_is_new_or_keeps_what_is_old(
    library: Library, times: list[datetime]
) -> None:
    keep(library, *times)
    newest = 100 + len(times) - 1
    assert values(library.path)[:KEPT] == [newest - n for n in range(KEPT)]
    keep(library, *(NOW + n * DAY for n in range(KEPT + KEPT_DAYS)))
    assert {backup.day for backup in backups(library.path)} == {
        f"{NOW + n * DAY:%Y-%m-%d}" for n in range(KEPT + KEPT_DAYS)
    }


def test_backups_of_an_old_program_come_before_all_others_and_go_first(library: Library) -> None:
    folder = folder_of(library.path)
    folder.mkdir()
    change(library, 1)
    for day in ("2026-01-01", "2099-01-01", "2026-01-02"):
        library.backup(folder / f"{day}.nianbao")
    assert [backup.day for backup in backups(library.path)] == [
        "2099-01-01",
        "2026-01-02",
        "2026-01-01",
    ]
    assert backups(library.path)[0].name == "2099年1月1日"
    keep(library, *(NOW + n * DAY for n in range(KEPT + KEPT_DAYS)))
    assert len(backups(library.path)) == KEPT + KEPT_DAYS
    assert all(backup.number for backup in backups(library.path))


def test_a_day_that_somebody_wrote_and_there_is_none_is_told_as_it_is(library: Library) -> None:
    folder = folder_of(library.path)
    folder.mkdir()
    library.backup(folder / "第0004份 2026-02-30 09时30分.nianbao")
    assert [each.name for each in backups(library.path)] == ["第 4 份 2026-02-30 09:30"]


def test_other_files_in_the_folder_are_let_be(library: Library) -> None:
    folder = folder_of(library.path)
    folder.mkdir()
    others = ("我的备份.nianbao", "第1份.nianbao", "2026-01-05.txt", "第0001份 2026-01-05.nianbao")
    for name in others:
        (folder / name).write_text("x", encoding="utf-8")
    keep(library, *(NOW + n * HOUR for n in range(KEPT + 2)))
    assert len(backups(library.path)) == KEPT
    assert len(list(folder.iterdir())) == KEPT + len(others)


def test_an_empty_file_is_no_backup_and_what_a_kill_left_is_cleared(library: Library) -> None:
    folder = folder_of(library.path)
    folder.mkdir()
    (folder / "第0007份 2026-01-05 09时30分.nianbao").touch()
    (folder / "第0003份 2026-01-05 09时30分.nianbao.part").write_bytes(b"x")
    assert backups(library.path) == []
    keep(library, NOW)
    assert len(backups(library.path)) == 1
    assert not list(folder.glob("*.part"))


def test_a_file_in_the_folders_place_is_told_in_the_same_words_each_time(library: Library) -> None:
    change(library, 1)
    folder = folder_of(library.path)
    folder.write_bytes(b"another's")
    for minute in range(2):
        with pytest.raises(Unreachable, match=f"^读写“{folder}”失败。"):
            back_up(library, NOW + minute * HOUR)
    assert folder.read_bytes() == b"another's"


def test_without_room_the_older_backups_stay(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(library, *(NOW + n * HOUR for n in range(KEPT)))
    before = digest(folder_of(library.path))

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("disk.patience.replace", full)
    change(library, 1)
    with pytest.raises(DiskFull):
        back_up(library, NOW + DAY)
    assert digest(folder_of(library.path)) == before


def test_a_backup_that_cannot_be_removed_is_no_fault(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    def held(path: Path) -> None:
        raise PermissionError(13, "held", str(path))

    monkeypatch.setattr("disk.patience.unlink", held)
    keep(library, *(NOW + n * HOUR for n in range(KEPT + 1)))
    assert len(backups(library.path)) == KEPT + 1


@pytest.mark.parametrize(
    ("copy", "original"),
    [
        ("年报 每日备份/第0012份 2026-01-05 09时30分.nianbao", "年报.nianbao"),
        ("年报 每日备份/2026-01-05.nianbao", "年报.nianbao"),
        ("年报 每日备份/改了名的.nianbao", "年报.nianbao"),
        ("年报 恢复前 2026-01-20 093005.nianbao", "年报.nianbao"),
        ("年报 恢复前 2026-01-20 093005 (2).nianbao", "年报.nianbao"),
        ("年报.v2.20260131-101500.bak.nianbao", "年报.nianbao"),
        ("年报.nianbao", None),
        ("年报 备份 2026-01-05.nianbao", None),
        ("恢复前.nianbao", None),
    ],
)
def test_a_copy_is_known_by_its_name(tmp_path: Path, copy: str, original: str | None) -> None:
    wanted = tmp_path / original if original else None
    assert original_of(tmp_path / copy) == wanted

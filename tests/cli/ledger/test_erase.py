"""The command ledger erase; and what none of the ledger's commands takes."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from ledger.events import (
    Confirmed,
)
from storage.backups import back_up, backups
from storage.ledger.ledger_file import LedgerFile
from storage.library import Library
from tests.cli.ledger.ledgers import MARKED, archived, case, make
from tests.cli.runs import run
from tests.storage.samples import digest


def test_erasing_leaves_no_name(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make(path, archived("2020-001"), case("2025-001"))
    with LedgerFile.open(path) as ledger:
        back_up(ledger, ledger.ledger().cases[0].events[0].recorded_at)
    [old] = backups(path)
    assert run("ledger", "erase", path, "--before", 2021) == 0
    told = capsys.readouterr().out
    assert told.startswith("已清除 1 件申请的申请人信息；")
    assert f"已删除旧备份 {old.path}" in told
    assert "手工复制到别处的台账" in told
    with LedgerFile.open(path) as ledger:
        assert ledger.person(1).name == ""
        assert ledger.person(2).name == f"{MARKED}2025-001"
    for file in path.parent.rglob("*.taizhang*"):
        assert f"{MARKED}2020".encode() not in file.read_bytes()
    assert run("ledger", "erase", path, "--before", 2021) == 0
    assert capsys.readouterr().out.splitlines() == [
        "已清除 0 件申请的申请人信息；计数、办理经过和内容摘要没有改动"
    ]


def test_a_backup_that_stays_is_told(
    path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    make(path, archived("2020-001"))
    with LedgerFile.open(path) as ledger:
        back_up(ledger, ledger.ledger().cases[0].events[0].recorded_at)
    [old] = backups(path)

    def held(path: Path) -> None:
        if path == old.path:
            raise PermissionError

    monkeypatch.setattr("storage.ledger.safekeeping.patience.unlink", held)
    assert run("ledger", "erase", path, "--before", 2021) == 1
    assert f"旧备份没有删掉，里面还有这些信息，请自行删除：{old.path}" in capsys.readouterr().err


def test_a_backup_is_not_erased_by_itself(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make(path, archived("2020-001"))
    with LedgerFile.open(path) as ledger:
        back_up(ledger, ledger.case(1).events[0].recorded_at)
    [backup] = backups(path)
    before = backup.path.read_bytes()
    assert run("ledger", "erase", backup.path, "--before", 2021) == 2
    assert f"请在台账“{path}”里清除" in capsys.readouterr().err
    assert backup.path.read_bytes() == before
    assert list(backup.path.parent.iterdir()) == [backup.path]
    link = path.with_name("链接.taizhang")
    link.symlink_to(backup.path)
    assert run("ledger", "erase", link, "--before", 2021) == 2
    assert f"请在台账“{path}”里清除" in capsys.readouterr().err
    assert backup.path.read_bytes() == before


def test_a_year_that_is_not_over_is_refused(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make(path, archived("2020-001"))
    assert run("ledger", "erase", path, "--before", date.today().year + 1) == 2  # noqa: DTZ011
    assert "还没有过完" in capsys.readouterr().err


def no_file(path: Path) -> None:
    assert not path.exists()


def a_library(path: Path) -> None:
    library = path.with_suffix(".nianbao")
    Library.open(library).close()
    library.replace(path)


def a_damaged_one(path: Path) -> None:
    make(path, case("2025-001"))
    path.write_bytes(path.read_bytes()[:5000])


def one_with_a_changed_byte(path: Path) -> None:
    make(path, case("2025-001", kind="natural"))
    path.write_bytes(path.read_bytes().replace(b"natural", b"science"))


def an_empty_one(path: Path) -> None:
    path.write_bytes(b"")


@pytest.mark.parametrize(
    ("prepare", "why"),
    [
        (no_file, "没有这个文件"),
        (a_library, "不是台账"),
        (a_damaged_one, "已损坏"),
        (one_with_a_changed_byte, "已损坏"),
        (an_empty_one, "已损坏"),
    ],
)
@pytest.mark.parametrize("rest", [("count", "--year", 2025), ("due",), ("erase", "--before", 2021)])
def test_what_is_no_ledger_exits_2_with_one_line(
    path: Path,
    prepare: Callable[[Path], None],
    why: str,
    rest: tuple[object, ...],
    capsys: pytest.CaptureFixture[str],
) -> None:
    prepare(path)
    before = digest(path.parent)
    command, *options = rest
    assert run("ledger", command, path, *options) == 2
    told = capsys.readouterr()
    assert (told.out, len(told.err.splitlines())) == ("", 1)
    assert why in told.err
    assert digest(path.parent) == before


def test_one_that_is_open_is_told(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make(path, case("2025-001", Confirmed(date(2025, 3, 3))))
    with LedgerFile.open(path):
        for rest in (("count", path, "--year", 2025), ("erase", path, "--before", 2021)):
            assert run("ledger", *rest) == 2
            assert "正在使用台账“" in capsys.readouterr().err

"""What a killed process has left is told from what another writes just now."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from disk import underway
from disk.processes import is_alive
from disk.underway import KEPT, NEW, abandoned, beside

DAY = 24 * 60 * 60
BOTH = (NEW, KEPT)


@pytest.fixture
def ended() -> int:
    """The number of a process that has ended."""
    with subprocess.Popen([sys.executable, "-c", ""]) as process:
        pass
    return process.pid


def left(folder: Path, process: int, *, host: str = "", role: str = NEW) -> Path:
    """Leave a file of a process, of this computer unless ``host`` says otherwise."""
    *_, here, _, random = beside(folder / "a", NEW, "").name.split("-")
    path = folder / f"nianbao-{role}-{host or here}-{process}-{random}.pdf"
    path.write_bytes(b"half")
    return path


def found(folder: Path, *, roles: tuple[str, ...] = BOTH, later: float = 0) -> list[Path]:
    return abandoned(folder, roles, {".pdf", ".json"}, time.time() + later)


def test_our_own_file_is_never_abandoned_while_we_are_there(tmp_path: Path) -> None:
    path = beside(tmp_path / "年报.pdf", NEW, ".pdf")
    path.write_bytes(b"")
    assert path.parent == tmp_path
    assert found(tmp_path) == []


def test_a_file_of_a_process_that_ended_is_abandoned_at_once(tmp_path: Path, ended: int) -> None:
    path = left(tmp_path, ended)
    assert found(tmp_path) == [path]


def test_a_file_of_another_live_process_is_not(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as process:
        path = left(tmp_path, process.pid)
        assert found(tmp_path) == []
        process.kill()
        process.wait()
        assert found(tmp_path) == [path]


def test_another_computer_has_a_day_for_it(tmp_path: Path, ended: int) -> None:
    path = left(tmp_path, ended, host="00000000")
    assert found(tmp_path) == []
    assert found(tmp_path, later=DAY - 60) == []
    assert found(tmp_path, later=-10 * 365 * DAY) == [], "a clock that was set back"
    assert found(tmp_path, later=DAY + 60) == [path]


def test_originals_are_told_from_new_files(tmp_path: Path, ended: int) -> None:
    new, kept = left(tmp_path, ended), left(tmp_path, ended, role=KEPT)
    assert found(tmp_path, roles=(NEW,)) == [new]
    assert found(tmp_path, roles=(KEPT,)) == [kept]


def test_a_file_of_a_former_name_may_be_an_original(tmp_path: Path) -> None:
    path = tmp_path / "nianbao-0123456789ab.pdf"
    path.write_bytes(b"")
    assert found(tmp_path, roles=(NEW,)) == []
    assert found(tmp_path) == [path]


def test_what_is_not_exactly_of_our_names_stays(tmp_path: Path, ended: int) -> None:
    ours = left(tmp_path, ended)
    for name in (
        ours.name + ".bak",
        "我的" + ours.name,
        ours.stem + ".txt",
        ours.stem.upper() + ".pdf",
        ours.name.replace("xin", "x"),
        "nianbao-说明.pdf",
        "nianbao-0123456789a.pdf",
    ):
        (tmp_path / name).write_bytes(b"")
    left(tmp_path, ended).unlink()
    (tmp_path / ours.name.replace(f"-{ended}-", f"-{ended}0-")).mkdir()
    assert found(tmp_path) == [ours]


def test_a_folder_that_is_not_there_has_none(tmp_path: Path) -> None:
    assert found(tmp_path / "没有") == []


def test_what_will_not_go_stays(
    tmp_path: Path, ended: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_path: Path, *, missing_ok: bool) -> None:
        raise PermissionError(13, f"in use {missing_ok}")

    path = left(tmp_path, ended)
    assert underway.remove(path)
    monkeypatch.setattr(Path, "unlink", refuse)
    assert not underway.remove(path)


def test_a_file_that_comes_to_its_place_meanwhile(
    tmp_path: Path, ended: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    left(tmp_path, ended, host="00000000")

    def is_file(path: Path) -> bool:
        path.unlink()
        return True

    monkeypatch.setattr(Path, "is_file", is_file)
    assert found(tmp_path, later=2 * DAY) == []


def test_which_processes_are_there(ended: int, monkeypatch: pytest.MonkeyPatch) -> None:
    assert is_alive(os.getpid())
    assert not is_alive(ended)
    if sys.platform == "win32":
        return
    assert not is_alive(10**30)

    def refuse(_process: int, _signal: int) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "kill", refuse)
    assert is_alive(ended), "another user's"

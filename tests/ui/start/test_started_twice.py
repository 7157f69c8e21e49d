"""Starting twice: the window that is open comes forward, and opens what the second start named."""

import getpass
import os
import platform
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QDialog, QMessageBox
from pytestqt.qtbot import QtBot

from resources import folders
from storage.ledger.ledger_file import LedgerFile
from storage.library import Library
from storage.lock_note import own_process
from tests.places import MAIN
from tests.ui.clerk import PATIENCE, Clerk, answered
from tests.ui.conftest import OpenWindow
from tests.ui.figures import blank_report
from tests.ui.start.starts import press
from ui import app
from ui.doorbell import Doorbell
from ui.start import opening, ringing
from ui.start.places import Places
from ui.start.ringing import Answer, ring, ring_at_start


@pytest.fixture
def clerk(library: Library, open_window: OpenWindow) -> Clerk:
    """A clerk before a window that hears of other starts."""
    library.last_open = library.add(blank_report())
    clerk = open_window(library)
    clerk.await_checked()
    Doorbell(clerk.window)
    return clerk


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """Another library."""
    path = tmp_path / "别处" / "另一个.nianbao"
    with Library.open(path) as library:
        library.add(blank_report("另一个单位"))
    return path


@contextmanager
def program(*arguments: object, **environment: str) -> Iterator["subprocess.Popen[bytes]"]:
    """Start the program in a process of its own; it is killed on leaving."""
    command = [sys.executable, str(MAIN), *map(str, arguments)]
    with subprocess.Popen(command, env=os.environ | environment) as process:
        try:
            yield process
        finally:
            process.kill()


def started(clerk: Clerk, *arguments: object, **environment: str) -> int | None:
    """Return the exit status of another start, while the window goes on."""
    with program(*arguments, **environment) as process:
        clerk.qtbot.waitUntil(lambda: process.poll() is not None, timeout=2 * PATIENCE)
        return process.returncode


@contextmanager
def window_elsewhere(qtbot: QtBot, path: Path, **environment: str) -> Iterator[int]:
    """Have a window of another process open a library, and wait until it hears."""
    with program(path, **environment) as process:
        # The lock is there a moment before it says whose it is.
        qtbot.waitUntil(lambda: holder() == process.pid, timeout=2 * PATIENCE)
        yield process.pid


def holder() -> int:
    """Return the process that holds the lock of the window that is rung for."""
    info = ringing.lock().getLockInfo()
    return int(info[0])


def is_in_front(clerk: Clerk) -> bool:
    return clerk.window.isActiveWindow() and not clerk.window.isMinimized()


def test_a_second_start_brings_the_window_forward(clerk: Clerk) -> None:
    clerk.window.setWindowState(Qt.WindowState.WindowMinimized | Qt.WindowState.WindowMaximized)
    assert not is_in_front(clerk)
    page = clerk.page
    assert started(clerk) == 0
    clerk.qtbot.waitUntil(lambda: is_in_front(clerk), timeout=PATIENCE)
    assert clerk.window.isMaximized(), "as it was before it was put away"
    assert clerk.page is page


def test_the_open_library_named_again_is_no_reason_to_leave_its_report(clerk: Clerk) -> None:
    page = clerk.page
    assert started(clerk, clerk.library.path) == 0
    clerk.qtbot.wait(50)
    assert clerk.page is page


def test_another_library_opens_in_the_window(clerk: Clerk, other: Path) -> None:
    assert started(clerk, other) == 0
    clerk.qtbot.waitUntil(lambda: clerk.library.path == other, timeout=PATIENCE)
    assert [entry.unit for entry in clerk.library.reports()] == ["另一个单位"]


def test_of_a_ledger_the_library_beside_it_opens_and_the_ledger_is_shown(
    clerk: Clerk, other: Path
) -> None:
    ledger = other.with_suffix(".taizhang")
    LedgerFile.open(ledger).close()
    assert started(clerk, ledger) == 0
    clerk.qtbot.waitUntil(lambda: clerk.window.ledgers.page is not None, timeout=PATIENCE)
    assert clerk.library.path == other
    assert clerk.window.ledgers.path == ledger


def test_a_library_that_does_not_open_is_told_of_in_the_window(clerk: Clerk, other: Path) -> None:
    other.write_bytes(b"x" * 1000)

    def read(dialog: QDialog) -> None:
        assert isinstance(dialog, QMessageBox)
        assert "不是年报库" in dialog.text()
        press(dialog, "知道了")

    with clerk.dialog(read):
        assert started(clerk, other) == 0
        clerk.qtbot.wait(200)


@pytest.mark.parametrize(
    "written",
    [b"\xff" * 1_000_000, b"{", b"7", b'{"library": null}', b"[" * 100_000],
    ids=["bytes", "torn", "a number", "of no screen", "deep"],
)
def test_what_is_no_ring_is_taken_away_without_a_word(
    clerk: Clerk, other: Path, written: bytes
) -> None:
    page = clerk.page
    folder = folders.doorbell()
    (folder / f"{os.getpid()}-0.ring").write_bytes(written)
    clerk.qtbot.waitUntil(lambda: not list(folder.glob("*-0.ring")), timeout=PATIENCE)
    assert clerk.page is page
    assert started(clerk, other) == 0
    clerk.qtbot.waitUntil(lambda: clerk.library.path == other, timeout=PATIENCE)


def test_while_a_question_is_open_it_comes_forward_and_opens_nothing(
    clerk: Clerk, other: Path
) -> None:
    def look(dialog: QDialog) -> None:
        process = os.getpid()
        assert rung(clerk, process, None) is Answer.DONE
        assert dialog.isActiveWindow()
        assert rung(clerk, process, other) is Answer.REFUSED
        dialog.reject()

    with clerk.dialog(look):
        clerk.choose("新建年报")
    assert clerk.library.path != other
    assert list(folders.doorbell().glob("*.*")) == [folders.window_lock()]


def rung(clerk: Clerk, process: int, library: Path | None) -> Answer:
    """Ring from a process of its own, as a window that waits for itself hears nothing."""
    words = "None" if library is None else f"Path({str(library)!r})"
    source = (
        "from pathlib import Path; from ui.start.ringing import ring;"
        f"print(ring({process}, {words}).name)"
    )
    with subprocess.Popen(
        [sys.executable, "-c", source], cwd=MAIN.parent, stdout=subprocess.PIPE, text=True
    ) as other:
        clerk.qtbot.waitUntil(lambda: other.poll() is not None, timeout=PATIENCE)
        assert other.stdout
        return Answer[other.stdout.read().strip()]


def test_nobody_is_rung_for_where_no_window_is_open() -> None:
    assert ring_at_start(None) is Answer.SILENCE
    assert not folders.window_lock().exists()


def test_a_window_that_was_killed_is_not_waited_for(
    qtbot: QtBot, other: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with window_elsewhere(qtbot, other):
        pass
    assert folders.window_lock().exists()
    monkeypatch.setattr(ringing, "PATIENCE", 1_000)
    assert ring_at_start(None) is Answer.SILENCE
    assert not folders.window_lock().exists()


def test_nothing_is_rung_where_nothing_can_be_written(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "文件").write_text("")
    monkeypatch.setattr(folders, "doorbell", lambda: tmp_path / "文件" / "窗口")
    assert ring(1) is Answer.SILENCE


def test_a_window_on_another_screen_does_not_answer(
    clerk: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody would see it come forward."""
    monkeypatch.setenv("DISPLAY", "另一个屏幕")
    assert rung(clerk, os.getpid(), None) is Answer.SILENCE
    assert list(folders.doorbell().glob("*.ring")) == []


@pytest.mark.skipif(sys.platform == "win32", reason="stops a process as POSIX does")
def test_a_window_that_hangs_is_told_of(qtbot: QtBot, other: Path) -> None:
    with window_elsewhere(qtbot, other) as process:
        os.kill(process, signal.SIGSTOP)

        def read(dialog: QDialog) -> None:
            assert isinstance(dialog, QMessageBox)
            assert "没有回应" in dialog.text()
            assert getpass.getuser() not in dialog.text().replace(str(other), "")
            press(dialog, "退出")

        with answered(read):
            assert opening.open_library(other) is None
        os.kill(process, signal.SIGCONT)


def test_a_library_that_another_window_of_the_clerk_has_brings_that_forward(
    qtbot: QtBot, library: Library, open_window: OpenWindow, other: Path
) -> None:
    with window_elsewhere(qtbot, other):
        clerk = open_window(library)
        clerk.window.libraries.open(other)
        assert clerk.library.path == library.path
        assert not clerk.says("正在使用")


def test_another_user_is_told_who_has_it(qtbot: QtBot, other: Path) -> None:
    with window_elsewhere(qtbot, other, LOGNAME="张三"):
        assert own_process(other) is None

        def read(dialog: QDialog) -> None:
            assert isinstance(dialog, QMessageBox)
            assert "用户“张三”" in dialog.text()
            assert platform.node() in dialog.text()
            press(dialog, "退出")

        with answered(read):
            assert opening.open_library(other) is None


def test_a_start_that_was_answered_opens_no_window(
    clerk: Clerk, other: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(ringing, "ring", lambda *_given: Answer.DONE)
    monkeypatch.setattr(ringing, "_running", os.getpid)
    settings = QSettings(str(tmp_path / "另外.ini"), QSettings.Format.IniFormat)
    assert opening.open_at_start(other, Places(settings)) is None
    assert clerk.window.isVisible()


def test_the_window_hears_soon_after_it_is_shown(library: Library, open_window: OpenWindow) -> None:
    window = open_window(library).window
    assert not folders.window_lock().exists()
    app._complete(window)
    assert folders.window_lock().exists()

"""Commands that are cut off or go wrong: one Chinese line, and no status that is an answer."""

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from cli import command_line
from cli.unfinished import UNFINISHED
from resources import fault_log, folders
from tests.cli.runs import SECOND, run
from tests.places import MAIN

NO_ROOM = Path("/dev/full")
WITH_NO_ROOM = pytest.mark.skipif(not NO_ROOM.exists(), reason="there is no device that is full")


def in_one_chinese_line(told: str) -> bool:
    """Whether ``told`` is one line without English words; names of ours are none."""
    words = told.replace(fault_log.NAME, "").replace("U 盘", "")
    return len(told.splitlines()) == 1 and not re.search("[A-Za-z]", words)


@WITH_NO_ROOM
@pytest.mark.parametrize(
    "arguments",
    [
        ["check", SECOND],
        ["check", SECOND, "--json"],
        ["export", SECOND, "--json", "out.json"],
        ["self-test"],
        ["--help"],
    ],
)
def test_a_full_output_is_no_answer(arguments: list[object], tmp_path: Path) -> None:
    with NO_ROOM.open("wb") as full:
        done = subprocess.run(
            [sys.executable, str(MAIN), *map(str, arguments)],
            stdout=full,
            stderr=subprocess.PIPE,
            cwd=tmp_path,
            check=False,
        )
    told = done.stderr.decode()
    assert done.returncode == UNFINISHED
    assert in_one_chinese_line(told)
    assert "磁盘空间不足" in told


@WITH_NO_ROOM
def test_nothing_at_all_can_be_told(tmp_path: Path) -> None:
    with NO_ROOM.open("wb") as full:
        done = subprocess.run(
            [sys.executable, str(MAIN), "check", str(SECOND)],
            stdout=full,
            stderr=full,
            cwd=tmp_path,
            check=False,
        )
    assert done.returncode == UNFINISHED


def test_nobody_reads_the_output() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [sys.executable, str(MAIN), "check", str(SECOND)],
        stdout=writer,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writer)
    assert done.returncode == UNFINISHED
    assert done.stderr.decode() == "命令没有做完，这次的输出不完整：接收输出的程序已经关闭\n"


@pytest.mark.skipif(os.name == "nt", reason="Windows sends no such signal to one process")
@pytest.mark.skipif(
    signal.getsignal(signal.SIGINT) is signal.SIG_IGN,
    reason="a shell's job in the background hands on that it is not to be interrupted",
)
def test_an_interrupted_command_is_no_answer(tmp_path: Path) -> None:
    for _ in range(5):
        status, told = interrupted(tmp_path)
        if status != 0:
            break
    assert status == UNFINISHED
    assert told == "命令被中断，没有做完\n"


def interrupted(folder: Path) -> tuple[int, str]:
    """Interrupt a command that is under way; return its status and what it told of it.

    On a busy machine it may be done before the signal comes.
    """
    with subprocess.Popen(
        [sys.executable, "-u", str(MAIN), "self-test"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=folder,
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()  # it is well under way
        process.send_signal(signal.SIGINT)
        process.stdout.read()
        told = process.stderr.read().decode()
    return process.returncode, told


@pytest.mark.parametrize(
    "error", [ZeroDivisionError("秘密"), MemoryError(), RecursionError("deep")]
)
def test_an_error_of_our_own_is_logged_and_no_answer(
    error: Exception, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(_arguments: object) -> int:
        raise error

    monkeypatch.setattr(command_line, "run", fail)
    fault_log._log.cache_clear()
    assert run("check", SECOND) == UNFINISHED
    told = capsys.readouterr().err
    assert in_one_chinese_line(told)
    assert "不要采用" in told
    written = (folders.log_folder() / fault_log.NAME).read_text("utf-8")
    assert type(error).__name__ in written
    assert "秘密" not in written


def test_a_complaint_about_the_command_stays_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("check") == 2
    assert "main.py check 文件" in capsys.readouterr().err

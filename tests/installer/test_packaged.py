"""The commands in a packaged program: its own name in what it says, no console to say it on."""

import subprocess
import sys

import pytest

from tests.places import REPOSITORY

PACKAGED = """
import sys
sys.frozen, sys.executable = True, "/program/nianbao-cli.exe"
if sys.argv.pop(1) == "window":
    sys.stdout = sys.stderr = None
import main
sys.exit(main.main(sys.argv[1:]))
"""


def run(console: str, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-c", PACKAGED, console, *arguments],
        cwd=REPOSITORY,
        capture_output=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("arguments", "told"),
    [(["print"], "用法见 nianbao-cli.exe --help"), (["check"], "nianbao-cli.exe check 文件")],
)
def test_packaged_program_goes_by_the_name_of_its_file(arguments: list[str], told: str) -> None:
    done = run("console", *arguments)
    assert done.returncode == 2
    assert told in done.stderr.decode()
    assert "main.py" not in run("console", "--help").stdout.decode()


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["self-test"], 0),
        (["--help"], 0),
        (["print"], 2),
        (["check", "没有.json"], 2),
        (["check", "resources/sample/2025.json"], 0),
    ],
)
def test_without_a_console_the_status_still_tells(arguments: list[str], status: int) -> None:
    done = run("window", *arguments)
    assert (done.returncode, done.stdout, done.stderr) == (status, b"", b"")

"""The environment of the two commands: nothing is installed that is there."""

import subprocess
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "dev"))

import environment


@pytest.fixture
def commands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Return what is run; the environment is made in ``tmp_path`` and nothing is fetched."""
    ran: list[list[str]] = []

    def run(command: list[str]) -> None:
        ran.append(command)
        environment.PYTHON.parent.mkdir(parents=True, exist_ok=True)
        environment.PYTHON.touch()

    monkeypatch.setattr(environment, "ROOT", tmp_path)
    monkeypatch.setattr(environment, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(environment, "PYTHON", tmp_path / ".venv" / "bin" / "python")
    monkeypatch.setattr(environment, "_run", run)
    (tmp_path / "requirements.txt").write_text("PySide6==1\n", "utf-8")
    (tmp_path / "requirements-dev.txt").write_text("# tests\n-r requirements.txt\npytest==2\n")
    return ran


def installed(commands: list[list[str]]) -> list[str]:
    """Return the files of requirements that were installed, by name."""
    return [Path(command[-1]).name for command in commands if "pip" in command]


def test_the_program_starts_without_another_installation_after_the_tests(
    commands: list[list[str]],
) -> None:
    environment.prepare("requirements-dev.txt", {})
    environment.prepare("requirements.txt", {})
    environment.prepare("requirements-dev.txt", {})
    assert installed(commands) == ["requirements-dev.txt"]


def test_the_tests_install_what_the_program_alone_does_not_need(
    commands: list[list[str]],
) -> None:
    environment.prepare("requirements.txt", {})
    environment.prepare("requirements-dev.txt", {})
    assert installed(commands) == ["requirements.txt", "requirements-dev.txt"]


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ("requirements.txt", ["requirements.txt", "requirements-dev.txt"]),
        ("requirements-dev.txt", ["requirements-dev.txt"]),
    ],
)
def test_a_changed_pin_is_installed_by_whom_it_concerns(
    changed: str, expected: list[str], commands: list[list[str]]
) -> None:
    environment.prepare("requirements-dev.txt", {})
    commands.clear()
    with (environment.ROOT / changed).open("a") as pins:
        pins.write("colour==3\n")
    environment.prepare("requirements.txt", {})
    environment.prepare("requirements-dev.txt", {})
    assert installed(commands) == expected


def test_an_interrupted_installation_is_done_again(
    commands: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(command: list[str]) -> None:
        commands.append(command)
        raise environment.NotReadyError("没有网络")

    with monkeypatch.context() as offline:
        offline.setattr(environment, "_run", fail)
        with pytest.raises(environment.NotReadyError):
            environment.prepare("requirements-dev.txt", {})
    commands.clear()
    environment.prepare("requirements.txt", {})
    assert installed(commands) == ["requirements.txt"]


HELD = "E: Could not get lock /var/lib/apt/lists/lock. It is held by process 7 (apt-get)\n"


@pytest.mark.parametrize(
    ("answers", "is_done", "tries"),
    [
        ([(100, HELD), (100, HELD), (0, "")], True, 3),
        ([(100, "E: Unable to locate package nsis\n")], False, 1),
        ([(100, HELD)] * 70, False, environment._TRIES),
    ],
)
def test_another_apt_get_is_waited_for_and_nothing_else(
    answers: list[tuple[int, str]],
    is_done: bool,
    tries: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    left = iter(answers)
    ran = []

    def run(step: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        status, told = next(left)
        ran.append(step)
        return subprocess.CompletedProcess(step, status, stderr=told)

    monkeypatch.setattr(subprocess, "run", run)
    monkeypatch.setattr(environment, "_PAUSE", 0)
    assert environment._is_done(["apt-get", "update"]) is is_done
    assert len(ran) == tries

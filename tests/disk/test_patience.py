"""A file that a virus scanner holds for a moment is moved and removed all the same."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from disk import patience
from disk.patience import PAUSES, replace, unlink


class Scanner:
    """Refuses the first ``times`` calls as Windows does, whose number of the error is ``says``."""

    def __init__(self, times: int, says: int | None) -> None:
        self.times = times
        self.tried = 0
        self._says = says

    def before(self, act: Callable[..., object]) -> Callable[..., object]:
        def held(*given: object, **named: object) -> object:
            self.tried += 1
            if self.tried <= self.times:
                error = PermissionError(13, "The process cannot access the file")
                if self._says:
                    error.winerror = self._says  # type: ignore[attr-defined,unused-ignore] # Windows
                raise error
            return act(*given, **named)

        return held


@pytest.fixture
def slept(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Return the pauses that were made; none takes time."""
    slept: list[float] = []
    monkeypatch.setattr(time, "sleep", slept.append)
    return slept


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    """A new file and the one it is to replace."""
    new, old = tmp_path / "新.pdf", tmp_path / "旧.pdf"
    new.write_bytes(b"new")
    old.write_bytes(b"old")
    return new, old


@pytest.mark.parametrize("says", [5, 32, 33, 1224])
@pytest.mark.parametrize("times", [0, 1, len(PAUSES)])
def test_a_file_that_is_held_for_a_while_is_replaced(
    says: int,
    times: int,
    files: tuple[Path, Path],
    slept: list[float],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    new, old = files
    monkeypatch.setattr(Path, "replace", Scanner(times, says).before(Path.replace))
    replace(new, old)
    assert old.read_bytes() == b"new"
    assert not new.exists()
    assert slept == list(PAUSES[:times])


def test_a_file_that_stays_held_is_told_after_a_second_and_a_half(
    files: tuple[Path, Path], slept: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    new, old = files
    monkeypatch.setattr(Path, "replace", Scanner(100, 32).before(Path.replace))
    with pytest.raises(PermissionError):
        replace(new, old)
    assert old.read_bytes() == b"old"
    assert sum(slept) == pytest.approx(1.5)


@pytest.mark.parametrize("says", [None, 3, 112])
def test_what_no_waiting_helps_is_told_at_once(
    says: int | None,
    files: tuple[Path, Path],
    slept: list[float],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    scanner = Scanner(1, says)
    monkeypatch.setattr(Path, "replace", scanner.before(Path.replace))
    with pytest.raises(PermissionError):
        replace(*files)
    assert scanner.tried == 1
    assert slept == []


def test_a_file_that_is_held_for_a_while_is_removed(
    files: tuple[Path, Path], slept: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "unlink", Scanner(2, 32).before(Path.unlink))
    unlink(files[0])
    assert not files[0].exists()
    unlink(files[0])
    assert slept == list(PAUSES[:2])


def test_the_tries_end_within_two_seconds() -> None:
    assert patience.PAUSES == PAUSES
    assert 1 <= sum(PAUSES) <= 2

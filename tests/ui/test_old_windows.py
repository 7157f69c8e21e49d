"""Where Windows is too old for Qt, Windows itself tells, and nothing of Qt is loaded."""

import ctypes
import sys
from types import SimpleNamespace

import pytest

import main
from tests.places import REPOSITORY
from ui import app


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what Windows' own box says on a Windows that is not there."""
    told: list[str] = []

    def box(_window: None, text: str, _title: str, _kind: int) -> None:
        told.append(text)

    windows = SimpleNamespace(user32=SimpleNamespace(MessageBoxW=box))
    monkeypatch.setattr(ctypes, "windll", windows, raising=False)
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(app, "run", lambda _file: 0)
    return told


def be_build(monkeypatch: pytest.MonkeyPatch, build: int) -> None:
    version = SimpleNamespace(build=build)
    monkeypatch.setattr(sys, "getwindowsversion", lambda: version, raising=False)


def test_an_old_windows_is_named_with_the_one_that_is_needed(
    told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    be_build(monkeypatch, 14393)
    assert main.main([]) == 1
    (text,) = told
    assert "1809 版" in text
    assert "17763" in text
    assert "14393" in text


def test_on_the_first_that_will_do_the_window_opens(
    told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    be_build(monkeypatch, 17763)
    assert main.main([]) == 0
    assert told == []


def test_the_setup_asks_for_the_same_build() -> None:
    script = (REPOSITORY / "installer" / "refusals.nsh").read_text("utf-8")
    assert f"!define OLDEST {main._OLDEST_WINDOWS} " in script

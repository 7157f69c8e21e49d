"""The name of the computer, as it stands in the note of who has a library open."""

import platform

import pytest

from disk.host import host_name


def test_the_computer_has_its_own_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COMPUTERNAME", raising=False)
    assert host_name() == platform.node()


def test_windows_has_it_among_its_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMPUTERNAME", "办公室-3")
    assert host_name() == "办公室-3"

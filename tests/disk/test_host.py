"""The names of computer and user, as they stand in the note of who has a library open."""

import getpass
import platform
import sys

import pytest

from disk.host import host_name, user_name


def test_the_computer_has_its_own_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COMPUTERNAME", raising=False)
    assert host_name() == platform.node()


def test_windows_has_it_among_its_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMPUTERNAME", "办公室-3")
    assert host_name() == "办公室-3"


@pytest.mark.parametrize("sign", ["LOGNAME", "USER", "LNAME", "USERNAME", None])
def test_the_user_is_called_as_python_calls_him(
    sign: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    for each in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        monkeypatch.delenv(each, raising=False)
    if sign:
        monkeypatch.setenv(sign, "张三")
    assert user_name() == getpass.getuser()


def test_a_user_of_windows_has_a_name_in_the_environment_or_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for each in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        monkeypatch.delenv(each, raising=False)
    monkeypatch.setattr(sys, "platform", "win32")
    with pytest.raises(KeyError):
        user_name()

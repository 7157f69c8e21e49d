"""What all tests share."""

import logging
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from export import fonts, printable, stand_ins
from forms.editions.registry import EDITIONS, Edition
from resources import fault_log
from tests.editions import second, second_rules

# Workbooks that tests make are the same whether lxml is installed or not.
os.environ["OPENPYXL_LXML"] = "False"

#: No test asserts a time: hypothesis, left to itself, fails those that take long on a busy machine.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Keep every folder that the program chooses by itself inside the test's own, its log too."""
    folder = tmp_path / "家"
    folder.mkdir()
    monkeypatch.setenv("HOME", str(folder))
    for name in (
        "XDG_DATA_HOME",
        "XDG_CONFIG_HOME",
        "XDG_STATE_HOME",
        "XDG_CACHE_HOME",
        "LOCALAPPDATA",
        "APPDATA",
    ):
        monkeypatch.setenv(name, str(folder / name))
    _leave_log()
    yield folder
    _leave_log()


def _leave_log() -> None:
    """Have the next fault begin a log where the program's folders are then."""
    fault_log._log.cache_clear()
    log = logging.getLogger("nianbao")
    for handler in log.handlers[:]:
        handler.close()
        log.removeHandler(handler)


@pytest.fixture(autouse=True)
def _fonts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have documents set in the fonts that are bundled, whoever runs the tests, on what machine."""
    fonts.choose(fonts.Choice())
    monkeypatch.setattr(stand_ins, "folders", lambda: iter(()))
    monkeypatch.setattr(stand_ins, "_listing", stand_ins._Listing())
    printable._printable.cache_clear()


@pytest.fixture
def second_edition(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the second edition, which only the tests know, one of the program's."""
    edition = Edition(second.FORM, 2027, lambda: second_rules.CHECKS, {"2021": second.COUNTERPARTS})
    monkeypatch.setitem(EDITIONS, edition.form.id, edition)

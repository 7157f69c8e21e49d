"""Whatever is damaged in a library: it opens, or it is told, with what to do instead."""

import random
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from storage.errors import LibraryError
from tests.storage.damage import DAMAGES
from tests.storage.released import build
from ui import app
from ui.parts import messages
from ui.start import opening
from ui.start.places import Places

SEEDS = 80
RELEASED = Path(build.__file__).with_name("v3.nianbao")


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was said; the clerk gives up where another library is offered."""
    said: list[str] = []

    def give_up(_path: Path, why: LibraryError) -> None:
        said.append(str(why))

    monkeypatch.setattr(opening, "_ask_for_another", give_up)
    monkeypatch.setattr(messages, "warn", lambda _parent, _title, text: said.append(text))
    return said


@pytest.mark.parametrize("seed", range(SEEDS))
def test_it_opens_or_is_told(tmp_path: Path, told: list[str], seed: int) -> None:
    path = tmp_path / "年报.nianbao"
    path.write_bytes(RELEASED.read_bytes())
    chance = random.Random(seed)
    chance.choice(DAMAGES)(path, chance)
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    window = app.window_on(opening.open_at_start(path, Places(settings)), settings)
    if window is None:
        assert len(told) == 1
        assert "损坏" in told[0] or "不是年报库" in told[0] or "没有打开" in told[0]
        return
    window.show()
    window.show_start()
    window.close()


def test_a_library_whose_list_breaks_while_it_is_open_can_be_left_for_another(
    tmp_path: Path, told: list[str]
) -> None:
    path = tmp_path / "年报.nianbao"
    path.write_bytes(RELEASED.read_bytes())
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    window = app.window_on(opening.open_at_start(path, Places(settings)), settings)
    assert window
    window.show()
    path.write_bytes(bytes(path.stat().st_size))
    window.show_start()
    assert "覆盖或截断" in told[0]
    assert not window.isVisible(), "the clerk gave up"

"""Which files play which role, on Windows and elsewhere."""

from pathlib import Path

import pytest

from export import fonts
from export.fonts import Role, files
from resources import RESOURCES


def names(role: Role) -> list[str]:
    return [file.path.name for file in files(role)]


def test_bundled_faces_play_every_role() -> None:
    assert {role: names(role)[0] for role in Role} == {
        Role.TITLE: "title.ttf",
        Role.HEI: "hei.ttf",
        Role.KAI: "kai.ttf",
        Role.FANG: "song.ttf",
        Role.SONG: "song.ttf",
    }
    assert all(file.path.parent == RESOURCES / "fonts" for role in Role for file in files(role))


def test_song_comes_next_for_what_a_face_lacks() -> None:
    assert names(Role.KAI)[:2] == ["kai.ttf", "song.ttf"]


def test_own_fonts_of_windows_come_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("FZXBSJW.TTF", "simhei.ttf", "simkai.ttf", "simfang.ttf", "simsun.ttc"):
        (tmp_path / name).touch()
    monkeypatch.setattr(fonts, "windows_folders", lambda: iter([tmp_path]))
    assert {role: names(role)[0] for role in Role} == {
        Role.TITLE: "FZXBSJW.TTF",
        Role.HEI: "simhei.ttf",
        Role.KAI: "simkai.ttf",
        Role.FANG: "simfang.ttf",
        Role.SONG: "simsun.ttc",
    }
    assert names(Role.KAI)[:4] == ["simkai.ttf", "kai.ttf", "simsun.ttc", "song.ttf"]


def test_windows_keeps_fonts_in_two_places(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.name", "nt")
    monkeypatch.setattr(fonts, "Path", lambda *parts: "/".join(parts))
    monkeypatch.setenv("WINDIR", "C:/Windows")
    monkeypatch.setenv("LOCALAPPDATA", "C:/Users/zhang/AppData/Local")
    assert [str(folder) for folder in fonts.windows_folders()] == [
        "C:/Windows/Fonts",
        "C:/Users/zhang/AppData/Local/Microsoft/Windows/Fonts",
    ]

"""What there is at the place of a library, and in which words it is told."""

from pathlib import Path

import pytest

from ui.start import away
from ui.start.away import sight


def test_what_is_missing_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert sight(tmp_path).is_there
    for number in range(7):
        (tmp_path / f"{number}.nianbao").write_bytes(b"")
    assert "“3.nianbao”、“4.nianbao”等。" in sight(tmp_path / "a.nianbao").why
    missing = tmp_path / "没有" / "a.nianbao"
    assert f"文件夹“{missing.parent}”现在不在" in sight(missing).why
    monkeypatch.setattr(away, "is_there", lambda _path: False)
    assert "网络盘、共享文件夹没有连上" in sight(missing).why


def test_a_drive_that_is_not_ready_is_away(monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows calls that a lack of access; a real lack of it is told where the file is opened."""
    error = PermissionError(13, "")

    def refuse(_path: Path) -> None:
        raise error

    monkeypatch.setattr(Path, "stat", refuse)
    assert away.is_there(Path("a"))
    error.winerror = 21  # type: ignore[attr-defined,unused-ignore] # Windows
    assert not away.is_there(Path("a"))


def test_a_folder_that_may_not_be_read_names_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_path: Path, _pattern: str) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "glob", refuse)
    assert away._others(tmp_path) == ""

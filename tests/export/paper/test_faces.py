"""Marks that Chinese and Western text share, and files that are no fonts."""

from pathlib import Path

import pytest

from export.fonts import FontFile, Role
from export.paper import faces
from export.paper.faces import glyph, is_missing


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("mark", "“”‘’—…")
def test_chinese_marks_take_a_full_place(role: Role, mark: str) -> None:
    found = glyph(mark, role)
    assert found.width == 1
    assert (
        found.offset + found.advance == pytest.approx(1, abs=1e-6)
        if mark in "“‘"
        else found.advance > 0
    )


@pytest.mark.parametrize("role", Role)
def test_two_dashes_meet(role: Role) -> None:
    found = glyph("—", role)
    left, right = (found.offset + edge * found.stretch for edge in found.face.ink("—"))
    assert (left, right) == pytest.approx((0, 1))


def test_missing_is_what_no_face_has() -> None:
    assert is_missing("𰻝")
    assert not is_missing("𬱖")


def test_file_that_is_no_font_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "simhei.ttf"
    broken.write_bytes(b"no font at all")
    whole = glyph("一", Role.HEI).face.file
    monkeypatch.setattr(
        faces,
        "files",
        lambda _role: iter([FontFile(broken), FontFile(tmp_path / "none.ttf"), whole]),
    )
    faces._natural.cache_clear()
    try:
        assert faces._natural("一", Role.HEI).face.file == whole
    finally:
        faces._natural.cache_clear()

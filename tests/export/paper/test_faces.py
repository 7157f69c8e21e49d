"""Marks that Chinese and Western text share, and files that are no fonts."""

from pathlib import Path

import pytest

from export.fonts import FontFile, Role
from export.paper import faces
from export.paper.faces import Face, Faces
from export.pdf.embedded_face import FACES, embedded_face


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("mark", "“”‘’—…")
def test_chinese_marks_take_a_full_place(role: Role, mark: str) -> None:
    found = FACES.glyph(mark, role)
    assert found.width == 1
    assert found.advance > 0
    if mark in "“‘":
        assert found.offset + found.advance == pytest.approx(1, abs=1e-6)


@pytest.mark.parametrize("role", Role)
def test_two_dashes_meet(role: Role) -> None:
    found = FACES.glyph("—", role)
    ink = embedded_face(found.file).ink("—")
    left, right = (found.offset + edge * found.stretch for edge in ink)
    assert (left, right) == pytest.approx((0, 1))


def test_missing_is_what_no_face_has() -> None:
    assert FACES.is_missing("𰻝")
    assert not FACES.is_missing("𬱖")


def test_file_that_is_no_font_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken, none = FontFile(tmp_path / "simhei.ttf"), FontFile(tmp_path / "none.ttf")
    broken.path.write_bytes(b"no font at all")
    whole = FACES.glyph("一", Role.HEI).file
    monkeypatch.setattr(faces, "files", lambda _role: iter([broken, none, whole]))
    tried = Faces(FACES._load)
    assert tried.glyph("一", Role.HEI).file == whole


def test_face_is_loaded_when_it_is_first_needed_and_once(monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = FontFile(Path("first.ttf")), FontFile(Path("second.ttf"))
    whole = embedded_face(FACES.glyph("一", Role.HEI).file)
    loaded: list[FontFile] = []

    def load(file: FontFile) -> Face:
        loaded.append(file)
        return whole

    monkeypatch.setattr(faces, "files", lambda _role: iter([first, second]))
    tried = Faces(load)
    assert loaded == []
    for role in Role:
        assert tried.glyph("一", role).file == first
    assert loaded == [first]

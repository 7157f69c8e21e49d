"""The reader of font files: what it looks up is what reportlab's own reader has read."""

from pathlib import Path

import pytest
from reportlab.pdfbase.ttfonts import TTFError, TTFontFace

from export.pdf.font_reader import TrueType
from tests.export.made_fonts import RARE, made, made_collection
from tests.places import REPOSITORY

BUNDLED = sorted((REPOSITORY / "resources" / "fonts").glob("*.ttf"))
#: What is read by another way; all else is as reportlab has it.
LOOKED_UP = {"charToGlyph", "charWidths", "glyphToChar", "_pos", "_glyph_of", "_pdfScale"}


def assert_alike(path: Path, index: int = 0) -> None:
    """Hold the face against reportlab's reading of every character."""
    theirs, ours = (
        TTFontFace(str(path), subfontIndex=index),
        TrueType(str(path), subfontIndex=index),
    )
    glyphs = {point: glyph for point, glyph in theirs.charToGlyph.items() if glyph}
    assert glyphs
    every = range(0x110000)
    assert {
        point: ours.charToGlyph[point] for point in every if point in ours.charToGlyph
    } == glyphs
    for point in glyphs:
        width = ours.charWidths[point]
        assert repr(width) == repr(theirs.charWidths[point])
    for name in vars(theirs).keys() - LOOKED_UP:
        own, other = getattr(ours, name), getattr(theirs, name)
        assert (list(own) if isinstance(other, list) else own) == other, name


@pytest.mark.parametrize("path", BUNDLED, ids=[path.stem for path in BUNDLED])
def test_a_bundled_font_is_read_as_reportlab_reads_it(path: Path) -> None:
    assert_alike(path)


@pytest.mark.parametrize("characters", [f"甲 {RARE}", f"甲\u00a0{RARE}", f"甲{RARE}"])
@pytest.mark.parametrize("format", [4, 12])
def test_so_is_any_other_and_one_space_is_drawn_for_the_other(
    characters: str, format: int, tmp_path: Path
) -> None:
    path = made(tmp_path / "a.ttf", characters, formats=(format,))
    assert_alike(path)
    has = TrueType(str(path)).charToGlyph
    assert (0x20 in has) == (0xA0 in has) == (len(characters) == 3)


def test_so_is_each_face_of_a_collection(tmp_path: Path) -> None:
    path = made_collection(tmp_path / "a.ttc", "甲", "乙丙")
    for index in range(2):
        assert_alike(path, index)


def test_a_character_that_the_font_lacks_has_neither_glyph_nor_width(tmp_path: Path) -> None:
    face = TrueType(str(made(tmp_path / "a.ttf", "甲")))
    assert ord("乙") not in face.charToGlyph
    assert ord("乙") not in face.charWidths
    with pytest.raises(KeyError):
        face.charWidths[ord("乙")]


@pytest.mark.parametrize("tag", ["hmtx", "loca"])
def test_a_font_whose_tables_are_cut_off_is_refused(tag: str, tmp_path: Path) -> None:
    path = made(tmp_path / "a.ttf", "甲乙丙")
    changed = bytearray(path.read_bytes())
    entry = changed.index(tag.encode())
    changed[entry + 12 : entry + 16] = (4).to_bytes(4)
    path.write_bytes(changed)
    with pytest.raises(TTFError):
        TrueType(str(path))


def test_a_font_with_glyphs_of_another_kind_is_refused(tmp_path: Path) -> None:
    path = made(tmp_path / "a.ttf", "甲")
    changed = bytearray(path.read_bytes())
    entry = changed.index(b"head")
    head = int.from_bytes(changed[entry + 8 : entry + 12])
    changed[head + 53] = 1
    path.write_bytes(changed)
    with pytest.raises(TTFError):
        TrueType(str(path))

"""Small fonts of any kind, with the characters that a test is about: a square stands for each."""

from collections.abc import Iterable
from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTCollection, TTFont

#: In no bundled font: 𠮷, of extension B, and 𰻝, of extension G; names have both.
RARE, RARER = "\U00020bb7", "\U00030edd"


def made(
    path: Path,
    characters: Iterable[str],
    *,
    name: str = "Made",
    licence: int = 8,
    blank: bool = False,
    formats: Iterable[int] = (4, 12),
    language: int = 0x409,
) -> Path:
    """Write a TrueType font of ``characters`` and return where it is.

    ``licence`` are its bits for embedding; a ``blank`` one draws nothing; it has tables cmap of
    these ``formats``, and its names are in a ``language`` by the numbers of Windows.
    """
    builder = _begun(characters, is_true_type=True)
    builder.setupGlyf({glyph: _square(blank) for glyph in builder.font.getGlyphOrder()})
    _finish(builder, name, licence)
    tables = builder.font["cmap"].tables
    for record in builder.font["name"].names:
        record.langID = language
    builder.font["cmap"].tables = [table for table in tables if table.format in formats]
    builder.font.save(path)
    return path


def made_post_script(path: Path, characters: Iterable[str]) -> Path:
    """Write a font with outlines of the other kind, as .otf files have them."""
    builder = _begun(characters, is_true_type=False)
    pen = T2CharStringPen(1000, None)
    _draw(pen)
    outline = pen.getCharString()
    strings = dict.fromkeys(builder.font.getGlyphOrder(), outline)
    builder.setupCFF("Made-CFF", {"FullName": "Made CFF"}, strings, {})
    _finish(builder, "Made-CFF", 8)
    builder.font.save(path)
    return path


def made_variable(path: Path, characters: Iterable[str]) -> Path:
    """Write a font whose weight can be set."""
    made(path, characters, name="MadeVariable")
    font = TTFont(path)
    builder = FontBuilder(font=font)
    builder.setupFvar([("wght", 100, 400, 900, "Weight")], [])
    builder.setupGvar({glyph: [] for glyph in font.getGlyphOrder()})
    font.save(path)
    return path


def made_collection(path: Path, *faces: Iterable[str]) -> Path:
    """Write a collection with a face for each of ``faces``, which are its characters."""
    parts: list[Path] = []
    for number, face in enumerate(faces):
        part = path.with_name(f"{number}.part")
        parts.append(made(part, face, name=f"Face{number}"))
    collection = TTCollection()
    collection.fonts = [TTFont(part) for part in parts]
    collection.save(path)
    for part in parts:
        part.unlink()
    return path


def _begun(characters: Iterable[str], *, is_true_type: bool) -> FontBuilder:
    glyphs = {ord(character): f"u{ord(character):X}" for character in characters}
    builder = FontBuilder(1000, isTTF=is_true_type)
    builder.setupGlyphOrder([".notdef", *dict.fromkeys(glyphs.values())])
    builder.setupCharacterMap(glyphs)
    return builder


def _finish(builder: FontBuilder, name: str, licence: int) -> None:
    order = builder.font.getGlyphOrder()
    builder.setupHorizontalMetrics(dict.fromkeys(order, (1000, 100)))
    builder.setupHorizontalHeader(ascent=880, descent=-120)
    builder.setupNameTable({"familyName": name, "styleName": "Regular", "psName": name})
    builder.setupOS2(fsType=licence)
    builder.setupPost(keepGlyphNames=False)


def _square(blank: bool) -> object:
    pen = TTGlyphPen(None)
    if not blank:
        _draw(pen)
    return pen.glyph()


def _draw(pen: TTGlyphPen | T2CharStringPen) -> None:
    pen.moveTo((100, 0))
    for corner in ((900, 0), (900, 800), (100, 800)):
        pen.lineTo(corner)
    pen.closePath()

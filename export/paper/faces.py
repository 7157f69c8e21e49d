"""Which face draws a character, and how wide its place in a line is."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from export.fonts import FontFile, Role, files
from export.pdf.embed import EmbeddedFace, UnusableFont

# Marks that Chinese and Western text share; Chinese ones take a full place, whatever the face gives them.
_OPENING, _CENTRED, _CLOSING = "“‘", "…", "”’"
_DASH = "—"


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character in a face. All measures are in em.

    ``width`` is its place in the line; the outline starts ``offset`` from the left of it, is
    ``advance`` wide and drawn ``stretch`` times as wide as the face has it.
    """

    character: str
    face: EmbeddedFace
    width: float
    advance: float
    offset: float = 0.0
    stretch: float = 1.0


def glyphs(text: str, role: Role) -> list[Glyph]:
    """Return the glyphs that draw ``text``; KeyError names a character that no face has."""
    return [glyph(character, role) for character in text]


@cache
def glyph(character: str, role: Role) -> Glyph:
    """Return the glyph that draws ``character`` in Chinese text of ``role``."""
    natural = _natural(character, role)
    free = 1.0 - natural.width
    if character == _DASH:  # from edge to edge, so that two of them meet
        left, right = natural.face.ink(character)
        stretch = 1.0 / (right - left)
        return Glyph(
            character, natural.face, 1.0, natural.advance * stretch, -left * stretch, stretch
        )
    if character in _OPENING:
        return Glyph(character, natural.face, 1.0, natural.advance, free)
    if character in _CENTRED:
        return Glyph(character, natural.face, 1.0, natural.advance, free / 2)
    if character in _CLOSING:
        return Glyph(character, natural.face, 1.0, natural.advance)
    return natural


def is_missing(character: str) -> bool:
    """Whether no available face has the character."""
    try:
        _natural(character, Role.FANG)
    except KeyError:
        return True
    return False


@cache
def _natural(character: str, role: Role) -> Glyph:
    for face in _faces(role):
        if face.has(character):
            advance = face.advance(character)
            return Glyph(character, face, advance, advance)
    raise KeyError(character)


def _faces(role: Role) -> Iterator[EmbeddedFace]:
    """Yield the faces for ``role``, the best first; each is loaded when it is first asked for."""
    return (face for file in files(role) if (face := _load(file)))


@cache
def _load(file: FontFile) -> EmbeddedFace | None:
    """Return the face of ``file``; None where it is damaged or must not be embedded."""
    try:
        return EmbeddedFace(file)
    except UnusableFont:
        return None

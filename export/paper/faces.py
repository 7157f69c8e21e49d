"""Which face draws a character, and how wide its place in a line is."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from export.fonts import Choice, FontFile, Role, chosen, every_file, files
from export.paper.squeeze import Place
from export.stand_ins import as_listed, stand_ins_for

# Marks that Chinese and Western text share; Chinese ones take a full place, whatever the face has.
_OPENING, _CENTRED, _CLOSING = "“‘", "…", "”’"
_DASH = "—"
#: Marks with an empty half, behind or before them, that they may give up.
_EMPTY_AFTER = frozenset("、。，．：；？！）】》〉」』〕〗｝］”’")
_EMPTY_BEFORE = frozenset("（【《〈「『〔〖｛［“‘")
_MOST, _KEPT = 0.5, 0.02  # em of a place that may be given up, and that stays beside the outline


class Face(Protocol):
    """What layout has to know of a typeface; how it gets into a file is the format's business."""

    def has(self, character: str) -> bool:
        """Whether the face has a glyph for the character."""

    def draws(self, character: str) -> bool:
        """Whether its glyph can be taken out of the file, which may be damaged; takes its time."""

    def advance(self, character: str) -> float:
        """Return the width of the character's glyph in em."""

    def ink(self, character: str) -> tuple[float, float]:
        """Return the left and right end of the character's outline in em."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character in the face of a font file. All measures are in em.

    ``width`` is its place in the line; the outline starts ``offset`` from the left of it, is
    ``advance`` wide and drawn ``stretch`` times as wide as the face has it. A mark can give up
    what is ``empty`` of its place, before and behind its outline.
    """

    character: str
    file: FontFile
    width: float
    advance: float
    offset: float = 0.0
    stretch: float = 1.0
    empty: tuple[float, float] = (0.0, 0.0)


class Faces:
    """The faces that a format draws with, and the glyphs that they have for Chinese text."""

    def __init__(self, load: Callable[[FontFile], Face | None]) -> None:
        """Have ``load`` bring the face of a file when first needed; None where it is unusable."""
        self._load = load
        self._loaded: dict[FontFile, Face | None] = {}
        self._glyphs: dict[tuple[str, Role], Glyph] = {}
        self._files: dict[Role, list[FontFile]] = {}  # as they were found for these glyphs
        self._choice: Choice | None = None  # of fonts, by which the glyphs were found
        self._at_hand: Hashable = None  # the font files of that time

    def look_again(self) -> None:
        """Take account of fonts that were installed, replaced or removed meanwhile."""
        at_hand = tuple(every_file()), as_listed()
        if at_hand != self._at_hand:
            self._at_hand = at_hand
            self._forget()

    def glyphs(self, text: str, role: Role) -> list[Glyph]:
        """Return the glyphs that draw ``text``; KeyError names a character that no face has."""
        return [self.glyph(character, role) for character in text]

    def glyph(self, character: str, role: Role) -> Glyph:
        """Return the glyph that draws ``character`` in Chinese text of ``role``."""
        if self._choice is not chosen():
            self._choice = chosen()
            self._forget()
        wanted = character, role
        found = self._glyphs.get(wanted)
        if found is None:
            found = self._first(character, role)
            self._glyphs[wanted] = found
        return found

    def is_missing(self, character: str) -> bool:
        """Whether no available face has the character."""
        try:
            self.glyph(character, Role.FANG)
        except KeyError:
            return True
        return False

    def _first(self, character: str, role: Role) -> Glyph:
        """Return the character's glyph in the first of the faces for ``role`` that has it.

        Where none has, it may be in another font of this computer.
        """
        for file in self._of_role(role):
            face = self._face(file)
            if face and face.has(character):
                return _glyph(character, file, face)
        for file in stand_ins_for(character):
            face = self._face(file)
            if face and face.has(character) and face.draws(character):
                return _glyph(character, file, face)
        raise KeyError(character)

    def _of_role(self, role: Role) -> list[FontFile]:
        if role not in self._files:
            self._files[role] = list(files(role))
        return self._files[role]

    def _forget(self) -> None:
        """Have every glyph looked for again."""
        self._glyphs, self._files = {}, {}

    def _face(self, file: FontFile) -> Face | None:
        if file not in self._loaded:
            self._loaded[file] = self._load(file)
        return self._loaded[file]


def _glyph(character: str, file: FontFile, face: Face) -> Glyph:
    """Return the glyph of ``face``, with the place that Chinese text gives its character."""
    glyph = _placed(character, file, face)
    is_mark = character in _EMPTY_AFTER or character in _EMPTY_BEFORE
    if not is_mark or glyph.width < 1.0:
        return glyph
    left, right = (glyph.offset + edge for edge in face.ink(character))
    if character in _EMPTY_AFTER:
        return replace(glyph, empty=(0.0, _spare(glyph.width - right)))
    return replace(glyph, empty=(_spare(left), 0.0))


def _spare(empty: float) -> float:
    """Return what of the space beside an outline may be given up, in em."""
    return min(_MOST, max(0.0, empty - _KEPT))


def _placed(character: str, file: FontFile, face: Face) -> Glyph:
    advance = face.advance(character)
    free = 1.0 - advance
    if character == _DASH:  # from edge to edge, so that two of them meet
        left, right = face.ink(character)
        stretch = 1.0 / (right - left)
        return Glyph(character, file, 1.0, advance * stretch, -left * stretch, stretch)
    if character in _OPENING:
        return Glyph(character, file, 1.0, advance, free)
    if character in _CENTRED:
        return Glyph(character, file, 1.0, advance, free / 2)
    if character in _CLOSING:
        return Glyph(character, file, 1.0, advance)
    return Glyph(character, file, advance, advance)


def places(found: Sequence[Glyph], size: float) -> list[Place]:
    """Return the place of each glyph in a line, at a size in points."""
    return [Place(each.width * size, each.empty[0] * size, each.empty[1] * size) for each in found]


def widths(found: Sequence[Glyph], size: float) -> list[float]:
    """Return how wide the place of each glyph is, in points, at a size in points."""
    return [each.width * size for each in found]


def total_width(found: Sequence[Glyph], size: float) -> float:
    """Return how wide the glyphs are one after the other, in points, at a size in points."""
    return sum(each.width for each in found) * size

"""Figures of which only a part shows: cut off at the edge of a box, or covered in part."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Final

from reading.pdf.printed.characters import Character
from reading.pdf.printed.turning import Bounds

_NEAR: Final = 0.3  # em: digits of one number are no further from each other
_SPECK: Final = 0.02  # of a digit: nobody sees less
_WHOLE: Final = 0.85  # of a digit that has to show


def cut_figures(
    found: list[Character], seen: Iterable[Character], clips: dict[int, Bounds]
) -> Iterator[Bounds]:
    """Yield where digits stand that show while others of their number do not, or only in part.

    ``found`` are all characters of a page in the order of drawing, ``seen`` those that show.
    """
    shown = set(map(id, seen))
    for before, character in pairwise(found):
        is_cut = (id(before) in shown) != (id(character) in shown)
        if is_cut and _are_of_one_number(before, character):
            yield before.ink
            yield character.ink
    for character in found:
        if _is_cut(character, clips.get(character.drawn)):
            yield character.ink


def _is_cut(character: Character, clip: Bounds | None) -> bool:
    if clip is None or not (character.text.isdecimal() and character.is_drawn):
        return False
    return _SPECK < _share(character.ink, clip) < _WHOLE


def _are_of_one_number(before: Character, character: Character) -> bool:
    if not (before.text.isdecimal() and character.text.isdecimal()):
        return False
    (x, y), (to_x, to_y) = before.middle, character.middle
    near = _NEAR * character.size
    width = (before.ink.right - before.ink.left + character.ink.right - character.ink.left) / 2
    height = (before.ink.top - before.ink.bottom + character.ink.top - character.ink.bottom) / 2
    return abs(to_x - x) < width + near and abs(to_y - y) < height + near


def _share(ink: Bounds, clip: Bounds) -> float:
    """Return what share of an outline lies within ``clip``."""
    across = min(ink.right, clip.right) - max(ink.left, clip.left)
    down = min(ink.top, clip.top) - max(ink.bottom, clip.bottom)
    area = (ink.right - ink.left) * (ink.top - ink.bottom)
    return max(0.0, across) * max(0.0, down) / area if area else 1.0

"""Putting other words in the place of stretches of a text."""

from collections.abc import Sequence
from typing import NamedTuple


class Replacement(NamedTuple):
    """Other words for a stretch of a text, in code points."""

    start: int
    end: int
    text: str = ""


def replaced(text: str, replacements: Sequence[Replacement]) -> str:
    """Return ``text`` with other words in the place of some stretches, which do not overlap."""
    pieces: list[str] = []
    at = 0
    for start, end, words in sorted(replacements):
        pieces += (text[at:start], words)
        at = end
    return "".join(pieces) + text[at:]


def joined(text: str, replacements: Sequence[Replacement]) -> Replacement:
    """Return the one replacement that does what all of them do, from the first to the last."""
    start = min(each.start for each in replacements)
    end = max(each.end for each in replacements)
    inside = [
        each._replace(start=each.start - start, end=each.end - start) for each in replacements
    ]
    return Replacement(start, end, replaced(text[start:end], inside))

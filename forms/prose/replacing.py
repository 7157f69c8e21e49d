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
    for start, end, words in sorted(replacements, reverse=True):
        text = text[:start] + words + text[end:]
    return text

"""Naming places, of many only the first."""

from collections.abc import Sequence
from typing import Final

_NAMED: Final = 8


def named(places: Sequence[str]) -> str:
    """Return the names of ``places`` in a row, and how many there are where they are many."""
    if len(places) <= _NAMED:
        return "、".join(places)
    return f"{'、'.join(places[:_NAMED])} 等 {len(places)} 处"

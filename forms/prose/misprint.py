"""A mark that stands wrong in a text, in words for the clerk, and what would put it right."""

from typing import NamedTuple


class Change(NamedTuple):
    """What may be put in the place of a stretch of a text; ``words`` say what that does."""

    start: int
    end: int
    text: str
    words: str


class Misprint(NamedTuple):
    """What is wrong at the ``places`` (from, to before), the likeliest change first.

    ``is_minor`` is what many offices write and few readers notice.
    """

    places: tuple[tuple[int, int], ...]
    what: str
    changes: tuple[Change, ...] = ()
    is_minor: bool = False


def put(start: int, end: int, text: str) -> Change:
    """Return the change that puts ``text`` in the place of what stands there."""
    shown = f"“{text}”" if len(text) == 1 and text not in "“”" else f"\u00a0{text}"
    return Change(start, end, text, f"改成{shown}")

"""A stretch of a report's text."""

from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of the text in the field ``id``, in code points: from ``start`` to before ``end``.

    Of a preamble that is left to be proposed, it is a stretch of the proposed one.
    """

    id: str
    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Whether the two have a character in common."""
        return self.id == other.id and self.start < other.end and other.start < self.end

"""What a text says of the figures of the tables, read from its words alone."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol


class Setting(NamedTuple):
    """What has to be known of a report to read its text: the report year, whose report it is."""

    year: int | None
    kind: str  # of the unit: see forms.values.UNIT_KINDS


class Sum(NamedTuple):
    """What a number states: the sum of the cells ``plus``, less that of the cells ``minus``.

    ``less`` is a number that the sentence itself takes off, such as requests that were withdrawn.
    """

    plus: tuple[str, ...]
    minus: tuple[str, ...] = ()
    less: int = 0


class Reading(NamedTuple):
    """A number of a text that states a figure, in code points of the text.

    It is right where it is one of ``sums``, of which the first is the usual one. ``vague`` is the
    stretch, the number in it, that makes it no exact one (十余, 近60), else None. Where words say
    that there was none, ``is_number`` is False and the stretch is these words. ``is_unsure`` are
    words that may be about something else: their number is of a figure only where it is near it.
    """

    start: int
    end: int
    value: int
    sums: tuple[Sum, ...]
    vague: tuple[int, int] | None = None
    is_number: bool = True
    is_unsure: bool = False

    def moved(self, by: int) -> "Reading":
        """Return the reading of a text in which it stands ``by`` characters farther on."""
        start, end, value, sums, vague, *kind = self
        if vague:
            vague = (vague[0] + by, vague[1] + by)
        return Reading(start + by, end + by, value, sums, vague, *kind)


class Grammar(Protocol):
    """How offices state the figures of an edition's tables."""

    def read(self, text: str, setting: Setting) -> Sequence[Reading]:
        """Return the numbers of ``text`` that certainly state a figure, in their order."""

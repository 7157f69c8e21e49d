"""Where the words of the report's text stand in the editor, which may show them less tidy."""

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from ui.parts.positions import characters, positions


class Change(NamedTuple):
    """Where a text changed, in positions of Qt: so many gone there, so many come in their place."""

    at: int
    gone: int
    come: int


class _Line(NamedTuple):
    """A paragraph without its indents: where it begins in either text, in code points."""

    stored: int
    shown: int
    length: int


class Placing:
    """The places of ``stored``, the report's text, in ``shown``, that of the editor.

    They are the same paragraphs; what is shown may have indents and empty lines besides. A
    paragraph that reads otherwise there, as for a ligature, has no places.
    """

    def __init__(self, stored: str, shown: str) -> None:
        self._shown = shown
        self._has_pairs = positions(shown) > len(shown)
        self._lines: list[_Line] = []
        old, new = list(_paragraphs(stored)), list(_paragraphs(shown))
        if len(old) == len(new):
            for (start, words), (begin, shown_words) in zip(old, new, strict=True):
                if words == shown_words:
                    self._lines.append(_Line(start, begin, len(words)))

    def shown_at(self, place: int) -> int | None:
        """Return the position in the editor of a ``place`` in the report's text."""
        at = bisect_right(self._lines, place, key=_stored) - 1
        if at < 0 or place > self._lines[at].stored + self._lines[at].length:
            return None
        shown = self._lines[at].shown + place - self._lines[at].stored
        return positions(self._shown[:shown]) if self._has_pairs else shown

    def stored_at(self, position: int) -> int | None:
        """Return the place in the report's text of a ``position`` in the editor.

        In an indent it is that of the paragraph, behind it that of its end.
        """
        place = characters(self._shown, position)
        before = [line for line in self._lines if line.shown <= place]
        if before:
            line = before[-1]
            return line.stored + min(place - line.shown, line.length)
        return self._lines[0].stored if self._lines else None


def _stored(line: _Line) -> int:
    return line.stored


def change_between(old: str, new: str) -> Change:
    """Return the one stretch in which two texts differ."""
    shorter = min(len(old), len(new))
    start = _alike(old, new, shorter)
    end = _alike(old[::-1], new[::-1], shorter - start)
    gone = old[start : len(old) - end]
    come = new[start : len(new) - end]
    return Change(positions(old[:start]), positions(gone), positions(come))


def _alike(one: str, other: str, most: int) -> int:
    """Return how many characters, of ``most``, two texts begin with alike."""
    alike, tried = 0, most
    while alike < tried:
        middle = (alike + tried + 1) // 2
        if one[alike:middle] == other[alike:middle]:
            alike = middle
        else:
            tried = middle - 1
    return alike


def _paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """Yield each paragraph without its indent, as an editor shows it, and where it begins."""
    start = 0
    for line in text.replace("\u00a0", " ").split("\n"):
        if bare := line.strip():
            yield start + line.index(bare[0]), bare
        start += len(line) + 1

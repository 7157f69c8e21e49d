"""Telling two texts apart that should be one, around the places where they part."""

import re
from bisect import bisect
from collections.abc import Sequence
from itertools import accumulate
from typing import Final

from forms.texts.look_alikes import as_written
from forms.texts.pieces import pieces_of

_BESIDE: Final = 12  # characters shown on either side of the first difference
_AROUND: Final = 8  # and on either side of each of several
_SHOWN: Final = 40  # and of a difference itself

_NUMBER: Final = frozenset("0123456789.,")
_UNSEEN: Final = re.compile("(?<![0-9.,]) | (?![0-9.,])")


def without_space(text: str) -> str:
    """Return ``text`` without any white space."""
    return "".join(text.split())


def with_parted_numbers(text: str) -> str:
    """Return ``text`` as it is :func:`compared`, but with a blank between two numbers: 1 5."""
    return _UNSEEN.sub("", with_single_spaces(as_written(text)))


def compared(text: str) -> str:
    """Return ``text`` as a person compares it: without white space, look-alikes as one.

    A file that another program saved may have the radical ⽂ for 文, which is drawn alike.
    """
    return without_space(as_written(text))


def with_single_spaces(text: str) -> str:
    """Return ``text`` with white space as a browser shows it."""
    return " ".join(text.split())


def contrast(wanted: str, read: str) -> str:
    """Return both texts around their first difference."""
    same = _same_at_first(wanted, read)
    shown = slice(max(0, same - _BESIDE), same + _BESIDE)
    return told_apart(_on_one_line(wanted[shown]), _on_one_line(read[shown]))


def told_apart(wanted: str, read: str) -> str:
    """Return the words that name what should be there and what is."""
    return f"应为“{wanted}”，文件中为“{read}”"


def text_differences(wanted: Sequence[tuple[str, str]], read: str) -> list[str]:
    """Return what ``read`` says otherwise than the ``wanted`` texts.

    Each of these has the place where it stands.
    """
    texts = [compared(text) for _, text in wanted]
    places = [place for place, _ in wanted]
    starts = _starts(texts)
    whole, other = "".join(texts), compared(read)
    at, beside = 0, 0
    found: list[str] = []
    for piece in pieces_of(whole, other):
        if piece.old != piece.new:
            shown = told_apart(_shown(whole, at, piece.old), _shown(other, beside, piece.new))
            if places:
                place = places[bisect(starts, at) - 1]
                shown = f"{place}：{shown}"
            found.append(shown)
        at += len(piece.old)
        beside += len(piece.new)
    return found


def differences_at(place: str, wanted: str, read: str) -> list[str]:
    """Return what ``read``, which stands at ``place``, says otherwise than ``wanted``.

    White space counts where nothing else differs.
    """
    if read == wanted:
        return []
    return text_differences([(place, wanted)], read) or [f"{place}：{contrast(wanted, read)}"]


def _starts(texts: Sequence[str]) -> list[int]:
    """Return where each of ``texts`` begins when all are joined."""
    *starts, _ = accumulate(map(len, texts), initial=0)
    return starts


def _same_at_first(one: str, other: str) -> int:
    """Return how many characters both begin with."""
    for at, (this, that) in enumerate(zip(one, other, strict=False)):
        if this != that:
            return at
    return min(len(one), len(other))


def _on_one_line(text: str) -> str:
    return text.replace("\n", "¶")


def _shown(text: str, at: int, piece: str) -> str:
    """Return the ``piece`` that stands in ``text``, in short, with what is around it."""
    end = at + len(piece)
    before = text[_uncut(text, max(0, at - _AROUND), -1) : at]
    after = text[end : _uncut(text, end + _AROUND, 1)]
    if len(piece) > _SHOWN:
        piece = f"{piece[:_SHOWN]}……（共 {len(piece)} 字）"
    return before + piece + after


def _uncut(text: str, at: int, step: int) -> int:
    """Return the nearest place in the direction of ``step`` that is not within a number.

    Cut out of 1,234, a 34 would be another number.
    """
    while 0 < at < len(text) and text[at - 1] in _NUMBER and text[at] in _NUMBER:
        at += step
    return at

"""What differs between two states of a report: which fields, and which words of a text."""

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import groupby, takewhile
from typing import NamedTuple

from forms.report import Edit, Report
from forms.texts.preamble import PREAMBLE, preamble
from forms.values import Value

_TOKEN = re.compile(r"[0-9A-Za-z.,%]+|.", re.DOTALL)
_SENTENCE = re.compile(r"[^。；\n]*[。；\n]|[^。；\n]+")
_LONG = 2_000


class Piece(NamedTuple):
    """A stretch of two texts compared: the same in both (``old == new``), or what one has in the other's place."""

    old: str
    new: str


def differences(old: Report, new: Report) -> list[Edit]:
    """Return an edit for each field that is not printed alike, from what ``old`` says to what ``new`` says."""
    return [
        Edit(id, before, after)
        for id in new.form.fields
        if (before := printed(old, id)) != (after := printed(new, id))
    ]


def edits_towards(report: Report, target: Report) -> list[Edit]:
    """Return the edits after which ``report`` says what ``target`` says; its totals are derived where those are."""
    return [
        report.edit(edit.id, target.stated(edit.id))
        for edit in differences(report, target)
        if report.stated(edit.id) != target.stated(edit.id)
    ]


def words(old: str, new: str) -> Iterator[Piece]:
    """Yield both texts piece by piece, in order; numbers and Latin words are compared whole."""
    for _, alike in groupby(_pieces(old, new), lambda piece: piece.old == piece.new):
        run = [*alike]
        yield Piece("".join(piece.old for piece in run), "".join(piece.new for piece in run))


def _pieces(old: str, new: str) -> Iterator[Piece]:
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    start = _same(before, after)
    end = _same(reversed(before[start:]), reversed(after[start:]))
    yield from _piece(before[:start], after[:start])
    yield from _compared(
        "".join(before[start : len(before) - end]), "".join(after[start : len(after) - end])
    )
    yield from _piece(before[len(before) - end :], after[len(after) - end :])


def _compared(old: str, new: str) -> Iterator[Piece]:
    """Compare sentence by sentence, and word by word what differs; a very long stretch whole, to be done in time."""
    for piece in _matched(_SENTENCE.findall(old), _SENTENCE.findall(new)):
        if piece.old == piece.new or max(map(len, piece)) > _LONG:
            yield piece
        else:
            yield from _matched(
                _TOKEN.findall(piece.old), _TOKEN.findall(piece.new), autojunk=False
            )


def _matched(old: Sequence[str], new: Sequence[str], *, autojunk: bool = True) -> Iterator[Piece]:
    matcher = SequenceMatcher(None, old, new, autojunk=autojunk)
    for _, old_start, old_end, new_start, new_end in matcher.get_opcodes():
        yield from _piece(old[old_start:old_end], new[new_start:new_end])


def _piece(old: Sequence[str], new: Sequence[str]) -> Iterator[Piece]:
    if old or new:
        yield Piece("".join(old), "".join(new))


def _same(old: Iterable[str], new: Iterable[str]) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(old, new, strict=False)))


def printed(report: Report, id: str) -> Value:
    """Return what ``report`` prints in the field."""
    return preamble(report) if id == PREAMBLE else report.value(id)

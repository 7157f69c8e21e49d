"""What differs between two states of a report: which fields, and which words of a text."""

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import takewhile
from typing import NamedTuple

from forms.preamble import PREAMBLE, preamble
from forms.report import Edit, Report
from forms.values import Value

_TOKEN = re.compile(r"[0-9A-Za-z.,%]+|.", re.DOTALL)
_LONG = 2_000

class Piece(NamedTuple):
    """A stretch of two texts compared: the same in both (``old == new``), or what one has in the other's place."""

    old: str
    new: str


def differences(old: Report, new: Report) -> list[Edit]:
    """Return an edit for each field that is not printed alike, from what ``old`` says to what ``new`` says."""
    return [Edit(id, before, after) for id in new.form.fields
            if (before := _printed(old, id)) != (after := _printed(new, id))]


def edits_towards(report: Report, target: Report) -> list[Edit]:
    """Return the edits after which ``report`` says what ``target`` says; its totals are derived where those are."""
    return [report.edit(edit.id, target.stated(edit.id)) for edit in differences(report, target)
            if report.stated(edit.id) != target.stated(edit.id)]


def words(old: str, new: str) -> Iterator[Piece]:
    """Yield both texts piece by piece, in order; numbers and Latin words are compared whole."""
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    start = _same(before, after)
    end = _same(reversed(before[start:]), reversed(after[start:]))
    yield from _piece(before[:start], after[:start])
    yield from _compared(before[start:len(before) - end], after[start:len(after) - end])
    yield from _piece(before[len(before) - end:], after[len(after) - end:])


def _compared(old: Sequence[str], new: Sequence[str]) -> Iterator[Piece]:
    """Compare what is neither a common beginning nor a common end; very long stretches roughly, to be done in time."""
    matcher = SequenceMatcher(None, old, new, autojunk=max(len(old), len(new)) > _LONG)
    for _, old_start, old_end, new_start, new_end in matcher.get_opcodes():
        yield from _piece(old[old_start:old_end], new[new_start:new_end])


def _piece(old: Sequence[str], new: Sequence[str]) -> Iterator[Piece]:
    if old or new:
        yield Piece("".join(old), "".join(new))


def _same(old: Iterable[str], new: Iterable[str]) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(old, new, strict=False)))


def _printed(report: Report, id: str) -> Value:
    return preamble(report) if id == PREAMBLE else report.value(id)

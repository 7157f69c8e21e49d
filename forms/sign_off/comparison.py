"""What differs between two states of a report: which fields, and which words of a text."""

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import groupby
from typing import NamedTuple

from forms.editions.registry import seen_from
from forms.report import Edit, Report
from forms.texts.preamble import PREAMBLE, preamble
from forms.values import Value

_TOKEN = re.compile(r"[0-9A-Za-z.,%]+|.", re.DOTALL)
_SENTENCE = re.compile(r"[^。；\n]*[。；\n]|[^。；\n]+")
_LONG = 2_000


class Piece(NamedTuple):
    """A stretch of two texts compared: what either has there, which may be the same."""

    old: str
    new: str

    @property
    def is_same(self) -> bool:
        """Whether both texts have the same here."""
        return self.old == self.new


def differences(old: Report, new: Report) -> list[Edit]:
    """Return an edit, from ``old`` to ``new``, for each field that is not printed alike.

    The fields are those of ``new``; an ``old`` of another edition is as seen from that of ``new``.
    """
    old = seen_from(new.form, old)
    found: list[Edit] = []
    for id in new.form.fields:
        before = printed(old, id)
        after = printed(new, id)
        if before != after:
            found.append(Edit(id, before, after))
    return found


def edits_towards(report: Report, target: Report) -> list[Edit]:
    """Return the edits after which ``report`` says what ``target`` says, deriving the same totals.

    Of a ``target`` on another edition, it is what can be said on that of ``report``.
    """
    target = seen_from(report.form, target)
    edits = _edits_to_differing(report, report, target)
    # A total that was right as it was may follow from its parts no more.
    edits += _edits_to_differing(report, report.changed(edits), target)
    return edits


def _edits_to_differing(report: Report, now: Report, target: Report) -> list[Edit]:
    """Return the edits of ``report`` to what ``target`` states where ``now`` prints otherwise."""
    edits = []
    for difference in differences(now, target):
        edit = report.edit(difference.id, target.stated(difference.id))
        if edit.old != edit.new:
            edits.append(edit)
    return edits


def printed(report: Report, id: str) -> Value:
    """Return what ``report`` prints in the field."""
    if id == PREAMBLE:
        return preamble(report)
    return report.value(id)


# ---- the words of a text --------------------------------------------------------------------


def words(old: str, new: str) -> Iterator[Piece]:
    """Yield both texts piece by piece, in order; numbers and Latin words are compared whole.

    Pieces that are the same in both take turns with those that are not.
    """
    for _, run in groupby(_pieces(old, new), lambda piece: piece.is_same):
        before, after = zip(*run, strict=True)
        yield Piece("".join(before), "".join(after))


def _pieces(old: str, new: str) -> Iterator[Piece]:
    """Compare what is between the beginning and the end that both texts have in common."""
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    start = _alike(before, after)
    end = _alike(reversed(before[start:]), reversed(after[start:]))
    old_end, new_end = len(before) - end, len(after) - end
    yield from _piece(before[:start], after[:start])
    yield from _compared("".join(before[start:old_end]), "".join(after[start:new_end]))
    yield from _piece(before[old_end:], after[new_end:])


def _compared(old: str, new: str) -> Iterator[Piece]:
    """Compare by sentences, what differs by words; what is very long whole, to be done in time."""
    for piece in _matched(_SENTENCE.findall(old), _SENTENCE.findall(new)):
        if piece.is_same or len(piece.old) > _LONG or len(piece.new) > _LONG:
            yield piece
            continue
        before, after = _TOKEN.findall(piece.old), _TOKEN.findall(piece.new)
        yield from _matched(before, after, autojunk=False)


def _matched(old: Sequence[str], new: Sequence[str], *, autojunk: bool = True) -> Iterator[Piece]:
    matcher = SequenceMatcher(None, old, new, autojunk=autojunk)
    for _, old_start, old_end, new_start, new_end in matcher.get_opcodes():
        yield from _piece(old[old_start:old_end], new[new_start:new_end])


def _piece(old: Sequence[str], new: Sequence[str]) -> Iterator[Piece]:
    if old or new:
        yield Piece("".join(old), "".join(new))


def _alike(old: Iterable[str], new: Iterable[str]) -> int:
    """Return how many items both begin with."""
    count = 0
    for before, after in zip(old, new, strict=False):
        if before != after:
            break
        count += 1
    return count

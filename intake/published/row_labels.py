"""Which row of an official table a printed row is, by its label."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from intake.published.labels import is_subtotal, scored
from intake.published.printed_rows import UNITS, UNSEEN, PrintedBox, PrintedRow

_MOST_PIECES: Final = 4  # boxes or lines that one label was split into
_FIGURE: Final = rf"[\s0-9０-９.,，．%+＋\-－—–/／*＊]+(?:(?<=[0-9０-９\s])(?:{UNITS})\s*)?"


@dataclass(frozen=True)
class LabelledRow:
    """A printed row: its official ``label``, empty where it has none, and the boxes after it."""

    row: PrintedRow
    label: str
    score: float
    label_box: PrintedBox | None
    figures: Sequence[PrintedBox]
    is_subtotal: bool = False

    @property
    def has_figures(self) -> bool:
        """Whether a figure is printed in it."""
        return any(has_digits(box) for box in self.figures)


def labelled(row: PrintedRow, labels: Iterable[str]) -> LabelledRow:
    """Return ``row`` with the one of ``labels`` that is last in it.

    A label ends where more words do not make it more alike: these are printed for a figure.
    """
    later = LabelledRow(row, "", 0, None, row.boxes)
    for at in reversed(range(len(row.boxes))):
        box = row.boxes[at]
        if is_figure(box) or not any(map(str.isalpha, box.words)):
            continue
        if is_subtotal(box.words):
            return LabelledRow(row, "", 1, box, row.boxes[at + 1 :], is_subtotal=True)
        label, score = _label_that_ends(row.boxes[: at + 1], labels)
        if later.label_box and not _ends_before(label, score, later):
            return later
        if label:
            later = LabelledRow(row, label, score, box, row.boxes[at + 1 :])
    return later


def _ends_before(label: str, score: float, later: LabelledRow) -> bool:
    """Whether the label of the ``later`` row is as well read without its last box.

    Of two that are as alike, more words are label still; words with a figure are none.
    """
    if label != later.label or later.label_box is None:
        return False
    is_label = not has_digits(later.label_box)
    return score > later.score or (score == later.score and not is_label)


def in_order(places: Sequence[float], scores: Sequence[float]) -> list[int]:
    """Return which rows stand in the order of the form, as many as can be.

    ``places`` are theirs in the form, ``scores`` how sure it is what they are.
    """
    before: list[int | None] = []
    best: dict[float, tuple[float, int]] = {}  # by place: a sum of scores, and where that ends
    for at, (place, score) in enumerate(zip(places, scores, strict=True)):
        earlier = [chain for other, chain in best.items() if other <= place]
        most, previous = max(earlier, default=(0.0, None), key=lambda chain: chain[0])
        before.append(previous)
        best[place] = max(best.get(place, (0.0, at)), (most + score, at))
    found: list[int] = []
    last = max(best.values(), default=(0.0, None))[1]
    while last is not None:
        found.append(last)
        last = before[last]
    return found[::-1]


def is_figure(box: PrintedBox) -> bool:
    """Whether nothing but a figure, or a mark for nothing, is printed in the box."""
    return re.fullmatch(_FIGURE, box.words.translate(UNSEEN)) is not None


def has_digits(box: PrintedBox) -> bool:
    """Whether a figure may be printed in the box."""
    return bool(box.unread) or re.search("[0-9０-９]", box.words) is not None


def _label_that_ends(boxes: Sequence[PrintedBox], labels: Iterable[str]) -> tuple[str, float]:
    """Return the label that ends in the last of ``boxes``, and how alike it is."""
    found, most = "", 0.0
    pieces = ""
    for box in reversed(boxes[-_MOST_PIECES:]):
        pieces = box.words + pieces
        label, score = scored(pieces, labels)
        if score > most:
            found, most = label, score
    return found, most

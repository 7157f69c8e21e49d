"""Which box of a row holds which field: by the heads, and only where their number fits."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from forms.form import Field
from intake.published.heads import MISPLACED, SUBTOTAL, UNKNOWN, PrintedHeads, is_of_2019
from intake.published.official_rows import OfficialRow
from intake.published.printed_rows import PrintedBox


@dataclass(frozen=True)
class FigureBoxes:
    """The box of each field of a row; empty with the ``reason`` where they cannot be told.

    ``has_other_heads`` where such stand above them as are not the form's, ``has_no_heads`` where
    nobody knows those that do; they are put to the fields in the order of the form then.
    ``has_subtotal`` where one of them is not on the form.
    """

    boxes: Sequence[tuple[Field, PrintedBox]] = ()
    reason: str = ""
    has_other_heads: bool = False
    has_no_heads: bool = False
    has_subtotal: bool = False


def figure_boxes(
    rows: Sequence[OfficialRow],
    figures: Sequence[PrintedBox],
    heads: PrintedHeads,
    *,
    is_of_other_edition: bool = False,
) -> FigureBoxes:
    """Put ``figures`` to the fields of the one of ``rows`` that has the printed ``heads``.

    ``rows`` are those of one label, each of another edition, ours first. Where others of the table
    are known to be of another edition, only the heads tell which it is.
    """
    order = heads.order
    for row in rows:
        if _has_all(order, row):
            found = _by_heads(row, figures, heads)
            if found is not None:
                return found
    ours = rows[0]
    if SUBTOTAL in order or is_of_2019(order):
        return FigureBoxes(reason=_miscount(figures, len(order)))
    other = _other_heads(ours, figures, heads)
    if other:
        return FigureBoxes(reason=other)
    boxes = window(figures, len(ours.fields))
    if boxes is None:
        return FigureBoxes(reason=_miscount(figures, len(ours.fields)))
    may_be_other = any(len(other.fields) == len(ours.fields) for other in rows[1:])
    if may_be_other and is_of_other_edition:
        return FigureBoxes(reason="上面没有印出表头")
    pairs = tuple(zip(ours.fields, boxes, strict=True))
    known = [head for head in order if head not in (UNKNOWN, MISPLACED)]
    is_odd = MISPLACED in order or not _are_in_order(known, ours.nearest_heads)
    if may_be_other and set(known).isdisjoint(ours.nearest_heads):
        is_odd = True
    has_none = bool(order) and 2 * len(known) < len(ours.fields)
    return FigureBoxes(pairs, has_other_heads=is_odd, has_no_heads=has_none)


def _has_all(order: Sequence[str], row: OfficialRow) -> bool:
    """Whether each head of ``row`` is printed once."""
    return all(order.count(head) == 1 for head in row.nearest_heads)


def _by_heads(
    row: OfficialRow, figures: Sequence[PrintedBox], printed: PrintedHeads
) -> FigureBoxes | None:
    """Return the boxes below the heads of ``row``; None where there are more or fewer."""
    heads, boxes = _below(figures, printed)
    if boxes is None:
        return None
    pairs: list[tuple[Field, PrintedBox]] = []
    for field, head in zip(row.fields, row.nearest_heads, strict=True):
        pairs.append((field, boxes[heads.index(head)]))
    return FigureBoxes(tuple(pairs), has_subtotal=SUBTOTAL in heads)


def _other_heads(row: OfficialRow, figures: Sequence[PrintedBox], heads: PrintedHeads) -> str:
    """Return why the heads do not let ``figures`` be put to the fields in the form's order."""
    if _has_all(heads.order, row) and not _stand_below(figures, heads):
        return _miscount(figures, len(heads.order))
    if heads.has_more:
        return "表头比格式的多"
    if not heads.are_in_order_of(row):
        return "表头的次序与格式不同"
    return ""


def _stand_below(figures: Sequence[PrintedBox], heads: PrintedHeads) -> bool:
    """Whether each of ``figures`` stands in the column of a head of the form, one each."""
    known = [
        column
        for head, column in zip(heads.order, heads.columns, strict=False)
        if head not in (UNKNOWN, MISPLACED)
    ]
    return bool(known) and _stand_in(figures, known)


def _below(
    figures: Sequence[PrintedBox], printed: PrintedHeads
) -> tuple[Sequence[str], Sequence[PrintedBox] | None]:
    """Return the heads that stand above ``figures``, and the box below each; None if not sure.

    What is printed above the labels is before all others, in words that nobody knows.
    """
    order = printed.order
    beside = len(list(takewhile(lambda head: head == UNKNOWN, order)))
    for start in reversed(range(beside + 1)):
        boxes = window(figures, len(order) - start, printed.columns[start:])
        if boxes is not None:
            return order[start:], boxes
    return order, None


def window(
    figures: Sequence[PrintedBox], count: int, columns: Sequence[int] = ()
) -> Sequence[PrintedBox] | None:
    """Return the ``count`` boxes in which all is that is printed; None where it is not sure.

    One figure alone stands in the first, or in its column. Where more than one choice has it all,
    or a blank box may be one too many within it as well as outside, it is that in ``columns``.
    """
    found: dict[tuple[str, ...], Sequence[PrintedBox]] = {}
    for start in range(len(figures) - count + 1):
        boxes = figures[start : start + count]
        outside = (*figures[:start], *figures[start + count :])
        is_moved = start > 0 and count == 1 and not _stand_in(boxes, columns)
        if all(box.is_blank for box in outside) and not is_moved:
            words = tuple(box.words for box in boxes)
            found.setdefault(words, boxes)
    choices = list(found.values())
    has_blanks = len(figures) > count and any(box.is_blank for each in choices for box in each)
    if len(choices) > 1 or has_blanks:
        choices = [boxes for boxes in choices if _stand_in(boxes, columns)]
    if len(choices) != 1:
        return None
    return choices[0]


def _stand_in(boxes: Sequence[PrintedBox], columns: Sequence[int]) -> bool:
    return [box.span.col for box in boxes] == list(columns)


def _are_in_order(known: Sequence[str], heads: Sequence[str]) -> bool:
    """Whether those heads that are ``known`` stand in the order of ``heads``."""
    return list(known) == [head for head in heads if head in known]


def _miscount(figures: Sequence[PrintedBox], wanted: int) -> str:
    return f"标题后有 {len(figures)} 格，应是 {wanted} 格"

"""The rows of figures among what is printed, each with its label and the heads above it."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from intake.published.heads import OfficialHeads, PrintedHeads
from intake.published.printed_rows import PrintedBox, PrintedRow
from intake.published.row_labels import LabelledRow, has_digits, is_figure, labelled


@dataclass(frozen=True)
class Line:
    """A row of figures: its label, the heads above it, and whether it may go on elsewhere.

    It ``may_go_on`` where a row of figures without a label stands right above or below it. It
    ``is_torn`` where it ends a table and such a row begins the next, as where the end of a page
    runs through it and perhaps through a figure, or where such a row is the next line of text.
    """

    found: LabelledRow
    heads: PrintedHeads
    may_go_on: bool = False
    is_torn: bool = False


@dataclass(frozen=True)
class Lines:
    """What is printed: the rows with a label, and those of figures without one."""

    labelled: Sequence[Line]
    orphans: Sequence[PrintedRow]


def lines_of(
    printed: Sequence[PrintedRow], labels: Collection[str], official: OfficialHeads
) -> Lines:
    """Return the rows of figures in ``printed``; ``labels`` are those that a row can have."""
    heads = PrintedHeads(official)
    found: list[Line | None] = []
    orphans: list[PrintedRow] = []
    last: int | None = None  # the row in ``found`` after which nothing but heads was printed
    for row in printed:
        read = labelled(row, labels)
        if _is_head(read, official):
            heads = heads.and_row(row)
            continue
        heads = _heads_before(read, heads)
        if read.label or read.is_subtotal:
            last = len(found)
            found.append(Line(read, heads))
            heads = heads.above_figures()
        elif any(map(has_digits, row.boxes)):
            line = None if last is None else found[last]
            if last is not None and line and _runs_through(line.found, row):
                found[last] = replace(line, is_torn=True)
            last = None
            orphans.append(row)
            found.append(None)
        elif row.has_columns and any(box.words for box in row.boxes):
            last = None
    return Lines(_with_neighbours(found), orphans)


def _is_head(read: LabelledRow, official: OfficialHeads) -> bool:
    """Whether a row is one of heads: no figure in it, and a head that is not its label."""
    if any(is_figure(box) and has_digits(box) for box in read.row.boxes):
        return False
    heads = official.count_in(read.row)
    return heads > 1 or (heads == 1 and not (read.label and read.figures))


def _heads_before(read: LabelledRow, heads: PrintedHeads) -> PrintedHeads:
    """Return the heads with those in the lines of text before a label."""
    if read.label_box is None:
        return heads
    at = list(read.row.boxes).index(read.label_box)
    before = PrintedRow(read.row.boxes[:at], read.row.table, has_columns=False)
    apart = replace(before, boxes=list(_words_of(before)))
    fuller = max(before, apart, key=heads.official.count_in)
    if heads.official.count_in(fuller) > 1:
        return heads.and_row(fuller)
    return heads


def _words_of(row: PrintedRow) -> Iterator[PrintedBox]:
    """Yield a box for each word in ``row``: heads that stand in one line of text."""
    for box in row.boxes:
        for word in box.words.split():
            yield replace(box, words=word)


def _with_neighbours(found: Sequence[Line | None]) -> list[Line]:
    """Return the lines in ``found``; None stands for a row of figures without a label."""
    lines: list[Line] = []
    for at, line in enumerate(found):
        if line is not None:
            around = (*found[max(0, at - 1) : at], *found[at + 1 : at + 2])
            lines.append(replace(line, may_go_on=None in around))
    return lines


def _runs_through(line: LabelledRow, row: PrintedRow) -> bool:
    """Whether the end of a page may run through ``line``, and ``row`` be its other half.

    In a table without columns each line of text is a row, so that the other half may be there too.
    """
    figures = takewhile(lambda box: not box.words or is_figure(box), reversed(row.boxes))
    is_apart = row.table != line.row.table or not row.has_columns
    return is_apart and len(list(figures)) >= len(line.figures)

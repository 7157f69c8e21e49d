"""Papers drawn askew: of no figure another is read than the one that is seen, unless it is told."""

import os
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Final

from reading.errors import Unreadable
from reading.pdf.printed.file import read_printed
from reading.seen import Box, Table, only_tables
from tests.reading.pdf.printed import papers
from tests.reading.pdf.printed.papers import HEIGHT
from tests.song import use_song

COUNT: Final = int(os.environ.get("NIANBAO_PERTURBED", "50"))  # 500 by hand
LABELS: Final = "甲乙丙丁戊己"
HEADS: Final = ("自然人", "企业", "其他", "总计")
TOP, ROW, LEFT, FIRST = 150.0, 22.0, 72.0, 60.0
SIZE: Final = 9.0
Place = tuple[int, int]


@dataclass
class Piece:
    """A text at a place, with the part of the page that it is clipped to."""

    text: str
    x: float
    y: float
    clip: tuple[float, float, float, float] | None = None


@dataclass
class Plan:
    """What is drawn, and which texts may be read for the figure of each row and column."""

    width: float
    level: list[tuple[float, float, float]] = field(default_factory=list)
    plumb: list[tuple[float, float, float]] = field(default_factory=list)
    pieces: dict[Place, list[Piece]] = field(default_factory=dict)
    seen: dict[Place, set[str]] = field(default_factory=dict)

    def xs(self) -> list[float]:
        """Return where the columns begin, and the last one ends."""
        return [LEFT, *(LEFT + FIRST + self.width * col for col in range(len(HEADS) + 1))]

    def ys(self) -> list[float]:
        """Return where the rows begin, and the last one ends."""
        return [TOP + ROW * row for row in range(len(LABELS) + 2)]


def plan_of(chance: random.Random) -> Plan:
    """Return a table with figures that all differ, and some blanks."""
    use_song()
    plan = Plan(chance.choice((32.0, 45.0, 70.0)))
    xs, ys = plan.xs(), plan.ys()
    for y in ys:
        plan.level += [(y, left, right) for left, right in pairwise(xs)]
    for x in xs:
        plan.plumb += [(x, top, bottom) for top, bottom in pairwise(ys)]
    figures = chance.sample(range(1, 100), 12) + chance.sample(range(100, 99999), 24)
    chance.shuffle(figures)
    for row in range(len(LABELS)):
        for col in range(len(HEADS)):
            text = "" if chance.random() < 0.2 else str(figures.pop())
            x = (xs[col + 1] + xs[col + 2]) / 2 - papers.wide(text, SIZE) / 2
            plan.pieces[row, col] = [Piece(text, x, ys[row + 1] + ROW / 2 + 3)]
            plan.seen[row, col] = {text}
    return plan


def some(plan: Plan, chance: random.Random) -> Place:
    """Return a place with a figure of several digits."""
    return chance.choice([at for at, found in plan.pieces.items() if len(found[0].text) > 1])


def side_left_out(plan: Plan, chance: random.Random) -> None:
    lines = chance.choice((plan.level, plan.plumb))
    for _ in range(chance.randrange(1, 4)):
        lines.pop(chance.randrange(len(lines)))


def line_left_out(plan: Plan, chance: random.Random) -> None:
    lines = chance.choice((plan.level, plan.plumb))
    at = chance.choice(lines)[0]
    lines[:] = [line for line in lines if line[0] != at]


def line_cut_short(plan: Plan, chance: random.Random) -> None:
    lines = chance.choice((plan.level, plan.plumb))
    index = chance.randrange(len(lines))
    at, begin, end = lines[index]
    lines[index] = (at, begin + (end - begin) * chance.random(), end)


def line_shifted(plan: Plan, chance: random.Random) -> None:
    lines = chance.choice((plan.level, plan.plumb))
    index = chance.randrange(len(lines))
    at, begin, end = lines[index]
    lines[index] = (at + chance.uniform(-6, 6), begin, end)


def moved(plan: Plan, chance: random.Random) -> None:
    at = some(plan, chance)
    piece = plan.pieces[at][0]
    across, down = chance.choice(((1, 0), (-1, 0), (0, 1), (0, -1)))
    share = chance.uniform(0.2, 0.8)
    piece.x += across * plan.width * share
    piece.y += down * ROW * share
    plan.seen[at].add("")
    beside = at[0] + down, at[1] + across
    if plan.seen.get(beside) == {""}:
        plan.seen[beside].add(piece.text)
    elif across and beside in plan.pieces:
        plan.seen[beside] |= set(_as_one(piece, plan.pieces[beside]))


def _as_one(piece: Piece, others: list[Piece]) -> Iterator[str]:
    """Yield the figure that two make where they stand as close as digits of one do."""
    first, last = sorted([piece, *others], key=lambda each: each.x)[:2]
    gap = last.x - first.x - papers.wide(first.text, SIZE)
    if -0.1 * SIZE < gap < 0.4 * SIZE:
        yield first.text + last.text


def overlapped(plan: Plan, chance: random.Random) -> None:
    at = some(plan, chance)
    piece = plan.pieces[at][0]
    unlike = [digit for digit in "0123456789" if digit not in piece.text]
    other = "".join(chance.choices(unlike, k=chance.randrange(1, 4)))
    right, down = papers.wide(piece.text, SIZE) * chance.uniform(-0.5, 0.7), chance.uniform(-4, 4)
    right = max(right, plan.xs()[at[1] + 1] + 1 - piece.x)
    plan.pieces[at].append(Piece(other, piece.x + right, piece.y + down))
    plan.seen[at].clear()


def split(plan: Plan, chance: random.Random) -> None:
    at = some(plan, chance)
    piece = plan.pieces[at][0]
    cut = chance.randrange(1, len(piece.text))
    right = piece.x + papers.wide(piece.text[:cut], SIZE) + chance.uniform(-0.1, 0.4) * SIZE
    parts = [Piece(piece.text[:cut], piece.x, piece.y), Piece(piece.text[cut:], right, piece.y)]
    chance.shuffle(parts)
    plan.pieces[at] = parts


def doubled(plan: Plan, chance: random.Random) -> None:
    at = some(plan, chance)
    piece = plan.pieces[at][0]
    right, down = (
        chance.uniform(0, 0.8) * papers.wide(piece.text, SIZE),
        chance.uniform(-0.6, 0.6) * SIZE,
    )
    plan.pieces[at].append(Piece(piece.text, piece.x + right, piece.y + down))


def half_clipped(plan: Plan, chance: random.Random) -> None:
    at = some(plan, chance)
    piece = plan.pieces[at][0]
    cut = piece.x + papers.wide(piece.text, SIZE) * chance.uniform(0.1, 0.9)
    left, right = (piece.x - 2, cut) if chance.random() < 0.5 else (cut, piece.x + 99)
    piece.clip = (left, piece.y - 12, right, piece.y + 4)


CHANGES: Final[tuple[Callable[[Plan, random.Random], None], ...]] = (
    side_left_out,
    line_left_out,
    line_cut_short,
    line_shifted,
    moved,
    overlapped,
    split,
    doubled,
    half_clipped,
)


def draw(plan: Plan, path: Path) -> None:
    """Draw the paper at ``path``."""
    paper = papers.canvas(path)
    papers.preface(paper)
    paper.setLineWidth(0.5)
    for y, left, right in plan.level:
        paper.line(left, HEIGHT - y, right, HEIGHT - y)
    for x, top, bottom in plan.plumb:
        paper.line(x, HEIGHT - top, x, HEIGHT - bottom)
    xs, ys = plan.xs(), plan.ys()
    for col, head in enumerate(HEADS):
        papers.write(paper, xs[col + 1] + 2, ys[0] + 14, head, SIZE)
    for row, label in enumerate(LABELS):
        papers.write(paper, LEFT + 20, ys[row + 1] + 14, label, SIZE)
    for piece in [piece for found in plan.pieces.values() for piece in found]:
        paper.saveState()
        if piece.clip:
            left, top, right, bottom = piece.clip
            shown = paper.beginPath()
            shown.rect(left, HEIGHT - bottom, right - left, bottom - top)
            paper.clipPath(shown, stroke=0)
        papers.write(paper, piece.x, piece.y, piece.text, SIZE)
        paper.restoreState()
    paper.save()


def faults(plan: Plan, table: Table) -> Iterator[str]:
    """Yield what is read, and not told, that nobody sees there."""
    names = _names(table)
    for row in table.rows:
        for box in row:
            text = box.words
            is_figure = text.replace(" ", "").isdecimal()
            if box.unread or not (is_figure or not text):
                continue
            places = [at for at in plan.seen if LABELS[at[0]] in _rows_of(box, names)]
            if box.side:
                places = [at for at in places if _is_in(plan, at[1], box.side)]
            elif len(row) == 1 + len(HEADS):
                places = [at for at in places if at[1] == box.span.col - 1]
            allowed = [plan.seen[at] for at in places]
            is_right = any(text in each for each in allowed)
            if not is_right and (text or places):
                yield f"{LABELS[box.span.row - 1 : box.span.row]} {box.span} {text!r} {allowed}"


def _names(table: Table) -> dict[int, str]:
    """Return the label of each row."""
    found: dict[int, str] = {}
    for row in table.rows:
        for box in row:
            if box.span.col == 0:
                for number in range(box.span.row, box.span.row + box.span.rows):
                    found[number] = box.text
    return found


def _rows_of(box: Box, names: dict[int, str]) -> str:
    rows = range(box.span.row, box.span.row + box.span.rows)
    return "".join(names.get(number, "") for number in rows)


def _is_in(plan: Plan, col: int, side: tuple[float, float]) -> bool:
    xs = plan.xs()
    middle = 20 * (xs[col + 1] + xs[col + 2]) / 2
    return side[0] < middle < side[1]


def test_no_other_figure_is_read_than_is_seen(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    read = 0
    for seed in range(COUNT):
        chance = random.Random(seed)
        plan = plan_of(chance)
        changes = chance.sample(CHANGES, chance.choice((1, 1, 2)))
        for change in changes:
            change(plan, chance)
        draw(plan, path)
        try:
            tables = only_tables(read_printed(path).blocks)
        except Unreadable:
            continue
        for table in tables:
            found = list(faults(plan, table))
            assert not found, (seed, [change.__name__ for change in changes], found)
            figures = [box for row in table.rows for box in row if box.words.isdecimal()]
            read += sum(not box.unread for box in figures)
    assert read > 12 * COUNT

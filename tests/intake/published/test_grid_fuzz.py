"""Tables printed in any way: what is read is always what is printed, what is not is told."""

import random
from collections.abc import Callable

import pytest

from forms.editions.wordings import OTHER_WORDINGS
from forms.form import Section
from intake.published.grid_read import GridRead
from reading.seen import Block, Box, Table
from tests.intake.published.printed_tables import (
    SECTIONS,
    as_it_is,
    assert_sound,
    box,
    cells_apart,
    different_figures,
    left_out,
    lines_of,
    printed,
    read,
    values,
    with_stubs,
)

NAMES = sorted(SECTIONS)
SHAPES = ("page", "word", "repeated", "copied")
TRIES = 40


def spelt_otherwise(random: random.Random) -> Callable[[str], str]:
    """Return what prints a label in another way each time."""

    def spell(label: str) -> str:
        how = random.randrange(9)
        if how == 0:
            return random.choice((label, *OTHER_WORDINGS.get(label, ())))
        if how == 1:
            return " ".join(label)
        if how == 2:
            return label.replace("、", "，").replace("“", '"').replace("”", '"')
        if how == 3:
            return label.replace("（", "(").replace("）", ")").replace(".", "．")
        if how == 4:
            return label[:2] + "\n" + label[2:]
        if how == 5 and len(label) > 9:
            at = random.randrange(3, len(label) - 1)
            return label[:at] + label[at + 1 :]
        return label

    return spell


def torn(random: random.Random, table: Table) -> list[Block]:
    """Return ``table`` broken into pieces, with rows lost, moved, doubled or of other lengths."""
    rows = [list(row) for row in table.rows]
    spoilt: set[int] = set()
    for _ in range(random.randrange(4)):
        _spoil(random, rows, spoilt)
    pieces: list[Block] = []
    while rows:
        count = random.randint(1, len(rows))
        pieces.append(Table(rows[:count], table.has_columns))
        rows = rows[count:]
    return pieces


def _spoil(random: random.Random, rows: list[list[Box]], spoilt: set[int]) -> None:
    """Do harm to a row; a box is not lost where a blank one comes in, as nobody could tell then."""
    at = random.randrange(len(rows))
    row, other = rows[at], random.randrange(len(rows))
    how = random.randrange(6)
    if how == 0 and len(rows) > 1:
        del rows[at]
    elif how == 1:
        rows.insert(at, row)
    elif how == 2:
        rows[at], rows[other] = rows[other], row
    elif id(row) not in spoilt and row:
        spoilt.add(id(row))
        if how == 3:
            del row[random.randrange(len(row))]
        elif how == 4:
            row.append(box(at, 99, ""))
        else:
            row.insert(random.randint(0, len(row)), box(at, 98, ""))


@pytest.mark.parametrize("section", NAMES)
@pytest.mark.parametrize("shape", SHAPES)
def test_each_table_is_read_whole_in_each_shape(section: str, shape: str) -> None:
    figures = different_figures(section)
    table = shaped(section, shape, printed(section, figures))
    found = read(section, table)
    assert values(found) == figures
    assert not found.doubts
    assert all(each.is_sure for each in found.fields.values())


@pytest.mark.parametrize("section", NAMES)
def test_each_table_is_read_whole_a_box_a_line(section: str) -> None:
    figures = different_figures(section)
    found = read(section, *lines_of(printed(section, figures)))
    assert values(found) == figures


@pytest.mark.parametrize("section", NAMES)
@pytest.mark.parametrize("shape", SHAPES)
def test_no_figure_is_read_for_another(section: str, shape: str) -> None:
    for seed in range(TRIES):
        assert_sound(*one_try(section, shape, seed))


def one_try(section: str, shape: str, seed: int) -> tuple[GridRead, Section, dict[str, str]]:
    """Return what is read of a table that was printed and torn in one way."""
    source = random.Random(seed)
    figures = different_figures(section)
    for id in source.sample(sorted(figures), source.choice((0, 0, 1, 9))):
        figures[id] = ""
    table = shaped(section, shape, printed(section, figures, spelt_otherwise(source)))
    return read(section, *torn(source, table)), SECTIONS[section], figures


def shaped(section: str, shape: str, table: Table) -> Table:
    """Return ``table`` as another kind of file has it."""
    if shape == "word":
        return with_stubs(table, section, left_out)
    if shape == "repeated":
        return with_stubs(table, section, as_it_is)
    if shape == "copied":
        return cells_apart(table)
    return table

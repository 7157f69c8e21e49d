"""Where the keyboard goes in a table: over wording and merged cells, past totals to fill."""

import pytest

from forms.form import Cell, Field, Grid, Position
from forms.values import Kind
from tests.ui.figures import grid
from ui.table.cell_order import CellOrder

REQUESTS = grid("requests")


@pytest.fixture
def order() -> CellOrder:
    return CellOrder(REQUESTS)


def at(id: str) -> Position:
    """Return where a field of table three begins."""
    cells = [cell for cell in REQUESTS.cells if cell.field and cell.field.id == f"requests.{id}"]
    return cells[0].position


def test_every_cell_to_fill_is_met_once_there_and_back(order: CellOrder) -> None:
    there: Position | None = order.first_to_fill
    met: list[Position] = []
    while there:
        met.append(there)
        there = order.next_to_fill(there)
    assert met == sorted(set(met))
    assert met == [at for at in order.fields if at in met]
    assert len(met) == sum(not field.parts for field in REQUESTS.fields)
    back: list[Position] = []
    there = met[-1]
    while there:
        back.append(there)
        there = order.previous_to_fill(there)
    assert back == met[::-1]


def test_totals_are_passed_over_where_cells_are_filled(order: CellOrder) -> None:
    assert order.next_to_fill(at("received.other")) == at("carried_in.natural")
    assert order.previous_to_fill(at("carried_in.natural")) == at("received.other")


def test_arrows_meet_totals_and_stay_at_the_edge(order: CellOrder) -> None:
    total = at("received.total")
    assert order.beside(at("received.other"), 0, 1) == total
    assert order.beside(total, 0, 1) == total
    assert order.beside(at("received.natural"), 0, -1) == at("received.natural"), "wording is there"
    assert order.beside(at("received.natural"), -1, 0) == at("received.natural"), (
        "the head is there"
    )


def test_rows_and_columns_hold_what_begins_in_them(order: CellOrder) -> None:
    row, col = at("carried_in.natural")
    assert order.in_row(row)[0] == (row, col)
    assert order.in_row(row)[-1] == at("carried_in.total")
    assert order.in_column(col)[0] == at("received.natural")
    assert order.in_column(col)[-1] == at("carried_out.natural")


def test_a_merged_cell_is_left_at_its_far_side() -> None:
    merged = Cell(0, 0, "", colspan=2, field=Field("merged", Kind.COUNT, ""))
    beyond = Cell(0, 2, "", field=Field("beyond", Kind.COUNT, ""))
    order = CellOrder(Grid(1, 3, (merged, beyond), head=0, stub=0, widths=(1, 1, 1)))
    assert order.beside((0, 0), 0, 1) == (0, 2)
    assert order.beside((0, 2), 0, -1) == (0, 0)

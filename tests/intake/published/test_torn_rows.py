"""Rows through which the end of a page runs: no half of a figure is taken for the whole."""

import pytest

from forms.editions.form_2021 import COLUMNS, DECIDED, DISPUTES, dispute, request
from forms.form import Field
from reading.seen import Table
from tests.intake.published.printed_tables import (
    different_figures,
    grid_of,
    printed,
    read,
    row_at,
    table,
    values,
)

_TOTALS = [request("total", key) for key, _ in COLUMNS]
_REPEATED = 3  # rows of heads


def _torn(section: str, figures: dict[str, str], at: int) -> tuple[Table, Table]:
    whole = printed(section, figures).rows
    return Table(whole[:at]), Table(whole[at:])


@pytest.mark.parametrize("heads", [0, _REPEATED])
@pytest.mark.parametrize("halves", [["1", "", "", "1", "", "", "5"], ["", "7", "", "", "", "", ""]])
def test_a_row_whose_figures_go_on_over_the_page_is_unread(heads: int, halves: list[str]) -> None:
    figures = different_figures("requests")
    whole = printed("requests", figures)
    at = row_at(whole, "（七）总计") + 1
    first, second = _torn("requests", figures, at)
    repeated = Table(whole.rows[:heads])
    rest = table(["", "", *halves])
    below = Table([*repeated.rows, *rest.rows, *second.rows])
    found = read("requests", first, below)
    (doubt,) = found.doubts
    assert sorted(doubt.cells) == sorted(_TOTALS)
    assert (
        doubt.message == "“（七）总计”一行没有读出：下面接着有数而没有标题，分不清是不是这一行的。"
    )
    assert values(found) == {id: each for id, each in figures.items() if id not in _TOTALS}


def test_figures_on_two_lines_of_text_are_unread() -> None:
    figures = different_figures("requests")
    rows = [[box.text for box in row] for row in printed("requests", figures).rows]
    at = row_at(printed("requests", figures), "（七）总计")
    rows.insert(at + 1, ["5"] * len(_TOTALS))
    found = read("requests", table(*rows, has_columns=False))
    (doubt,) = found.doubts
    assert sorted(doubt.cells) == sorted(_TOTALS)
    assert values(found) == {id: each for id, each in figures.items() if id not in _TOTALS}


def test_figures_of_another_table_leave_a_row_as_it_is() -> None:
    figures = different_figures("requests")
    found = read("requests", printed("requests", figures), table(["核对", "999"]))
    assert values(found) == figures


def test_two_halves_that_are_the_same_are_two() -> None:
    figures = different_figures("disputes")
    first, _ = _torn("disputes", figures, grid_of("disputes").rows)
    fields = list(map(_id, grid_of("disputes").fields))
    halves = ["" for _ in fields]
    halves[0] = figures[fields[0]]
    found = read("disputes", first, table(halves))
    (doubt,) = found.doubts
    assert doubt.cells == (dispute(DISPUTES[0][0], DECIDED[0][0]),)
    assert values(found) == {id: each for id, each in figures.items() if id != fields[0]}


def _id(field: Field) -> str:
    return field.id


def test_a_row_whose_upper_half_bears_the_name_of_its_group_alone_is_unread() -> None:
    figures = different_figures("requests")
    whole = printed("requests", figures)
    label = "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"
    at = row_at(whole, label)
    first, second = _torn("requests", figures, at)
    fields = [request("otherwise.correction_overdue", key) for key, _ in COLUMNS]
    upper = table(["（六）其他处理", "1.申请人", *(figures[id] for id in fields)])
    lower = table(["", label, *[""] * len(fields)])
    below = Table([*lower.rows, *second.rows[1:]])
    found = read("requests", Table([*first.rows, *upper.rows]), below)
    told = {id for doubt in found.doubts for id in doubt.cells}
    assert told.issuperset(fields)
    assert all(found.fields[id].value is None for id in fields)

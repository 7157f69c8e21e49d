"""Which headings say what a figure is, read off by the words that an eye finds on paper."""

import pytest

from export.compose import compose
from export.document import Table, TableCell
from export.paper.fragments import fragment
from export.scopes import headings, is_heading, place, scope
from export.slip import slip
from forms.form import Cell, Grid
from tests.builders import complete
from tests.export.headings import HEADINGS

TABLES = [block for block in compose(complete()).blocks if isinstance(block, Table)]


#: Below bands, of which a web page's scopes tell no end.
FEES = ["第二十条第（八）项", "本年收费金额（单位：万元）", "行政事业性收费"]


@pytest.mark.parametrize(("id", "wanted"), [*HEADINGS.items(), ("disclosure.fees.amount", FEES)])
def test_headings_from_the_band_down_and_then_along_the_row(id: str, wanted: list[str]) -> None:
    table, figure = next((table, cell) for table in TABLES for cell in table.cells if cell.id == id)
    assert [cell.text for cell in headings(table)[place(figure)]] == wanted


def test_every_figure_has_headings_and_no_heading_has() -> None:
    for table in TABLES:
        figures = {place(cell) for cell in table.cells if cell.id}
        assert headings(table).keys() == figures
        assert all(headings(table).values())


def test_a_fragment_has_those_that_stand_in_it() -> None:
    part = fragment(TABLES[1], 10, 20)
    first = next(cell for cell in part.cells if cell.id)
    texts = [cell.text for cell in headings(part)[place(first)]]
    assert texts == [
        "申请人情况",
        "自然人",
        "三、本年度办理结果",
        "（三）不予公开",
        "4.保护第三方合法权益",
    ]


def words(*rows: str) -> Table:
    """Return a table of words with a head of a row and a stub of a column, a letter a cell."""
    cells = tuple(
        TableCell(row, col, 1, 1, letter)
        for row, text in enumerate(rows)
        for col, letter in enumerate(text)
    )
    columns = len(rows[0])
    wording = tuple(Cell(cell.row, cell.col, cell.text) for cell in cells)
    grid = Grid(len(rows), columns, wording, head=1, stub=1, widths=(1,) * columns)
    return Table("表", grid, cells, whole=True)


def told(table: Table) -> dict[str, str]:
    """Return the headings of each cell that is none, by its letter."""
    by_place = {place(cell): cell.text for cell in table.cells}
    found = headings(table).items()
    return {by_place[at]: "".join(cell.text for cell in above) for at, above in found}


def test_in_a_table_of_words_the_head_and_the_stub_head_the_others() -> None:
    table = words("kab", "lxy")
    assert told(table) == {"x": "al", "y": "bl"}
    scopes = {cell.text: scope(table, cell) for cell in table.cells if is_heading(table, cell)}
    assert scopes == {"k": "col", "a": "col", "b": "col", "l": "row"}


def test_the_figures_of_a_slip_are_told_with_column_and_year() -> None:
    tables = slip(complete(), "送审稿", [], None).figures
    said = [[cell.text for cell in above] for table in tables for above in headings(table).values()]
    assert said
    assert {texts[-1] for texts in said} == {"本年", "上年", "增减"}
    assert all(len(texts) > 1 for texts in said)

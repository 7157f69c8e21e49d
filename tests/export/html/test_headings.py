"""The headings that a browser finds for each figure: those it has on paper, in every table."""

from pathlib import Path

import pytest

from export.compose import compose
from export.document import Document, Table
from export.html import page_code
from export.scopes import headings
from forms.report import Report
from intake.sample import sample_reports
from tests.builders import complete
from tests.editions.reports import second
from tests.export.html.header_cells import Grid, Tables, header_cells
from tests.export.html.pages import source

pytestmark = pytest.mark.usefixtures("second_edition")

REPORTS = {
    "complete": complete(),
    "second edition": second(),
    **{f"sample of {report.year}": report for report in sample_reports()},
}


def assert_told_as_on_paper(document: Document, grids: list[Grid]) -> None:
    """Hold the headings of every cell against those that the neutral document gives it."""
    tables = [block for block in document.blocks if isinstance(block, Table)]
    for table, grid in zip(tables, grids, strict=True):
        wanted = headings(table)
        assert wanted
        found = [cell for cell in grid.cells if not cell.is_header]
        assert {(cell.row, cell.col) for cell in found} == wanted.keys()
        for cell in found:
            texts = [heading.text for heading in wanted[cell.row, cell.col]]
            told = [heading.text for heading in header_cells(grid, cell)]
            assert sorted(told) == sorted(texts)
            if "headers" in cell.attributes:
                assert told == texts


@pytest.mark.parametrize("report", REPORTS.values(), ids=REPORTS)
@pytest.mark.parametrize("is_plain", [False, True])
def test_pasted_source_tells_each_figure_by_its_headings(report: Report, *, is_plain: bool) -> None:
    document = compose(report)
    assert_told_as_on_paper(document, Tables(page_code(document, is_plain=is_plain)).grids)


def test_so_does_a_page_and_reading_it_back_finds_nothing_strange(tmp_path: Path) -> None:
    assert_told_as_on_paper(compose(complete()), Tables(source(complete(), tmp_path)).grids)


def test_headings_are_named_only_where_their_scopes_say_too_much() -> None:
    """A figure below several bands of table two spans columns that other bands have divided."""
    grids = Tables(page_code(compose(complete()), is_plain=True)).grids
    named = [[cell for cell in grid.cells if "headers" in cell.attributes] for grid in grids]
    assert [len(cells) for cells in named] == [4, 0, 0]
    *_, fees = named[0]
    assert [cell.text for cell in header_cells(grids[0], fees)] == [
        "第二十条第（八）项",
        "本年收费金额（单位：万元）",
        "行政事业性收费",
    ]
    del fees.attributes["headers"]
    assert "本年制发件数" in [cell.text for cell in header_cells(grids[0], fees)]


def test_every_name_is_of_one_heading_of_that_table() -> None:
    for grid in Tables(page_code(compose(complete()), is_plain=False)).grids:
        ids = [cell.attributes["id"] for cell in grid.cells if "id" in cell.attributes]
        asked = [(cell.attributes.get("headers") or "").split() for cell in grid.cells]
        assert len(ids) == len(set(ids))
        assert set(ids) == {id for each in asked for id in each}

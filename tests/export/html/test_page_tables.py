"""The official tables on a page: spans, groups of rows, and headings with a scope."""

import re
from pathlib import Path

import pytest

from export.compose import compose
from export.document import Table
from export.html import page_code
from export.scopes import row_groups, scope
from reading.html.page import read_page
from tests.builders import complete
from tests.export.headings import HEADINGS
from tests.export.html.pages import Outline, bare, source

TABLES = [block for block in compose(complete()).blocks if isinstance(block, Table)]


def test_spans_cover_each_grid_exactly_and_stay_within_their_group_of_rows(tmp_path: Path) -> None:
    for table, read in zip(TABLES, read_page(source(complete(), tmp_path)).tables, strict=True):
        spans = read.texts().keys()
        covered = sorted(
            (span.row + down, span.col + along)
            for span in spans
            for down in range(span.rows)
            for along in range(span.cols)
        )
        assert covered == [
            (row, col) for row in range(table.grid.rows) for col in range(table.grid.columns)
        ]
        groups = row_groups(table)
        assert [row for group in groups for row in group] == list(range(table.grid.rows))
        assert all(
            any(span.row in group and span.row + span.rows <= group.stop for group in groups)
            for span in spans
        )


def test_tables_have_columns_head_and_bodies(tmp_path: Path) -> None:
    text = source(complete(), tmp_path)
    for table, markup in zip(
        TABLES, re.findall(r"<table .*?</table>", text, re.DOTALL), strict=True
    ):
        assert markup.count("<col ") == table.grid.columns
        head = markup.partition("<thead>")[2].partition("</thead>")[0]
        assert head.count("<tr>") == table.grid.head
        assert "<td" not in head
        assert markup.count("<tr>") == table.grid.rows


@pytest.mark.parametrize("is_plain", [False, True])
def test_a_table_is_named_by_the_heading_above_it_which_stands_once(*, is_plain: bool) -> None:
    code = page_code(compose(complete()), is_plain=is_plain)
    outline = Outline(code)
    headings = [attributes["id"] for attributes, _ in outline.each("h2") if "id" in attributes]
    assert len(set(headings)) == len(TABLES)
    assert [attributes["aria-labelledby"] for attributes, _ in outline.each("table")] == headings
    for table in TABLES:
        assert bare(f"</head>{code}").count(table.name) == 1


def test_a_wide_table_scrolls_in_a_region_that_has_its_name_and_the_keyboard_reaches(
    tmp_path: Path,
) -> None:
    outline = Outline(source(complete(), tmp_path))
    names = [attributes["aria-labelledby"] for attributes, _ in outline.each("table")]
    assert [attributes for attributes, _ in outline.each("div")] == [
        {"role": "region", "aria-labelledby": name, "tabindex": "0", "style": "overflow-x:auto"}
        for name in names
    ]
    assert all(within[-1] == "div" for _, within in outline.each("table"))


def test_two_reports_on_one_page_share_no_id() -> None:
    codes = [
        page_code(compose(report), is_plain=False)
        for report in (complete(), complete({"requests.received.natural": 12}))
    ]
    ids = re.findall(' id="([^"]*)"', "".join(codes))
    assert len(ids) == len(set(ids)) > 2 * len(TABLES)


def test_each_wording_is_a_heading_with_a_scope_and_each_figure_is_not(tmp_path: Path) -> None:
    outline = Outline(source(complete(), tmp_path))
    scopes = [attributes.get("scope") for attributes, _ in outline.each("th")]
    assert len(scopes) == sum(not cell.id for table in TABLES for cell in table.cells)
    assert set(scopes) == {"col", "colgroup", "row", "rowgroup"}
    assert not any("scope" in attributes for attributes, _ in outline.each("td"))


@pytest.mark.parametrize(("id", "wanted"), HEADINGS.items())
def test_scopes_give_a_figure_the_headings_it_has_on_paper(id: str, wanted: list[str]) -> None:
    table, figure = next((table, cell) for table in TABLES for cell in table.cells if cell.id == id)
    rows = next(group for group in row_groups(table) if figure.row in group)
    columns = next(
        range(cell.col, cell.col + cell.colspan)
        for cell in table.cells
        if cell.row == 0 and figure.col in range(cell.col, cell.col + cell.colspan)
    )
    found = set()
    for cell in table.cells:
        if cell.id:
            continue
        about = {
            "row": figure.row in range(cell.row, cell.row + cell.rowspan),
            "rowgroup": cell.row in rows,
            "col": cell.row < figure.row and figure.col in range(cell.col, cell.col + cell.colspan),
            "colgroup": cell.col in columns,
        }
        if about[scope(table, cell)]:
            found.add(cell.text)
    assert found == set(wanted)

"""Cells become paragraphs and tables as they stand; more than any report has is refused."""

import pytest

from reading.errors import Unreadable
from reading.seen import Span, Table, only_tables
from reading.sheets.blocks import blocks_of, seen_of
from reading.sheets.sheet import MOST_ROWS, OF_A_REPORT, Cell, Sheet, Style
from reading.xlsx.places import Place


def sheet(rows: dict[int, dict[int, str]]) -> Sheet:
    made = Sheet("三")
    for row, cells in rows.items():
        for col, text in cells.items():
            made.take((row, col), Cell(text), Style())
    return made


def texts(table: Table) -> list[list[str]]:
    return [[box.text for box in row] for row in table.rows]


def test_what_stands_beside_a_table_behind_a_blank_column_is_a_table_of_its_own() -> None:
    made = sheet(
        {
            0: {0: "项目", 1: "件数", 3: "核对"},
            1: {0: "规章", 1: "3", 3: "相符", 4: "是"},
            2: {0: "文件", 1: "5"},
        }
    )
    official, checks = only_tables(blocks_of(made))
    assert texts(official) == [["项目", "件数"], ["规章", "3"], ["文件", "5"]]
    assert texts(checks)[:2] == [["核对", ""], ["相符", "是"]]


def test_a_blank_column_between_a_label_and_its_figures_parts_nothing() -> None:
    made = sheet({0: {0: "项目", 2: "甲", 3: "乙"}, 1: {0: "规章", 2: "3", 3: "4"}})
    (table,) = only_tables(blocks_of(made))
    assert texts(table) == [["项目", "", "甲", "乙"], ["规章", "", "3", "4"]]


def test_a_column_over_which_something_is_merged_parts_nothing() -> None:
    made = sheet({0: {0: "项目", 1: "件数"}, 1: {0: "规章", 1: "3", 3: "注"}, 2: {0: "文", 1: "5"}})
    made.merge(Span(0, 1, 1, 2))
    (table,) = only_tables(blocks_of(made))
    assert texts(table)[1] == ["规章", "3", "", "注"]


def test_a_line_merged_over_the_columns_of_a_table_that_goes_on_stays_in_it() -> None:
    rows = {0: {0: "信息内容", 1: "件数"}, 1: {0: "第二十条第（五）项"}, 2: {0: "许可", 1: "5"}}
    made = sheet(rows)
    made.merge(Span(1, 0, 1, 2))
    (table,) = only_tables(blocks_of(made))
    assert [box.text for box in table.rows[1]] == ["第二十条第（五）项"]
    assert table.rows[1][0].span == Span(1, 0, 1, 2)
    del made.cells[2, 1]
    assert not only_tables(blocks_of(made))[0].rows[1:]


def test_a_table_in_which_nothing_stands_is_none() -> None:
    made = Sheet("三")
    for place in [(0, 0), (0, 1), (1, 0), (1, 1)]:
        made.take(place, Cell(), Style(is_framed=True))
    assert blocks_of(made) == []
    assert seen_of([made]).notes == ()


@pytest.mark.parametrize(
    "places",
    [
        [(MOST_ROWS + 1, 0)],
        [(row, col) for row in range(1_000) for col in (0, 101)],
    ],
)
def test_more_than_any_report_has_is_refused(places: list[Place]) -> None:
    made = Sheet("三")
    for place in places:
        made.take(place, Cell("1"), Style())
    with pytest.raises(Unreadable, match="不像年报"):
        blocks_of(made)


def test_more_cells_than_any_report_has_are_refused() -> None:
    made = Sheet("三")
    for row in range(OF_A_REPORT.cells):
        made.take((row, 0), Cell("1"), Style())
    with pytest.raises(Unreadable, match="格子太多"):
        made.take((OF_A_REPORT.cells, 0), Cell("1"), Style())
    made.merge(Span(0, 0, 900, 900))
    made.merge(Span(1_000, 0, 900, 900))
    with pytest.raises(Unreadable, match="格子太多"):
        made.merge(Span(2_000, 0, 900, 900))


def test_cells_of_which_one_is_merged_alone_or_twice_are_as_they_were() -> None:
    made = Sheet("三")
    made.merge(Span(0, 0, 1, 1))
    made.merge(Span(1, 0, 1, 3))
    made.merge(Span(1, 0, 2, 2))
    assert made.merged == {(1, 0): Span(1, 0, 1, 3)}

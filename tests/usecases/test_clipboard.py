"""Blocks of the clipboard without one: what is read, what is written, and what does not fit."""

import pytest

from forms.editions.form_2021 import FORM as FORM_2021
from forms.form import Grid, Position
from forms.values import Value
from tests.builders import blank, complete
from usecases.clipboard import Misfit, pasted, read_block, write_block

TABLE = next(section.grid for section in FORM_2021.sections if section.id == "disputes")
ROW = ("upheld", "corrected", "other", "pending", "total")
REVIEW = [f"disputes.review.{outcome}" for outcome in ROW]


def grid() -> Grid:
    assert TABLE
    return TABLE


def position(id: str) -> Position:
    cell = next(cell for cell in grid().cells if cell.field and cell.field.id == id)
    return cell.position


def new_values(block: list[list[str]], start: str = REVIEW[0]) -> dict[str, Value]:
    edits = pasted(blank(), grid(), position(start), block)
    return {edit.id: edit.new for edit in edits}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("1\t2\n3\t4\n", [["1", "2"], ["3", "4"]]),
        ("1\t2\r\n3\t4", [["1", "2"], ["3", "4"]]),
        ('"一\n二"\t2', [["一\n二", "2"]]),
        ("1\n\n2", [["1"], [""], ["2"]]),
        ("", [[""]]),
    ],
)
def test_read(text: str, rows: list[list[str]]) -> None:
    assert read_block(text) == rows


def test_written_is_the_smallest_rectangle_with_what_was_not_chosen_left_out() -> None:
    report = complete({REVIEW[0]: 1, REVIEW[1]: 2, REVIEW[2]: 3})
    chosen = [position(REVIEW[0]), position(REVIEW[2])]
    assert write_block(report, grid(), chosen) == "1\t\t3"


def test_a_blank_last_row_is_written_so_that_it_is_seen() -> None:
    cell = [position(REVIEW[0])]
    assert write_block(complete({REVIEW[0]: 1}), grid(), cell) == "1"
    assert write_block(blank(), grid(), cell) == "\n"
    assert read_block(write_block(blank(), grid(), cell)) == [[""]]


def test_a_pasted_total_that_adds_up_is_left_to_follow() -> None:
    assert new_values([["1", "2", "3", "4", "10"]]) == dict(
        zip(REVIEW[:4], (1, 2, 3, 4), strict=True)
    )
    assert new_values([["1", "2", "3", "4", "11"]])[REVIEW[4]] == 11


def test_what_does_not_fit_or_is_no_number_is_refused_with_its_place() -> None:
    with pytest.raises(Misfit, match="第 1 行第 2 列“多”不能填入"):
        new_values([["1", "多"]])
    with pytest.raises(Misfit, match="1 行 99 列，从这一格起放不下"):
        new_values([["1"] * 99])
    with pytest.raises(Misfit, match="列“一段长得不能全都写出来…”"):
        new_values([["1", "一段长得不能全都写出来的话，还没有完"]])

"""Where boxes stand by the changes at the end of a row."""

import struct

import pytest

from reading.doc import sprms
from reading.doc.damage import DamagedError
from reading.doc.rows import row_places
from reading.doc.sprms import Sprm
from reading.placed_boxes import PlacedBox, table_of


def boxes(*edges: int, flags: tuple[int, ...] = ()) -> Sprm:
    operand = struct.pack(f"<B{len(edges)}h", len(edges) - 1, *edges)
    for each in flags:
        operand += struct.pack("<H18x", each)
    return Sprm(sprms.BOXES, operand)


def edges(places: list[PlacedBox]) -> list[tuple[int, int]]:
    return [(each.left, each.right) for each in places]


@pytest.mark.parametrize(
    ("change", "wanted"),
    [
        (Sprm(sprms.BOXES_PUT_IN, b"\x01\x01\x32\x00"), [(0, 100), (100, 150), (150, 250)]),
        (
            Sprm(sprms.BOXES_PUT_IN, b"\x03\x01\x0a\x00"),
            [(0, 100), (100, 200), (200, 210), (210, 220)],
        ),
        (Sprm(sprms.BOXES_TAKEN_OUT, b"\x00\x01"), [(0, 100)]),
        (Sprm(sprms.BOXES_WIDTH, b"\x00\x01\x32\x00"), [(0, 50), (50, 150)]),
    ],
)
def test_changes_after_the_first_places(change: Sprm, wanted: list[tuple[int, int]]) -> None:
    assert edges(row_places([boxes(0, 100, 200), change])) == wanted


def test_merged_by_change() -> None:
    places = row_places(
        [
            boxes(0, 100, 200),
            Sprm(sprms.BOXES_MERGED, b"\x00\x02"),
            Sprm(sprms.BOXES_MERGED_DOWN, b"\x00\x03"),
        ]
    )
    assert [each.merged for each in places] == [1, 2]
    assert [each.begins for each in places] == [True, False]


@pytest.mark.parametrize("flags", [(1, 2, 0), (2, 1, 0)])
def test_neighbours_are_one_box_whichever_number_the_first_bears(flags: tuple[int, ...]) -> None:
    (row,) = table_of([row_places([boxes(0, 100, 200, 300, flags=flags)])], has_columns=True).rows
    assert [(box.span.col, box.span.cols) for box in row] == [(0, 1), (1, 1)]
    assert [box.side for box in row] == [(0, 200), (200, 300)]


@pytest.mark.parametrize(
    "changes",
    [[boxes(0, 200, 100)], [boxes(0, 100), Sprm(sprms.BOXES_PUT_IN, b"\x3f\x3f\x01\x00")]],
)
def test_what_cannot_be_is_damage(changes: list[Sprm]) -> None:
    with pytest.raises(DamagedError):
        row_places(changes)


def test_rows_that_differ_a_little_have_the_same_columns() -> None:
    first, second = row_places([boxes(0, 100, 1000)]), row_places([boxes(9, 108, 1004)])
    table = table_of([first, second], has_columns=True)
    assert [[box.span.col for box in row] for row in table.rows] == [[0, 1], [0, 1]]


def test_a_box_without_width_leaves_no_columns() -> None:
    assert not table_of([row_places([boxes(0, 0, 100)])], has_columns=True).has_columns

"""Of the boxes of a row, those are taken that can be no others."""

import pytest

from intake.published.figure_boxes import window
from intake.published.printed_rows import PrintedBox
from intake.published.report_read import Place
from reading.seen import Span


def boxes(words: str) -> list[PrintedBox]:
    """Return a box for each of ``words``; a dot stands for a blank one."""
    made: list[PrintedBox] = []
    for col, word in enumerate(words.split()):
        made.append(PrintedBox(word.replace(".", ""), Place(0), Span(0, col)))
    return made


@pytest.mark.parametrize(
    ("words", "columns", "wanted"),
    [
        ("1 2 3", (), ["1", "2", "3"]),
        ("1 . 3", (), ["1", "", "3"]),
        ("1 2 3 .", (), ["1", "2", "3"]),
        (". 1 2 3", (), ["1", "2", "3"]),
        ("1 2", (), None),
        ("1 2 3 4", (), None),
        (". . 2 3", (), None),  # which of the two blanks is one too many?
        (". . 2 3", (1, 2, 3), ["", "2", "3"]),
        (". 1 . 3", (), None),  # a blank may be one too many within as well
        (". 1 . 3", (1, 2, 3), ["1", "", "3"]),
        (". 1 . 3", (0, 1, 2), None),
    ],
)
def test_blanks_are_left_out_only_where_they_must_be(
    words: str, columns: tuple[int, ...], wanted: list[str] | None
) -> None:
    found = window(boxes(words), 3, columns)
    assert (None if found is None else [box.words for box in found]) == wanted

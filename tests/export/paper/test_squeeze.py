"""What marks give up: half an em at the line's end and between two marks, else a quarter."""

import pytest

from export.paper.squeeze import Place, Squeeze

CHARACTER = Place(16.0)
COMMA, CLOSING = Place(16.0, after=8.0), Place(16.0, after=8.0)
OPENING = Place(16.0, before=8.0)


@pytest.mark.parametrize(
    ("places", "most"),
    [
        ([CHARACTER, CHARACTER], 0.0),
        ([CHARACTER, COMMA], 8.0),  # at the end
        ([CHARACTER, COMMA, CHARACTER], 4.0),
        ([CHARACTER, OPENING, CHARACTER], 4.0),
        ([COMMA, OPENING, CHARACTER], 8.0),  # one of the two empty halves
        ([CLOSING, COMMA, CHARACTER], 8.0 + 4.0),
    ],
)
def test_what_a_line_can_give(places: list[Place], most: float) -> None:
    assert Squeeze(places).most(0, len(places)) == most


def test_the_end_gives_first_then_pairs_of_marks_then_marks_beside_characters() -> None:
    places = [CLOSING, COMMA, CHARACTER, COMMA]
    line = Squeeze(places)
    assert line.most(0, 4) == 8.0 + 4.0 + 8.0
    assert list(line.moves(0, 4, 8.0)) == [0.0, 0.0, 0.0]
    assert list(line.moves(0, 4, 12.0)) == [4.0, 0.0, 0.0]
    assert list(line.moves(0, 4, 18.0)) == [8.0, 2.0, 0.0]
    assert list(line.moves(0, 4, 99.0)) == [8.0, 4.0, 0.0]

"""Places of the report's text in an editor that shows it less tidy; where a text has changed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms.parsing import tidy_paragraphs
from ui.parts.positions import positions
from ui.text.placing import Change, Placing, change_between

TEXTS = st.text(st.sampled_from("甲乙𬱖 　\n1"), max_size=30)


def test_indents_and_empty_lines_are_passed_over() -> None:
    placing = Placing("甲乙\n丙", "　　甲乙 \n\n 丙")
    assert [placing.shown_at(place) for place in range(5)] == [2, 3, 4, 8, 9]
    assert placing.shown_at(9) is None
    assert [placing.stored_at(position) for position in range(10)] == [0, 0, 0, 1, 2, 2, 2, 2, 3, 4]


def test_a_rare_character_takes_two_positions() -> None:
    placing = Placing("𬱖甲", "　𬱖甲")
    assert [placing.shown_at(place) for place in range(3)] == [1, 3, 4]
    assert placing.stored_at(3) == 1


def test_what_reads_otherwise_has_no_place() -> None:
    placing = Placing("fi甲\n乙", "ﬁ甲\n乙")
    assert (placing.shown_at(0), placing.shown_at(4)) == (None, 3)
    assert Placing("甲", "甲\n乙").shown_at(0) is None
    assert Placing("", "").stored_at(0) is None


@given(TEXTS)
def test_every_character_of_the_report_is_found_again(shown: str) -> None:
    stored = tidy_paragraphs(shown)
    placing = Placing(stored, shown)
    for place, character in enumerate(stored):
        if character != "\n":
            position = placing.shown_at(place)
            assert position is not None
            assert shown.encode("utf-16-le")[2 * position :].startswith(
                character.encode("utf-16-le")
            )
            assert placing.stored_at(position) == place


@pytest.mark.parametrize(
    ("old", "new", "change"),
    [
        ("甲乙", "甲丙乙", Change(1, 0, 1)),
        ("甲丙乙", "甲乙", Change(1, 1, 0)),
        ("𬱖乙", "𬱖丙丁", Change(2, 1, 2)),
        ("", "甲", Change(0, 0, 1)),
        ("甲", "甲", Change(1, 0, 0)),
    ],
)
def test_the_stretch_in_which_two_texts_differ(old: str, new: str, change: Change) -> None:
    assert change_between(old, new) == change


@given(TEXTS, TEXTS)
def test_the_stretch_is_all_that_differs(old: str, new: str) -> None:
    at, gone, come = change_between(old, new)
    before, after = old.encode("utf-16-le"), new.encode("utf-16-le")
    assert positions(new) - positions(old) == come - gone
    assert before[: 2 * at] == after[: 2 * at]
    assert before[2 * (at + gone) :] == after[2 * (at + come) :]

"""Places before tidying: every character of the tidy text is found where it stood."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms.parsing import tidy_paragraphs
from forms.texts.look_alikes import as_written
from forms.texts.places import places_before

TEXTS = st.text(st.sampled_from(" 　\t\n\r\u2028\u00a0\u200b\ufdd0甲乙一⼀（）。12⽂ﬁ\U00020000"))


@pytest.mark.parametrize(
    ("original", "places"),
    [
        ("甲乙", [0, 1]),
        ("　　甲\n\n 乙 丙", [2, 3, 6, 7, 8]),
        ("\u200b甲\r\n乙", [1, 2, 4]),
        ("ofﬁce", [0, 1, 2, 2, 3, 4]),
        ("𠀀甲", [0, 1]),
        ("甲\u00a0乙", [0, 1, 2]),
        ("", []),
    ],
)
def test_places(original: str, places: list[int]) -> None:
    assert places_before(original, tidy_paragraphs(original)) == places


@given(TEXTS)
def test_every_character_that_can_be_seen_has_its_own_place(original: str) -> None:
    tidy = tidy_paragraphs(original)
    places = places_before(original, tidy)
    assert len(places) == len(tidy)
    assert places == sorted(places)
    for letter, at in zip(tidy, places, strict=True):
        assert letter.isspace() or letter in as_written(original[at])

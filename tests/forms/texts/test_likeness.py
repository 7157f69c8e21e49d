"""How much of two texts is the same words."""

from difflib import SequenceMatcher

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms.texts.likeness import is_alike, letters, likeness

WORDS = st.text("公开信息申请", max_size=60)


def test_letters_are_neither_marks_nor_figures_nor_blanks() -> None:
    assert letters("2024年，我局（办）公开 3 条、１２件。\nＡ_b") == "年我局办公开条件Ａb"


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [
        ("公开信息", "公开信息", 1.0),
        ("公开信息", "公布信息", 0.75),
        ("公开信息", "信息公开", 0.5),
        ("公开", "信息", 0.0),
        ("", "", 0.0),
        ("公开", "", 0.0),
        ("公" * 20_001, "公" * 20_001, 0.0),
    ],
)
def test_the_share_in_common(one: str, other: str, share: float) -> None:
    assert likeness(one, other) == share


@given(WORDS, WORDS)
def test_it_is_symmetric_and_finds_no_less_than_matching_blocks(one: str, other: str) -> None:
    share = likeness(one, other)
    assert 0 <= share <= 1
    assert share == likeness(other, one)
    if one or other:
        assert share >= SequenceMatcher(None, one, other, autojunk=False).ratio() - 1e-9


@given(WORDS, WORDS, st.sampled_from([0.0, 0.3, 0.5, 0.9]))
def test_what_is_passed_over_quickly_is_never_alike(one: str, other: str, ratio: float) -> None:
    assert is_alike(one, other, ratio) == (likeness(one, other) > ratio)


@given(WORDS.filter(bool), WORDS)
def test_a_text_is_all_of_itself(one: str, other: str) -> None:
    assert likeness(one, one) == 1.0
    assert likeness(one, one + other) == 2 * len(one) / (2 * len(one) + len(other))


@pytest.mark.parametrize("text", ["公" * 20_000, "公开信息" * 5_000, "信" * 200_000])
def test_long_texts_are_compared_in_time(text: str) -> None:
    is_alike(text, text[:-1], 0.9)

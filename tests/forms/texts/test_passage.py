"""The sentence around a place of a text."""

from hypothesis import given
from hypothesis import strategies as st

from forms.texts.passage import sentence_around

TEXT = "甲。乙，丙！\n丁"


def test_a_sentence_has_its_stop_and_no_break() -> None:
    around = [TEXT[slice(*sentence_around(TEXT, at))] for at in (0, 1, 2, 4, 7)]
    assert around == ["甲。", "甲。", "乙，丙！", "乙，丙！", "丁"]


@given(st.text("甲。！\n", min_size=1), st.data())
def test_the_place_is_in_it(text: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text) - 1))
    start, end = sentence_around(text, at)
    assert start <= at <= end <= len(text)
    assert at < end or text[at] == "\n"

"""The words around a place of a text: its sentence, and what a message quotes."""

from hypothesis import given
from hypothesis import strategies as st

from forms.texts.surroundings import quoted, sentence_around

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


def test_a_stretch_is_quoted_with_some_words_of_its_line() -> None:
    text = "上一段。\n主动公开情况，各县(区)负责公布信息。"
    start = text.index("(")
    assert quoted(text, start, start + 3, 4) == "…况，各县(区)负责公布…"
    assert quoted(text, 5, 7, 3) == "主动公开情…"
    assert quoted(text, len(text) - 1, len(text), 3) == "…布信息。"
    assert quoted("甲", 0, 1) == "甲"

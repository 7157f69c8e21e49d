"""Words in a text, whatever their case and width."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms.texts.search import Search


@pytest.mark.parametrize(
    ("words", "text", "places"),
    [
        ("公开", "公开办公开会", [(0, 2), (3, 5)]),
        ("12", "１２件，12件", [(0, 2), (4, 6)]),
        ("１２", "12件", [(0, 2)]),
        ("ABC", "abc ＡＢＣ ａｂｃ", [(0, 3), (4, 7), (8, 11)]),
        ("（一）", "(一)（一）", [(0, 3), (3, 6)]),
        ("一 二", "一　二", [(0, 3)]),
        ("aa", "aaaa", [(0, 2), (2, 4)]),
        ("𠮷", "𠮷𠮷", [(0, 1), (1, 2)]),
        ("", "公开", []),
        ("公开", "", []),
    ],
)
def test_case_and_width_make_no_difference(
    words: str, text: str, places: list[tuple[int, int]]
) -> None:
    assert Search(words).places(text) == places


def test_exactly_they_do() -> None:
    assert Search("12", exact=True).places("１２件，12件") == [(4, 6)]
    assert Search("a", exact=True).places("Aa") == [(1, 2)]


def test_no_pattern_is_one() -> None:
    assert Search(".*").places("公开.*公开") == [(2, 4)]


def test_a_whole_text() -> None:
    assert Search("33").is_all_of("３３")
    assert not Search("33").is_all_of("333")
    assert not Search("3").is_all_of("33")


@given(st.text("aA1１公 开　Ａ", max_size=40), st.text("aA1１公 ", min_size=1, max_size=3))
def test_what_is_found_reads_alike(text: str, words: str) -> None:
    last = 0
    for start, end in Search(words).places(text):
        assert last <= start
        assert Search(words).is_all_of(text[start:end])
        last = end


@given(st.text(max_size=40), st.text(min_size=1, max_size=10), st.text(max_size=40))
def test_what_is_there_is_found(before: str, words: str, after: str) -> None:
    assert Search(words).places(before + words + after)
    assert Search(words, exact=True).places(before + words + after)

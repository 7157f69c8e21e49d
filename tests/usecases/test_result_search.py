"""The rows of the form are found by their words, by usual names, by the article."""

import pytest

from forms.editions.form_2021 import RESULT_ROWS
from usecases.result_search import RESULTS, results_with


def test_all_rows_of_the_form_are_there() -> None:
    assert [result.key for result in RESULTS] == [key for key, _, _ in RESULT_ROWS]
    assert results_with("") == list(RESULTS)
    assert len(RESULTS) == 21


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("执法", "refused.enforcement_files"),
        ("信访", "not_processed.petition"),
        ("不存在", "unavailable.not_held"),
        ("区分处理", "partly_granted"),
        ("同意公开", "granted"),
        ("第三十八条", "unavailable.needs_creation"),
    ],
)
def test_a_row_is_found(words: str, key: str) -> None:
    assert results_with(words)[0].key == key


def test_words_that_are_nowhere_find_nothing() -> None:
    assert results_with("拖拉机") == []


def test_each_row_but_two_has_its_source() -> None:
    lacking = {result.key for result in RESULTS if not result.article}
    assert lacking == {"not_processed.reconfirmation", "otherwise.misc"}

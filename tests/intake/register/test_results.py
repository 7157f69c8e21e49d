"""How a case ended is understood from the whole of its words, or not at all."""

import re

import pytest

from forms.editions.form_2021 import RESULT_ROWS
from intake.register import result_words
from intake.register.results import ROWS, is_phrase, outcome, said
from intake.register.wording import word_key

_NUMBER = re.compile(r"^（.）\d?")  # （一）, （三）1


def ended(words: str) -> str:
    """The key of the result, or why there is none."""
    found = said(words)
    if not found.is_known:
        return "？"
    key, why = outcome(found.keys)
    return key or why


def test_each_row_is_known_by_all_that_the_form_calls_it() -> None:
    for key, name, short in RESULT_ROWS:
        assert ended(name) == key
        assert ended(short) == key
        assert ended(_NUMBER.findall(short)[0]) == key


def test_the_phrases_belong_to_rows_of_the_form_and_each_to_one() -> None:
    assert set(result_words.PHRASES) == set(ROWS) - {"otherwise.misc"}
    all_words = [result_words.PHRASES, result_words.GROUPS, result_words.NO_ROWS]
    phrases = [each for words in all_words for text in words.values() for each in text.split()]
    phrases += result_words.OF_A_PART.split()
    assert len(phrases) == len(set(phrases)) > 120
    assert phrases == [word_key(each) for each in phrases]
    assert not set(phrases) & set(result_words.FILLERS.split())


@pytest.mark.parametrize("key", result_words.PHRASES)
def test_each_phrase_means_its_row(key: str) -> None:
    for phrase in result_words.PHRASES[key].split():
        assert ended(phrase) == key


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("公开", "granted"),
        ("依法予以公开", "granted"),
        ("已答复，予以公开", "granted"),
        ("不予公开（商业秘密）", "refused.third_party_rights"),
        ("不予公开\n属于国家秘密", "refused.state_secret"),
        ("不予公开，涉及商业秘密和个人隐私", "refused.third_party_rights"),
        ("7.属于行政执法案卷", "refused.enforcement_files"),
        ("属于行政执法案卷", "refused.enforcement_files"),
        ("经检索，该信息不存在", "unavailable.not_held"),
        ("信息不存在，不属于本机关", "unavailable.not_held"),
        ("不予处理（信访）", "not_processed.petition"),
        ("部分公开，部分不存在", "partly_granted"),
        ("部分公开；涉及个人隐私", "partly_granted"),
        ("其他处理（逾期不补正）", "otherwise.correction_overdue"),
        ("申请人主动撤回", "withdrawn"),
        ("办理中", "open"),
        ("作废", "void"),
    ],
)
def test_words_are_understood_as_a_whole(words: str, key: str) -> None:
    assert ended(words) == key


@pytest.mark.parametrize(
    "words",
    [
        *("不予以公开", "不属于行政执法案卷", "未公开", "信息公开申请答复", "非不予公开"),
        *("第三方同意公开", "予以公开（部分）", "转办", "已转交某某局", "公" * 300),
    ],
)
def test_words_that_are_not_known_say_nothing(words: str) -> None:
    assert ended(words) == "？"


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("不予公开", "只写了“不予公开”，没有写是其中哪一种"),
        ("无法提供", "只写了“无法提供”，没有写是其中哪一种"),
        ("其他", "只写了“其他处理”，没有写是其中哪一种"),
        ("予以公开；不存在", "写了几种不同的结果"),
        ("予以公开；不予公开（个人隐私）", "写了几种不同的结果"),
        ("不予公开，无法提供", "写了几种不同的结果"),
        ("办理中，予以公开", "写了几种不同的结果"),
        ("部分不存在", "只写了一部分内容的结果"),
        ("已答复", "没有写办理结果"),
    ],
)
def test_what_may_be_several_rows_is_none(words: str, why: str) -> None:
    assert ended(words) == why


def test_an_office_has_words_of_its_own() -> None:
    own = {"按信访 转办": "not_processed.petition"}
    assert said("按信访转办", own).keys == {"not_processed.petition"}
    assert not said("按信访转办了", own).is_known


def test_names_of_rows_and_groups_may_head_columns_of_ticks() -> None:
    assert is_phrase("予以公开")
    assert is_phrase("不予公开")
    assert not is_phrase("办理中")
    assert not is_phrase("备注")

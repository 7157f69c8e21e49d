"""Texts on their way in: made tidy once, as they are printed; what was stored stays as it is."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms.parsing import parse, read_stored, tidy_paragraphs, tidy_paste, tidy_text
from forms.texts.outline import as_printed
from forms.values import Kind, Value

PIECES = st.text(st.sampled_from(" 　\t\n\r\u2028\u00a0\u200b\ufdd0甲乙（一）。12⽂⼾ﬁ\U00020000"))


@given(PIECES | st.text())
def test_paragraphs_are_tidy_once_and_print_as_before(text: str) -> None:
    tidy = tidy_paragraphs(text)
    assert tidy_paragraphs(tidy) == tidy
    assert as_printed(tidy) == tidy
    assert as_printed(tidy_text(text)) == tidy
    assert parse(Kind.TEXT, text) == (tidy or None)


@pytest.mark.parametrize(
    ("pasted", "begins_line", "tidy"),
    [
        ("　　甲段\r\n\r\n　　乙段\n", True, "甲段\n乙段\n"),
        ("\n\n　　甲段", True, "甲段"),
        ("\n　　甲段", False, "\n甲段"),
        (" 5 ", False, " 5 "),
        (" 5 ", True, "5 "),
        ("甲 \n 乙 ", False, "甲\n乙 "),
        ("⽂\u00a0⽤", False, "文 用"),
        ("", True, ""),
        ("\n", True, ""),
    ],
)
def test_a_paste_is_tidy_and_grows_together_with_nothing(
    pasted: str, begins_line: bool, tidy: str
) -> None:
    assert tidy_paste(pasted, begins_line=begins_line) == tidy


@given(PIECES, PIECES, PIECES)
def test_a_paste_changes_nothing_that_is_printed(before: str, pasted: str, after: str) -> None:
    before, after = f"{before}甲", f"乙{after}"
    whole = before + tidy_paste(pasted, begins_line=False) + after
    assert tidy_paragraphs(whole) == tidy_paragraphs(before + pasted + after)


@pytest.mark.parametrize(
    ("kind", "typed", "value"),
    [
        (Kind.LINE, "⼈⺠政府办公室", "人民政府办公室"),
        (Kind.LINE, "of\ufb01ce@a.cn", "office@a.cn"),
        (Kind.TEXT, "⽂⽤⼾\n　　﨑", "文用户\n﨑"),
        (Kind.DATE, "2022年1⽉27⽇", date(2022, 1, 27)),
        (Kind.BODY, "⼈⺠政府", "government"),
        (Kind.COUNT, "５件", 5),
    ],
)
def test_look_alikes_are_taken_for_what_they_are(kind: Kind, typed: str, value: Value) -> None:
    assert parse(kind, typed) == value


def test_what_was_stored_stays_to_the_letter() -> None:
    for kind in (Kind.LINE, Kind.TEXT, Kind.COUNT):
        assert read_stored(kind, "⽂⼾") == "⽂⼾"
    assert read_stored(Kind.TEXT, "　　甲\n\n乙\u00a0") == "　　甲\n\n乙\u00a0"

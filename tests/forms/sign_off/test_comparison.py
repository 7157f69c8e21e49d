"""What differs between two states of a report, and the way from one to the other."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from forms.report import Edit, Report
from forms.sign_off.comparison import Piece, differences, edits_towards, words
from forms.texts.preamble import PREAMBLE
from tests.builders import complete
from tests.strategies import balanced

IN, IN_TOTAL = "requests.carried_in.natural", "requests.carried_in.total"
texts = st.text("公开申请0123456789ab。\n㛃𬱖<&", max_size=80)


def test_a_changed_figure_shows_with_the_totals_that_follow_it() -> None:
    assert differences(complete(), complete({IN: 2})) == [Edit(IN, 0, 2), Edit(IN_TOTAL, 0, 2)]


def test_a_total_stated_as_it_would_be_derived_is_no_difference() -> None:
    assert differences(complete(), complete({IN_TOTAL: 0})) == []


def test_the_preamble_is_compared_as_it_is_printed() -> None:
    changed = {
        edit.id for edit in differences(complete(), complete({"contact.phone": "0000-1111111"}))
    }
    assert changed == {"contact.phone", PREAMBLE}


@given(balanced(), balanced())
def test_the_edits_lead_from_any_report_to_any_other(one: Report, other: Report) -> None:
    assert differences(one.changed(edits_towards(one, other)), other) == []


def test_a_total_is_derived_again_where_the_other_derives_it() -> None:
    wrong = complete({IN_TOTAL: 7})
    assert edits_towards(wrong, complete()) == [Edit(IN_TOTAL, 7, None)]


def test_a_total_that_would_no_more_follow_from_its_parts_is_stated() -> None:
    """The parts are blank there, the total is known: both print 0 before, one nothing after."""
    target = complete({IN: None, IN_TOTAL: 0})
    assert differences(complete().changed(edits_towards(complete(), target)), target) == []


@given(texts, texts)
def test_the_pieces_put_together_are_the_two_texts(old: str, new: str) -> None:
    pieces = list(words(old, new))
    assert "".join(piece.old for piece in pieces) == old
    assert "".join(piece.new for piece in pieces) == new


def test_a_number_is_compared_whole() -> None:
    assert list(words("收到14件。", "收到15件。")) == [
        Piece("收到", "收到"),
        Piece("14", "15"),
        Piece("件。", "件。"),
    ]


def test_a_long_text_that_is_all_different_is_compared_too() -> None:
    old, new = "甲乙丙丁" * 10_000, "丁丙乙甲" * 10_000
    pieces = list(words(old, new))
    assert "".join(piece.new for piece in pieces) == new


def test_in_a_long_text_each_changed_word_is_found() -> None:
    old = "".join(f"第{line}件是公开的事项，已经办结。\n" for line in range(3_000))
    new = old.replace("00件是", "00件不是").replace("50件是", "50件也是")
    changed = [piece for piece in words(old, new) if piece.old != piece.new]
    assert [piece.new for piece in changed[:4]] == ["也", "不", "也", "不"]
    assert len(changed) == 59
    assert all(piece.old == "" for piece in changed)


@given(
    st.lists(st.sampled_from(["甲，乙。", "丙；", "丁1\n", "戊"])),
    st.lists(st.sampled_from(["甲。", "丙；", "丁2\n", "戊"])),
)
def test_what_is_the_same_and_what_is_not_take_turns(old: list[str], new: list[str]) -> None:
    before, after = "".join(old), "".join(new)
    pieces = list(words(before, after))
    assert "".join(piece.old for piece in pieces) == before
    assert "".join(piece.new for piece in pieces) == after
    alike = [piece.old == piece.new for piece in pieces]
    assert all(one != next for one, next in itertools.pairwise(alike))


def test_what_is_the_same_is_one_piece_across_sentences() -> None:
    assert list(words("一。中。乙丙。三", "二。中。乙丁。四")) == [
        ("一", "二"),
        ("。中。乙", "。中。乙"),
        ("丙", "丁"),
        ("。", "。"),
        ("三", "四"),
    ]

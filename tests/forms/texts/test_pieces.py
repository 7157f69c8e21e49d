"""Two texts compared: numbers whole, piece by piece, and no matter how long they are."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from forms.texts.pieces import Piece, pieces_of

texts = st.text("公开申请0123456789ab。\n㛃𬱖<&", max_size=80)


@given(texts, texts)
def test_the_pieces_put_together_are_the_two_texts(old: str, new: str) -> None:
    pieces = list(pieces_of(old, new))
    assert "".join(piece.old for piece in pieces) == old
    assert "".join(piece.new for piece in pieces) == new


def test_a_number_is_compared_whole() -> None:
    assert list(pieces_of("收到14件。", "收到15件。")) == [
        Piece("收到", "收到"),
        Piece("14", "15"),
        Piece("件。", "件。"),
    ]


def test_a_long_text_that_is_all_different_is_compared_too() -> None:
    old, new = "甲乙丙丁" * 10_000, "丁丙乙甲" * 10_000
    pieces = list(pieces_of(old, new))
    assert "".join(piece.new for piece in pieces) == new


def test_in_a_long_text_each_changed_word_is_found() -> None:
    old = "".join(f"第{line}件是公开的事项，已经办结。\n" for line in range(3_000))
    new = old.replace("00件是", "00件不是").replace("50件是", "50件也是")
    changed = [piece for piece in pieces_of(old, new) if piece.old != piece.new]
    assert [piece.new for piece in changed[:4]] == ["也", "不", "也", "不"]
    assert len(changed) == 59
    assert all(piece.old == "" for piece in changed)


@given(
    st.lists(st.sampled_from(["甲，乙。", "丙；", "丁1\n", "戊"])),
    st.lists(st.sampled_from(["甲。", "丙；", "丁2\n", "戊"])),
)
def test_what_is_the_same_and_what_is_not_take_turns(old: list[str], new: list[str]) -> None:
    before, after = "".join(old), "".join(new)
    pieces = list(pieces_of(before, after))
    assert "".join(piece.old for piece in pieces) == before
    assert "".join(piece.new for piece in pieces) == after
    alike = [piece.old == piece.new for piece in pieces]
    assert all(one != next for one, next in itertools.pairwise(alike))


def test_what_is_the_same_is_one_piece_across_sentences() -> None:
    assert list(pieces_of("一。中。乙丙。三", "二。中。乙丁。四")) == [
        ("一", "二"),
        ("。中。乙", "。中。乙"),
        ("丙", "丁"),
        ("。", "。"),
        ("三", "四"),
    ]

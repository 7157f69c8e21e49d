"""The message names each character that can't be shown, with its code and its place."""

from export.errors import MissingGlyphs


def test_characters_are_named_by_code_and_place_once() -> None:
    error = MissingGlyphs([("𰻝", "一、总体情况"), ("𰻝", "一、总体情况"), ("\x07", "标题")])
    assert error.missing == (("𰻝", "一、总体情况"), ("\x07", "标题"))
    assert "一、总体情况：“𰻝”（U+30EDD）" in str(error)
    assert "标题：不可见字符（U+0007）" in str(error)

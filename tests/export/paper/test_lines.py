"""The rules for breaking lines (避头尾, 两端对齐), on texts that nobody would write."""

from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from export.paper import page
from export.paper.line_breaks import NO_END, NO_START
from export.paper.lines import Line, balance, break_lines

MARKS = "，。、；：？！（）《》“”‘’—…·%,.;:?!()/-@"
TEXTS = st.text(
    st.sampled_from("公开信息年报" * 4 + MARKS + "0123456789abcXYZ "), min_size=1, max_size=400
)


def width(character: str) -> float:
    return 16.0 if character > "\u2010" else 4.5 if character in " .,;:!()" else 8.5


def broken(text: str, room: float = page.WIDTH) -> list[Line]:
    return break_lines(
        text, [width(each) for each in text], room, indent=2 * page.STEP, gap=page.GAP
    )


def pieces(text: str, room: float = page.WIDTH) -> list[str]:
    return [text[line.start : line.stop] for line in broken(text, room)]


def may_break(text: str, at: int) -> bool:
    """Whether the rules let a line end before ``at``, written down a second time."""
    before, after = text[at - 1], text[at]
    western = all(each.isascii() and each != " " for each in (before, after))
    return not (
        after in NO_START
        or before in NO_END
        or after == " "
        or western
        or (before == after and before in "—…")
    )


@given(TEXTS)
@example("公" * 28 + "。" * 40)
def test_nothing_is_lost(text: str) -> None:
    assert "".join(pieces(text)) == text


@settings(max_examples=300)
@given(TEXTS)
def test_no_mark_stands_where_it_must_not(text: str) -> None:
    for line, following in pairwise(broken(text)):
        at = following.start
        # Where the second half of the line has no place to break, any place will do.
        free = [
            place
            for place in range(line.start + 1, at + 1)
            if may_break(text, place) and line.xs[place - 1 - line.start] > page.WIDTH / 2
        ]
        if free:
            assert text[at] not in NO_START
            assert text[at - 1] not in NO_END
            assert not (text[at] == text[at - 1] and text[at] in "—…")


@settings(max_examples=300)
@given(TEXTS)
def test_both_edges_are_straight(text: str) -> None:
    lines = broken(text)
    for number, line in enumerate(lines):
        shown = text[line.start : line.stop].rstrip(" ") or " "
        right = line.xs[len(shown) - 1] + width(shown[-1])
        assert line.xs[0] == (0.0 if number else 2 * page.STEP)
        if number < len(lines) - 1 and len(shown) > 1:
            assert right == pytest.approx(page.WIDTH, abs=0.1)
        else:
            assert right <= page.WIDTH + 0.1


def test_28_characters_fill_a_line() -> None:
    assert [len(piece) for piece in pieces("公" * 100)] == [26, 28, 28, 18]


def test_closing_mark_takes_a_character_along() -> None:
    assert pieces("公" * 26 + "。开") == ["公" * 25, "公。开"]


def test_opening_mark_goes_to_the_next_line() -> None:
    assert pieces("公" * 25 + "（开）") == ["公" * 25, "（开）"]


def test_dash_and_ellipsis_are_not_split() -> None:
    assert pieces("公" * 25 + "——开") == ["公" * 25, "——开"]
    assert pieces("公" * 25 + "……开") == ["公" * 24, "公……开"]


@pytest.mark.parametrize("word", ["2021", "59237.2449", "2021-01-27", "98.2%", "iPhone", "G20"])
def test_words_and_numbers_stay_whole(word: str) -> None:
    for before in range(10, 30):
        assert any(word in piece for piece in pieces("公" * before + word + "开" * 20))


def test_telephone_number_breaks_after_its_hyphen_or_not_at_all() -> None:
    number, split = "0999-8123456", 0
    for before in range(10, 30):
        found = pieces("公" * before + number + "开" * 20)
        if not any(number in piece for piece in found):
            split += 1
            assert any(piece.endswith("0999-") for piece in found)
    assert split


@pytest.mark.parametrize("before", range(10, 30))
def test_address_breaks_after_its_marks_or_between_letters(before: int) -> None:
    text = "公" * before + "http://www.yunxi.example.cn/zwgk/2021-2025/annual-report/index.html"
    for line, following in pairwise(broken(text)):
        ends = text[following.start - 1 : following.start + 1]
        assert ends[0] in "公/.-" or ends.isalpha()
        natural = sum(width(each) for each in text[line.start : line.stop])
        assert natural > 0.85 * page.WIDTH - 2 * page.STEP * (line.start == 0)


@pytest.mark.parametrize("space", [" ", "\u3000"])
def test_spaces_hang_over_the_edge(space: str) -> None:
    assert pieces("公" * 26 + space * 3 + "开" * 5) == ["公" * 26 + space * 3, "开" * 5]


def test_space_left_over_goes_between_characters_not_into_words() -> None:
    line = broken("公开2021年" * 20)[1]
    text = ("公开2021年" * 20)[line.start : line.stop]
    steps = {text[at : at + 2]: line.xs[at + 1] - line.xs[at] for at in range(len(text) - 1)}
    assert steps["20"] == steps["02"] == width("2")
    assert steps["公开"] - 16 == pytest.approx(steps["年公"] - 16)


@pytest.mark.parametrize(
    "text", ["x" * 3000, "。" * 500, "（" * 500, "—" * 501, "1" * 999, " " * 300, "公" + "," * 999]
)
def test_what_can_not_be_broken_well_is_broken_all_the_same(text: str) -> None:
    lines = broken(text)
    assert "".join(text[line.start : line.stop] for line in lines) == text
    assert all(line.width <= page.WIDTH + 0.1 for line in lines)


def test_column_narrower_than_a_character_takes_one_a_line() -> None:
    assert pieces("三办理", 10.0) == ["三", "办", "理"]


def test_balanced_lines_are_nearly_equal() -> None:
    text = "商业企业"
    lines = balance(text, [9.0] * 4, 30.0)
    assert [text[line.start : line.stop] for line in lines] == ["商业", "企业"]
    assert len(balance("公" * 40, [22.0] * 40, page.WIDTH)) == 2


def test_50000_characters() -> None:
    text = "公开信息，2021年。" * 5000
    assert "".join(pieces(text)) == text

"""The rules for breaking lines (避头尾, 两端对齐), on texts that nobody would write."""

from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from export.paper import page
from export.paper.line_breaks import NO_END, NO_START
from export.paper.lines import LOOSEST, Line, Space, balance, break_lines
from export.paper.squeeze import Place

MARKS = "，。、；：？！（）《》“”‘’—…·%,.;:?!()/-@"
TEXTS = st.text(
    st.sampled_from("公开信息年报" * 4 + MARKS + "0123456789abcXYZ "), min_size=1, max_size=400
)


def width(character: str) -> float:
    return 16.0 if character > "\u2010" else 4.5 if character in " .,;:!()" else 8.5


def place(character: str) -> Place:
    """Return the place of a character, half of which is empty where it is a mark."""
    empty = width(character) / 2
    if character in "，。、；：？！）》”’":
        return Place(16.0, after=empty)
    if character in "（《“‘":
        return Place(16.0, before=empty)
    return Place(width(character))


def broken(text: str, room: float = page.WIDTH) -> list[Line]:
    return break_lines(text, [place(each) for each in text], Space(room, 2 * page.STEP, page.GAP))


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
def test_both_edges_are_straight_or_the_right_one_is_ragged(text: str) -> None:
    lines = broken(text)
    for number, line in enumerate(lines):
        shown = text[line.start : line.stop].rstrip(" ") or " "
        assert line.xs[0] == (0.0 if number else 2 * page.STEP)
        steps = [after - before for before, after in pairwise(line.xs[: len(shown)])]
        widened = [step - width(each) - page.GAP for step, each in zip(steps, shown, strict=False)]
        assert max(widened, default=0.0) <= 16 * LOOSEST - page.GAP, "no line is too loose"
        last = place(shown[-1])
        right = line.xs[len(shown) - 1] + last.width
        if right > page.WIDTH + 0.1:
            assert right - last.after <= page.WIDTH + 0.1, "only the empty half of a mark is beyond"
        elif number < len(lines) - 1 and right < page.WIDTH - 0.1:
            assert right == pytest.approx(line.xs[0] + natural(shown), abs=0.1), "ragged as it is"


def natural(shown: str) -> float:
    """Return how wide characters are as they come, with a gap before each but a Western one."""
    gaps = 0
    for before, after in pairwise(shown):
        western = all(each.isascii() and each != " " for each in (before, after))
        gaps += not western and not (before == after and before in "—…")
    return sum(width(each) for each in shown) + gaps * page.GAP


@given(TEXTS)
def test_marks_give_up_no_more_than_their_empty_halves(text: str) -> None:
    for line in broken(text):
        for at, (left, right) in enumerate(pairwise(line.xs), line.start):
            before, after = place(text[at]), place(text[at + 1])
            closer = before.width + page.GAP - (right - left)
            assert closer <= max(before.after, after.before) + 0.01
            if not (before.after or before.before) or not (after.after or after.before):
                assert closer <= 16 / 4 + 0.01, "a mark beside a character keeps a quarter"


def test_a_line_takes_one_more_character_where_its_marks_have_the_room() -> None:
    head, between_marks = "公" * 26, "公》，《公" + "信" * 21 + "a信，"
    assert pieces(head + between_marks + "信")[1] == between_marks
    at_the_end = "公开，" + "信" * 23 + "a信。"
    assert pieces(head + at_the_end + "开信")[1] == at_the_end


def test_the_last_character_of_a_text_need_not_go_over() -> None:
    end = "公开》，《公开" + "信" * 21 + "，"
    assert pieces("公" * 26 + end)[1:] == [end]


def test_a_line_that_would_be_too_loose_is_left_ragged() -> None:
    head, address = "公" * 26, "szfbxxk@example.gov.cn"
    short = broken(head + "公" * 20 + address + "开")[1]
    assert short.stop == 46
    assert short.xs[-1] == pytest.approx(19 * page.STEP), "as the characters come"
    full = broken(head + "公" * 26 + address + "开")[1]
    assert full.xs[-1] + 16 == pytest.approx(page.WIDTH)


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


@pytest.mark.parametrize(
    "whole",
    [
        "0999-8123456",
        "（0999）8123456",
        "400 123 4567",
        "szfbxxk@yunxi.example.cn",
        "https://www.yunxi.example.cn",
        "2021年",
        "100多万元",
        "20个工作日",
        "98.2%",
        "〔2021〕30号",
        "第五十条",
        "9:00—11:30",
    ],
)
def test_what_is_read_as_one_stays_whole(whole: str) -> None:
    for before in range(10, 38):
        assert any(whole in piece for piece in pieces("公" * before + whole + "开" * 20))


@pytest.mark.parametrize("before", range(1, 27))
@pytest.mark.parametrize(
    "path",
    [
        "zwgk/2021/05/index.html",
        "zwgk/list?id=12&page=2",
        "gongkai?id=annual-report",
        "annual-report-of-2021.html",
    ],
)
def test_a_website_is_torn_behind_its_host_where_the_line_would_be_half_empty(
    path: str, before: int
) -> None:
    host = "https://www.yunxi.example.cn/"
    line, *rest = pieces("公" * before + host + path + "开" * 20)
    assert any(host in piece for piece in (line, *rest)), "the host is never torn"
    room = page.WIDTH - (2 + before) * page.STEP
    if before < 13 and len(host) * 8.5 < room < (len(host) + len(path)) * 8.5:
        assert line.startswith("公" * before + host)
        assert line[-1] in "/?&"
    elif before >= 13:
        assert line == "公" * before


@pytest.mark.parametrize(
    "address", ["szfbxxk_office.2021@yunxi.example.cn/a", "3/4/5/6/7/8/9/10/11"]
)
def test_what_is_no_website_is_not_torn_for_the_line_before(address: str) -> None:
    for before in range(1, 28):
        assert any(address in piece for piece in pieces("公" * before + address + "开" * 20))


@pytest.mark.parametrize("before", range(10, 30))
def test_address_longer_than_a_line_breaks_after_its_marks(before: int) -> None:
    address = "http://www.yunxi.example.cn/zwgk/2021-2025/annual-report/index.html"
    found = pieces("公" * before + address)
    parts = [piece.lstrip("公") for piece in found if piece.lstrip("公")]
    assert "".join(parts) == address
    for part in parts[:-1]:
        assert part[-1] in "/.-", "never between letters"
        assert not part.endswith("http://"), "nor after its beginning"


def test_address_without_marks_breaks_between_letters() -> None:
    first, second = pieces("公" * 20 + "a" * 60)
    assert first.startswith("公" * 20 + "a")
    assert set(second) == {"a"}


@pytest.mark.parametrize("before", range(10, 38))
def test_no_word_of_an_organs_name_is_torn(before: int) -> None:
    name = "云溪县人民政府办公室"
    text = "公" * before + name + "开" * 20
    space = Space(page.WIDTH, 2 * page.STEP, page.GAP)
    for line in break_lines(text, [place(each) for each in text], space, [name])[:-1]:
        assert line.stop - before not in {1, 2, 4, 5, 6, 8, 9}


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

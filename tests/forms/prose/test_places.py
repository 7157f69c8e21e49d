"""What the clerk said of a number stays with that number, or lapses; it never goes to another."""

import random
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms.prose.choices import found, place_of
from forms.prose.masked import masked
from tests.forms.prose.chosen import ID, place, written


def moved(before: str, number: str, after: str) -> str:
    """Return what the choice of ``number`` comes to in the text as it is ``after`` an edit."""
    return written(after, found(after, place(before, number)))


# ---- what keeps a choice, and what ends it


BEFORE = "（一）依申请公开。本机关全年收到政府信息公开申请12件，其中网上提交7件。"


@pytest.mark.parametrize(
    ("after", "stands"),
    [
        (BEFORE, "12"),
        (BEFORE.replace("12", "13"), "13"),
        (BEFORE.replace("12件", "十三件"), "十三"),
        (BEFORE.replace("12", "１，２３４"), "１，２３４"),
        (BEFORE.replace("12件", "1.2万件"), "lapsed"),
        (BEFORE.replace("12件", "12%"), "lapsed"),
        (BEFORE.replace("12", "12余"), "12"),
        (BEFORE.replace("12", "近 12 "), "12"),
        (BEFORE.replace("12件", "12件左右"), "12"),
        (BEFORE.replace("12", "将近12"), "12"),
        (BEFORE.replace("12件", "数十件"), "十"),
        (BEFORE.replace("12", " 12 "), "12"),
        (BEFORE.replace("。", "！"), "12"),
        (f"新的一段，共3件。\n{BEFORE}", "12"),
        (f"{BEFORE}另有8件。", "12"),
        (BEFORE.replace("网上提交", "当面提交"), "12"),
        (BEFORE.replace("本机关", "本局"), "lapsed"),
        (BEFORE.replace("全年", "2025年"), "lapsed"),
        (BEFORE.replace("申请12件", "申请共12件"), "lapsed"),
        (BEFORE.replace("12件", "12"), "lapsed"),
        (BEFORE + BEFORE.replace("12", "15"), "lapsed"),
        ("", "lapsed"),
    ],
)
def test_it_stands_as_long_as_its_clause_does(after: str, stands: str) -> None:
    assert moved(BEFORE, "12", after) == stands


@pytest.mark.parametrize(
    ("before", "after", "stands"),
    [
        # What is said before gives a clause its sense, unless it says all by itself.
        ("收到申请20件，其中自然人提交9件。", "办结申请20件，其中自然人提交9件。", "lapsed"),
        (
            "收到申请20件，法人和其他组织提交9件。",
            "办结申请20件，法人和其他组织提交9件。",
            "lapsed",
        ),
        ("在这一年，收到信息公开申请9件。", "2025年，收到信息公开申请9件。", "9"),
        ("在这一年，共收到信息公开申请9件。", "2025年，共收到信息公开申请9件。", "9"),
        ("窗口按规定办理，共计9件政府信息。", "窗口按规定答复，共计9件政府信息。", "lapsed"),
        ("按规定办理，共计9件。", "按规定答复，共计9件。", "lapsed"),
        # A year says which figure it is.
        ("2024年结转申请9件。", "2025年结转申请9件。", "lapsed"),
        # So does what a following clause says of it.
        ("全年窗口共收到9件，均为信息公开申请。", "全年窗口共收到9件，均为群众来信。", "lapsed"),
        ("全年窗口共收到9件，按时办理。", "全年窗口共收到9件，按期办理。", "9"),
        # A short sentence goes on from the one before.
        ("行政复议情况。发生9件。", "行政复议情况。\n发生9件。", "9"),
        ("行政复议情况。发生9件。", "行政诉讼情况。发生9件。", "lapsed"),
        # A clause that stood twice may be the other one, once one of them is gone.
        ("收到30件，其中网上9件。\n办结28件，其中网上8件。", "办结28件，其中网上8件。", "lapsed"),
    ],
)
def test_it_ends_with_what_gave_its_clause_the_sense(before: str, after: str, stands: str) -> None:
    assert moved(before, "9", after) == stands


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("收到1.5万元。", "1"),
        ("自2025年起。", "2025"),
        ("按第9条。", "9"),
        ("同比上升15%。", "15"),
        ("收到12件。", "2"),
        ("收到件。", "件"),
    ],
)
def test_a_place_is_that_of_a_whole_number(text: str, number: str) -> None:
    assert place_of(text, ID, text.index(number)) is None


def test_of_sentences_that_read_alike_the_neighbours_tell_which_it_is() -> None:
    text = "复议情况如下。发生3件。\n诉讼情况如下。发生4件。"
    assert moved(text, "4", text) == "4"
    swapped = "诉讼情况如下。发生4件。\n复议情况如下。发生3件。"
    assert moved(text, "4", swapped) in ("4", "lapsed")
    assert moved(text, "4", "复议情况如下。发生3件。") == "lapsed"
    assert moved(text, "4", "诉讼情况如下。发生4件。") in ("4", "lapsed")


def test_where_only_their_order_tells_sentences_apart_one_more_or_less_ends_it() -> None:
    text = "发生3件。发生4件。发生5件。发生6件。"
    assert [moved(text, each, text) for each in "3456"] == ["3", "4", "5", "6"]
    for after in ("发生3件。发生4件。发生5件。", f"{text}发生7件。", f"发生2件。{text}"):
        assert moved(text, "4", after) == "lapsed"


def test_a_sentence_put_beside_it_makes_no_other_its_own() -> None:
    """What was put in stands before the next sentence as another did before the first."""
    text = "如下。\n收到申请公开3件。\n收到申请公开4件。收到申请公开5件。"
    after = "如下。\n收到申请公开3件。\n如下。\n收到申请公开4件。收到申请公开5件。"
    assert moved(text, "3", after) == "lapsed"


def test_numbers_of_one_clause_are_told_apart() -> None:
    text = "许可、处罚和强制决定分别为12宗、0宗和3宗。"
    assert [moved(text, each, text) for each in ("12", "0", "3")] == ["12", "0", "3"]
    twice = "维持3件，公开4件，维持5件。"
    assert [moved(twice, each, twice) for each in "345"] == ["3", "4", "5"]


def test_a_place_that_nobody_made_leads_nowhere() -> None:
    made = place(BEFORE, "12")
    assert found(BEFORE, made._replace(number=7)) is None
    assert found(BEFORE, made._replace(number=-1)) is None
    assert found(BEFORE, made._replace(sentence="别的一句", clause="其中网上提交#件")) is None


def test_what_is_written_like_an_open_number_is_none() -> None:
    text = "收到#件、5件。"
    assert moved(text, "5", text) == "5"
    assert moved("收到4件、5件。", "5", text) == "lapsed"


# ---- properties


SENTENCES = st.sampled_from(
    [
        "收到申请#件。",
        "本年度收到政府信息公开申请#件，其中自然人#件。",
        "本年度办结政府信息公开申请#件，其中自然人#件。",
        "复议情况。",
        "共#件。",
        "有#件、#件。",
    ]
)
PARAGRAPHS = st.lists(st.lists(SENTENCES, min_size=1, max_size=4).map("".join), max_size=5)


def numbered(text: str) -> str:
    """Return ``text`` with a number of its own at each open place."""
    numbers = iter(range(100, 999))
    return re.sub("#", lambda _: str(next(numbers)), text)


def numbers_of(text: str) -> list[str]:
    return re.findall(r"\d+", text)


@given(PARAGRAPHS)
def test_a_place_leads_back_to_its_number(paragraphs: list[str]) -> None:
    text = numbered("\n".join(paragraphs))
    for number in numbers_of(text):
        made = place_of(text, ID, text.index(number))
        assert made is None or written(text, found(text, made)) == number


@given(PARAGRAPHS, PARAGRAPHS)
def test_what_is_put_in_elsewhere_never_moves_a_choice(old: list[str], more: list[str]) -> None:
    paragraphs = numbered("\n".join([*old, *more])).split("\n")
    before = paragraphs[: len(old)]
    chance = random.Random(len(paragraphs))
    after = list(before)
    for each in paragraphs[len(old) :]:
        after.insert(chance.randint(0, len(after)), each)
    _never_another("\n".join(before), "\n".join(after))


@given(PARAGRAPHS, st.data())
def test_what_is_taken_out_elsewhere_never_moves_a_choice(
    paragraphs: list[str], data: st.DataObject
) -> None:
    before = numbered("\n".join(paragraphs)).split("\n")
    after = [each for each in before if data.draw(st.booleans())]
    _never_another("\n".join(before), "\n".join(after))


def test_a_number_is_placed_in_a_text_that_is_half_forgotten() -> None:
    made = place_of(BEFORE, ID, BEFORE.index("12"))
    for turn in range(100):
        masked(f"收到申请{turn}件。")
    assert place_of(BEFORE, ID, BEFORE.index("12")) == made


@given(PARAGRAPHS, st.randoms(use_true_random=False))
def test_paragraphs_in_another_order_never_move_a_choice(
    paragraphs: list[str], chance: random.Random
) -> None:
    before = numbered("\n".join(paragraphs))
    after = before.split("\n")
    chance.shuffle(after)
    for number in numbers_of(before):
        made = place_of(before, ID, before.index(number))
        if made and made.of == 1:
            text = "\n".join(after)
            assert written(text, found(text, made)) in (number, "lapsed")


def _never_another(before: str, after: str) -> None:
    for number in numbers_of(before):
        made = place_of(before, ID, before.index(number))
        if made:
            assert written(after, found(after, made)) in (number, "lapsed")


@pytest.mark.parametrize(
    "text",
    ["（" * 50_000, "9" * 200_000, "一" * 200_000, "，1件" * 50_000, "近" * 200_000, "1," * 99_999],
)
def test_hostile_text_is_read_in_time(text: str) -> None:
    place_of(text, ID, 0)
    place_of(text, ID, len(text) - 2)

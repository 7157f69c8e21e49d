"""How a text is folded and cut: places, brackets, clauses."""

from hypothesis import given
from hypothesis import strategies as st

from forms.prose.plain import plain
from forms.prose.relative_years import with_relative_years
from forms.prose.scenes import Scene, may_state, sentences


def scenes(text: str) -> list[Scene]:
    found: list[Scene] = []
    for line in plain(text).lines():
        for clauses in sentences(line):
            for clause in clauses:
                found += clause.scenes
    return found


def rows(text: str) -> list[tuple[str, str, str | None]]:
    return [(text[slice(*each.place)], each.before, each.host) for each in scenes(text)]


def test_what_is_in_brackets_is_read_by_itself_and_leaves_its_sentence_whole() -> None:
    assert rows("收到申请９件（自然人7件，企业 2 件）、办结8件。") == [
        ("９", "收到申请", None),
        ("7", "自然人", "收到申请9件"),
        ("2", "企业", "收到申请9件"),
        ("8", "办结", None),
    ]
    assert rows("政府（含办公室）制发文件4件") == [("4", "政府制发文件", None)]


def test_a_number_alone_in_brackets_counts_what_these_follow() -> None:
    assert rows("来自商业企业（5件）和其他（1件）") == [
        ("5", "来自商业企业", "来自商业企业"),
        ("1", "和其他", "来自商业企业和其他"),
    ]


def test_marks_between_a_word_and_its_number_part_nothing() -> None:
    assert [each.before for each in scenes("“予以公开”：3件，部分公开、2件")] == ["予以公开", ""]
    assert scenes("做到“办结一件申请”") == []


def test_the_number_of_a_heading_is_no_aside() -> None:
    assert rows("（二）收到3件") == [("3", "收到", None)]


def test_years_are_named_by_how_they_lie_to_the_report_year() -> None:
    words = with_relative_years(plain("2024年结转、上一年度、以上年度、2026年、去年、2019年"), 2025)
    assert words.text == "上年结转、上年、以上年度、下年、上年、他年"


def test_names_and_numbers_of_papers_are_left_out() -> None:
    assert plain("《甲5件》（乙〔2025〕3号）").text == "《》（乙〔〕3号）"


def test_look_alikes_are_folded() -> None:
    assert plain("⼀件ﬁ").text == "一件ﬁ"


def test_most_lines_are_passed_over() -> None:
    assert not may_state(plain("加强组织领导，统一思想，完善制度。"))
    assert may_state(plain("收到十六件。"))
    assert may_state(plain("未收到申请。"))


@given(st.text(alphabet="收到1２ 　，,（）()《》“”〔〕。；：\n件年2024上", max_size=60))
def test_every_character_keeps_its_place(text: str) -> None:
    words = with_relative_years(plain(text), 2025)
    assert len(words.text) == len(words.places)
    assert list(words.places) == sorted(words.places)
    for each in scenes(text):
        start, end = each.place
        assert 0 <= start < end <= len(text)

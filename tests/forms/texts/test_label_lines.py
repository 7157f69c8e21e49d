"""Labels in lines: between words, evenly, and never a character alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms.editions.registry import EDITIONS
from forms.texts.label_lines import label_lines, label_words

LABELS = sorted(
    {
        cell.text
        for edition in EDITIONS.values()
        for section in edition.form.sections
        if section.grid
        for cell in section.grid.cells
        if cell.text
    }
)


def broken(label: str, width: int) -> str:
    """Return the lines of a label, each character being one wide."""
    return "/".join(label_lines(label, width, len))


@pytest.mark.parametrize(
    ("label", "width", "lines"),
    [
        ("商业企业", 4, "商业企业"),
        ("商业企业", 3, "商业/企业"),
        ("社会公益组织", 5, "社会公益/组织"),
        ("社会公益组织", 3, "社会/公益/组织"),
        ("法律服务机构", 4, "法律服务/机构"),
        ("结果维持", 3, "结果/维持"),
        ("（三）不予公开", 6, "（三）/不予公开"),
        ("（三）不予公开", 3, "（三）/不予/公开"),
        ("三、本年度办理结果", 6, "三、本年度/办理结果"),
        ("三、本年度办理结果", 3, "三、/本年度/办理/结果"),
        ("复议后起诉", 4, "复议后/起诉"),
        ("未经复议直接起诉", 7, "未经复议/直接起诉"),
        ("法人或其他组织", 5, "法人或其他/组织"),
        ("行政规范性文件", 6, "行政规范性/文件"),
        ("第二十条第（一）项", 8, "第二十条/第（一）项"),
        ("先核对后公开、再归档备查", 8, "先核对后公开、/再归档备查"),
    ],
)
def test_labels_break_at_words(label: str, width: int, lines: str) -> None:
    assert broken(label, width) == lines


def test_words_of_two_take_up_a_third_that_follows() -> None:
    assert label_words("自然人") == ["自然人"]
    assert label_words("工作人员") == ["工作", "人员"], "and leave one that begins a word"
    assert label_words("1.（甲）乙丙丁戊") == ["1.（甲）乙丙", "丁戊"]
    assert label_words("（") == ["（"]


@pytest.mark.parametrize(
    "words",
    [
        "五、|存在的|主要|问题|及改进|情况",
        "4.保护|第三方|合法|权益",
        "1.本机关|不掌握|相关|政府|信息",
        "3.补正后|申请|内容|仍不明确",
        "3.危及|“三安全|一稳定”",
        "4.无正当|理由|大量|反复|申请",
        "（本列|数据的|勾稽|关系为：|第一项加|第二项|之和）",
    ],
)
def test_words_that_are_known_are_not_torn_and_those_beside_them_pair_up(words: str) -> None:
    assert "|".join(label_words(words.replace("|", ""))) == words


def test_a_word_that_is_too_wide_breaks_anywhere_but_before_a_mark() -> None:
    assert broken("自然人、法人", 2) == "自然/人、/法人"


@pytest.mark.parametrize("label", LABELS)
def test_no_character_of_the_form_stands_alone_where_its_words_fit(label: str) -> None:
    least = max(map(len, label_words(label)))
    for width in range(least, len(label) + 1):
        lines = label_lines(label, width, len)
        assert all(2 <= len(line) <= width for line in lines), lines


@given(st.text("一二人的第或（）“”、，。1.a公开", min_size=1), st.integers(1, 12))
def test_nothing_of_a_label_is_lost(label: str, width: int) -> None:
    assert "".join(label_words(label)) == label
    lines = label_lines(label, width, len)
    assert "".join(lines) == label
    assert all(lines)

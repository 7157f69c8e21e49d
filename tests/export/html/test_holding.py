"""Where the texts of a page may break: between words, and not in what is read as one."""

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from export.html.holding import label_markup, name_markup, text_markup, title_markup


def kept(markup: str) -> list[str]:
    """Return what is kept in one line."""
    return re.findall(r'<span style="white-space:nowrap">(.*?)</span>', markup)


def plain(markup: str) -> str:
    return unescape(re.sub("<[^>]*>", "", markup))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("2021年收到申请13件", ["2021年", "13件"]),
        ("电话0999-1234567，邮箱xxgk-a@example.com", ["0999-1234567", "xxgk-a@example.com"]),
        ("网址http://www.example.gov.cn/a", ["http://www.example.gov.cn/a"]),
        ("第五十条，某政办〔2021〕30号", ["第五十条", "〔2021〕30号"]),
        ("占 59.2449", []),
        ("占59.2%", []),
        (f"网址http://www.example.gov.cn/{'a/' * 40}b", []),
    ],
)
def test_what_is_read_as_one_stays_in_a_line_unless_that_is_too_short(
    text: str, wanted: list[str]
) -> None:
    assert kept(text_markup(text)) == wanted


@pytest.mark.parametrize(
    ("title", "unit", "words"),
    [
        (
            "江南市东山区人民政府办公室2021年政府信息公开工作年度报告",
            "江南市东山区人民政府办公室",
            "江南市|东山区|人民政府|办公室|2021年|政府|信息|公开|工作|年度|报告",
        ),
        ("年度报告", "江南市", "年度|报告"),
        ("××××年政府信息", "", "××××年|政府|信息"),
    ],
)
def test_a_title_breaks_between_words(title: str, unit: str, words: str) -> None:
    assert title_markup(title, unit).replace("<wbr>", "|") == words


def test_labels_and_names_break_between_words() -> None:
    assert label_markup("社会公益组织") == "社会<wbr>公益<wbr>组织"
    assert name_markup("江南市农业农村局") == "江南市<wbr>农业<wbr>农村局"


@given(st.text(st.sampled_from("<>&\"'甲乙年0123.@/:-（）、。第 条一a"), max_size=40))
def test_nothing_of_a_text_is_lost_or_added(text: str) -> None:
    for markup in (text_markup(text), label_markup(text), title_markup(text, text[:5])):
        assert plain(markup) == text

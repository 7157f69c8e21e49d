"""What a text says of a number against last year's, and what it says of other things."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms.prose.comparisons import comparisons


def said(text: str) -> list[tuple[str, int, str]]:
    """Return kind, direction and digits of what is said of the first 33, or ３３, of the text."""
    at = max(text.find("33"), text.find("３３")) + 2
    found = comparisons(text, at, 2024)
    return [(each.kind.name, each.direction, text[each.start : each.end]) for each in found]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("收到申请33件，同比增长17.86%。", [("RATE", 1, "17.86")]),
        ("收到申请33件，同比下降2％。", [("RATE", -1, "2")]),
        ("收到申请33件，比上年增加5件。", [("DIFFERENCE", 1, "5")]),
        ("收到申请33件，较去年少五件。", [("DIFFERENCE", -1, "五")]),
        ("收到申请33件（同比增长17.9%）。", [("RATE", 1, "17.9")]),
        (
            "收到申请33件，与上年相比增加5件，增长17.9%。",
            [("DIFFERENCE", 1, "5"), ("RATE", 1, "17.9")],
        ),
        (
            "收到申请33件，与上年度相比，增加5件（增幅17.9%）。",
            [("DIFFERENCE", 1, "5"), ("RATE", 1, "17.9")],
        ),
        ("收到33件政府信息公开申请，申请量较2024年增长了17.9%。", [("RATE", 1, "17.9")]),
        ("收到申请33件（自然人30件），同比增长率为17.9%。", [("RATE", 1, "17.9")]),
        ("收到申请３３件，同比增长１７．９％。", [("RATE", 1, "１７．９")]),
        ("收到33起，比2024年（31起）上升6.5%。", [("BEFORE", 0, "31"), ("RATE", 1, "6.5")]),
        ("收到33件，比上年的28件增加5件。", [("BEFORE", 0, "28"), ("DIFFERENCE", 1, "5")]),
        ("收到33件（上年28件），办结30件。", [("BEFORE", 0, "28")]),
        ("收到33件（2024年为28件）。", [("BEFORE", 0, "28")]),
        ("收到33件，与上年持平。", [("SAME", 0, "持平")]),
        ("收到33件，同比持平。", [("SAME", 0, "持平")]),
        ("收到33件，同比翻一番。", [("DOUBLED", 1, "翻一番")]),
        ("收到33件，同比增长1.2倍。", [("TIMES", 1, "1.2")]),
        ("收到33件，是上年的2.2倍。", [("FACTOR", 0, "2.2")]),
    ],
)
def test_what_is_said_of_a_number(text: str, wanted: list[tuple[str, int, str]]) -> None:
    assert said(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "收到申请33件，比2020年增长50%。",
        "收到33件（2020年28件）。",
        "收到申请33件，其中网上申请30件，同比增长50%。",
        "收到申请33件，办结30件，同比增长50%。",
        "收到申请33件。网站访问量同比增长50%。",
        "收到申请33件，公众号阅读量同比增长50%。",
        "收到申请33件，同比增长约18%。",
        "收到申请33件，同比增长近两成。",
        "收到申请33件，同比增长17%以上。",
        "收到申请33件，同比增加5余件。",
        "收到申请33件，同比上升2个百分点。",
        "收到申请33件，与上年基本持平。",
        "收到申请33件，同比增长至40件。",
        "收到申请33件，增长17.9%。",
        "收到申请33件，按时答复率较上年明显提高。",
        "收到申请33件、办结32件，同比分别增长17.9%、23.1%。",
        "收到申请33件，环比增长5%。",
    ],
)
def test_what_is_no_exact_comparison_of_it_with_last_year(text: str) -> None:
    assert said(text) == []


def test_the_phrase_and_the_word() -> None:
    text = "收到33件，较上年增长了17.9%。"
    (found,) = comparisons(text, 4, 2024)
    assert text[slice(*found.phrase)] == "较上年增长了17.9%"
    assert text[slice(*found.word)] == "增长"


@given(st.text("33件，比上年较同增减长加了5.%倍（）2024平持翻番", max_size=60), st.integers(0, 60))
def test_every_stretch_lies_in_the_text(text: str, at: int) -> None:
    for found in comparisons(text, min(at, len(text)), 2024):
        start, end = found.phrase
        assert min(at, len(text)) <= start <= found.start < found.end <= end <= len(text)


@pytest.mark.parametrize(
    "more", ["，增加5件" * 20_000, "（" * 50_000, "件" * 200_000, "5" * 10_000]
)
def test_hostile_texts_are_read_in_time(more: str) -> None:
    comparisons("收到33件，比上年（" + more, 4, 2024)
    comparisons("收到33件，比上年增加" + more, 4, 2024)
    comparisons("收到33" + more, 4, 2024)

"""What differs in texts, told with its place, wherever it is.

White space between programs makes no difference.
"""

from hypothesis import given
from hypothesis import strategies as st

from export.contrast import differences_at, text_differences, without_space

WANTED = [
    ("前言", "根据规定，编制年报。"),
    ("一、总体情况", "一、总体情况"),
    ("一、总体情况", "主动公开 1,234 条。办理申请 9 件。"),
]
READ = "根据规定，\n编制年报。一、总体情况主动公开1,234条。办理申请9件。"


def test_white_space_makes_no_difference() -> None:
    assert text_differences(WANTED, READ) == []


def test_each_difference_is_told_at_its_place_with_what_is_around_it() -> None:
    assert text_differences(
        WANTED, READ.replace("规定", "条例").replace("1,234", "1,235").replace("9", "10")
    ) == [
        "前言：应为“根据规定，编制年报。一、”，文件中为“根据条例，编制年报。一、”",
        "一、总体情况：应为“总体情况主动公开1,234条。办理申请9件”，文件中为“总体情况主动公开1,235条。办理申请10”",
        "一、总体情况：应为“1,234条。办理申请9件。”，文件中为“1,235条。办理申请10件。”",
    ]


def test_what_is_lacking_and_what_is_too_much() -> None:
    assert text_differences(WANTED, READ.removesuffix("办理申请9件。")) == [
        "一、总体情况：应为“开1,234条。办理申请9件。”，文件中为“开1,234条。”"
    ]
    assert text_differences(WANTED, READ + "完") == [
        "一、总体情况：应为“。办理申请9件。”，文件中为“。办理申请9件。完”"
    ]
    assert text_differences([], "多的") == ["应为“”，文件中为“多的”"]


def test_a_long_difference_is_told_in_short() -> None:
    (told,) = text_differences([("前言", "甲" * 300)], "")
    assert told == f"前言：应为“{'甲' * 40}……（共 300 字）”，文件中为“”"


def test_where_only_white_space_differs_a_single_text_is_told_so() -> None:
    assert differences_at("前言", "甲\n乙", "甲\n乙") == []
    assert differences_at("前言", "甲\n乙", "甲乙") == ["前言：应为“甲¶乙”，文件中为“甲乙”"]


@given(
    st.lists(st.text("甲乙丙 \n12,。", max_size=9), max_size=5),
    st.text("甲乙丙 \n12,。", max_size=20),
)
def test_nothing_is_told_exactly_where_nothing_differs(texts: list[str], read: str) -> None:
    wanted = [(str(number), text) for number, text in enumerate(texts)]
    assert (text_differences(wanted, read) == []) == (
        without_space("".join(texts)) == without_space(read)
    )
    assert text_differences(wanted, " ".join(texts)) == []

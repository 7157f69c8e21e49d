"""text.numbering: what is out of count, and the number that was meant."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms.checks.finding import Case, Finding
from forms.checks.numbering import Numbering
from forms.mending import proposals
from forms.prose.numerals import to_chinese
from tests.builders import complete

ID = "text.overview"
CHECK = Numbering(ID)


def found(text: str) -> list[Finding]:
    return list(CHECK.find(Case(complete({ID: text}))))


def what(finding: Finding) -> str:
    """Return what is said, without the words that it is said of."""
    return finding.message.partition("，见：")[0]


def told(text: str) -> list[tuple[str, str]]:
    """Return the words of each span with what is said of it."""
    return [
        ("+".join(text[span.start : span.end] for span in finding.spans), what(finding))
        for finding in found(text)
    ]


def mended(text: str) -> str:
    """Return ``text`` as it is after the first proposal for the first finding."""
    case = Case(complete({ID: text}))
    first = proposals(case, found(text)[0])[0]
    return case.changed(first.edits).report.text(ID)


OUT_OF_COUNT = [
    (
        "（一）公布。\n（二）受理。\n（三）管理。\n（三）平台。\n（五）保障。",
        [("（三）", "编号“（三）”重复，应为“（四）”")],
        "（一）公布。\n（二）受理。\n（三）管理。\n（四）平台。\n（五）保障。",
    ),
    (
        "（一）公布。\n（二）受理。\n（二）管理。\n（三）平台。\n（四）保障。",
        [("（二）", "编号“（二）”重复，应为“（三）”")],
        "（一）公布。\n（二）受理。\n（三）管理。\n（四）平台。\n（五）保障。",
    ),
    (
        "一、公布。\n二、受理。\n四、管理。\n五、平台。",
        [("四、", "编号“四、”接不上前面的“二、”，应为“三、”")],
        "一、公布。\n二、受理。\n三、管理。\n四、平台。",
    ),
    (
        "（1）公布。\n（2）受理。\n（5）管理。\n（4）平台。",
        [("（5）", "编号“（5）”接不上前面的“（2）”，应为“（3）”")],
        "（1）公布。\n（2）受理。\n（3）管理。\n（4）平台。",
    ),
    (
        "1.公布。\n2.受理。\n1.管理。\n4.平台。\n",
        [("4.", "编号“4.”接不上前面的“1.”，应为“2.”")],
        "1.公布。\n2.受理。\n1.管理。\n2.平台。\n",
    ),
    (
        "（一）公布。\n（一）受理。\n（三）管理。",
        [("（一）", "编号“（一）”重复，应为“（二）”")],
        "（一）公布。\n（二）受理。\n（三）管理。",
    ),
    (
        "（一）公布。\n一是快。\n（一）受理。",
        [("（一）", "编号“（一）”重复，应为“（二）”")],
        "（一）公布。\n一是快。\n（二）受理。",
    ),
    (
        "（一）公布。\n（二）受理。\n（三）管理。\n四、平台。一是更新；二是巡查。",
        [("四、", "编号“四、”与前面的“（三）”不是一级，应为“（四）”")],
        "（一）公布。\n（二）受理。\n（三）管理。\n（四）平台。一是更新；二是巡查。",
    ),
    (
        "（一）公布。\n1.受理。\n（三）管理。",
        [("1.+（三）", "编号“1.”与前面的“（一）”不是一级，应为“（二）”")],
        "（一）公布。\n（二）受理。\n（三）管理。",
    ),
    (
        "一是多学习。二是勤更新。四是严考核。",
        [("四是", "编号“四是”接不上前面的“二是”，应为“三是”")],
        "一是多学习。二是勤更新。三是严考核。",
    ),
    (
        "一是多学习；二是勤更新；三是严考核。今后，一是多学习；三是勤更新。",
        [("三是", "编号“三是”接不上前面的“一是”，应为“二是”")],
        "一是多学习；二是勤更新；三是严考核。今后，一是多学习；二是勤更新。",
    ),
    (
        "一是多学习。二是勤更新。三加强考核。四是抓整改。",
        [("三", "“三”后面少了“是”，前面是“二是”，应为“三是”")],
        "一是多学习。二是勤更新。三是加强考核。四是抓整改。",
    ),
    (
        "一是多学习。二是勤更新。三破解难题。四是抓整改。",
        [("三", "“三”后面少了“是”，前面是“二是”，应为“三是”")],
        "一是多学习。二是勤更新。三是破解难题。四是抓整改。",
    ),
    (
        "（一）公布。\n（二）受理。\n三、管理。\n四、平台。",
        [
            ("三、", "编号“三、”与前面的“（二）”不是一级，应为“（三）”"),
            ("四、", "编号“四、”与前面的“（三）”不是一级，应为“（四）”"),
        ],
        "（一）公布。\n（二）受理。\n（三）管理。\n四、平台。",
    ),
    (
        "一是多学习。\n二是勤更新。\n三强化考核。",
        [("三", "“三”后面少了“是”，前面是“二是”，应为“三是”")],
        "一是多学习。\n二是勤更新。\n三是强化考核。",
    ),
    (
        "一是多学习。\n二是勤更新。\n二是严考核。",
        [("二是", "编号“二是”重复，应为“三是”")],
        "一是多学习。\n二是勤更新。\n三是严考核。",
    ),
    (
        "１．公布。\n２．受理。\n４．管理。",
        [("４．", "编号“４．”接不上前面的“２．”，应为“３．”")],
        "１．公布。\n２．受理。\n３．管理。",
    ),
    (
        "（一）公布。包括：（一）机构；（二）财政；（四）人事。\n（二）受理。",
        [("（四）", "编号“（四）”接不上前面的“（二）”，应为“（三）”")],
        "（一）公布。包括：（一）机构；（二）财政；（三）人事。\n（二）受理。",
    ),
]


@pytest.mark.parametrize(("text", "wanted", "right"), OUT_OF_COUNT)
def test_a_number_out_of_count_is_told_once_and_mended(
    text: str, wanted: list[tuple[str, str]], right: str
) -> None:
    assert told(text) == wanted
    assert mended(text) == right
    assert len(found(right)) == len(wanted) - 1


def test_which_of_two_numbers_is_meant_is_left_to_the_clerk() -> None:
    text = "（二）（一）公布。\n（三）受理。"
    assert told(text) == [("（二）（一）", "一个标题有两个编号“（二）（一）”，请删去一个")]
    assert proposals(Case(complete({ID: text})), found(text)[0]) == []


def test_a_heading_whose_number_is_lost_is_told_and_the_next_is_not() -> None:
    text = "（一）公布。\n（）受理。\n（三）管理。"
    assert told(text) == [("（）", "标题的编号“（）”里没有数字")]


COUNTED = [
    # each heading begins its list anew, and so does what is said later
    "（一）问题\n1.少\n2.慢\n（二）措施\n1.多\n2.快",
    "（一）问题\n1.少\n2.慢\n（二）措施\n3.多\n4.快",
    "（一）问题\n（一）少\n（二）慢\n（二）措施\n（一）多\n（二）快",
    "一是少；二是慢。今后：一是多；二是快；三是好。",
    "存在问题\n（一）少。\n改进措施\n（一）多。",
    # a list within a list
    "一是制度：一是登记，二是审核。二是队伍。",
    "一是制度。一是登记，二是审核。\n二是队伍。一是选人，二是培训，三是考核。\n三是经费。",
    "第一，少。一是人少，二是钱少。第二，慢。一是手慢。",
    # one part is merged into the one before, or named otherwise
    "（一）公布。（二）受理。\n（三）管理。",
    "（一）公布，其中（二）受理并入。\n（三）管理。",
    "一是多。第二，快。三是好。",
    "一要多。三要素齐全。",
    "一是多，要快。二要快。三是好。",
    # what begins with another number is an excerpt or a quotation
    "（二）受理。\n（三）管理。",
    "规定：（五）计划；（六）预算；（八）许可。",
    "二是快；四是好。",
    "（一）公布。\n七、受理。",
    "一是快。二是好。\n四是多。",
    # numbers that count something, and words
    "三是三级审核。三大平台、四类栏目、五个方面。",
    "一是快。二是好。三公经费公开。四重保障到位。今后，一是多。",
    "0.概述。\n二三、公布。\n一三是。",
    "2023.12公布。\n1.5万条。\n3、4号楼。\n三、四季度。",
    # others: far away, or backwards
    "（一）公布。\n（二）受理。\n（九）管理。",
    "（一）公布。\n（二）受理。\n（三）管理。\n（二）平台。",
    "（一）公布。\n1.一。\n2.二。\n（二）受理。",
    "（一）公布。\n1.一。\n（二）受理。",
]


@pytest.mark.parametrize("text", COUNTED)
def test_lists_that_count_are_left_alone(text: str) -> None:
    assert told(text) == []


STYLES: dict[str, Callable[[int], str]] = {
    "（{}）": to_chinese,
    "({})": to_chinese,
    "{}、": to_chinese,
    "{}是": to_chinese,
    "{}.": str,
    "（{:}）": str,
}


@given(st.sampled_from(sorted(STYLES)), st.integers(4, 12), st.data())
def test_whichever_number_is_left_out_or_written_twice_is_the_one_finding(
    style: str, length: int, data: st.DataObject
) -> None:
    numerals = [style.format(STYLES[style](number)) for number in range(1, length + 1)]
    assert told("\n".join(f"{each}工作。" for each in numerals)) == []
    out = data.draw(st.integers(1, length - 2))
    rest = [*numerals[:out], *numerals[out + 1 :]]
    assert [words for words, _ in told("\n".join(f"{each}工作。" for each in rest))] == [rest[out]]
    twice = [*numerals[:out], numerals[out - 1], *numerals[out + 1 :]]
    if out > 1 or length > 2:
        spans = [words for words, _ in told("\n".join(f"{each}工作。" for each in twice))]
        assert spans == [twice[out]]


def test_at_most_twenty_are_told() -> None:
    text = "".join(f"（一）甲\n（三）乙\n（{each}）丙\n" for each in ["一"] * 60)
    assert len(found(text)) == 20

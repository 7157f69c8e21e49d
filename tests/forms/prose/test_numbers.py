"""Numbers of a text that count, with what makes them vague."""

import pytest

from forms.prose.numbers import numbers
from forms.prose.numerals import count_like, read_chinese, to_chinese, written_like

COUNTED = [
    ("收到7件", "7", 7, None),
    ("收到１７ 份", "１７", 17, None),
    ("共1,234条", "1,234", 1234, None),
    ("共1 234次", "1 234", 1234, None),
    ("共十六件", "十六", 16, None),
    ("发生两起", "两", 2, None),
    ("一百零五件次", "一百零五", 105, None),
    ("14余件", "14", 14, "14余件"),
    ("十多件", "十", 10, "十多件"),
    ("近60份", "60", 60, "近60份"),
    ("大约 60 份", "60", 60, "大约 60 份"),
    ("上百件", "百", 100, "上百件"),
    ("60件以上", "60", 60, "60件以上"),
    ("3万余件", "3", 30000, "3万余件"),
    ("申请数为0", "0", 0, None),
    ("1起诉讼", "1", 1, None),
    ("网上5件", "5", 5, None),
]
NONE = [
    "第7件",
    "每一件",
    "这三项",
    "7个人",
    "两个方面",
    "3项目",
    "7条例",
    "7期",
    "12%",
    "2025年",
    "《关于7件事的通知》",
    "A7件",
    "12-7件",
]


@pytest.mark.parametrize(("text", "digits", "value", "vague"), COUNTED)
def test_what_counts(text: str, digits: str, value: int, vague: str | None) -> None:
    (number,) = numbers(text)
    assert (text[number.start : number.end], number.value) == (digits, value)
    assert (text[slice(*number.vague)] if number.vague else None) == vague


@pytest.mark.parametrize("text", NONE)
def test_what_counts_nothing(text: str) -> None:
    assert list(numbers(text)) == []


@pytest.mark.parametrize("text", ["1.2万件", "3万件", f"{'1' * 10}件", "两三件"])
def test_a_number_that_no_count_is(text: str) -> None:
    assert [number.value for number in numbers(text)] == [None]


def test_a_stretch_of_a_text_keeps_its_places() -> None:
    text = "收到 5 件，\n办结近 7 件"
    (number,) = numbers(text, text.index("\n") + 1)
    assert text[number.start : number.unit_end] == "7 件"
    assert number.vague is not None
    assert text[slice(*number.vague)] == "近 7 件"


@pytest.mark.parametrize("number", [0, 1, 10, 12, 20, 100, 101, 110, 1001, 1010, 9999])
def test_a_chinese_numeral_is_read_as_it_is_written(number: int) -> None:
    assert read_chinese(to_chinese(number)) == number


def test_numbers_are_written_in_the_manner_of_the_old_one() -> None:
    assert written_like("1,234", 5678) == "5,678"
    assert written_like("１２", 1234) == "１２３４"
    assert written_like("十二", 13) == "十三"
    assert written_like("三", 2) == "二"  # as a number of order
    assert (count_like("三", 2), count_like("十三", 12), count_like("3", 2)) == ("两", "十二", "2")
    assert to_chinese(12345) == "12345"
    assert read_chinese("三万二千") == 32000
    assert read_chinese("甲") is None

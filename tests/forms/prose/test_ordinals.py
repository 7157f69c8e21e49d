"""The numbers that a text counts its own parts by."""

import pytest

from forms.prose.ordinals import Style, ordinals


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("一、公布", [("一、", Style.COMMA, 1)]),
        ("  （ 十二 ）公布", [("（ 十二 ）", Style.BRACKETS, 12)]),
        ("(三)公布", [("(三)", Style.BRACKETS, 3)]),
        ("１０．公布", [("１０．", Style.DIGITS, 10)]),
        ("1、公布。2、受理", [("1、", Style.DIGITS, 1), ("2、", Style.DIGITS, 2)]),
        ("办结。 （2）受理", [("（2）", Style.DIGITS_IN_BRACKETS, 2)]),
        ("分别是： 一是公布，二是受理", [("一是", Style.IS, 1), ("二是", Style.IS, 2)]),
        ("主要问题一是公布", [("一是", Style.IS, 1)]),
        ("一要公布；二要受理", [("一要", Style.MUST, 1), ("二要", Style.MUST, 2)]),
        ("统一是要求，第一是公布，三要素", []),
        ("1.5万条，2023.12，第（三）项，《一、公布》", []),
        ("三、四季度、二是好", []),
    ],
)
def test_what_begins_a_part_is_read(text: str, read: list[tuple[str, Style, int]]) -> None:
    assert [(each.written, each.style, each.number) for each in ordinals(text)] == read
    for each in ordinals(text):
        assert text[each.start : each.end] == each.written


def test_another_number_is_written_alike() -> None:
    written = [next(ordinals(text)) for text in ("（三）", "１．", "九是", "(1)")]
    assert [each.numbered(10) for each in written] == ["（十）", "１０．", "十是", "(10)"]

"""The levels of an official text: 一、 （一） 1. （1）, and headings run into their text."""

import pytest

from forms.texts.outline import Paragraph, outline


@pytest.mark.parametrize(
    ("line", "level", "heading"),
    [
        ("一、总体情况", 1, "一、总体情况"),
        ("十一、其他", 1, "十一、其他"),
        ("（一）主动公开。做了很多。", 2, "（一）主动公开。"),
        ("(二)依申请公开", 2, "(二)依申请公开"),
        ("（十二）平台建设。", 2, "（十二）平台建设。"),
        ("1.第一项。后文", 3, "1.第一项。"),
        ("1．第一项", 3, "1．第一项"),
        ("12、第十二项", 3, "12、第十二项"),
        ("（1）第一点", 4, "（1）第一点"),
        ("1.5万元", 0, ""),
        ("2025年工作", 0, ""),
        ("一是加强领导", 0, ""),
        ("第一，加强领导", 0, ""),
        ("（略）", 0, ""),
        ("123.编号太长", 0, ""),
    ],
)
def test_levels(line: str, level: int, heading: str) -> None:
    (found,) = outline(line)
    assert found == Paragraph(line, level, len(heading))


def test_long_first_sentence_is_no_heading() -> None:
    assert outline("（一）" + "字" * 56 + "。")[0].lead == 60
    assert outline("（一）" + "字" * 57 + "。")[0].lead == 0


def test_blank_lines_and_indents_are_left_out() -> None:
    assert [part.text for part in outline("\n　　一段 \n\n \n二段\n")] == ["一段", "二段"]
    assert outline("") == []

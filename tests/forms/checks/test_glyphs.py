"""text.glyph: characters that cannot be printed, named in their place."""

from dataclasses import replace

import pytest

from export.printable import printable
from forms.checks.finding import Case, Characters, Finding, Severity
from forms.checks.glyphs import Glyphs
from forms.texts.span import Span
from tests.builders import complete

OVERVIEW = Glyphs("text.overview", "一、总体情况")


def found(text: str, has: Characters | None = None) -> list[Finding]:
    """Return what is found on section one, printed by the fonts at hand if no others are given."""
    case = Case(complete({"text.overview": text}), printable=has or printable())
    return list(OVERVIEW.find(case))


@pytest.mark.parametrize(
    ("character", "severity", "name"),
    [
        ("𠮷", Severity.WARNING, "𠮷（U+20BB7）"),
        ("😀", Severity.WARNING, "😀（U+1F600）"),
        ("☐", Severity.WARNING, "☐（U+2610）"),
        ("﨑", Severity.WARNING, "﨑（U+FA11）"),
        ("⽂", Severity.WARNING, "⽂（U+2F42），应是“文”"),
        ("⼾", Severity.WARNING, "⼾（U+2F3E），应是“户”"),
        ("\ufe0f", Severity.WARNING, "不可见字符（U+FE0F）"),
        ("\U0002ebf0", Severity.WARNING, "\U0002ebf0（U+2EBF0）"),  # assigned since Unicode 15.1
        ("\ue000", Severity.ERROR, "自造字（U+E000）"),
        ("\U000f0000", Severity.ERROR, "自造字（U+F0000）"),
        ("\u0378", Severity.ERROR, "未定义的字符（U+0378）"),
        ("\ufdd0", Severity.ERROR, "未定义的字符（U+FDD0）"),
        ("\U0001ffff", Severity.ERROR, "未定义的字符（U+1FFFF）"),
        ("\x0c", Severity.ERROR, "不可见字符（U+000C）"),
    ],
)
def test_what_no_font_at_hand_has(character: str, severity: Severity, name: str) -> None:
    (finding,) = found(f"联系人{character}先生{character}。")
    assert (finding.severity, finding.code) == (severity, "text.glyph")
    assert name in finding.message
    assert "一、总体情况" in finding.message
    assert finding.fields == ("text.overview",)
    assert finding.spans == (Span("text.overview", 3, 4), Span("text.overview", 6, 7))


@pytest.mark.parametrize("text", ["㛃𬱖镕堃①㎡℃·—…×％", "第一行\n第二行\n", ""])
def test_what_prints_is_no_finding(text: str) -> None:
    assert found(text) == []


def test_blanks_that_are_not_printed_need_no_glyph() -> None:
    assert found("第一行\u2003\n\u2003第二行", has=frozenset("第一二行")) == []


def test_one_finding_a_text_names_the_first_five() -> None:
    (finding,) = found("甲乙丙丁戊己庚", has=frozenset("无"))
    assert "甲（U+7532）、" in finding.message
    assert "己" not in finding.message
    assert "等 7 个" in finding.message


def test_what_no_file_can_show_goes_first() -> None:
    (finding,) = found("𠮷\ue000")
    assert finding.severity is Severity.ERROR
    assert finding.spans == (Span("text.overview", 1, 2),)


def test_what_only_another_font_of_this_computer_prints_is_a_hint() -> None:
    text = "由\U00020bb7同志和张㛃先生负责，联系人\U00020bb7。"
    usual = frozenset(text) - {"\U00020bb7"}
    case = Case(complete({"text.overview": text}), printable=frozenset(text), usual=usual)
    (finding,) = OVERVIEW.find(case)
    assert (finding.severity, finding.code) == (Severity.HINT, "text.glyph")
    assert finding.message == (
        "“一、总体情况”有不常见的字：\U00020bb7（U+20BB7）。"
        "PDF 和打印件用这台电脑另外的字体印出，到处一样；"
        "Word、网页和 XLSX 不带字体，没有这个字的电脑会显示成方框"
    )
    assert finding.spans == (Span("text.overview", 1, 2), Span("text.overview", 15, 16))
    assert list(OVERVIEW.find(replace(case, usual=case.printable))) == []
    assert list(OVERVIEW.find(replace(case, usual=None))) == []


def test_a_character_that_cannot_be_printed_goes_before_a_rare_one() -> None:
    text = "\U00020bb7和\U0001f600"
    case = Case(
        complete({"text.overview": text}),
        printable=frozenset(text) - {"\U0001f600"},
        usual=frozenset("和"),
    )
    (finding,) = OVERVIEW.find(case)
    assert finding.severity is Severity.WARNING
    assert finding.spans == (Span("text.overview", 2, 3),)


def test_nothing_is_said_where_the_fonts_are_not_known() -> None:
    assert list(OVERVIEW.find(Case(complete({"text.overview": "𠮷\ue000"})))) == []

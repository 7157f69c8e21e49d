"""What Word makes of typed numbers is text again."""

from pathlib import Path

import pytest

from tests.intake.edited import changed, lost, read

PLACE = "一、总体情况"
LEVELS = [("chineseCounting", "（%1）"), ("decimal", "%2."), ("decimal", "%1.%3")]
PROPERTIES = '<w:pPr><w:pStyle w:val="ReportBody"/>'


def numbering(*levels: tuple[str, str], more: str = "", start: int = 1) -> dict[str, str]:
    each = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{format}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for at, (format, text) in enumerate(levels)
    )
    return {
        "numbering": f'<w:abstractNum w:abstractNumId="0">{each}</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="0"/>'
        f'</w:num><w:num w:numId="6"><w:abstractNumId w:val="0"/>{more}</w:num>'
    }


def numbered(text: str, list: int = 5, depth: int = 0) -> tuple[str, str]:
    """Return the change that gives the paragraph with ``text`` an automatic number."""
    begin = f'{PROPERTIES}</w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">{text}'
    number = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{list}"/></w:numPr></w:pPr>'
    return begin, begin.replace("</w:pPr>", number)


@pytest.mark.parametrize(
    ("format", "text", "start", "numbers"),
    [
        ("chineseCounting", "（%1）", 1, ["（一）", "（二）", "（三）"]),
        ("japaneseCounting", "%1、", 9, ["九、", "十、", "十一、"]),
        ("chineseCountingThousand", "%1是", 19, ["十九是", "二十是", "二十一是"]),
        ("decimal", "%1.", 1, ["1.", "2.", "3."]),
        ("decimalFullWidth", "%1．", 9, ["９．", "１０．", "１１．"]),
        ("decimalEnclosedCircle", "%1", 1, ["①", "②", "③"]),
        ("bullet", "\uf0b7", 1, ["•", "•", "•"]),
        ("none", "", 1, ["", "", ""]),
    ],
)
def test_automatic_numbers_are_text_again(
    format: str, text: str, start: int, numbers: list[str], tmp_path: Path
) -> None:
    found = read(
        tmp_path,
        *map(numbered, ("甲段一", "甲段二", "甲段三")),
        parts=numbering((format, text), start=start),
    )
    values = "\n".join(
        f"{number}甲段{which}。" for number, which in zip(numbers, "一二三", strict=True)
    )
    assert found.values["text.overview"] == values
    assert found.unmatched == ()


def test_levels_of_automatic_numbers(tmp_path: Path) -> None:
    levels = (
        ("甲段一", 5, 0),
        ("甲段二", 5, 1),
        ("甲段三", 6, 1),
        ("乙段一", 5, 0),
        ("乙段二", 5, 1),
    )
    found = read(tmp_path, *(numbered(*each) for each in levels), parts=numbering(*LEVELS))
    assert found.values["text.overview"] == "（一）甲段一。\n1.甲段二。\n2.甲段三。"
    assert found.values["text.problems"] == "（二）乙段一。\n1.乙段二。"


def test_automatic_numbers_begun_anew(tmp_path: Path) -> None:
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    lists = (("甲段一", 5), ("甲段二", 5), ("甲段三", 6), ("乙段一", 6))
    found = read(
        tmp_path, *(numbered(*each) for each in lists), parts=numbering(*LEVELS, more=anew)
    )
    assert found.values["text.overview"] == "（一）甲段一。\n（二）甲段二。\n（一）甲段三。"
    assert found.values["text.problems"] == "（二）乙段一。\n乙段二。"


def test_number_in_a_script_of_its_own_is_told(tmp_path: Path) -> None:
    found = read(tmp_path, numbered("甲段二"), parts=numbering(("hebrew1", "%1)")))
    assert changed(found) == {}
    assert [(each.place, each.text) for each in found.unmatched] == [
        (f"{PLACE}，自动编号", "（编号没有读出）甲段二。")
    ]


def test_heading_with_an_automatic_number(tmp_path: Path) -> None:
    heading = '<w:pPr><w:pStyle w:val="Heading1"/>'
    begin = f'{heading}</w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">'
    number = '<w:numPr><w:numId w:val="5"/></w:numPr></w:pPr>'
    found = read(
        tmp_path,
        (f"{begin}一、", begin.replace("</w:pPr>", number)),
        parts=numbering(("chineseCounting", "%1、")),
    )
    assert (changed(found), found.unmatched, lost(found)) == ({}, (), [])

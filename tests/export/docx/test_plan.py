"""What a document is in Word's terms: where the title breaks, and where the signature stands."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from export import docx
from export.compose import compose
from tests.builders import complete
from tests.export.docx.packages import W, part, texts, value, written

MM = 1440 / 25.4  # twips


@pytest.mark.parametrize(
    ("unit", "name_right", "date_left"),
    [
        (
            "测试县农业农村局",
            None,
            28 - 8,
        ),  # the date begins two characters to the right of the name
        (
            "某某局",
            4 + 6.5 - 3,
            None,
        ),  # a date that is longer ends two characters from the edge; the name gives way
        ("县" * 40, None, 28 - 24),
    ],
)
def test_signature_without_seal(
    unit: str, name_right: float | None, date_left: float | None, tmp_path: Path
) -> None:
    path = written(compose(complete({"unit": unit})), tmp_path)
    *_, last, name, date = part(path, "word/document.xml").iter(f"{W}p")
    assert (texts(name), texts(date)) == (unit, "2026年1月16日")
    character = 156 * MM / 28
    assert value(name, "pPr/spacing", "before") == "579", "a blank line"
    for element, side, characters in ((name, "right", name_right), (date, "left", date_left)):
        indent = value(element, "pPr/ind", side)
        assert (indent and int(indent) / character) == (
            pytest.approx(characters, abs=0.05) if characters else None
        )
    assert all(each.find(f"{W}pPr/{W}keepNext") is not None for each in (last, name)), (
        "it never stands alone on a page"
    )


@pytest.mark.parametrize(
    ("unit", "lines"),
    [
        ("测试局", ["测试局2025年政府信息公开工作年度报告"]),
        ("测试县农业农村局", ["测试县农业农村局", "2025年政府信息公开工作年度报告"]),
    ],
)
def test_title_breaks_where_it_makes_sense(unit: str, lines: list[str], tmp_path: Path) -> None:
    title = next(
        part(written(compose(complete({"unit": unit})), tmp_path), "word/document.xml").iter(
            f"{W}p"
        )
    )
    assert [each.text for each in title.iter(f"{W}t")] == lines
    assert len(list(title.iter(f"{W}br"))) == len(lines) - 1
    used = 724 * len(lines) + int(str(value(title, "pPr/spacing", "after")))
    assert used % 579 == pytest.approx(0, abs=2), "what follows stands on the lines of the page"


def test_a_heading_that_is_a_paragraph_is_in_the_outline_and_on_the_page_of_what_it_heads(
    tmp_path: Path,
) -> None:
    text = "一、工作\n（一）主动公开情况\n公布信息三条。\n（二）依申请公开。没有申请。"
    report = complete({"text.overview": text})
    path = written(compose(report), tmp_path)
    found = {texts(each): each for each in part(path, "word/document.xml").iter(f"{W}p")}
    styles = [value(found[line], "pPr/pStyle") for line in text.split("\n")]
    assert styles == ["ReportBody", "Heading2", "ReportBody", "ReportBody"]
    assert found["一、工作"].find(f"{W}pPr/{W}keepNext") is not None
    assert found["公布信息三条。"].find(f"{W}pPr/{W}keepNext") is None
    sheet = part(path, "word/styles.xml").iter(f"{W}style")
    levels = {style.get(f"{W}styleId"): value(style, "pPr/outlineLvl") for style in sheet}
    assert (levels["Title"], levels["Heading1"], levels["Heading2"]) == ("0", "0", "1")
    (kept,) = [
        style.find(f"{W}pPr/{W}keepNext")
        for style in part(path, "word/styles.xml").iter(f"{W}style")
        if style.get(f"{W}styleId") == "Heading2"
    ]
    assert kept is not None


@dataclass(frozen=True)
class Picture:
    """A kind of block that nobody has heard of."""


def test_unknown_block_is_not_left_out(tmp_path: Path) -> None:
    document = compose(complete())
    picture: Any = Picture()
    with pytest.raises(AssertionError):
        docx.write(replace(document, blocks=(*document.blocks, picture)), tmp_path / "a.docx")


def test_text_below_a_table_stands_on_the_lines_of_the_page_again(tmp_path: Path) -> None:
    """Three quarters of a line in: the table may turn out a quarter of a line taller."""
    body = part(written(compose(complete()), tmp_path), "word/document.xml")
    for table in body.iter(f"{W}tbl"):
        heights = [int(str(value(row, "trPr/trHeight"))) for row in table.iter(f"{W}tr")]
        below = table.getnext()
        assert below is not None
        space = int(str(value(below, "pPr/spacing", "before")))
        assert 0 <= space < 579
        assert (sum(heights) + space) % 579 == pytest.approx(0.75 * 579, abs=len(heights))

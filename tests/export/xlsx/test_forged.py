"""A workbook that shows something else than its cells hold is never taken for the report's."""

from pathlib import Path

import pytest

from tests.export.xlsx.forgeries import FORGED, FORMATS, XF, in_format
from tests.export.xlsx.forging import STYLES, Edit, edited, exported, told


@pytest.mark.parametrize("code", FORMATS)
def test_a_number_format_that_shows_another_figure(code: str, tmp_path: Path) -> None:
    lines = told(edited(exported(tmp_path), *in_format(code)))
    assert any("D5" in line and f"数字格式“{code}”" in line for line in lines)


@pytest.mark.parametrize("number", [5, 9, 11, 14, 22, 27, 41, 44, 45, 46, 48, 57, 99])
def test_a_built_in_format_that_shows_another_figure(number: int, tmp_path: Path) -> None:
    edit = (STYLES, XF, rf'<xf numFmtId="{number}" fontId="2" fillId="0"\1>\2')
    assert any(
        f"数字格式“内置格式 {number}”" in line for line in told(edited(exported(tmp_path), edit))
    )


@pytest.mark.parametrize(
    "code",
    ["0", "General", "GENERAL", "#,##0", "0_ ", "0_);[Red](0)", "#,##0;-#,##0", "0;0;0;@", "@"],
)
def test_a_format_that_shows_the_same_figure(code: str, tmp_path: Path) -> None:
    assert told(edited(exported(tmp_path), *in_format(code))) == []


@pytest.mark.parametrize(("words", "edits"), FORGED)
def test_whatever_can_look_otherwise_is_told(words: str, edits: list[Edit], tmp_path: Path) -> None:
    lines = told(edited(exported(tmp_path), *edits))
    assert any(words in line for line in lines), lines[:5]


def test_what_was_exported_is_the_reports(tmp_path: Path) -> None:
    assert told(exported(tmp_path)) == []

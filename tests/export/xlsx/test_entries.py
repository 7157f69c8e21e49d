"""What may be filled into a workbook: refused where it is typed, red where it stands."""

from pathlib import Path
from typing import Any

import pytest

from export.compose import compose
from export.xlsx.entries import PROMPTS, areas_of
from export.xlsx.plan import sheets
from forms.editions.form_2021 import FORM
from forms.values import Kind
from tests.builders import complete
from tests.export.xlsx.workbooks import book, written

REQUESTS = "三、收到和处理政府信息公开申请情况"


def rules(path: Path, sheet: str) -> dict[str, Any]:
    return {str(rule.sqref): rule for rule in book(path)[sheet].data_validations.dataValidation}


def test_every_figure_and_no_wording_is_within_an_area() -> None:
    for sheet in sheets(compose(complete())):
        filled = {(box.row, box.col) for box in sheet.boxes if box.entry not in (None, Kind.LINE)}
        within = {
            (row, col)
            for area in areas_of(sheet.boxes)
            for row in range(area.first[0], area.last[0] + 1)
            for col in range(area.first[1], area.last[1] + 1)
        }
        covered = {
            (row, col)
            for box in sheet.boxes
            if box.entry not in (None, Kind.LINE)
            for row in range(box.row, box.row + box.rowspan)
            for col in range(box.col, box.col + box.colspan)
        }
        assert filled <= within == covered


def test_counts_are_whole_numbers_of_0_or_more_and_may_be_blank(tmp_path: Path) -> None:
    path = written(complete(), tmp_path)
    rule = rules(path, REQUESTS)["D5:J29"]
    assert (rule.type, rule.operator, rule.formula1) == ("whole", "greaterThanOrEqual", "0")
    assert rule.allowBlank
    assert rule.showErrorMessage
    assert rule.prompt == "填 0 或正整数，没有发生的填 0；总计由公式算出。"
    assert rule.error == "只能填 0 或正整数，不带“件”“条”等字。"
    fees = rules(path, "二、主动公开政府信息情况")["B15:D15"]
    assert (fees.type, fees.operator, fees.formula1) == ("decimal", "greaterThanOrEqual", "0")
    assert fees.prompt == "单位：万元。填 0 或正数，没有发生的填 0。"


def test_identity_has_rules_for_kind_year_and_date(tmp_path: Path) -> None:
    found = rules(written(complete(), tmp_path), "基本信息")
    assert found["B3"].formula1 == '"政府部门,人民政府"'
    assert (found["B4"].type, found["B4"].formula1, found["B4"].formula2) == (
        "whole",
        "2008",
        "2099",
    )
    assert found["B5"].type == "date"
    assert {rule.prompt for rule in found.values()} <= PROMPTS


@pytest.mark.parametrize("kind", [Kind.COUNT, Kind.MONEY])
def test_every_figure_turns_red_by_a_condition(kind: Kind, tmp_path: Path) -> None:
    workbook = book(written(complete(), tmp_path))
    for section in FORM.sections:
        if not section.grid:
            continue
        ranges = [area.sqref for area in workbook[section.heading].conditional_formatting]
        for cell in section.grid.cells:
            if cell.field and cell.field.kind is kind:
                name = workbook[section.heading].cell(cell.row + 2, cell.col + 1).coordinate
                assert sum(name in str(each) or _is_in(name, each) for each in ranges) >= 1


def _is_in(name: str, area: Any) -> bool:  # noqa: ANN401
    from openpyxl.utils import range_boundaries

    col, row, _, _ = range_boundaries(name)
    return any(
        part.min_row <= row <= part.max_row and part.min_col <= col <= part.max_col
        for part in area.ranges
    )


def test_heads_stay_and_are_printed_on_every_page(tmp_path: Path) -> None:
    workbook = book(written(complete(), tmp_path))
    assert {sheet.title: sheet.freeze_panes for sheet in workbook} == {
        "基本信息": None,
        "文字": "A2",
        "二、主动公开政府信息情况": "B2",
        REQUESTS: "D5",
        "四、政府信息公开行政复议、行政诉讼情况": "A5",
        "校核": "A3",
        "数据": "A2",
    }
    assert {sheet.title: sheet.print_title_rows for sheet in workbook} == {
        "基本信息": None,
        "文字": None,
        "二、主动公开政府信息情况": "$1:$1",
        REQUESTS: "$1:$4",
        "四、政府信息公开行政复议、行政诉讼情况": "$1:$4",
        "校核": "$1:$2",
        "数据": "$1:$1",
    }
    on_their_side = [
        sheet.title for sheet in workbook if sheet.page_setup.orientation == "landscape"
    ]
    assert on_their_side == ["四、政府信息公开行政复议、行政诉讼情况", "校核"]
    assert workbook[REQUESTS].sheet_view.selection[-1].activeCell == "D5"
    assert workbook.active.title == "基本信息"

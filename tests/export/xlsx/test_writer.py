"""XLSX: the official layout, live totals with their values, checks, text that stays text."""

import re
import zipfile
from datetime import datetime
from decimal import Decimal
from pathlib import Path

import pytest

from export import xlsx
from export.compose import compose
from forms.editions.form_2021 import FORM as FORM_2021
from forms.sign_off.drafts import DRAFT
from forms.values import show
from tests.builders import complete
from tests.export.xlsx.workbooks import BROKEN, book, cell, written

TABLES = [section for section in FORM_2021.sections if section.grid]
REQUESTS = TABLES[1].heading


def test_merged_ranges_are_those_of_the_grid(tmp_path: Path) -> None:
    workbook = book(written(complete(), tmp_path))
    for section in TABLES:
        assert section.grid
        spans = {
            (cell.row + 2, cell.col + 1, cell.row + 1 + cell.rowspan, cell.col + cell.colspan)
            for cell in section.grid.cells
            if cell.rowspan > 1 or cell.colspan > 1
        }
        merged = {
            (area.min_row, area.min_col, area.max_row, area.max_col)
            for area in workbook[section.heading].merged_cells.ranges
        }
        assert merged == spans


def test_sheets_are_set_up_for_a4_with_table_three_on_one_page(tmp_path: Path) -> None:
    workbook = book(written(complete(), tmp_path))
    assert workbook.sheetnames == [
        "基本信息",
        "文字",
        *(section.heading for section in TABLES),
        "校核",
        "数据",
    ]
    for sheet in workbook:
        assert sheet.page_setup.paperSize == 9
        if sheet.title == "文字":  # which has pages of its own: see test_pages
            continue
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.page_setup.fitToWidth in (
            None,
            1,
        )  # 1 is the default, which XlsxWriter leaves out
    assert workbook[REQUESTS].page_setup.fitToHeight in (None, 1)
    assert workbook["校核"].page_setup.fitToHeight == 0


def test_identity_and_texts_are_there(tmp_path: Path) -> None:
    report = complete(
        {"text.overview": "（一）主动公开。做了。\n第二段。", "contact.postcode": "012345"}
    )
    workbook = book(written(report, tmp_path))
    identity = {
        row[0]: row[1] for row in workbook["基本信息"].iter_rows(min_row=2, values_only=True)
    }
    assert identity["单位全称"] == "测试县测试局"
    assert identity["单位类别"] == "政府部门"
    assert identity["报告年度"] == 2025
    assert identity["成文日期"] == datetime(2026, 1, 16)  # noqa: DTZ001 - as openpyxl has it
    assert workbook["基本信息"]["B5"].number_format == 'yyyy"年"m"月"d"日"'
    assert identity["邮政编码"] == "012345"
    lines = [row[0] for row in workbook["文字"].iter_rows(values_only=True)]
    assert lines[0] == report.title
    assert lines[2:5] == ["一、总体情况", "（一）主动公开。做了。", "第二段。"]
    assert lines[-2:] == ["六、其他需要报告的事项", "无"]


def test_derived_totals_are_formulas_with_their_values(tmp_path: Path) -> None:
    path = written(complete(BROKEN | {"requests.received.total": None}), tmp_path)
    assert cell(path, "requests.received.total").value == 3
    assert (
        cell(path, "requests.received.total", values=False).value
        == '=IF(COUNT(D5:I5)=6,SUM(D5:I5),"")'
    )
    assert (
        cell(path, "requests.total.natural", values=False).value
        == '=IF(COUNT(D7:D27)=21,SUM(D7:D27),"")'
    )


def test_total_with_a_blank_part_shows_empty_and_blanks_stay_blank(tmp_path: Path) -> None:
    path = written(complete({"requests.received.natural": None}), tmp_path)
    assert cell(path, "requests.received.natural").value is None
    assert cell(path, "requests.received.total").value in (None, "")
    assert str(cell(path, "requests.received.total", values=False).value).startswith("=IF(")


def test_stated_total_that_differs_stays_as_stated(tmp_path: Path) -> None:
    path = written(complete(BROKEN), tmp_path)
    assert cell(path, "requests.received.total", values=False).value == 4
    incomplete = written(complete(BROKEN | {"requests.received.natural": None}), tmp_path)
    assert cell(incomplete, "requests.received.total", values=False).value == 4


@pytest.mark.parametrize(
    "amount", ["59237.2449", "0.50", "0", "0.000001", "99999999999.9", "123456789012.123456"]
)
def test_money_keeps_its_decimals(amount: str, tmp_path: Path) -> None:
    found = cell(
        written(complete({"disclosure.fees.amount": Decimal(amount)}), tmp_path),
        "disclosure.fees.amount",
    )
    if len(amount) <= 16:
        assert found.value == float(amount)
        assert found.number_format == re.sub(
            r"\d", "0", amount[amount.index(".") - 1 :] if "." in amount else "0"
        )
    else:  # more digits than a binary number holds
        assert found.value == amount


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+1",
        "-1",
        "@x",
        "'x",
        "http://example.cn",
        "㛃𬱖",
        "007",
        "_x0041_",
        "<b>&",
        "\x00\x1b",
        " ",
        "TRUE",
        "#N/A",
    ],
)
def test_text_stays_text(text: str, tmp_path: Path) -> None:
    report = complete({"text.overview": text, "disclosure.permits.decisions": text, "unit": text})
    path = tmp_path / "a.xlsx"
    xlsx.write(compose(report), path)
    content = cell(path, "disclosure.permits.decisions", values=False)
    assert content.data_type == "s"
    if text.isprintable():
        assert content.value == text
        assert xlsx.differences(compose(report), path) == []
    assert "<f>1+1" not in zipfile.ZipFile(path).read("xl/worksheets/sheet3.xml").decode()


def test_long_texts_are_split_without_loss(tmp_path: Path) -> None:
    text = "𬱖" + "年报" * 35_000
    lines = [
        row[0]
        for row in book(written(complete({"text.problems": text}), tmp_path))["文字"].iter_rows(
            values_only=True
        )
    ]
    parts = lines[
        lines.index("五、存在的主要问题及改进情况") + 1 : lines.index("六、其他需要报告的事项")
    ]
    assert "".join(parts) == text
    assert all(len(part.encode("utf-16-le")) // 2 <= 32_767 for part in parts)


def test_same_report_gives_the_same_bytes(tmp_path: Path) -> None:
    assert (
        written(complete(), tmp_path).read_bytes()
        == written(complete(), tmp_path, "b.xlsx").read_bytes()
    )


def test_properties_name_the_report_and_its_date(tmp_path: Path) -> None:
    properties = book(written(complete(), tmp_path)).properties
    assert (properties.title, properties.creator) == (complete().title, "测试县测试局")
    assert properties.created.date() == complete().date
    assert properties.keywords == f"内容码 {compose(complete()).code}"


def test_draft_is_marked_on_every_sheet(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    xlsx.write(compose(complete(), draft=DRAFT), path)
    assert {sheet.oddHeader.right.text for sheet in book(path)} == {"送审稿"}


def test_every_figure_stands_in_its_place(tmp_path: Path) -> None:
    numbers = {
        id: number
        for number, id in enumerate(
            id for id, field in FORM_2021.fields.items() if field.kind.is_number and not field.parts
        )
    }
    report = complete(numbers)
    workbook = book(written(report, tmp_path))
    for section in TABLES:
        assert section.grid
        for place in section.grid.cells:
            shown = show(report.value(place.field.id)) if place.field else place.text
            assert str(workbook[section.heading].cell(place.row + 2, place.col + 1).value) == shown

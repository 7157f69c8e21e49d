"""The flat sheet: each field by its id, with a value that follows the cell it comes from."""

from decimal import Decimal
from pathlib import Path

import pytest

from export import xlsx
from export.compose import compose
from forms.editions.form_2021 import FORM
from forms.values import Kind, show
from tests.builders import blank, complete
from tests.export.xlsx import before
from tests.export.xlsx.forging import edited
from tests.export.xlsx.workbooks import book, written

DATA = "xl/worksheets/sheet8.xml"  # behind the one of what was found


def test_every_field_has_a_row_by_its_id(tmp_path: Path) -> None:
    numbers = {
        id: number
        for number, id in enumerate(
            id for id, field in FORM.fields.items() if field.kind.is_number and not field.parts
        )
    }
    report = complete(numbers | {"disclosure.fees.amount": Decimal("59237.2449")})
    head, *rows = book(written(report, tmp_path))["数据"].iter_rows(values_only=True)
    assert head == ("编号", "名称", "值", "备注")
    assert [row[0] for row in rows] == list(FORM.fields)
    for id, name, value, note in rows:
        field = FORM.fields[id]
        assert name == field.label
        assert note == ("全文见“文字”" if field.kind is Kind.TEXT else None)
        if field.kind.is_number:
            assert show(report.value(id)) == str(value)
            assert not isinstance(value, str)


def test_values_follow_the_cells_that_they_come_from(tmp_path: Path) -> None:
    path = written(before.REPORT, tmp_path)
    rows = book(path, values=False)["数据"].iter_rows(values_only=True)
    formulas = {row[0]: row[2] for row in rows}
    assert formulas["unit"] == "=IF('基本信息'!B2=\"\",\"\",'基本信息'!B2)"
    cell = "'三、收到和处理政府信息公开申请情况'!J5"
    assert formulas["requests.received.total"] == f'=IF({cell}="","",{cell})'
    assert formulas["text.overview"] == (
        "='文字'!A4&CHAR(10)&'文字'!A5&'文字'!A6&'文字'!A7&'文字'!A8&CHAR(10)&'文字'!A9"
    )
    values = {row[0]: row[2] for row in book(path)["数据"].iter_rows(values_only=True)}
    assert values["text.overview"] == before.REPORT.text("text.overview")
    assert values["contact.postcode"] == "012345"
    assert values["year"] == 2025


def test_blanks_stay_blank(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    xlsx.write(compose(blank({"unit": "某局", "year": 2025})), path)
    rows = book(path)["数据"].iter_rows(min_row=2, values_only=True)
    values = {row[0]: row[2] for row in rows}
    assert values.pop("unit") == "某局"
    assert values.pop("year") == 2025
    assert values.pop("text.preamble")
    assert set(values.values()) <= {None, ""}


@pytest.mark.parametrize("text", ["TRUE", "#N/A", "=1+1", "\x1b_x0041_", "007", "a\nb", "3件"])
def test_a_text_is_the_same_text_there(text: str, tmp_path: Path) -> None:
    report = complete({"text.problems": text, "disclosure.permits.decisions": text})
    path = tmp_path / "a.xlsx"
    xlsx.write(compose(report), path)
    content = xlsx.content(path)
    assert [*content.doubts, *content.differences(compose(report))] == []


def test_a_text_that_no_cell_holds_is_left_to_its_own_sheet(tmp_path: Path) -> None:
    path = written(complete({"text.problems": "年报" * 10_000}), tmp_path)
    rows = {row[0]: row[1:] for row in book(path)["数据"].iter_rows(values_only=True)}
    assert rows["text.problems"][1:] == (None, "全文见“文字”")


def test_a_value_that_was_altered_there_is_told(tmp_path: Path) -> None:
    document, path = compose(before.REPORT), written(before.REPORT, tmp_path)
    edited(path, (DATA, "<v>12345</v>", "<v>12346</v>"))
    assert xlsx.content(path).differences(document) == ["数据 C25：应为“12345”，文件中为“12346”"]
    edited(path, (DATA, "<f>[^<]*B2[^<]*</f>", ""))
    assert any("公式应为" in each for each in xlsx.content(path).differences(document))

"""openpyxl finds in a written workbook what was to be written, and tells where it does not."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from openpyxl import load_workbook

from export import xlsx
from export.compose import compose
from export.xlsx.peer_proof import peer_differences
from export.xlsx.plan import sheets
from forms.report import Report
from tests.builders import complete
from tests.strategies import balanced, texts_with_spaces


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    path = tmp_path / "年报.xlsx"
    xlsx.write(compose(complete()), path)
    return path


@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(report=balanced(), text=texts_with_spaces())
def test_whatever_a_report_says_is_found(report: Report, text: str, tmp_path: Path) -> None:
    document = compose(report.changed([report.edit("text.problems", text)]))
    path = tmp_path / "年报.xlsx"
    xlsx.write(document, path)
    assert list(peer_differences(sheets(document), path)) == []


@pytest.mark.parametrize("written", [999, "999", None, "=1+1", "=SUM(C5:C6)"])
def test_another_cell_is_told(workbook: Path, written: int | str | None) -> None:
    book = load_workbook(workbook)
    name = book.sheetnames[3]
    page = book[name]
    cell = next(cell for row in page.iter_rows() for cell in row if isinstance(cell.value, int))
    cell.value = written
    book.save(workbook)
    found = list(peer_differences(sheets(compose(complete())), workbook))
    assert any(f"{name} {cell.coordinate}：别的程序读出的是" in line for line in found)


def test_a_cell_too_many_is_told(workbook: Path) -> None:
    planned = sheets(compose(complete()))
    first = planned[0]
    fewer = replace(first, boxes=first.boxes[1:])
    assert len(list(peer_differences([fewer, *planned[1:]], workbook))) == 1

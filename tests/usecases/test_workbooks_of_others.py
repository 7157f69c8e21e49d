"""Workbooks as clerks lay them out become the report that they show, to the figure."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from openpyxl.workbook import Workbook

from forms.report import Report
from tests.usecases import workbooks
from usecases.report_file import read_report_file

LAYOUTS: dict[str, Callable[[Report], Workbook]] = {
    "one sheet": workbooks.one_sheet,
    "with lines between": partial(workbooks.one_sheet, gap=1),
    "merged texts": partial(workbooks.one_sheet, gap=1, merged=10),
    "headings as wide as a table": partial(workbooks.one_sheet, merged=10),
    "without frames": partial(workbooks.one_sheet, gap=1, is_framed=False),
    "without frames and lines": partial(workbooks.one_sheet, is_framed=False),
    "a sheet each": partial(workbooks.a_sheet_each, has_headings=True),
    "a sheet each, headings are their names": partial(workbooks.a_sheet_each, has_headings=False),
    "tables only": workbooks.tables_only,
    "with a column of checks beside": workbooks.with_checks,
}


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("seed", [1, 2])
def test_every_figure_is_read(layout: str, seed: int, tmp_path: Path) -> None:
    report = workbooks.figures(seed)
    path = tmp_path / "年报.xlsx"
    LAYOUTS[layout](report).save(path)
    read = read_report_file(path)
    wanted, found = {}, {}
    for id, field in report.form.fields.items():
        if field.kind.is_number and id != "year":
            wanted[id] = report.value(id)
            found[id] = read.report.stated(id)
    assert found == wanted
    assert read.report.value("unit") == report.value("unit")
    assert read.report.value("year") == report.value("year")
    if layout != "tables only":
        for name, text in workbooks.TEXTS.items():
            assert read.report.value(f"text.{name}") == text
        assert read.report.value("date") == report.value("date")
        assert [doubt.message for doubt in read.doubts] == []
    assert bool(read.leftovers) == (layout == "with a column of checks beside")

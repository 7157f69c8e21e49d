"""A workbook is read once: what each cell shows, the formula behind it, and which cells are one."""

import zipfile
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import xlsxwriter
from openpyxl.worksheet.formula import ArrayFormula

from reading.errors import Unreadable
from reading.seen import Span
from reading.xlsx.formulas import FormulaRead
from reading.xlsx.sheet import SheetRead
from reading.xlsx.workbook import read_workbook


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.xlsx"


def rewrite(path: Path, part: str, old: bytes, new: bytes) -> None:
    """Change one place in a part of the workbook."""
    with zipfile.ZipFile(path) as archive:
        held = {name: archive.read(name) for name in archive.namelist()}
    assert held[part].count(old) == 1
    held[part] = held[part].replace(old, new)
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in held.items():
            archive.writestr(name, data)


def read(path: Path, cells: dict[str, Any]) -> SheetRead:
    """Return the sheet that openpyxl saves with ``cells``."""
    book = openpyxl.Workbook()
    for place, value in cells.items():
        book.worksheets[0][place] = value
    book.save(path)
    (sheet,) = read_workbook(path).sheets
    return sheet


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (12, "12"),
        (0.5, "0.5"),
        (1e300, "1" + "0" * 300),
        (True, "TRUE"),
        ("文字", "文字"),
    ],
)
def test_a_cell_shows_its_value(value: object, shown: str, path: Path) -> None:
    sheet = read(path, {"B3": value})
    assert sheet.table.texts().keys() == {Span(2, 1)}
    if shown.startswith("1000"):  # more digits than any figure has
        shown = str(value)
    assert sheet.table.texts()[Span(2, 1)] == shown


def test_a_number_shows_the_decimals_of_its_format(path: Path) -> None:
    book = openpyxl.Workbook()
    for place, value in (("A1", 0.5), ("B1", 0.567)):
        book.worksheets[0][place] = value
        book.worksheets[0][place].number_format = "0.00"
    book.save(path)
    texts = read_workbook(path).sheets[0].table.texts()
    assert list(texts.values()) == ["0.50", "0.567"]


def test_a_formula_is_read_with_its_value_and_without(path: Path) -> None:
    book = xlsxwriter.Workbook(str(path))
    book.add_worksheet("表").write_formula("A1", "=1+1", None, 2)
    book.close()
    (sheet,) = read_workbook(path).sheets
    assert (sheet.name, sheet.formulas) == ("表", {(0, 0): FormulaRead("1+1", has_value=True)})
    assert sheet.table.texts() == {Span(0, 0): "2"}
    unsaved = read(path, {"A1": "=1+1"})
    assert unsaved.formulas == {(0, 0): FormulaRead("1+1", has_value=False)}
    assert unsaved.table.texts() == {}


def test_a_formula_for_many_cells_is_in_braces(path: Path) -> None:
    sheet = read(path, {"A1": ArrayFormula("A1:A2", "=B1:B2")})
    assert sheet.formulas[0, 0].text == "{=B1:B2}"


def test_merged_cells_are_one_and_what_they_cover_shows_nothing(path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet["A1"], sheet["B2"], sheet["C1"] = "合", "盖住的", "旁"
    sheet.merged_cells.add("A1:B2")  # and the cells below keep what they hold
    book.save(path)
    (read_sheet,) = read_workbook(path).sheets
    assert read_sheet.merged == {Span(0, 0, 2, 2)}
    assert read_sheet.table.texts() == {Span(0, 0, 2, 2): "合", Span(0, 2): "旁"}


def test_sheets_of_charts_are_sheets_that_show_no_cell(path: Path) -> None:
    book = openpyxl.Workbook()
    book.create_chartsheet("图")
    book.properties.keywords = "码"
    book.save(path)
    workbook = read_workbook(path)
    assert [(sheet.name, sheet.table.rows) for sheet in workbook.sheets] == [
        ("Sheet", []),
        ("图", []),
    ]
    assert workbook.keywords == "码"


def test_money_keeps_the_digits_that_were_typed(path: Path) -> None:
    sheet = read(path, {"A1": Decimal("59237.2449")})
    assert sheet.table.texts() == {Span(0, 0): "59237.2449"}


@pytest.mark.parametrize("content", [b"", b"PK no", b"PK\x05\x06" + bytes(18)])
def test_what_is_no_workbook_is_refused(content: bytes, path: Path) -> None:
    path.write_bytes(content)
    with pytest.raises(Unreadable, match="读不出来"):
        read_workbook(path)


def test_a_sheet_whose_layout_is_unsound_is_refused(path: Path) -> None:
    book = xlsxwriter.Workbook(str(path))
    book.add_worksheet().set_row(0, 70.5)
    book.close()
    rewrite(path, "xl/worksheets/sheet1.xml", b'ht="70.5"', b'ht="tall"')
    with pytest.raises(Unreadable, match="读不出来"):
        read_workbook(path)

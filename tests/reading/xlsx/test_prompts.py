"""What a workbook says where a cell is chosen, and what it prints on every page."""

from pathlib import Path

import openpyxl
from openpyxl.worksheet.datavalidation import DataValidation

from reading.xlsx.prompts import Prompt
from reading.xlsx.workbook import read_workbook


def test_prompts_are_read_with_their_cells(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for area, title, text in (("A1:B2", "", "填数"), ("C3", "注意", ""), ("D4", "", "")):
        sheet.add_data_validation(
            DataValidation("whole", formula1="0", sqref=area, promptTitle=title, prompt=text)
        )
    book.save(tmp_path / "a.xlsx")
    (read,) = read_workbook(tmp_path / "a.xlsx").sheets
    assert read.prompts == (Prompt("A1:B2", "", "填数"), Prompt("C3", "注意", ""))
    assert read.doubts == ()


def test_rows_that_are_repeated_are_those_of_their_sheet(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for name, rows, columns in (("甲", "1:2", None), ("乙", None, None), ("丙", "1:1", "A:B")):
        sheet = book.create_sheet(name)
        sheet.print_title_rows = rows
        sheet.print_title_cols = columns
    book.save(tmp_path / "a.xlsx")
    read = read_workbook(tmp_path / "a.xlsx")
    repeated = {sheet.name: sheet.repeated for sheet in read.sheets}
    assert repeated["甲"] == "1:2"
    assert repeated["乙"] == ""
    assert "A:$B" in repeated["丙"]  # columns as well, which are none of ours
    assert read.doubts == ()

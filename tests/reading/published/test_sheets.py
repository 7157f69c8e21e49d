"""Files cell by cell: workbooks with what cells hold, text with commas, tables of documents."""

from datetime import date
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from reading.errors import Unreadable
from reading.published.formats import read_sheets
from reading.sheets.sheet import OF_A_REGISTER, Most, Sheet
from tests.reading.sheets.old import at, font, look, number, read


def sheets(path: Path) -> list[Sheet]:
    return read_sheets(path, OF_A_REGISTER)


def texts(sheet: Sheet) -> dict[tuple[int, int], str]:
    return {place: cell.text for place, cell in sheet.cells.items()}


def test_a_workbook_has_its_sheets_with_numbers_and_the_days_that_cells_hold(
    tmp_path: Path,
) -> None:
    book = openpyxl.Workbook()
    page = book.active
    assert isinstance(page, Worksheet)
    page.title = "2025年"
    page.append(["收到日期", date(2025, 3, 4), 45720, 3.1])
    page["B1"].number_format = 'm"月"d"日"'
    book.create_sheet("说明").sheet_state = "hidden"
    path = tmp_path / "a"
    book.save(path)
    first, hidden = sheets(path)
    assert texts(first) == {(0, 0): "收到日期", (0, 1): "3月4日", (0, 2): "45720", (0, 3): "3.1"}
    assert first.days == {(0, 1): date(2025, 3, 4)}
    assert first.numbers == {(0, 1): 45720, (0, 2): 45720, (0, 3): 3.1}
    assert (hidden.name, hidden.is_hidden) == ("说明", True)


def test_an_old_workbook_has_them_too() -> None:
    book = [font(), look(), look(code=14)]
    sheet = read(number(0, 0, 45720, 1), number(0, 1, 45720), book=book)
    assert sheet.days == {(0, 0): date(2025, 3, 4)}
    assert sheet.numbers == {(0, 0): 45720, (0, 1): 45720}
    assert at(0, 0) == bytes(6)


def test_an_opendocument_workbook_states_the_day_that_it_shows_otherwise(tmp_path: Path) -> None:
    names = "".join(
        f' xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{prefix}:1.0"'
        for prefix in ("office", "table", "text")
    )
    cells = ""
    for stated, shown in (("2025-03-04T10:00:00", "04/03/25"), ("2025-13-04", "13月4日")):
        kind = f'office:value-type="date" office:date-value="{stated}"'
        cells += f"<table:table-cell {kind}><text:p>{shown}</text:p></table:table-cell>"
    row = f"<table:table-row>{cells}</table:table-row>"
    table = f'<table:table table:name="一">{row}</table:table>'
    body = f"<office:body><office:spreadsheet>{table}</office:spreadsheet></office:body>"
    path = tmp_path / "a"
    path.write_text(f"<office:document{names}>{body}</office:document>", encoding="utf-8")
    (sheet,) = sheets(path)
    assert texts(sheet) == {(0, 0): "04/03/25", (0, 1): "13月4日"}
    assert sheet.days == {(0, 0): date(2025, 3, 4)}


@pytest.mark.parametrize("mark", [",", "\t", ";"])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030", "utf-16"])
def test_text_with_marks_between_cells_is_a_sheet(mark: str, encoding: str, tmp_path: Path) -> None:
    rows = [["编号", "收到日期", "内容"], [], ["1", "3.10", '"两行\n一格"']]
    path = tmp_path / "2025年.csv"
    path.write_bytes("\r\n".join(mark.join(row) for row in rows).encode(encoding))
    (sheet,) = sheets(path)
    assert sheet.name == "2025年"
    assert [sheet.cells[0, col].text for col in range(3)] == rows[0]
    assert [sheet.cells[2, col].text for col in range(3)] == ["1", "3.10", "两行\n一格"]
    assert len(sheet.cells) == 6
    assert sheet.numbers == {(2, 0): 1, (2, 1): 3.1}


def test_each_table_of_a_page_is_a_sheet_by_the_line_above_it(tmp_path: Path) -> None:
    table = (
        "<table><tr><td rowspan=2>编号</td><td>收到日期</td></tr><tr><td>3月5日</td></tr></table>"
    )
    path = tmp_path / "a"
    path.write_text(f"<html><body><p>2025年登记表</p>{table}<hr>{table}</body></html>", "utf-8")
    first, second = sheets(path)
    assert (first.name, second.name) == ("2025年登记表", "表格 2")
    assert texts(first) == {(0, 0): "编号", (0, 1): "收到日期", (1, 1): "3月5日"}
    assert list(first.merged) == [(0, 0)]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "空的"),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "图片"),
        ("编号,收到日期\n".encode() + b'"' + b"a" * 200_000, "长得不像"),
        (b"a,b\n" * 30, "格子太多，不像登记表"),
        (("公" * 100_000 + ",\n").encode() * 4, "文字太多，不像登记表"),
    ],
)
def test_what_is_none_is_refused_in_words(data: bytes, why: str, tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(data)
    with pytest.raises(Unreadable, match=why):
        read_sheets(path, Most(50, 1000, 300_000, "登记表"))

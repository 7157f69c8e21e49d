"""What of a sheet cannot be read, or is seen otherwise than it is, is told."""

from pathlib import Path

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

from intake.errors import IntakeError
from tests.intake.register.registers import (
    HEADS,
    PLAIN,
    Rows,
    doubts,
    left_out,
    only,
    read,
    read_rows,
    row,
    saved,
)


def opened(folder: Path, *rows: object) -> tuple[openpyxl.Workbook, Worksheet]:
    book = openpyxl.load_workbook(saved(folder, [HEADS, *rows]))  # type: ignore[list-item]
    page = book.active
    assert isinstance(page, Worksheet)
    return book, page


def test_a_row_that_was_struck_out_is_left_out(tmp_path: Path) -> None:
    book, page = opened(tmp_path, PLAIN, row(2))
    for cell in page[2]:
        cell.font = Font(strike=True)
    book.save(tmp_path / "表.xlsx")
    found = read(tmp_path / "表.xlsx")
    assert only(found).row == 3
    assert left_out(found) == {2: "这一行的文字都划去了或者看不见"}
    assert list(doubts(found)) == [2]


def test_cells_that_cannot_be_read_are_told(tmp_path: Path) -> None:
    book, page = opened(tmp_path, PLAIN)
    page["A2"] = "=1+1"
    page["E2"].font = Font(strike=True)
    book.save(tmp_path / "表.xlsx")
    found = read(tmp_path / "表.xlsx")
    assert only(found).application.number == "2025-002"
    assert doubts(found)[2] == [
        "没有登记编号，读入时另编一个",
        "“登记编号”没有读出：格子里是公式，文件里没有算出的结果",
        "“申请内容”里有划去的文字，没有算在内",
        "没有写申请内容",
    ]


def test_hidden_columns_and_comments_are_told(tmp_path: Path) -> None:
    book, page = opened(tmp_path, PLAIN)
    page.column_dimensions["B"].hidden = True
    page["G2"].comment = Comment("改过", "经办")
    book.create_sheet("空")
    book.save(tmp_path / "表.xlsx")
    found = read(tmp_path / "表.xlsx")
    assert len(found.entries) == 1
    assert doubts(found) == {
        1: ["“收到日期”一列在表里是隐藏的，照样读入了", "G2 有批注，批注里的文字没有读"]
    }


def test_a_heading_whose_second_row_says_more_is_that_row(tmp_path: Path) -> None:
    rows: Rows = [["编号", "收到日期", "内容"], HEADS, PLAIN]
    found = read_rows(tmp_path, rows)
    assert only(found).happened


@pytest.mark.parametrize(
    ("data", "why"),
    [(b"", "文件是空的"), (b"PK\x03\x04xl/", "文件已经损坏"), (b"\x00" * 60_000_000, "不像登记表")],
)
def test_what_is_no_register_is_refused_in_words(data: bytes, why: str, tmp_path: Path) -> None:
    path = tmp_path / "表.xlsx"
    path.write_bytes(data)
    with pytest.raises(IntakeError, match=why):
        read(path)


_OPEN = '2025-1,2025.1.3,赵甲,公民,"土地,2025.1.20,公开'
_NEXT = "2025-2,2025.1.4,钱乙,公民,河道,2025.1.21,不存在"


@pytest.mark.parametrize(
    "rows",
    [
        [_OPEN, _NEXT, '2025-3,2025.1.5,孙丙,公民,"土地3",2025.1.21,信访'],
        [_OPEN, _NEXT, '2025-3,2025.1.5,孙丙,公民,土地3",2025.1.21,信访'],
        [_NEXT, _OPEN],
    ],
)
def test_a_quote_that_is_not_closed_takes_no_rows_in(rows: list[str], tmp_path: Path) -> None:
    path = tmp_path / "2025年.csv"
    path.write_text("\n".join([",".join(HEADS), *rows]), encoding="utf-8")
    with pytest.raises(IntakeError, match=r"引号不成对|也引了进去"):
        read(path)


def test_a_cell_of_several_lines_in_a_text_is_read(tmp_path: Path) -> None:
    path = tmp_path / "2025年.csv"
    quoted = '2025-1,2025.1.3,赵甲,公民,"一是土地,\n二是""河道""",2025.1.20,予以公开'
    path.write_text("\n".join([",".join(HEADS), quoted, _NEXT]), encoding="utf-8")
    assert [entry.row for entry in read(path).entries] == [2, 3]

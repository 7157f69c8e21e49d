"""Workbooks as other programs save them: what is shown is read, what is hidden or stale is told."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.styles import Border, Font, Side
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from reading.errors import Unreadable
from reading.published.formats import read_any
from reading.seen import Paragraph, Table, only_paragraphs, only_tables
from reading.seen_file import SeenFile

Fill = Callable[[Worksheet], None]


@pytest.fixture
def saved(tmp_path: Path) -> Callable[[Workbook], SeenFile]:
    """Save a workbook under a name that says nothing, and read it."""

    def save_and_read(book: Workbook) -> SeenFile:
        path = tmp_path / "年报.doc"
        book.save(path)
        return read_any(path)

    return save_and_read


def workbook() -> tuple[Workbook, Worksheet]:
    book = openpyxl.Workbook()
    page = book.active
    assert isinstance(page, Worksheet)
    page.title = "二"
    return book, page


def table(seen: SeenFile) -> list[list[str]]:
    """The texts of the only table; a box that cannot be read is a question mark."""
    (only,) = only_tables(seen.blocks)
    return [["?" if box.unread else box.text for box in row] for row in only.rows]


def test_a_cell_alone_in_its_row_is_a_paragraph_and_rows_side_by_side_are_a_table(
    saved: Callable[[Workbook], SeenFile],
) -> None:
    book, page = workbook()
    page.append(["二、主动公开政府信息情况"])
    page.append(["信息内容", "本年制发件数"])
    page.append(["规章", 2])
    page.append(["五、存在的主要问题\n一是不够及时。"])
    seen = saved(book)
    assert [type(block) for block in seen.blocks] == [Paragraph, Paragraph, Table, *[Paragraph] * 2]
    sheet, *others = only_paragraphs(seen.blocks)
    assert (sheet.style, sheet.text) == ("sheet", "二")
    texts = ["二、主动公开政府信息情况", "五、存在的主要问题", "一是不够及时。"]
    assert [each.text for each in others] == texts
    assert table(seen) == [["信息内容", "本年制发件数"], ["规章", "2"]]
    assert {block.where for block in seen.blocks} == {"工作表“二”"}
    assert seen.notes == ()


def test_a_blank_cell_in_a_frame_or_a_merged_one_is_a_box(
    saved: Callable[[Workbook], SeenFile],
) -> None:
    book, page = workbook()
    thin = Side(style="thin")
    for cell in ("A1", "B1", "C1"):
        page[cell].border = Border(left=thin, right=thin, top=thin, bottom=thin)
    page["A1"] = "规章"
    page["A2"] = "行政许可"
    page.merge_cells("B2:C2")
    seen = saved(book)
    assert table(seen) == [["规章", "", ""], ["行政许可", ""]]


def test_merged_cells_are_one_box(saved: Callable[[Workbook], SeenFile]) -> None:
    book, page = workbook()
    page.append(["三、本年度办理结果", "（一）予以公开", 5])
    page.append([None, "（二）部分公开", 6])
    page.merge_cells("A1:A2")
    (only,) = only_tables(saved(book).blocks)
    spans = [[(box.span.col, box.span.rows, box.span.cols) for box in row] for row in only.rows]
    assert spans == [[(0, 2, 1), (1, 1, 1), (2, 1, 1)], [(1, 1, 1), (2, 1, 1)]]


def test_what_is_hidden_is_not_read_and_told(saved: Callable[[Workbook], SeenFile]) -> None:
    book, page = workbook()
    for row in (["规章", 2, 9, 4], ["草稿", 999, 9, 9], ["行政规范性文件", 3, 9, 5]):
        page.append(row)
    page.row_dimensions[2].hidden = True
    page.column_dimensions["C"].hidden = True
    draft = book.create_sheet("草稿")
    draft["A1"] = "规章"
    draft.sheet_state = "hidden"
    book.create_sheet("空").sheet_state = "hidden"
    seen = saved(book)
    assert table(seen) == [["规章", "2", "4"], ["行政规范性文件", "3", "5"]]
    assert seen.notes == (
        "工作表“二”第 2 行是隐藏的，没有读。",
        "工作表“二”第 C 列是隐藏的，没有读。",
        "工作表“草稿”是隐藏的，没有读。",
    )


def test_a_formula_without_its_value_and_an_error_are_unread(
    saved: Callable[[Workbook], SeenFile],
) -> None:
    book, page = workbook()
    page.append(["总计", "=SUM(C1:D1)", "#REF!", 3])
    seen = saved(book)
    (only,) = only_tables(seen.blocks)
    assert [box.unread for box in only.rows[0]] == [
        "",
        "格子里是公式，文件里没有算出的结果",
        "显示的是错误 #REF!",
        "",
    ]


def test_a_formula_alone_in_its_row_is_told(saved: Callable[[Workbook], SeenFile]) -> None:
    book, page = workbook()
    page["A1"] = "=1+1"
    page["A3"] = "标题"
    assert saved(book).notes == ("工作表“二” A1 没有读出：格子里是公式，文件里没有算出的结果。",)


def test_a_figure_that_is_shown_rounded_is_read_whole_and_told(
    saved: Callable[[Workbook], SeenFile],
) -> None:
    book, page = workbook()
    page.append(["行政事业性收费", 59237.2449])
    page["B1"].number_format = "0.00"
    seen = saved(book)
    assert table(seen) == [["行政事业性收费", "59237.2449"]]
    assert seen.notes == ("工作表“二” B1：只显示 2 位小数，格子里是 59237.2449，按格子里的读了。",)


def test_what_is_struck_out_raised_or_unseen_is_no_text(
    saved: Callable[[Workbook], SeenFile],
) -> None:
    book, page = workbook()
    page.append(["规章", 999, 888, 777, "x"])
    page["B1"].font = Font(strike=True)
    page["C1"].font = Font(color="FFFFFFFF")
    page["D1"].font = Font(vertAlign="superscript")
    page["E1"] = CellRichText(TextBlock(InlineFont(strike=True), "99"), "12")
    (only,) = only_tables(saved(book).blocks)
    boxes = only.rows[0][1:]
    assert [box.text for box in boxes] == ["", "", "", "12"]
    whole = [paragraph.whole for box in boxes for paragraph in only_paragraphs(box.content)]
    assert whole == ["999", "888", "777", "9912"]


def test_comments_are_told(saved: Callable[[Workbook], SeenFile]) -> None:
    book, page = workbook()
    page.append(["规章", 2])
    page["B1"].comment = Comment("此数待核", "某")
    assert saved(book).notes == ("工作表“二” B1 有批注，批注里的文字没有读。",)


def test_noughts_that_the_sheet_does_not_show_are_unread(
    saved: Callable[[Workbook], SeenFile],
) -> None:
    book, page = workbook()
    page.append(["规章", 0, 2])
    page.sheet_view.showZeros = False
    assert table(saved(book)) == [["规章", "?", "2"]]


def test_formulas_that_are_all_nought_where_they_are_to_be_worked_out_are_unread(
    tmp_path: Path,
) -> None:
    path = tmp_path / "年报.xlsx"
    book = xlsxwriter.Workbook(path)
    page = book.add_worksheet("二")
    page.write_row(0, 0, ["规章", 2, 3])
    page.write_formula(0, 3, "=B1+C1")
    page.write_boolean(0, 4, boolean=True)
    page.insert_textbox(3, 0, "框里的字")
    book.close()
    seen = read_any(path)
    assert table(seen) == [["规章", "2", "3", "?", "TRUE"]]
    assert seen.notes == ("工作表“二”上有文本框，里面的文字没有读（框里的字）。",)


@pytest.mark.parametrize(
    ("part", "content"),
    [
        ("xl/workbook.xml", "<"),
        ("xl/workbook.xml", '<!DOCTYPE a [<!ENTITY b "c">]><workbook/>'),
        ("xl/worksheets/sheet1.xml", "<worksheet>" + "<a/>" * 200_000 + "</worksheet>"),
    ],
)
def test_a_damaged_or_hostile_workbook_is_refused(part: str, content: str, tmp_path: Path) -> None:
    book, page = workbook()
    page.append(["规章", 2])
    path = tmp_path / "年报.xlsx"
    book.save(path)
    with zipfile.ZipFile(path) as archive:
        held = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in {**held, part: content.encode()}.items():
            archive.writestr(name, data)
    with pytest.raises(Unreadable, match=r"没有读取|读不了"):
        read_any(path)

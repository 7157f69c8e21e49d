"""A workbook with all that can keep a figure from being what its cell holds.

saved/ has it as LibreOffice 7.4 saves it in its formats: ``soffice --headless --convert-to xls
features.xlsx``, and so for ods and fods, of which the styles of pages were left out.
"""

from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.styles import Border, Font, Side

#: Rows: what the cells hold, and the number format of the second.
ROWS: list[tuple[list[object], str]] = [
    (["整数", 12345678], "General"),
    (["小数", 59237.2449], "General"),
    (["只显示两位", 59237.2449], "0.00"),
    (["千分位", 1234567], "#,##0"),
    (["带单位", 12], '0"件"'),
    (["百分数", 0.05], "0%"),
    (["不显示", 12], ";;;"),
    (["算式", "=1+2+3"], "General"),
    (["错误", "=1/0"], "General"),
    (["文字", "１２"], "General"),
    (["日子", 45317], 'yyyy"年"m"月"d"日"'),
    (["划去", 999], "General"),
    (["白字", 888], "General"),
    (["部分划去", CellRichText(TextBlock(InlineFont(strike=True), "99"), "12")], "General"),
    (["隐藏行", 777], "General"),
    (["批注", 5], "General"),
    (["负数", -3], "General"),
    (["空格子", None], "General"),
    (["零", 0], "General"),
    (["会计零", 0], '_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"_ ;_ @_ '),
]
#: What is read in the second cell of each row that is not hidden; a question mark for unread.
SHOWN = [
    ("整数", "12345678"),
    ("小数", "59237.2449"),
    ("只显示两位", "59237.2449"),
    ("千分位", "1234567"),
    ("带单位", "12件"),
    ("百分数", "?"),
    ("不显示", "?"),
    ("算式", "6"),
    ("错误", "?"),
    ("文字", "１２"),
    ("日子", "2024年1月26日"),
    ("划去", "（999）"),
    ("白字", "（888）"),
    ("部分划去", "（99）12"),
    ("批注", "5"),
    ("负数", "-3"),
    ("空格子", ""),
    ("零", "0"),
    ("会计零", "0"),
]


def features() -> Workbook:
    """Return the workbook."""
    book = Workbook()
    page = book.worksheets[0]
    page.title = "二"
    side = Side(style="thin")
    for number, (row, code) in enumerate(ROWS, 1):
        for col, value in enumerate(row, 1):
            cell = page.cell(number, col)
            cell.value = value  # type: ignore[assignment]  # what openpyxl takes is wider
            cell.border = Border(left=side, right=side, top=side, bottom=side)
        page.cell(number, 2).number_format = code
        if row[0] == "划去":
            page.cell(number, 2).font = Font(strike=True)
        if row[0] == "白字":
            page.cell(number, 2).font = Font(color="FFFFFFFF")
        if row[0] == "隐藏行":
            page.row_dimensions[number].hidden = True
        if row[0] == "批注":
            page.cell(number, 2).comment = Comment("此数待核", "某")
    page.cell(len(ROWS) + 1, 1, "合并")
    page.cell(len(ROWS) + 1, 3, 4)
    page.merge_cells(start_row=len(ROWS) + 1, start_column=1, end_row=len(ROWS) + 1, end_column=2)
    draft = book.create_sheet("草稿")
    draft["A1"] = "规章"
    draft.sheet_state = "hidden"
    return book


def main() -> None:
    """Save the workbook as features.xlsx, for LibreOffice."""
    features().save("features.xlsx")


if __name__ == "__main__":
    main()

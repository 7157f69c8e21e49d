"""Workbooks as clerks keep a report in them."""

from openpyxl import Workbook

from .made import Made, by_name
from .office import Office, office, without_noughts
from .workbooks import saved, workbook


def whole() -> tuple[Office, Workbook]:
    """Return a report on one sheet."""
    report = office("平湖区住房和城乡建设局", 2023, 40, distinct=True)
    return report, workbook(report)


def with_blanks() -> tuple[Office, Workbook]:
    """Return a report with a sheet for each section, which has no 0 in table three."""
    report = without_noughts(office("平湖区文化和旅游局", 2022, 42))
    return report, workbook(report, is_sheet_each=True)


def xlsx_one_sheet() -> Made:
    """All on one sheet."""
    report, book = whole()
    return Made(report, "xlsx", saved(book))


def xlsx_sheets() -> Made:
    """A sheet for each section."""
    report = office("平湖区民政局", 2022, 41)
    return Made(report, "xlsx", saved(workbook(report, is_sheet_each=True)))


def xlsx_blanks() -> Made:
    """A sheet for each section, no 0 in table three."""
    report, book = with_blanks()
    return Made(report, "xlsx", saved(book))


def xlsx_figures_as_text() -> Made:
    """Figures that were typed as text, some in full width or with spaces."""
    report = office("平湖区体育局", 2023, 43, distinct=True)
    book = workbook(report)
    wide = str.maketrans("0123456789", "０１２３４５６７８９")
    for number, cells in enumerate(book.worksheets[0].iter_rows()):
        for cell in cells:
            if isinstance(cell.value, int):
                text = str(cell.value)
                cell.value = text.translate(wide) if number % 2 else f" {text} "
    return Made(report, "xlsx", saved(book))


def xlsx_with_checks_beside() -> Made:
    """The clerk's own checks beside the tables, and last year's figures on a hidden sheet."""
    report, book = whole()
    sheet = book.worksheets[0]
    for row in (10, 25, 30):
        sheet.cell(row, 13).value, sheet.cell(row, 14).value = "核对", 999
    hidden = book.copy_worksheet(sheet)
    hidden.title = "上年"
    hidden.sheet_state = "hidden"
    return Made(report, "xlsx", saved(book), told=("上年",))


SHAPES = by_name(
    xlsx_one_sheet, xlsx_sheets, xlsx_blanks, xlsx_figures_as_text, xlsx_with_checks_beside
)

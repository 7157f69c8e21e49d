"""Texts and Markdown: what is left of a report when it was copied or turned into text."""

from collections.abc import Callable
from dataclasses import replace

from forms.editions.form_2021 import request
from tests.offices import texts
from tests.offices.paper import Printed, Rows

from .made import Made, by_name
from .office import Office, office, row_ids, without_noughts
from .paper import article, lines_of


def _made(report: Office, text: str, encoding: str = "utf-8", suffix: str = "txt") -> Made:
    return Made(report, suffix, text.encode(encoding))


def _by_rows(report: Office, of_row: Callable[[list[Printed]], str]) -> str:
    def of_rows(rows: Rows) -> list[str]:
        return [of_row(row) for row in rows if row]

    return lines_of(report, of_rows)


def txt_cell_a_line() -> Made:
    """The text version of a site, its title in two lines."""
    report = office("平湖区审计局", 2022, 50)
    title = (report.unit, f"{report.year}年度政府信息公开工作报告")
    return _made(report, "\n".join(title) + "\n" + _cell_a_line(report))


def txt_cell_a_line_gbk() -> Made:
    """The same in GBK, with one line for its title."""
    report = office("平湖区统计局", 2022, 51, distinct=True)
    return _made(report, f"{report.title}\n{_cell_a_line(report)}", "gbk")


def _cell_a_line(report: Office) -> str:
    return texts.one_cell_a_line(article(report))


def txt_pipes_trailing() -> Made:
    """Rows with upright lines, and as many of these as columns were merged."""
    report = office("乌兰旗统计局", 2023, 80)
    return _made(report, _by_rows(report, _with_pipes))


def txt_pipes_no_lead() -> Made:
    """Rows with upright lines between and behind what stands in them."""
    report = office("乌兰旗教育局", 2023, 81)
    return _made(report, _by_rows(report, lambda row: _between(row) + " | "))


def txt_pipes_blanks() -> Made:
    """The first with blanks: rows in which it cannot be told which box is blank are unread."""
    report = without_noughts(office("乌兰旗医疗保障局", 2023, 82))
    lost = _printed(report, "carried_in", "granted", "partly_granted", "carried_out")
    return replace(_made(report, _by_rows(report, _with_pipes)), unread=lost)


def _between(row: list[Printed]) -> str:
    return " | ".join(box.text for box in row)


def _with_pipes(row: list[Printed]) -> str:
    merged = sum(box.cols - 1 for box in row)
    return f"| {_between(row)} | {'|' * merged}"


def txt_bare_lines() -> Made:
    """One box a line, and nothing between the rows."""
    report = office("乌兰旗民政局", 2023, 84)
    return _made(report, lines_of(report, _bare))


def txt_bare_lines_two_blanks() -> Made:
    """The same with two blank boxes, of which nothing is left: their rows are unread."""
    report = office("乌兰旗公安局", 2023, 85).with_figures(
        {request("carried_in", "legal"): None, request("granted", "other"): None}
    )
    lost = _printed(report, "carried_in", "granted")
    return replace(_made(report, lines_of(report, _bare)), unread=lost)


def _printed(report: Office, *rows: str) -> list[str]:
    """Return the ids of the figures in rows of table three."""
    return [id for id in row_ids(*rows) if report.figures[id] is not None]


def _bare(rows: Rows) -> list[str]:
    return [box.text for row in rows for box in row if box.text]


def txt_spaced() -> Made:
    """Rows with spaces between their boxes."""
    report = office("乌兰旗司法局", 2023, 86)
    made = _made(report, _by_rows(report, lambda row: "  ".join(box.text for box in row)))
    return replace(made, told=("没有印格式的表头",))


def txt_sheet_with_commas() -> Made:
    """A sheet that was saved with commas, in GBK."""
    report = office("平湖区信访局", 2023, 54, distinct=True)
    blocks = [report.title, *article(report)]
    return _made(report, texts.of_sheet_with_commas(blocks), "gbk", "csv")


def md_pipes() -> Made:
    """Markdown with a column for each of the table's."""
    report = office("平湖区医疗保障局", 2024, 52)
    return _made(report, texts.of_markdown([report.title, *article(report)]), suffix="md")


def md_tags() -> Made:
    """Markdown with the markup of a page for its tables."""
    report = without_noughts(office("平湖区退役军人事务局", 2024, 53))
    return _made(report, texts.of_markdown_with_tags([report.title, *article(report)]), suffix="md")


SHAPES = by_name(
    txt_cell_a_line,
    txt_cell_a_line_gbk,
    txt_pipes_trailing,
    txt_pipes_no_lead,
    txt_pipes_blanks,
    txt_bare_lines,
    txt_bare_lines_two_blanks,
    txt_spaced,
    txt_sheet_with_commas,
    md_pipes,
    md_tags,
)

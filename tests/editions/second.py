"""A small second edition, which only the tests know: some of its ids are those of 2021, some new.

Of its table, 自然人 and 总计 are columns of 2021 too and 单位 is none; 结转下年 has another id than
in 2021. Of its texts, the overview is that of 2021, what is to be improved has another id, and the
plans are new.
"""

from forms.editions.identity import IDENTITY
from forms.form import Cell, Field, Form, Grid, KeyFigure, Section
from forms.values import Kind

COLUMNS = (("natural", "自然人"), ("organisation", "单位"), ("total", "总计"))
ROWS = (
    ("received", "本年新收"),
    ("carried_in", "上年结转"),
    ("answered", "本年答复"),
    ("handed_on", "结转下年"),
)
HEADING = "二、依申请公开情况"


def request(row: str, column: str) -> str:
    """Return the id of a cell of the table."""
    return f"requests.{row}.{column}"


def _field(row: str, name: str, column: str, heading: str) -> Field:
    parts: tuple[str, ...] = ()
    if column == "total":
        parts = tuple(request(row, part) for part, _ in COLUMNS[:-1])
    return Field(request(row, column), Kind.COUNT, f"{name}·{heading}", parts)


def _grid() -> Grid:
    cells = [Cell(0, 0, "申请情况")]
    cells += (Cell(0, col, heading) for col, (_, heading) in enumerate(COLUMNS, 1))
    for at, (row, name) in enumerate(ROWS, 1):
        cells.append(Cell(at, 0, name))
        for col, (column, heading) in enumerate(COLUMNS, 1):
            cells.append(Cell(at, col, field=_field(row, name, column, heading)))
    return Grid(5, 4, tuple(cells), head=1, stub=1, widths=(2, 1, 1, 1))


FORM = Form(
    id="second",
    name="政府信息公开年度工作报告格式",
    source="测试",
    title="{unit}{year}年度政府信息公开工作报告",
    identity=IDENTITY,
    key_figures=(KeyFigure(request("received", "total"), "本年新收"),),
    sections=(
        Section("overview", "一、总体情况", "一 总体情况"),
        Section("requests", HEADING, "二 依申请", grid=_grid()),
        Section("improvements", "三、改进措施", "三 改进措施"),
        Section("plans", "四、下一年安排", "四 下年安排"),
    ),
)

#: What the form of 2021 calls otherwise.
COUNTERPARTS = {
    "requests.handed_on.natural": "requests.carried_out.natural",
    "requests.handed_on.total": "requests.carried_out.total",
    "text.improvements": "text.problems",
}

"""The official tables as offices print them: as they should be, and in other shapes."""

from collections.abc import Callable, Mapping
from typing import Final

from forms.editions.form_2021 import DECIDED, DISPUTES, FORM, dispute, request
from tests.offices.paper import Printed, Rows

from .office import ALL_COLUMNS, Figure, Office, row_ids

#: Three rows of table three that many offices print as one.
OTHERWISE: Final = ("otherwise.correction_overdue", "otherwise.fee_overdue", "otherwise.misc")
#: Tables in place of the official ones, by the ids of their sections.
Tables = Mapping[str, Rows]
_GROUP: Final = "（六）其他处理"
_RESULTS: Final = "三、本年度办理结果"


def official(office: Office, section_id: str) -> Rows:
    """Return an official table with the figures of ``office``."""
    section = next(each for each in FORM.sections if each.id == section_id)
    if section.grid is None:
        raise ValueError(section_id)
    rows: Rows = [[] for _ in range(section.grid.rows)]
    for cell in sorted(section.grid.cells, key=lambda each: each.position):
        text = cell.text if cell.field is None else shown(office.figures[cell.field.id])
        rows[cell.row].append(Printed(text, cell.rowspan, cell.colspan, cell.field is not None))
    return rows


def shown(figure: Figure) -> str:
    """Return how a figure is printed."""
    return "" if figure is None else str(figure)


def width(rows: Rows) -> int:
    """Return how many columns a table has."""
    return sum(box.cols for box in rows[0])


def reworded(rows: Rows, word: Callable[[str], str]) -> Rows:
    """Return a table with other words for its labels."""
    return [
        [box if box.is_figure else box._replace(text=word(box.text)) for box in row] for row in rows
    ]


def label(rows: Rows, start: str) -> tuple[int, int]:
    """Return row and place of the box whose text begins with ``start``."""
    for number, row in enumerate(rows):
        for place, box in enumerate(row):
            if not box.is_figure and box.text.startswith(start):
                return number, place
    raise ValueError(start)


def with_one_row_otherwise(rows: Rows, figures: list[int]) -> Rows:
    """Return table three with one row for （六）, which has these figures."""
    at, _ = label(rows, _GROUP)
    one = [Printed(_GROUP, 1, 2), *(Printed(str(figure), 1, 1, True) for figure in figures)]
    results, place = label(rows, _RESULTS)
    stub = rows[results][place]
    shorter = list(rows)
    shorter[results] = [stub._replace(rows=stub.rows - 2), *rows[results][1:]]
    return [*shorter[:at], one, *shorter[at + 3 :]]


def sums_of_otherwise(office: Office) -> list[int]:
    """Return the figures of （六）, one for each column."""
    sums: list[int] = []
    for column in ALL_COLUMNS:
        parts = [office.figures[request(row, column)] for row in OTHERWISE]
        sums.append(sum(part for part in parts if isinstance(part, int)))
    return sums


def without_otherwise(office: Office) -> Office:
    """Return the report with nothing in （六）; its sums still hold."""
    changes: dict[str, Figure] = dict.fromkeys(row_ids(*OTHERWISE), 0)
    for column, less in zip(ALL_COLUMNS, sums_of_otherwise(office), strict=True):
        for row in ("total", "received"):
            figure = office.figures[request(row, column)]
            if isinstance(figure, int):
                changes[request(row, column)] = figure - less
    return office.with_figures(changes)


def with_subtotals(rows: Rows) -> Rows:
    """Return table three of a county: 小计 of the organisations before 总计."""
    wider: Rows = []
    for row in rows:
        boxes = [box._replace(cols=box.cols + _spans_more(box)) for box in row]
        figures = [box for box in row if box.is_figure]
        if figures:
            subtotal = sum(int(box.text) for box in figures[1:6])
            boxes.insert(-1, Printed(str(subtotal), 1, 1, True))
        wider.append(boxes)
    wider[2].append(Printed("小计"))
    return wider


def _spans_more(box: Printed) -> bool:
    return box.text in ("法人或其他组织", "申请人情况")


def with_total_first(rows: Rows) -> Rows:
    """Return table three of an office that has 总计 before the applicants."""
    turned: Rows = []
    for row in rows:
        first = next((at for at, box in enumerate(row) if box.is_figure), None)
        turned.append(row if first is None else [*row[:first], row[-1], *row[first:-1]])
    turned[1] = [Printed("总计", 2), Printed("自然人", 2), Printed("法人或其他组织", 1, 5)]
    return turned


def without_row(rows: Rows, start: str) -> Rows:
    """Return a table that lacks the row whose label begins with ``start``."""
    at, _ = label(rows, start)
    return [*rows[:at], *rows[at + 1 :]]


def with_row_before(rows: Rows, start: str, figure: int) -> Rows:
    """Return table three with a row printed twice, the first time with this ``figure``."""
    at, place = label(rows, start)
    row = [rows[at][place], *[Printed(str(figure), 1, 1, True)] * len(ALL_COLUMNS)]
    longer: Rows = []
    for each in rows:
        longer.append([box._replace(rows=box.rows + _is_over(box.text)) for box in each])
    return [*longer[:at], row, *longer[at:]]


def _is_over(text: str) -> bool:
    return text.startswith((_RESULTS, "（五）"))


def cut(rows: Rows, at: int) -> tuple[Rows, Rows]:
    """Return the two halves of a table that goes on elsewhere; stubs go on with blank boxes."""
    first: Rows = []
    for number, row in enumerate(rows[:at]):
        first.append([box._replace(rows=min(box.rows, at - number)) for box in row])
    going_on: list[Printed] = []
    for number, row in enumerate(rows[:at]):
        for box in row:
            if number + box.rows > at:
                going_on.append(box._replace(text="", rows=number + box.rows - at))
    return first, [[*going_on, *rows[at]], *rows[at + 1 :]]


def stacked_disputes(office: Office) -> Rows:
    """Return table four with its groups below each other."""
    names = [Printed(name) for _, name in DECIDED] + [Printed("总计")]
    rows: Rows = []
    for group, name in DISPUTES:
        if group == "direct_suit":
            rows.append([Printed("行政诉讼", 1, 5)])
        keys = [*(key for key, _ in DECIDED), "total"]
        figures = [Printed(shown(office.figures[dispute(group, k)]), 1, 1, True) for k in keys]
        rows += [[Printed(name, 1, 5)], names, figures]
    return rows


def disclosure_of_2019(office: Office) -> Rows:
    """Return table two of the edition of 2019, which has three figures that are still asked for."""

    def decisions(id: str) -> str:
        return shown(office.figures[f"disclosure.{id}.decisions"])

    counted = ("信息内容", "上一年项目数量", "本年增/减", "处理决定数量")
    lines: tuple[tuple[str, ...], ...] = (
        ("第二十条第（一）项",),
        ("信息内容", "本年新制作数量", "本年新公开数量", "对外公开总数量"),
        ("规章", "0", "0", "7"),
        ("规范性文件", "5", "4", "61"),
        ("第二十条第（五）项",),
        counted,
        ("行政许可", "31", "减4", decisions("permits")),
        ("其他对外管理服务事项", "12", "增2", "88"),
        ("第二十条第（六）项",),
        counted,
        ("行政处罚", "120", "0", decisions("penalties")),
        ("行政强制", "18", "+1", decisions("coercion")),
        ("第二十条第（八）项",),
        ("信息内容", "上一年项目数量", "本年增/减"),
        ("行政事业性收费", "6", "减1"),
        ("第二十条第（九）项",),
        ("信息内容", "采购项目数量", "采购总金额"),
        ("政府集中采购", "14", "251000元"),
    )
    rows: Rows = []
    for line in lines:
        boxes = [Printed(text, 1, 1, text[-1].isdigit()) for text in line]
        boxes[-1] = boxes[-1]._replace(cols=5 - len(line))
        rows.append(boxes)
    return rows

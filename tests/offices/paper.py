"""A report of a fictitious office as it is printed, before it takes any shape."""

import random
from typing import NamedTuple

from forms.editions.form_2021 import FORM
from forms.form import Grid
from forms.report import Report
from forms.values import Value, show
from tests.builders import complete, stated_totals

UNIT = "云岭县水务局"
YEAR = 2023
_OVERVIEW = (
    "2023年，我局把群众用水当作头等大事，按时公开水价、水质和工程进度，全年发布信息87条。",
    "（一）主动公开。县城供水管网改造分三期公示，每期都附图说明施工路段和停水时段。",
    "（二）依申请公开。答复前先与申请人通话核实所需内容，全部在法定期限内答复。",
)
_PROBLEMS = (
    "一是乡镇水厂的信息更新不及时，部分栏目一个季度才更新一次。",
    "二是解读形式单一。下一步将每月核对一次栏目，并增加图解。",
)
_OTHER = "本年度没有收取信息处理费，也没有其他需要报告的事项。"
_PREAMBLE = (
    "本报告依据《中华人民共和国政府信息公开条例》编制，所列数据的统计期限自2023年1月1日起至12月31日止。"
    "如有疑问，请与云岭县水务局办公室联系（地址：云岭县清源路8号，电话：0999-6543210）。"
)


class Printed(NamedTuple):
    """A box of a table, as it is printed; ``is_figure`` where a field stands in it."""

    text: str
    rows: int = 1
    cols: int = 1
    is_figure: bool = False


Rows = list[list[Printed]]
Block = str | Rows


def office_report(seed: int, *, blank: bool = False) -> Report:
    """Return a report whose figures differ from each other, so that none is taken for another.

    Its sums hold. Where it is ``blank``, zeros are not printed.
    """
    chance = random.Random(seed)
    values: dict[str, Value] = {
        "unit": UNIT,
        "year": YEAR,
        "text.overview": "\n".join(_OVERVIEW),
        "text.problems": "\n".join(_PROBLEMS),
        "text.other_matters": _OTHER,
        "contact.phone": "0999-6543210",
        "contact.address": "云岭县清源路8号",
    }
    numbers = chance.sample(range(11, 990), 200)
    for field in FORM.fields.values():
        if field.kind.is_number and not field.parts:
            number = numbers.pop()
            values[field.id] = 0 if chance.random() < 0.5 else number
    report = stated_totals(complete(values))
    if not blank:
        return report
    zeros = [id for id, field in FORM.fields.items() if field.kind.is_number]
    return report.changed(report.edit(id, None) for id in zeros if report.value(id) == 0)


def printed(report: Report) -> list[Block]:
    """Return what stands on the paper of ``report``: title, texts, tables, signature."""
    blocks: list[Block] = [f"{UNIT}{YEAR}年政府信息公开工作年度报告", _PREAMBLE]
    for section in FORM.sections:
        blocks.append(section.heading)
        if section.grid is None:
            blocks += report.text(section.text_id).split("\n")
        else:
            blocks.append(rows_of(section.grid, report))
    return [*blocks, UNIT, "2024年1月16日"]


def rows_of(grid: Grid, report: Report) -> Rows:
    """Return the rows of a table."""
    rows: Rows = [[] for _ in range(grid.rows)]
    for cell in sorted(grid.cells, key=lambda each: each.position):
        text = cell.text
        if cell.field:
            value = report.value(cell.field.id)
            text = "" if value is None else show(value)
        rows[cell.row].append(Printed(text, cell.rowspan, cell.colspan, cell.field is not None))
    return rows

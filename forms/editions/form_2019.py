"""The table of 2019 that counts otherwise than ours (国办公开办函〔2019〕60号, 第二项).

Reports on 2019 and 2020 are printed on that form. It serves to know their rows and heads: a report
is held on the form of 2021, and a field here that has no counterpart there has an id of its own,
which no report knows. What both print has the words of 2021; forms.editions.wordings knows those
of 2019, such as 处理决定数量. Tables three and four are those of 2021, but （六） is one row.
"""

from forms.form import Cell, Field, Grid
from forms.values import Kind

#: What the edition is called on screen.
NAME = "2019 年版格式"
_NEW = ("本年新制作数量", "本年新公开数量", "对外公开总数量")
_ITEMS = ("上一年项目数量", "本年增/减", "本年处理决定数量")
_CHARGED = ("上一年项目数量", "本年增/减")
_BOUGHT = ("采购项目数量", "采购总金额")
#: Heads by item of 第二十条, and its rows: (name, the field of 2021 that its last figure is).
_PARTS: tuple[tuple[tuple[str, ...], tuple[tuple[str, str], ...]], ...] = (
    (_NEW, (("规章", ""), ("行政规范性文件", ""))),
    (_ITEMS, (("行政许可", "disclosure.permits.decisions"), ("其他对外管理服务事项", ""))),
    (
        _ITEMS,
        (
            ("行政处罚", "disclosure.penalties.decisions"),
            ("行政强制", "disclosure.coercion.decisions"),
        ),
    ),
    (_CHARGED, (("行政事业性收费", ""),)),
    (_BOUGHT, (("政府集中采购", ""),)),
)
#: The heads by which the edition is known: none of them is on the form of 2021.
HEADS = tuple(dict.fromkeys((*_NEW, *_ITEMS[:2], *_BOUGHT)))


def _disclosure_grid() -> Grid:
    cells: list[Cell] = []
    row = 0
    for heads, rows in _PARTS:
        for col, head in enumerate(("信息内容", *heads)):
            cells.append(Cell(row, col, head))
        row += 1
        for name, last in rows:
            cells.append(Cell(row, 0, name))
            for col, head in enumerate(heads, 1):
                id = f"2019.{name}.{head}"
                if last and col == len(heads):
                    id = last
                cells.append(Cell(row, col, "", Field(id, Kind.COUNT, f"{name}·{head}")))
            row += 1
    return Grid(row, 4, tuple(cells), head=0, stub=1, widths=(1, 1, 1, 1))


DISCLOSURE = _disclosure_grid()

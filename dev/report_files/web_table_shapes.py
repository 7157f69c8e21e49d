"""Web pages whose tables are not quite the official ones."""

from forms.editions.form_2021 import DECIDED, DISPUTES, FEE, dispute, request
from tests.offices.markup import table
from tests.offices.paper import Printed, Rows

from .made import Made, by_name
from .office import ALL_COLUMNS, Figure, Office, office, row_ids
from .pages import markup, page
from .tables import (
    OTHERWISE,
    disclosure_of_2019,
    official,
    reworded,
    stacked_disputes,
    sums_of_otherwise,
    with_one_row_otherwise,
    with_row_before,
    with_subtotals,
    with_total_first,
    without_otherwise,
    without_row,
)

_SHORT = {
    "行政规范性文件": "规范性文件",
    "社会公益组织": "社会公益",
    "法律服务机构": "法律服务",
    "（二）部分公开（区分处理的，只计这一情形，不计其他情形）": "（二）部分公开",
    "5.要求行政机关确认或重新出具已获取信息": "5.要求行政机关确认或重新出具已获取的信息",
    "本年制发件数": "本年制发数量",
}
_AS_ONE = "文件把（六）其他处理印成一行"


def _made(report: Office, section: str, rows: Rows) -> bytes:
    return page(report, markup(report, {section: rows})).encode()


def web_short_labels() -> Made:
    """Labels as many offices shorten them."""
    report = office("临川县交通运输局", 2022, 13)
    tables: dict[str, Rows] = {}
    for section in ("disclosure", "requests"):
        rows = official(report, section)
        tables[section] = reworded(rows, lambda text: _SHORT.get(text, text))
    return Made(report, "html", page(report, markup(report, tables)).encode())


def web_sum_by_another_word() -> Made:
    """合计 for each 总计."""
    report = office("临川县自然资源局", 2023, 184, distinct=True)
    tables: dict[str, Rows] = {}
    for section in ("requests", "disputes"):
        rows = official(report, section)
        tables[section] = reworded(rows, lambda text: text.replace("总计", "合计"))
    return Made(report, "html", page(report, markup(report, tables)).encode())


def web_one_row_counts() -> Made:
    """（六） in one row, with figures in it: of which kind they are, nobody can tell."""
    report = office("云岭县退役军人事务局", 2023, 34)
    rows = with_one_row_otherwise(official(report, "requests"), sums_of_otherwise(report))
    content = _made(report, "requests", rows)
    unprinted: dict[str, Figure] = dict.fromkeys(row_ids(*OTHERWISE))
    return Made(report.with_figures(unprinted), "html", content, told=(_AS_ONE,))


def web_county_subtotal() -> Made:
    """A county's table with 小计."""
    report = office("云岭县大坪镇人民政府", 2023, 35)
    content = _made(report, "requests", with_subtotals(official(report, "requests")))
    return Made(report, "html", content, told=("小计",))


def web_2019_edition() -> Made:
    """The edition of 2019, of which three figures of table two are asked for to this day."""
    report = without_otherwise(office("青禾市自然资源局", 2020, 61))
    rows = with_one_row_otherwise(official(report, "requests"), [0] * len(ALL_COLUMNS))
    tables = {"disclosure": disclosure_of_2019(report), "requests": rows}
    content = page(report, markup(report, tables)).encode()
    unprinted: dict[str, Figure] = {}
    for id in report.figures:
        if id.startswith("disclosure.") and not id.endswith(".decisions"):
            unprinted[id] = None
    return Made(
        report.with_figures(unprinted),
        "html",
        content,
        told=("2019 年版", _AS_ONE),
        accept=dict.fromkeys(row_ids(*OTHERWISE), (0, None)),
    )


def web_broken_sums() -> Made:
    """Sums that do not hold: what is printed counts."""
    report = office("青禾市体育局", 2023, 70)
    changes: dict[str, Figure] = {}
    for id in (request("total", "total"), "disputes.review.total"):
        figure = report.figures[id]
        changes[id] = (figure if isinstance(figure, int) else 0) + 3
    broken = report.with_figures(changes)
    return Made(broken, "html", page(broken, markup(broken)).encode())


def web_slashes() -> Made:
    """Strokes where an office cannot have any."""
    report = office("乌兰旗林业局", 2023, 87)
    none: dict[str, Figure] = {}
    for column in ("issued", "repealed", "in_force"):
        none[f"disclosure.regulations.{column}"] = "/"
    struck = report.with_figures(none)
    content = page(struck, markup(struck)).encode()
    return Made(report.with_figures(dict.fromkeys(none)), "html", content, told=("3 格印着“/”",))


def web_dashes_for_noughts() -> Made:
    """A dash in place of every 0 of table three."""
    report = office("乌兰旗地震局", 2023, 185)
    noughts = [id for id, each in report.figures.items() if each == 0 and id.startswith("requests")]
    dashed = report.with_figures(dict.fromkeys(noughts, "—"))
    content = page(dashed, markup(dashed)).encode()
    unprinted = report.with_figures(dict.fromkeys(noughts))
    return Made(unprinted, "html", content, told=(f"{len(noughts)} 格印着“—”",))


def web_table_four_stacked() -> Made:
    """Table four with its groups below each other."""
    report = office("乌兰旗审计局", 2023, 91)
    return Made(report, "html", _made(report, "disputes", stacked_disputes(report)))


def web_total_first() -> Made:
    """Table three with 总计 before the applicants."""
    report = office("乌兰旗交通运输局", 2023, 92, distinct=True)
    rows = with_total_first(official(report, "requests"))
    return Made(report, "html", _made(report, "requests", rows))


def web_row_missing() -> Made:
    """A table that lacks a row."""
    report = office("乌兰旗气象局", 2023, 93, distinct=True)
    content = _made(report, "requests", without_row(official(report, "requests"), "3.要求提供"))
    unprinted: dict[str, Figure] = dict.fromkeys(row_ids("not_processed.publication"))
    return Made(report.with_figures(unprinted), "html", content, told=("3.要求提供公开出版物",))


def web_row_twice() -> Made:
    """A row printed twice, with other figures: none of them counts."""
    report = office("乌兰旗体育局", 2023, 94, distinct=True)
    rows = with_row_before(official(report, "requests"), "2.重复申请", 7)
    content = _made(report, "requests", rows)
    return Made(report, "html", content, unread=row_ids("not_processed.repeated"))


def web_blank_rows() -> Made:
    """Rows without anything between the rows of tables."""
    report = office("乌兰旗信访局", 2023, 186, distinct=True)
    content = page(report, markup(report))
    spaced = content.replace("</tr>\n<tr>", "</tr>\n<tr><td>&nbsp;</td></tr>\n<tr>")
    return Made(report, "html", spaced.encode())


def web_applicants_apart() -> Made:
    """Table three in two: the persons, then the organisations with the total."""
    report = office("乌兰旗税务局", 2023, 187, distinct=True)
    rows = official(report, "requests")
    persons, organisations = _columns(rows, slice(0, 1)), _columns(rows, slice(1, 7))
    persons[1], persons[2] = [Printed("自然人", 2)], []
    organisations[1] = [Printed("法人或其他组织", 1, 5), Printed("总计", 2)]
    content = page(report, markup(report, {"requests": persons}))
    figures = [id for id in report.figures if id.startswith("requests.")]
    both = content.replace("四、政府信息公开行政复议", "\0", 1)
    content = both.replace("<h2>\0", f"{table(organisations)}<h2>四、政府信息公开行政复议", 1)
    return Made(report, "html", content.encode(), unread=figures)


def web_serial_numbers() -> Made:
    """Table three with serial numbers before its rows and remarks behind them."""
    report = office("乌兰旗邮政管理局", 2023, 315, distinct=True)
    rows = official(report, "requests")
    wider: Rows = [[Printed("序号", 3), *rows[0], Printed("备注", 3)], *rows[1:3]]
    for number, row in enumerate(rows[3:], 1):
        wider.append([Printed(str(number)), *row, Printed("")])
    return Made(report, "html", _made(report, "requests", wider))


def web_columns_swapped() -> Made:
    """Table three with two of its columns in the other order, heads and figures."""
    report = office("乌兰旗粮食局", 2023, 318, distinct=True)
    rows = official(report, "requests")
    for row in rows[2:]:
        first = next((at for at, box in enumerate(row) if box.is_figure), -1) + 1
        row[first], row[first + 1] = row[first + 1], row[first]
    return Made(report, "html", _made(report, "requests", rows))


def web_fee_in_yuan() -> Made:
    """A fee whose head says 元: what it is in 万元 is for the clerk to say."""
    report = office("乌兰旗不动产登记中心", 2023, 311).with_figures({FEE: "1234567"})
    content = page(report, markup(report)).replace("（单位：万元）", "（单位：元）").encode()
    return Made(report, "html", content, unread=(FEE,))


def web_row_of_each_dispute() -> Made:
    """Table four with a row for each of its groups."""
    report = office("乌兰旗林场", 2023, 321, distinct=True)
    heads = ("类别", *(name for _, name in DECIDED), "总计")
    rows: Rows = [[Printed(head) for head in heads]]
    for group, name in DISPUTES:
        keys = [*(key for key, _ in DECIDED), "total"]
        words = name if group == "review" else f"行政诉讼（{name}）"
        figures = [Printed(str(report.figures[dispute(group, key)]), 1, 1, True) for key in keys]
        rows.append([Printed(words), *figures])
    return Made(report, "html", _made(report, "disputes", rows))


def _columns(rows: Rows, part: slice) -> Rows:
    narrower: Rows = []
    for row in rows:
        labels = [box for box in row if not box.is_figure]
        narrower.append([*labels, *[box for box in row if box.is_figure][part]])
    kept = range(7)[part]
    narrower[0] = [rows[0][0], Printed("申请人情况", 1, len(kept))]
    return narrower


SHAPES = by_name(
    web_short_labels,
    web_sum_by_another_word,
    web_one_row_counts,
    web_county_subtotal,
    web_2019_edition,
    web_broken_sums,
    web_slashes,
    web_dashes_for_noughts,
    web_table_four_stacked,
    web_total_first,
    web_row_missing,
    web_row_twice,
    web_blank_rows,
    web_applicants_apart,
    web_serial_numbers,
    web_columns_swapped,
    web_fee_in_yuan,
    web_row_of_each_dispute,
)

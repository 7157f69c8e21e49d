"""Reports of offices that do not exist: their figures, texts, and what is known of them."""

import random
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Final

from forms.editions.form_2021 import COLUMNS, DECIDED, DISPUTES, RESULT_ROWS, dispute, request

#: A count, an amount in 万元 as it is printed, or None where nothing is printed.
Figure = int | str | None
PARTS: Final = tuple(key for key, _ in COLUMNS if key != "total")
ALL_COLUMNS: Final = (*PARTS, "total")
_SUMS: Final = ("received", "carried_in", "total", "carried_out")


@dataclass(frozen=True)
class Office:
    """A report as it is printed. ``day`` and ``preamble`` are empty where it has none.

    ``headings`` are those that it words otherwise, by the ids of their sections.
    """

    unit: str
    year: int
    figures: Mapping[str, Figure]
    day: date | None
    contact: Mapping[str, str]
    preamble: str
    overview: tuple[str, ...]
    problems: tuple[str, ...]
    other_matters: tuple[str, ...]
    headings: Mapping[str, str] = field(default_factory=dict)

    @property
    def title(self) -> str:
        """The whole title in one line."""
        return f"{self.unit}{self.year}年政府信息公开工作年度报告"

    @property
    def signed_on(self) -> str:
        """The day below the report, as it is printed."""
        if self.day is None:
            return ""
        return f"{self.day.year}年{self.day.month}月{self.day.day}日"

    def texts(self, section: str) -> tuple[str, ...]:
        """Return the paragraphs of a section that is text."""
        by_section = {
            "overview": self.overview,
            "problems": self.problems,
            "other_matters": self.other_matters,
        }
        return by_section[section]

    def with_figures(self, changes: Mapping[str, Figure]) -> "Office":
        """Return the report with other figures."""
        return replace(self, figures={**self.figures, **changes})


def office(unit: str, year: int, seed: int, *, distinct: bool = False) -> Office:
    """Return the report of ``unit``; where its figures are ``distinct``, no two are the same.

    Its sums hold. About half of its figures are 0 unless they are distinct.
    """
    figures = _figures(random.Random(seed), distinct=distinct)  # noqa: S311 (no secret)
    contact = {
        "office": f"{unit}办公室",
        "phone": f"0990-{6100000 + seed * 37}",
        "address": f"青禾市禾苗路{seed % 90 + 1}号",
        "postcode": f"{834000 + seed}",
        "email": f"xxgk{seed}@qinghe.example.cn",
    }
    return Office(
        unit,
        year,
        figures,
        date(year + 1, 1, 10) + timedelta(seed % 18),
        contact,
        _preamble(year, contact),
        _overview(year, figures[request("received", "total")]),
        (
            "存在的问题：一是个别科室公开不够及时；二是解读形式还比较单一。",
            "改进情况：将每月通报一次公开情况，增加图文解读。",
        ),
        (f"{year}年没有收取信息处理费，没有其他需要报告的事项。",),
    )


def without_noughts(report: Office) -> Office:
    """Return the report of an office that prints no 0 in table three."""
    return report.with_figures(
        {id: None for id, figure in report.figures.items() if _is_blanked(id, figure)}
    )


def row_ids(*rows: str) -> tuple[str, ...]:
    """Return the ids of whole rows of table three."""
    return tuple(request(row, column) for row in rows for column in ALL_COLUMNS)


def _is_blanked(id: str, figure: Figure) -> bool:
    return id.startswith("requests.") and figure == 0


def _preamble(year: int, contact: Mapping[str, str]) -> str:
    return (
        "本报告根据《中华人民共和国政府信息公开条例》和年度报告格式编制，所列数据的统计期限自"
        f"{year}年1月1日起至{year}年12月31日止。如对本报告有疑问，请与{contact['office']}联系"
        f"（地址：{contact['address']}；邮编：{contact['postcode']}；"
        f"电话：{contact['phone']}；电子邮箱：{contact['email']}）。"
    )


def _overview(year: int, received: Figure) -> tuple[str, ...]:
    applications = (
        f"（二）依申请公开。全年收到申请{received}件，都在法定期限内作出答复，"
        "没有因答复不当被纠正的情形。"
    )
    return (
        f"{year}年，我单位按照条例的要求推进政务公开，全年办理各类公开事项。",
        "（一）主动公开。全年通过网站发布信息1286条，其中政策文件23件，均在规定期限内发布。",
        applications,
        "（三）平台建设。完善专栏，明确专人维护，每季度自查一次。",
    )


def _figures(chance: random.Random, *, distinct: bool) -> dict[str, Figure]:
    pool = chance.sample(range(1, 900), 400)
    counts: dict[str, int] = {}

    def any_count(most: int) -> int:
        if distinct:
            return pool.pop()
        return 0 if chance.random() < 0.55 else chance.randint(1, most)

    for document in ("regulations", "normative_documents"):
        for column in ("issued", "repealed", "in_force"):
            counts[f"disclosure.{document}.{column}"] = any_count(40)
    counts["disclosure.permits.decisions"] = chance.choice((0, 517645, 1234, 87))
    counts["disclosure.penalties.decisions"] = chance.choice((0, 2086, 31))
    counts["disclosure.coercion.decisions"] = chance.choice((0, 12, 1272))
    fee = chance.choice(("0", "59237.2449", "380.5", "4068.208", "12.30"))
    for column in PARTS:
        for row, _, _ in RESULT_ROWS:
            counts[request(row, column)] = any_count(60 if column == "natural" else 5)
        _settle(counts, column, chance)
    for row in (*_SUMS, *(row for row, _, _ in RESULT_ROWS)):
        counts[request(row, "total")] = sum(counts[request(row, column)] for column in PARTS)
    for group, _ in DISPUTES:
        for key, _ in DECIDED:
            counts[dispute(group, key)] = any_count(9)
        counts[dispute(group, "total")] = sum(counts[dispute(group, key)] for key, _ in DECIDED)
    return {**counts, "disclosure.fees.amount": fee}


def _settle(counts: dict[str, int], column: str, chance: random.Random) -> None:
    """Add to a column what balances its results."""
    total = sum(counts[request(row, column)] for row, _, _ in RESULT_ROWS)
    carried_out = chance.choice((0, 0, 1, 3))
    carried_in = min(chance.choice((0, 1, 2)), total + carried_out)
    counts[request("total", column)] = total
    counts[request("carried_out", column)] = carried_out
    counts[request("carried_in", column)] = carried_in
    counts[request("received", column)] = total + carried_out - carried_in

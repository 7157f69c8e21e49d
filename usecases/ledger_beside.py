"""What is told of the ledger beside tables three and four of a report."""

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from forms.editions.form_2021 import CARRIED_IN, DISPUTES, RECEIVED, dispute, request
from forms.form import Section
from forms.report import Report
from forms.sign_off.reasons import Standing
from ledger.checks.against import DISAGREES
from usecases.ledger_figures import LedgerFigures, ledger_figures, unplaced
from usecases.tally import Held, LedgerTally, other_units

_THREE: Final = "requests"
_SAME, _OTHER, _OPEN = "✓", "▲", "○"  # as in ``ui.parts.marks``


class Table(NamedTuple):
    """A table that is counted from the ledger: its name, and the totals of all that it counts."""

    name: str
    in_all: tuple[str, ...]
    what: str  # they are totals of


#: By the id of the section. What came in and was carried in is all that a case is counted by.
TABLES: Final = {
    _THREE: Table(
        "表三",
        (request(RECEIVED[0], "total"), request(CARRIED_IN[0], "total")),
        "本年新收与上年结转之和",
    ),
    "disputes": Table(
        "表四", tuple(dispute(group, "total") for group, _ in DISPUTES), "复议与诉讼之和"
    ),
}


class Beside(NamedTuple):
    """What is told, parts of a line that begins with a mark; the ``gist`` where room is scarce.

    ``apart`` is told where the table is not in sight.
    """

    parts: tuple[str, ...]
    gist: str
    apart: str
    more: str = ""


_NOT_WHOLE: Final = "台账看来是年度中间开始用的，不能与全年的数比较。"


def not_read(problem: str) -> Beside:
    """Return what is told of a ledger that was not read, for what ``problem``."""
    told = "○ 台账没有读出，没有比较"
    return Beside((told,), "○ 台账没有读出", told, problem)


def of_others(units: Sequence[str]) -> Beside:
    """Return what is told of a ledger that has none but the applications of other ``units``."""
    whose = f"“{units[0]}”" if len(units) == 1 else f"“{units[0]}”等 {len(units)} 个单位"
    more = f"台账里只有{'、'.join(units)}的申请。单位名称要与台账里的一字不差，才能比较。"
    told = f"○ 台账是{whose}的，没有比较"
    return Beside((told,), "○ 台账是其他单位的", told, more)


def beside(
    report: Report,
    tally: LedgerTally,
    section: Section,
    *,
    is_final: bool = False,
    explained: int = 0,
) -> Beside:
    """Return what is told of ``tally`` beside a table of ``report`` that is in ``TABLES``.

    Beside a final it is only told how the ledger counts by now. Of so many cells a reason says
    why they differ.
    """
    if not tally.is_whole:
        apart = f"○ 台账没有登记 {report.year} 年全年，没有比较"
        return Beside(("○ 台账没有登记全年，没有比较",), "○ 没有全年台账", apart, _NOT_WHOLE)
    table = TABLES[section.id]
    counted = sum(tally.count.cells[id] for id in table.in_all)
    stated = report.count(table.in_all)
    figures = ledger_figures(report, tally, section)
    parts = [f"台账 {counted} 件"]
    parts.append(f"{table.name}没有填全" if stated is None else f"{table.name} {stated} 件")
    mark, gist = _gist(figures)
    if figures.others and explained >= len(figures.others):
        mark, gist = _SAME, f"{gist}，已说明"
    elif is_final and figures.others:
        mark, gist = _OPEN, f"现在{gist}"
    parts.append(gist)
    parts[0] = f"{mark} {parts[0]}"
    apart = f"{mark} 与 {report.year} 年{table.name}{gist}"
    if all(report.stated(field.id) is None for field in section.fields):
        apart = f"{_OPEN} {report.year} 年{table.name}还没有填"
    if outside := unplaced(tally, section):
        lacks = f"{len(outside)} 件没有归入"
        parts.append(lacks)
        apart = f"{apart}，{lacks}"
    return Beside(tuple(parts), f"{mark} 台账：{gist}", apart, f"件数是{table.what}。")


def table_three(
    held: Held,
    report: Report,
    tally: LedgerTally | None,
    standings: Iterable[Standing],
    *,
    is_final: bool,
) -> str:
    """Return what is told of a report's table three where it is not in sight; empty if nothing."""
    units = other_units(held, report)
    if tally is None:
        return of_others(units).apart if units else ""
    (section,) = (each for each in report.form.sections if each.id == _THREE)
    reasons = explained(standings, section)
    return beside(report, tally, section, is_final=is_final, explained=reasons).apart


def explained(standings: Iterable[Standing], section: Section) -> int:
    """Return of how many cells of a table a reason says why they are others than the ledger's."""
    cells = {field.id for field in section.fields}
    about = [each for each in standings if each.finding.code == DISAGREES and each.is_settled]
    return sum(each.finding.fields[0] in cells for each in about)


def _gist(figures: LedgerFigures) -> tuple[str, str]:
    """Return the mark and what the comparison comes to."""
    if figures.others:
        return _OTHER, f"有 {len(figures.others)} 格不同"
    if figures.blanks:
        return _OPEN, "已填的一致"
    return _SAME, "一致"

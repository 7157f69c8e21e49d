"""与台账核对: where the open report is another than the ledger, and what can be done about it."""

from collections.abc import Sequence
from typing import NamedTuple

from forms.checks.finding import Finding
from forms.editions.form_2021 import FORM
from forms.mending import Proposal, restating
from forms.report import Report
from forms.sign_off.reasons import Standing
from ledger.checks.against import DISAGREES, Difference, differences
from ledger.checks.suspects import Suspect
from ledger.counting import CELLS, Count
from usecases.open_report import OpenReport

_OTHER_FORM = "这份年报用的是以前的格式，不能与台账核对。"
_NO_YEAR = "年报还没有填年度，不能与台账核对。"
_ALL_AGREE = "表三、表四全部一致"
_NO_UNIT = "年报还没有填单位，不能与台账核对。"
_NAMED = 3  # cases without a place


class Compared(NamedTuple):
    """A cell that differs: the cases that most likely explain it, and how its finding stands.

    ``proposal`` takes the number of the ledger, where nothing is to be put right there first; a
    blank cell has no ``standing``.
    """

    difference: Difference
    suspects: tuple[Suspect, ...]
    proposal: Proposal | None
    standing: Standing | None


class Verdict(NamedTuple):
    """What the comparison comes to, in a sentence or two."""

    words: str
    is_good: bool = False


def comparison(opened: OpenReport) -> list[Compared]:
    """Return each cell in which the report differs from the ledger that was kept for its year."""
    tally = opened.tally
    if tally is None or not tally.is_whole:
        return []
    standings = {}
    for standing in opened.standings:
        if is_of_cells(standing.finding):
            standings[standing.finding.fields[0]] = standing
    found = []
    for each in differences(tally.count, opened.report):
        restated = tally.restated(each.id)
        proposal = restating(opened.report, restated) if restated else None
        suspects = tally.suspects.of(each.id)
        found.append(Compared(each, suspects, proposal, standings.get(each.id)))
    return found


def is_of_cells(finding: Finding) -> bool:
    """Whether it says that a cell is another than in the ledger."""
    return finding.code == DISAGREES


def verdict(opened: OpenReport, differing: Sequence[Compared]) -> Verdict:
    """Return what is said of a report in which so many cells are ``differing``."""
    tally = opened.tally
    if tally is None:
        return Verdict(_why_none(opened.report))
    if not tally.is_whole:
        year = opened.report.year
        return Verdict(f"台账没有登记 {year} 年全年，表三、表四没有与它核对。")
    words, is_good = _of_cells(opened.report, differing)
    if tally.count.unplaced:
        words += f"；{_outside(tally.count)}"
    if any(each.proposal is None for each in differing):
        words += "。有的件要先到台账里补登，才能取台账数"
    return Verdict(f"{words}。", is_good=is_good and not tally.count.unplaced)


def _of_cells(report: Report, differing: Sequence[Compared]) -> tuple[str, bool]:
    """Return what is said of the cells, and whether all agree: one that is blank does not yet."""
    filled = [each for each in differing if each.difference.stated is not None]
    blank = [id for id in CELLS if not FORM.fields[id].parts and report.number(id) is None]
    if not filled and not blank:
        return _ALL_AGREE, True
    words = f"{len(filled)} 格与台账不同" if filled else "已填的与台账一致"
    return f"{words}，还有 {len(blank)} 格没有填" if blank else words, False


def _why_none(report: Report) -> str:
    """Return why nothing was counted for a report."""
    if report.form is not FORM:
        return _OTHER_FORM
    if report.year is None:
        return _NO_YEAR
    unit = report.text("unit")
    return f"台账里没有“{unit}”的申请，没有可以核对的。" if unit else _NO_UNIT


def _outside(count: Count) -> str:
    """Return which cases have no place in the tables, and why."""
    named = "、".join(f"{one.number}（{one.why}）" for one in count.unplaced[:_NAMED])
    more = " 等" if len(count.unplaced) > _NAMED else ""
    return f"台账里有 {len(count.unplaced)} 件没有归入：{named}{more}"

"""Disputes of a ledger as the clerk reads them, and what cannot have been so."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final

from forms.editions.form_2021 import DECIDED, DISPUTES, dispute
from forms.values import show
from ledger.choices import Choices
from ledger.disputes import Dispute, Instance, Level, Role
from ledger.evidence import cell_name
from ledger.standing import PENDING, standing

REVIEW: Final = DISPUTES[0][0]
#: What an instance may end with, in the words of the form.
OUTCOMES: Final = tuple((label, key) for key, label in DECIDED if key != PENDING)
_GROUPS: Final = dict(DISPUTES)
_OUTCOMES: Final = dict(DECIDED)
#: What 结果维持, 结果纠正 and 其他结果 are, as they are usually told apart.
OUTCOMES_TOLD: Final = (
    "维持：维持决定，驳回复议请求或诉讼请求。纠正：撤销、变更、确认违法或无效、责令履行。"
    "其他：撤回、调解、终止、不予受理、驳回起诉（填报惯例）。"
)


def levels_of(group: str) -> tuple[Level, ...]:
    """Return where a dispute of a ``group`` is heard, the usual first one first."""
    if group == REVIEW:
        return (Level.REVIEW,)
    return Level.FIRST, Level.APPEAL, Level.RETRIAL


def by_application(disputes: Iterable[Dispute]) -> Mapping[int | None, tuple[Dispute, ...]]:
    """Return the disputes about each application by its id, the latest first.

    Those about none are under None. What was registered by mistake is about nothing.
    """
    found: dict[int | None, tuple[Dispute, ...]] = defaultdict(tuple)
    for each in in_order(disputes):
        if not each.is_mistaken:
            found[each.application] += (each,)
    return found


def in_order(disputes: Iterable[Dispute]) -> list[Dispute]:
    """Return the disputes, the latest first; those registered by mistake after all others."""
    latest = sorted(disputes, key=lambda each: (each.opened_on, each.id), reverse=True)
    return sorted(latest, key=lambda each: each.is_mistaken)


def group_of(held: Dispute) -> str:
    """Return which of the groups of table four a dispute is in."""
    return _GROUPS.get(held.group, "● 没有选复议还是诉讼")


def stands(held: Dispute) -> str:
    """Return in few words how a dispute stands before the last body: 复议 审理中, 诉讼 维持."""
    kind = "复议" if held.group == REVIEW else "诉讼"
    last = held.instances[-1]
    if last.closed_on and last.outcome:
        return f"{kind} {_OUTCOMES[last.outcome].removeprefix('结果')}"
    level = last.level.label if len(held.instances) > 1 else ""
    return f"{kind} {level}审理中"


def heard(held: Dispute) -> list[str]:
    """Return a line for each body that hears the dispute."""
    return [_heard(instance) for instance in held.instances]


def _heard(instance: Instance) -> str:
    told = f"{instance.level.label}：{show(instance.opened_on)}立案"
    if instance.closed_on is None:
        return f"{told}，尚未审结"
    outcome = _OUTCOMES.get(instance.outcome, "● 没有选结果")
    return f"{told}，{show(instance.closed_on)}审结，{outcome}"


def counted_in(held: Dispute, choices: Choices, today: date) -> list[str]:
    """Return in which years and cells of table four a dispute counts, a line each."""
    if held.role is not Role.ACTING:
        return [f"{held.role.label}，不计入表四"]
    told = []
    days = [held.opened_on, today]
    for instance in held.instances:
        days += [instance.opened_on, instance.closed_on or today]
    for year in range(min(days).year, max(days).year + 1):
        stood = standing(held, date(year, 1, 1), date(year, 12, 31), choices)
        if stood.doubt:
            told.append(f"● {year} 年：{stood.doubt}")
        elif stood.outcome:
            cell = cell_name(dispute(held.group, stood.outcome))
            is_yet = stood.outcome == PENDING and year >= today.year
            when = f"如 {year} 年底仍未审结，计入" if is_yet else f"{year} 年计入"
            told.append(f"{when}：{cell}")
    return told


def why_not(held: Dispute, today: date) -> str:
    """Return why a dispute cannot be as it was filled in, for the clerk; empty where it can."""
    for instance in held.instances:
        level, closed_on = instance.level.label, instance.closed_on
        if instance.opened_on > today or (closed_on is not None and closed_on > today):
            return f"{level}的日期在今天以后，请核对"
        if closed_on is None:
            if instance.outcome:
                return f"{level}选了结果，请填写审结日期；还没有审结的，结果选“尚未审结”"
            continue
        if closed_on < instance.opened_on:
            return f"{level}的审结日期早于立案日期，请核对"
        if not instance.outcome:
            return f"{level}填了审结日期，请选择结果"
    return ""

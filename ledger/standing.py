"""Where a dispute stands in table four at the end of a period."""

from datetime import date
from typing import NamedTuple

from forms.editions.form_2021 import DECIDED, DISPUTES
from ledger.choices import Choices
from ledger.disputes import Dispute, Instance, Level, Role

GROUPS = frozenset(key for key, _ in DISPUTES)
PENDING = "pending"
OUTCOMES = frozenset(key for key, _ in DECIDED if key != PENDING)


class Standing(NamedTuple):
    """A dispute in a period: ``outcome`` is a key of ``DECIDED``, or "" where it is not counted.

    ``doubt`` says what is not known of it.
    """

    dispute: Dispute
    outcome: str = ""
    opened_on: date | None = None
    closed_on: date | None = None
    doubt: str = ""


def standing(dispute: Dispute, first: date, last: date, choices: Choices) -> Standing:
    """Return where ``dispute`` stands from the day ``first`` to the day ``last``."""
    if dispute.role is not Role.ACTING:
        return Standing(dispute)
    stretches = _stretches(dispute.instances, choices)
    begun = [stretch for stretch in stretches if stretch.opened_on <= last]
    if not begun:
        return Standing(dispute)
    _, opened_on, closed_on, outcome = begun[-1]
    if closed_on is not None and closed_on < first:
        return Standing(dispute)
    if dispute.group not in GROUPS:
        return Standing(dispute, doubt="没有选是复议还是哪一类诉讼")
    if closed_on is None and outcome:
        doubt = "已经选了结果，但没有审结日期，暂按尚未审结统计"
        return Standing(dispute, PENDING, opened_on, doubt=doubt)
    if closed_on is None or closed_on > last:
        return Standing(dispute, PENDING, opened_on)
    if outcome not in OUTCOMES:
        doubt = "已经审结，但没有选结果，暂按尚未审结统计"
        return Standing(dispute, PENDING, opened_on, doubt=doubt)
    return Standing(dispute, outcome, opened_on, closed_on)


def _stretches(instances: tuple[Instance, ...], choices: Choices) -> list[Instance]:
    """Return from when to when it was in dispute: a retrial begins anew what was over.

    The appeal belongs to the first instance, whose judgment is not the end of it, whenever the
    appeal was lodged; by choice it is.
    """
    found: list[Instance] = []
    for instance in instances:
        if not found or instance.level is Level.RETRIAL:
            found.append(instance)
        elif choices.appeal == "pending":
            found[-1] = instance._replace(opened_on=found[-1].opened_on)
    return found

"""What a clerk has to know of a report that was read: counts, sums, what is missing or in doubt."""

from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from forms.checks.equation import Equation
from forms.editions.registry import checks_of
from forms.report import Report
from intake.published.report_read import Doubt, Outcome, ReportRead


class Concern(Enum):
    """Why a field is to be looked at."""

    UNREAD = "unread"  # something may be printed there, and nothing stands in the report
    UNSURE = "unsure"  # a value was taken, but not for sure


class Tally(NamedTuple):
    """How many fields of the tables were read, are printed blank, and were not read.

    ``filled`` is how many of the unread have a value by now, be it the sum of others.
    """

    read: int = 0
    blank: int = 0
    unread: int = 0
    filled: int = 0

    @property
    def fields(self) -> int:
        """How many there are."""
        return self.read + self.blank + self.unread


class Sums(NamedTuple):
    """Which of the sums of a report hold, which do not, and how many cannot be judged."""

    holding: tuple[Equation, ...]
    broken: tuple[Equation, ...]
    unjudged: int


def tally(read: ReportRead, report: Report) -> Tally:
    """Count what came of the tables, ``report`` being what the clerk has made of them by now."""
    counts = dict.fromkeys(Outcome, 0)
    filled = 0
    for id in _figures(report):
        outcome = read.fields[id].outcome
        counts[outcome] += 1
        was_blank = read.report.value(id) is None
        if outcome is Outcome.UNREAD and was_blank and report.value(id) is not None:
            filled += 1
    return Tally(counts[Outcome.READ], counts[Outcome.BLANK], counts[Outcome.UNREAD], filled)


def sums(report: Report) -> Sums:
    """Judge the sums whose figures are all stated: a total that is only derived proves nothing."""
    holding: list[Equation] = []
    broken: list[Equation] = []
    unjudged = 0
    for check in checks_of(report.form):
        equation = check.equation
        if equation is None:
            continue
        if any(report.stated(id) is None for id in equation.fields):
            unjudged += 1
        elif equation.breach(report):
            broken.append(equation)
        else:
            holding.append(equation)
    return Sums(tuple(holding), tuple(broken), unjudged)


def missing_facts(report: Report) -> list[str]:
    """Return the ids of what a published report always says and this one does not: 单位, 日期.

    Of the ways of contact one is enough, and the first stands for all.
    """
    missing = [id for id in ("unit", "year", "date") if report.stated(id) is None]
    ways = [id for id in report.form.fields if id.startswith("contact.")]
    if all(report.stated(id) is None for id in ways):
        missing += ways[:1]
    return missing


def missing_texts(report: Report) -> list[str]:
    """Return the ids of the sections that are text and have none."""
    texts = [section.text_id for section in report.form.sections if section.grid is None]
    return [id for id in texts if not report.text(id)]


def concern(read: ReportRead, report: Report, id: str) -> Concern | None:
    """Return why the field ``id`` is to be looked at; None where nothing speaks for that.

    What the clerk has changed, or a total that follows from that, is as it should be.
    """
    field = read.fields.get(id)
    if field is None or report.value(id) != read.report.value(id):
        return None
    if field.outcome is Outcome.UNREAD:
        return Concern.UNREAD
    return None if field.is_sure else Concern.UNSURE


def is_open(read: ReportRead, report: Report, doubt: Doubt) -> bool:
    """Return whether a doubt is not settled by what was typed into all the fields it is about."""
    if not doubt.cells:
        return True
    return any(report.value(id) == read.report.value(id) for id in doubt.cells)


def _figures(report: Report) -> Iterator[str]:
    for section in report.form.sections:
        if section.grid:
            for field in section.grid.fields:
                yield field.id

"""取台账数: what the ledger counts for a table of the report, beside what stands there."""

from collections.abc import Container, Mapping, Sequence
from typing import NamedTuple

from forms.form import Field, Section
from forms.report import Edit, Report
from forms.values import Value
from ledger.checks.suspects import unplaced_of
from usecases.tally import LedgerTally


class Obstacle(NamedTuple):
    """What is to be put right in the ledger first, and the application that it is about."""

    words: str
    application: int | None = None


class OtherFigure(NamedTuple):
    """A cell in which another figure stands than the ledger counts.

    ``new`` is what it would be: a total follows its parts again.
    """

    field: Field
    stands: Value
    counted: int
    new: Value


class LedgerFigures(NamedTuple):
    """What would be filled into the blanks of a table, and the cells that say otherwise."""

    blanks: Mapping[str, Value]
    others: Sequence[OtherFigure]

    def edits(self, report: Report, also: Container[str] = ()) -> list[Edit]:
        """Return the edits that fill the blanks, and the other cells whose ids are in ``also``."""
        values = dict(self.blanks)
        for other in self.others:
            if other.field.id in also:
                values[other.field.id] = other.new
        return [report.edit(id, value) for id, value in values.items()]


def ledger_figures(report: Report, tally: LedgerTally, section: Section) -> LedgerFigures:
    """Return the figures of ``tally`` for a table of ``report``; totals are left to follow."""
    blanks: dict[str, Value] = {}
    others: list[OtherFigure] = []
    for field in section.fields:
        stands, counted = report.stated(field.id), tally.count.cells[field.id]
        if stands is None and not field.parts:
            blanks[field.id] = counted
        elif stands is not None and stands != counted:
            others.append(OtherFigure(field, stands, counted, None if field.parts else counted))
    return LedgerFigures(blanks, others)


def obstacles(tally: LedgerTally, section: Section) -> list[Obstacle]:
    """Return why the figures for a table are not to be taken yet: they would be wrong."""
    if section.id == "requests":
        return [Obstacle(str(one), one.application) for one in tally.lacking]
    return unplaced(tally, section)


def unplaced(tally: LedgerTally, section: Section) -> list[Obstacle]:
    """Return what is not in the figures for a table, or not where it belongs, and why."""
    found = unplaced_of(tally.count, section.fields[0].id)
    return [Obstacle(f"{one.number}：{one.why}", one.application) for one in found]

"""From cases and disputes to the figures of tables three and four, for any period."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple

from forms.editions.form_2021 import (
    CARRIED_IN,
    CARRIED_OUT,
    FORM,
    RECEIVED,
    dispute,
    request,
)
from ledger.choices import DEFAULT, Choices
from ledger.evidence import UNNUMBERED, Evidence, of_case, of_dispute
from ledger.ledger import Ledger
from ledger.placing import Placing, placings
from ledger.standing import Standing, standing

COUNTED = ("requests", "disputes")  # tables three and four

#: The ids of both tables in the order of the form.
CELLS = tuple(
    field.id for section in FORM.sections if section.id in COUNTED for field in section.fields
)


class Unplaced(NamedTuple):
    """A case or a dispute that is not counted, or not where it belongs, and why."""

    number: str
    why: str
    application: int | None = None
    dispute: int | None = None


@dataclass(frozen=True)
class Count:
    """What a ledger comes to from the day ``first`` to the day ``last``, both included.

    ``cases`` are those counted in a cell that is no total, by row and column of table three,
    ``disputes`` those of table four by id.
    """

    first: date
    last: date
    cases: Mapping[tuple[str, str], list[Placing]]
    disputes: Mapping[str, list[Standing]]
    unplaced: tuple[Unplaced, ...]

    @cached_property
    def cells(self) -> dict[str, int]:
        """The figure of every cell of both tables, totals included, in the order of the form."""
        figures: dict[str, int] = {}
        for id in self.own:
            figures[id] = len(self.own[id])
        return {id: _figure(id, figures) for id in CELLS}

    def because(self, id: str) -> tuple[Evidence, ...]:
        """Return why the cell counts what it does: one reason for each that is counted."""
        return tuple(self._because(id))

    def _because(self, id: str) -> Iterator[Evidence]:
        for part in FORM.fields[id].parts:
            yield from self._because(part)
        for counted in self.own.get(id, ()):
            if isinstance(counted, Standing):
                yield of_dispute(counted)
            else:
                row = id.removeprefix("requests.").rpartition(".")[0]
                yield of_case(counted, row, self.first, self.last)

    @cached_property
    def own(self) -> Mapping[str, list[Placing] | list[Standing]]:
        """What is counted in each cell that is no total and counts anything, by id."""
        found: dict[str, list[Placing] | list[Standing]] = dict(self.disputes)
        for (row, column), counted in self.cases.items():
            found[request(row, column)] = counted
        return found


def count(ledger: Ledger, first: date, last: date, choices: Choices = DEFAULT) -> Count:
    """Return what ``ledger`` comes to from the day ``first`` to the day ``last``."""
    cases: dict[tuple[str, str], list[Placing]] = defaultdict(list)
    unplaced: list[Unplaced] = []
    for placing in placings(ledger.cases, choices):
        _, column, received_on, closed_on, row, _, doubt = placing
        if received_on > last or (closed_on is not None and closed_on < first):
            continue
        if doubt:
            unplaced.append(_unplaced(placing))
        if not column:
            continue
        came = RECEIVED[0] if received_on >= first else CARRIED_IN[0]
        cases[came, column].append(placing)
        went = CARRIED_OUT[0] if closed_on is None or closed_on > last else row
        cases[went, column].append(placing)
    disputes = _disputes(ledger, first, last, choices, unplaced)
    return Count(first, last, cases, disputes, tuple(unplaced))


def count_year(ledger: Ledger, year: int, choices: Choices = DEFAULT) -> Count:
    """Return what ``ledger`` comes to in the calendar ``year``."""
    return count(ledger, date(year, 1, 1), date(year, 12, 31), choices)


def _disputes(
    ledger: Ledger, first: date, last: date, choices: Choices, unplaced: list[Unplaced]
) -> Mapping[str, list[Standing]]:
    """Return the counted disputes by id, and add to ``unplaced`` what is in doubt."""
    found: dict[str, list[Standing]] = defaultdict(list)
    for one in ledger.disputes:
        stands = standing(one, first, last, choices)
        if stands.doubt:
            unplaced.append(Unplaced(one.number or UNNUMBERED, stands.doubt, dispute=one.id))
        if stands.outcome:
            found[dispute(one.group, stands.outcome)].append(stands)
    return found


def _unplaced(placing: Placing) -> Unplaced:
    application = placing.case.application
    return Unplaced(application.number or UNNUMBERED, placing.doubt, application=application.id)


def _figure(id: str, figures: Mapping[str, int]) -> int:
    """Return the figure of a cell; a total's is the sum of its parts."""
    parts = FORM.fields[id].parts
    if not parts:
        return figures.get(id, 0)
    return sum(_figure(part, figures) for part in parts)

"""Which cases most likely explain that a report and the ledger differ in a cell."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from forms.editions.form_2021 import CARRIED_IN, CARRIED_OUT, FORM, RECEIVED
from forms.values import show
from ledger.choices import DEFAULT, Choices
from ledger.counting import Count, Unplaced
from ledger.evidence import UNNUMBERED
from ledger.ledger import Ledger
from ledger.placing import Placing, placings
from ledger.register_number import same_number
from ledger.snapshots import Snapshot, bearers_of, beyond, kept_number

_NEAR = timedelta(days=10)
_TABLE_THREE = "requests"
_NAMED = 3  # in a line
_ROWS_OF_ALL = (RECEIVED[0], CARRIED_IN[0], CARRIED_OUT[0])


class Suspect(NamedTuple):
    """A case or a dispute that may explain a difference, and why."""

    number: str
    why: str
    application: int | None = None
    dispute: int | None = None


class Suspects:
    """Those of a ledger and its count: looked for once, asked for by cell.

    They are what came into the cell or left it since the count that was ``kept`` with a final, what
    has no place, what was received or closed within ten days of the period's ends, and what was
    voided in the period.
    """

    def __init__(
        self,
        ledger: Ledger,
        count: Count,
        choices: Choices = DEFAULT,
        kept: Snapshot | None = None,
    ) -> None:
        self._count = count
        self._kept = kept
        self._bearers = bearers_of(count) if kept is not None else {}
        self._near: dict[str, list[tuple[str, Suspect]]] = defaultdict(list)
        for placing in placings(ledger.cases, choices):
            for suspect in _near_an_end(placing, count):
                self._near[placing.column].append((placing.row, suspect))
        self._voided: dict[str, list[Suspect]] = defaultdict(list)
        for case in ledger.cases:
            application, voided = case.application, case.voided
            if voided and count.first <= application.arrived_on <= count.last:
                why = f"{voided.label}：{voided.why.label}"
                number = application.number or UNNUMBERED
                self._voided[application.applicant].append(Suspect(number, why, application.id))

    def of(self, id: str) -> tuple[Suspect, ...]:
        """Return them for a cell, the likeliest first; a total that differs alone is mistyped."""
        if FORM.fields[id].parts:
            return ()
        table, _, rest = id.partition(".")
        row, _, column = rest.rpartition(".")
        found = list(self._moved(id))
        found += [Suspect(*one) for one in unplaced_of(self._count, id)]
        if table == _TABLE_THREE:
            for its_row, suspect in self._near[column]:
                if row in _ROWS_OF_ALL or row == its_row:
                    found.append(suspect)
            found += self._voided[column] + self._voided[""]
        return tuple(found)

    def _moved(self, id: str) -> Iterator[Suspect]:
        """Yield what counts in a cell and did not when the report was made final, or did."""
        if self._kept is None:
            return
        then = [one.number for one in self._kept.get(id, ())]
        now = [kept_number(one.number) for one in self._count.because(id)]
        moved = [(number, "定稿后计入这一格") for number in beyond(now, then)]
        moved += [(number, "定稿后不再计入这一格") for number in beyond(then, now)]
        for number, why in sorted(set(moved)):
            bearers = self._bearers.get(same_number(number), set())
            if len(bearers) == 1:
                yield Suspect(number, why, *next(iter(bearers)))
            else:  # it is not counted any more, or several have that number
                yield Suspect(number, why)


def unplaced_of(count: Count, id: str) -> list[Unplaced]:
    """Return what has no place in the table of a cell."""
    is_of_three = id.startswith(_TABLE_THREE)
    return [one for one in count.unplaced if (one.dispute is None) == is_of_three]


def named(suspects: Sequence[Suspect]) -> str:
    """Return the words that name the likeliest; empty where there are none."""
    words = [f"{one.number}（{one.why}）" for one in suspects[:_NAMED]]
    return f"先看 {'、'.join(words)}" if words else ""


def _near_an_end(placing: Placing, count: Count) -> Iterator[Suspect]:
    application = placing.case.application
    for on, what in ((placing.received_on, "收到"), (placing.closed_on, "办结")):
        if on is not None and _is_near(on, count):
            yield Suspect(application.number or UNNUMBERED, f"{show(on)}{what}", application.id)
            return


def _is_near(on: date, count: Count) -> bool:
    before = on - count.first + timedelta(days=1)
    return abs(before) <= _NEAR or abs(on - count.last) <= _NEAR

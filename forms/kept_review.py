"""The review of a report while it is edited: what an edit cannot have changed is not looked at."""

from collections.abc import Iterable, Mapping
from operator import is_
from typing import NamedTuple

from forms.checks.finding import Case, Finding
from forms.choice import Place
from forms.editions.registry import checks_of
from forms.form import Form
from forms.report import Report
from forms.review import in_order
from forms.values import Value


class KeptReview:
    """Finds what ``review`` finds; a rule is asked again once something that it reads has changed.

    What a rule reads, it says itself: :meth:`forms.checks.check.Check.reads`.
    """

    def __init__(self) -> None:
        self._seen: _Seen | None = None
        #: What each rule found there, in the order of the rules.
        self._found: list[tuple[Finding, ...]] = []
        #: The places of the rules that read a field.
        self._readers: dict[str, list[int]] = {}

    def review(self, case: Case) -> list[Finding]:
        """Return every finding, in the order of :func:`forms.review.review`."""
        checks = checks_of(case.report.form)
        before, self._seen = self._seen, None  # should a rule fail, all are asked the next time
        now = _seen(case)
        if before is not None and now.is_beside_as(before):
            asked = self._readers_of(case.report.changed_since(before.state))
        else:
            asked = self._all(case.report.form)
        for at in asked:
            self._found[at] = tuple(checks[at].find(case))
        self._seen = now
        return in_order(finding for found in self._found for finding in found)

    def _readers_of(self, ids: Iterable[str]) -> Iterable[int]:
        """Return the places of the rules that read one of the fields ``ids``."""
        found: set[int] = set()
        for id in ids:
            found.update(self._readers.get(id, ()))
        return found

    def _all(self, form: Form) -> Iterable[int]:
        """Return the places of all rules, which may be others than before."""
        checks = checks_of(form)
        self._found = [()] * len(checks)
        self._readers = {}
        for at, check in enumerate(checks):
            for id in check.reads(form):
                self._readers.setdefault(id, []).append(at)
        return range(len(checks))


class _Seen(NamedTuple):
    """What was looked at: the report's ``state``, and what stood ``beside`` it in the case."""

    state: Mapping[str, Value]
    choices: Mapping[Place, tuple[str, ...]]
    beside: tuple[object, ...]

    def is_beside_as(self, other: "_Seen") -> bool:
        """Whether nothing else differs than the fields of the report."""
        same_number = len(self.beside) == len(other.beside)
        alike = same_number and all(map(is_, self.beside, other.beside))
        return alike and self.choices == other.choices


def _seen(case: Case) -> _Seen:
    beside = [case.report.form, case.printable, case.usual, _state(case.previous)]
    beside += [_state(other) for other in case.others]
    return _Seen(case.report.state, dict(case.report.choices), tuple(beside))


def _state(report: Report | None) -> Mapping[str, Value] | None:
    return None if report is None else report.state

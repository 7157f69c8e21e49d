"""The editions of the form that reports can be on: the form of each, its rules, and the years it is for."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from forms.editions.form_2021 import FORM as FORM_2021
from forms.form import Form

if TYPE_CHECKING:
    from forms.checks.check import Check


@dataclass(frozen=True, eq=False)
class Edition:
    """An edition of the official form, with what must hold in a report on it.

    ``counterparts`` are the fields that an older edition has under another id: by the id of that edition, its ids by
    ours. Fields of one id are the same in all editions and need no mention.
    """

    form: Form
    since: int  # the first report year that it is for
    load_checks: "Callable[[], tuple[Check, ...]]"
    counterparts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @cached_property
    def checks(self) -> "tuple[Check, ...]":
        """What must hold, in the order of the report; loaded on first use, so that a window can paint before."""
        return self.load_checks()


def _checks_2021() -> "tuple[Check, ...]":
    from forms.editions.rules_2021 import CHECKS

    return CHECKS


#: By the id of their form.
EDITIONS = {edition.form.id: edition for edition in (Edition(FORM_2021, 2021, _checks_2021),)}


def edition_for(year: int) -> Edition:
    """Return the edition that a new report for ``year`` is on: the latest of its time, else the first there is."""
    editions = sorted(EDITIONS.values(), key=lambda edition: edition.since)
    found = editions[0]
    for edition in editions:
        if edition.since <= year:
            found = edition
    return found


def checks_of(form: Form) -> "tuple[Check, ...]":
    """Return what must hold in a report on ``form``, in the order of the report."""
    return EDITIONS[form.id].checks


#: The edition of the form that is in force.
CURRENT = FORM_2021

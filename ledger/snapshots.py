"""What a count came to when a report was handed in or made final: kept beside its version."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from forms.editions.form_2021 import FORM
from ledger.counting import CELLS, Count
from ledger.evidence import UNNUMBERED
from ledger.identity_numbers import register_number
from ledger.register_number import same_number

#: The most characters of a register number that are kept.
_LONGEST: Final = 40

#: The ids of the cells that are no totals.
OWN = frozenset(id for id in CELLS if not FORM.fields[id].parts)


class Counted(NamedTuple):
    """What counted once in a cell: its register number, and the id of the rule."""

    number: str
    rule: str


class Bearer(NamedTuple):
    """Whose number it is, by its id in the ledger: an application's or a dispute's."""

    application: int | None
    dispute: int | None


#: By the id of each of ``OWN`` that counts anything. It names no person.
Snapshot = Mapping[str, tuple[Counted, ...]]


def snapshot_of(count: Count) -> Snapshot:
    """Return what is kept of ``count``."""
    found: dict[str, tuple[Counted, ...]] = {}
    for id in count.own:
        evidence = count.because(id)
        found[id] = tuple(Counted(kept_number(one.number), one.rule.id) for one in evidence)
    return found


def kept_number(number: str) -> str:
    """Return what is kept of a register number: a library goes where no applicant may.

    The number of an identity card is left out of it, and what is too long is cut.
    """
    kept = register_number(number) or UNNUMBERED
    return kept if len(kept) <= _LONGEST else f"{kept[:_LONGEST]}…"


def beyond(these: Iterable[str], those: Iterable[str]) -> list[str]:
    """Return in order those of ``these`` numbers that are not among ``those``, however written.

    Each counts as often as it is there: several may have no number.
    """
    left = Counter(same_number(number) for number in those)
    found = []
    for number in sorted(these):
        same = same_number(number)
        if left[same]:
            left[same] -= 1
        else:
            found.append(number)
    return found


def bearers_of(count: Count) -> Mapping[str, set[Bearer]]:
    """Return by what is alike of their kept numbers, however written, whatever is counted."""
    found: dict[str, set[Bearer]] = defaultdict(set)
    for id in count.own:
        for one in count.because(id):
            number = same_number(kept_number(one.number))
            found[number].add(Bearer(one.application, one.dispute))
    return found

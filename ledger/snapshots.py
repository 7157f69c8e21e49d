"""What a count came to when a report was handed in or made final: kept beside its version."""

from collections.abc import Mapping
from typing import NamedTuple

from ledger.counting import Count


class Counted(NamedTuple):
    """What counted once in a cell: its register number, and the id of the rule."""

    number: str
    rule: str


#: By the id of each cell that is no total and counts anything. It names no person.
Snapshot = Mapping[str, tuple[Counted, ...]]


def snapshot_of(count: Count) -> Snapshot:
    """Return what is kept of ``count``."""
    found: dict[str, tuple[Counted, ...]] = {}
    for id in count.own:
        evidence = count.because(id)
        found[id] = tuple(Counted(one.number, one.rule.id) for one in evidence)
    return found

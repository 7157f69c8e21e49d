"""An application that was registered as another unit's than the one that it came to."""

from ledger.applications import Application
from ledger.ledger import Ledger
from usecases.ledger_acts import Problem

_FIRST = "应属于同一个单位。请先在{where}清空“由哪一件拆分”，改完单位再填"


def why_not_moved(held: Application, wanted: Application, ledger: Ledger) -> Problem | None:
    """Return why a registered application cannot be another unit's: parts count with the whole."""
    if wanted.unit == held.unit:
        return None
    there = {case.application.id for case in ledger.of(wanted.unit).cases}
    parts = []
    for case in ledger.cases:
        other = case.application
        if other.id in there:
            continue
        if other.id == wanted.split_from:
            told = f"这件由 {other.number} 拆分，" + _FIRST.format(where="这里")
            return Problem(told, "split_from")
        if other.split_from == wanted.id:
            parts.append(other.number or "没有编号的一件")
    if not parts:
        return None
    return Problem(f"{'、'.join(parts)} 由这件拆分，" + _FIRST.format(where="那里"), "unit")

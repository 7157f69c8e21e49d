"""Whose part of a ledger a command is about."""

from intake.errors import IntakeError
from ledger.ledger import Ledger


def of_one_unit(ledger: Ledger, said: str, named: str = "") -> Ledger:
    """Return what of the ledger is the unit's that was ``said``.

    Of several it is the one that a report ``named``; of one alone, that need not be spelled as in
    the report. Raises IntakeError where nobody says whose.
    """
    units = ledger.units - {""}
    unit = said
    if not unit and len(units) > 1:
        unit = named
    if unit in units:
        return ledger.of(unit)
    if unit or len(units) > 1:
        names = "、".join(sorted(units)) or "一个也没有"
        raise IntakeError(f"请用 --unit 指明台账里的哪个单位：{names}")
    return ledger

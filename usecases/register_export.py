"""登记簿 goes out: what of it is personal is told before, then it is written and read back."""

from pathlib import Path

from export.register.register import Register
from export.register.remarks import remarks_on
from forms.checks.personal import personal_numbers
from ledger.evidence import UNNUMBERED


def told_of(register: Register) -> list[str]:
    """Return what a ``register`` would give away beside its column of names, a sentence each."""
    found: dict[str, None] = {}
    for case in register.cases:
        application = case.application
        remarks = remarks_on(case, case.closing, register.ledger)
        for text in (application.subject, application.office, *remarks):
            for _, name in personal_numbers(text):
                number = application.number or UNNUMBERED
                found[f"{number} 的内容里有{name}，外发前请删去"] = None
    return list(found)


def export_register(register: Register, target: Path) -> None:
    """Write a ``register`` to ``target``, read back before it is in place.

    Raises:
        ExportError: where it cannot be written, or is not what the ledger says.
    """
    from export.register.book import deliver_register

    deliver_register(register, target)

"""The sample's ledger: what the fictitious unit received in two years, made from readable data."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from intake.sample import sample_reports
from ledger.applications import Application, Person
from ledger.disputes import Dispute
from ledger.events import KINDS, Happening
from resources import RESOURCES
from storage.ledger.ledger_file import LedgerFile, Newcomer
from storage.ledger.plain import values_of

_FOLDER: Final = RESOURCES / "sample" / "ledger"
#: Who has registered them, as their timeline shows it.
_BY: Final = "示例"


def fill_sample_ledger(ledger: LedgerFile) -> None:
    """Take the sample's cases and disputes into a ledger in which nothing is yet."""
    unit = sample_reports()[0].text("unit")
    ids: dict[str, int] = {}
    for path in sorted(_FOLDER.glob("*.json")):
        year = json.loads(path.read_text("utf-8"))
        newcomers = [_newcomer(unit, held) for held in year["cases"]]
        numbers = [newcomer.application.number for newcomer in newcomers]
        ids |= zip(numbers, ledger.add(newcomers, _BY), strict=True)
        for held in year["disputes"]:
            ledger.add_dispute(_dispute(unit, held, ids), _BY)


def make_sample_ledger(path: Path) -> None:
    """Have the sample's ledger at ``path``, made where there is none.

    Raises:
        LibraryError: such as InUse.
    """
    with LedgerFile.open(path) as ledger:
        if not ledger.ledger().cases:
            fill_sample_ledger(ledger)


def _newcomer(unit: str, held: Mapping[str, Any]) -> Newcomer:
    application = Application(id=0, unit=unit, **values_of(Application, held["application"]))
    person = Person(**values_of(Person, held["person"]))
    return Newcomer(application, person, tuple(map(_happening, held["happenings"])))


def _happening(held: dict[str, Any]) -> Happening:
    kind = KINDS[held.pop("kind")]
    return kind(**values_of(kind, held))


def _dispute(unit: str, held: dict[str, Any], ids: Mapping[str, int]) -> Dispute:
    """Return a dispute, which names its application by number."""
    held["application"] = ids[held["application"]]
    return Dispute(id=0, unit=unit, **values_of(Dispute, held))

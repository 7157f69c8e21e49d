"""Taking a register that is kept elsewhere into a ledger, or only trying what would come."""

from datetime import date
from pathlib import Path
from typing import NamedTuple

from intake.errors import IntakeError
from intake.register.findings import Entry, RegisterRead, Told, in_order
from intake.register.look import RegisterLook, look_at
from intake.register.maps import RegisterMap
from intake.register.present import Compared, new_to
from intake.register.register import read_register
from ledger.ledger import Ledger
from reading.errors import why_not_read
from storage.ledger.ledger_file import LedgerFile, Newcomer
from usecases.ledger_read import read_ledger

_BY = "读入登记表"


class Imported(NamedTuple):
    """How many rows were taken, or would be; which were left out; what is in doubt."""

    taken: int
    left_out: tuple[Told, ...]
    doubts: tuple[Told, ...]
    unknown_words: tuple[str, ...] = ()  # for results


class Source(NamedTuple):
    """A register: its file, what is said of its columns, whose it is where that is said."""

    path: Path
    map: RegisterMap
    unit: str = ""


def look_at_register(path: Path) -> RegisterLook:
    """Return what the register at ``path`` looks like; raises IntakeError."""
    try:
        return look_at(path)
    except OSError as error:
        raise IntakeError(f"“{path}”{why_not_read(error)}") from error


def import_register(source: Source, target: Path, today: date, *, is_trial: bool) -> Imported:
    """Write what is new in a register into the ledger at ``target``, all of it or nothing.

    There need be no ledger yet. One to which nothing is new is not touched, nor any in a trial.

    Raises:
        IntakeError: the register could not be read, or nobody can tell whose it is.
        LibraryError: the ledger could not be opened or written.
    """
    try:
        read = read_register(source.path, today, source.map)
    except OSError as error:
        raise IntakeError(f"“{source.path}”{why_not_read(error)}") from error
    has_ledger = target.exists()
    ledger = read_ledger(target).ledger if has_ledger else Ledger()
    unit = _unit_of(ledger, source.unit, read.unit)
    new = new_to(ledger.of(unit), read.entries)
    if not is_trial and (new.entries or not has_ledger):
        with LedgerFile.open(target) as file:
            new = new_to(file.ledger().of(unit), read.entries)
            file.add([_newcomer(entry, unit) for entry in new.entries], _BY)
    return _imported(read, new)


def _unit_of(ledger: Ledger, said: str, named: str) -> str:
    """Return whose register it is: as was said, as the register names it, as the ledger's others.

    Raises IntakeError where nobody says and the ledger is of several, or of another than is named.
    """
    if said:
        return said
    units = ledger.units - {""}
    if named in units or not units:
        return named
    if len(units) == 1 and not named:
        return min(units)
    names = "、".join(sorted(units))
    own = f"登记表上写的是“{named}”，" if named else ""
    raise IntakeError(f"{own}台账里的单位是{names}，请指明登记表是哪个单位的")


def _newcomer(entry: Entry, unit: str) -> Newcomer:
    return Newcomer(entry.application._replace(unit=unit), entry.person, entry.happened)


def _imported(read: RegisterRead, new: Compared) -> Imported:
    left_out = in_order(read.sheets, (*read.left_out, *new.left_out))
    doubts = in_order(read.sheets, (*read.doubts, *new.doubts))
    return Imported(len(new.entries), left_out, doubts, read.unknown_words)

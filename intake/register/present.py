"""What of a register is in a ledger already: importing it again changes nothing."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from intake.register.duplicates import CLOSING, day_key, free_number, number_key
from intake.register.findings import Entry, Told
from ledger.cases import Case
from ledger.events import Happening
from ledger.ledger import Ledger


class Compared(NamedTuple):
    """Entries that are new to a ledger, what is left out of them, and doubts."""

    entries: tuple[Entry, ...]
    left_out: tuple[Told, ...]
    doubts: tuple[Told, ...]


def new_to(ledger: Ledger, entries: Iterable[Entry]) -> Compared:
    """Return which ``entries`` the ``ledger`` does not have; it knows them by number or day."""
    known = _Known(ledger)
    new: list[Entry] = []
    left_out: list[Told] = []
    doubts: list[Told] = []
    for entry in entries:
        case = known.find(entry)
        if case is None:
            doubts.extend(_alike(known, entry))
            new.append(known.numbered(entry))
            continue
        left_out.append(Told(entry.sheet, entry.row, f"台账里已有 {case.application.number}"))
        doubts.extend(_told_of(case, entry))
    return Compared(tuple(new), tuple(left_out), tuple(doubts))


class _Known:
    """The cases of a ledger by what a register has of them."""

    def __init__(self, ledger: Ledger) -> None:
        self._by_number: dict[str, Case] = {}
        self.by_day: dict[tuple[date, str], list[Case]] = defaultdict(list)
        for case in ledger.cases:
            application = case.application
            on = _received_on(case)
            self._by_number.setdefault(number_key(application.number, on), case)
            self.by_day[day_key(application.subject, on)].append(case)

    def find(self, entry: Entry) -> Case | None:
        """Return the case that an entry is, or whose number it has.

        Of several that came on one day, ask for one thing and have no number, each is one.
        """
        if entry.has_number:
            return self._by_number.get(number_key(entry.application.number, entry.received_on))
        alike = self.by_day.get(_day(entry))
        return alike.pop(0) if alike else None

    def numbered(self, entry: Entry) -> Entry:
        """Return an entry that is new with a number that is free."""
        return entry if entry.has_number else free_number(entry, self._by_number)


def _alike(known: _Known, entry: Entry) -> Iterator[Told]:
    for case in known.by_day.get(_day(entry), ())[:1]:
        what = (
            f"台账里 {case.application.number} 的收到日期、内容摘要与这一行相同，编号不同，请核对"
        )
        yield Told(entry.sheet, entry.row, what)


def _told_of(case: Case, entry: Entry) -> Iterator[Told]:
    """Yield what a register says otherwise than the ledger, which stays as it is."""
    number = case.application.number
    is_closed = any(isinstance(each, CLOSING) for each in entry.happened)
    if day_key(case.application.subject, _received_on(case)) != _day(entry):
        what = f"台账里编号 {number} 的一件，收到日期或内容与这一行不同，没有读入"
        yield Told(entry.sheet, entry.row, what)
    elif case.closing is None and case.voided is None and is_closed:
        what = f"台账里 {number} 还没有办结，这一行已有结果，没有读入，请在台账里补记"
        yield Told(entry.sheet, entry.row, what)
    elif case.closing is not None and not is_closed:
        what = f"台账里 {number} 已经办结，这一行却没有确定的结果，请核对"
        yield Told(entry.sheet, entry.row, what)
    elif other := _otherwise(case, entry):
        what = f"台账里 {number} 的{other}与这一行不同，没有读入，请核对"
        yield Told(entry.sheet, entry.row, what)


def _otherwise(case: Case, entry: Entry) -> str:
    """Return what of a case a register says otherwise; "" where nothing."""
    found = []
    kind = entry.application.applicant
    if kind and kind != case.application.applicant:
        found.append("申请人类别")
    held = [each for each in case.happened if isinstance(each, CLOSING)]
    for end in entry.happened:
        if isinstance(end, CLOSING) and not any(_is_said_by(end, each) for each in held):
            found.append("办理结果或答复日期")
    return "、".join(found)


def _is_said_by(end: Happening, held: Happening) -> bool:
    """Whether a ledger has how a case ended; it may know a result that the register leaves open."""
    if (end.key, end.on) != (held.key, held.on):
        return False
    result = getattr(end, "result", "")
    return not result or result == getattr(held, "result", "")


def _received_on(case: Case) -> date:
    return case.received_on or case.application.arrived_on


def _day(entry: Entry) -> tuple[date, str]:
    return day_key(entry.application.subject, entry.received_on)

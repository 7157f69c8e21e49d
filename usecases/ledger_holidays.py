"""A notice on holidays as the clerk pasted it: what it says, and what taking it would change."""

from typing import NamedTuple

from ledger.arrangements import Arrangement
from ledger.deadlines import Moved, moved
from ledger.notice import arranged_by, read_notice
from ledger.working_days import Calendar
from usecases.ledger_rows import short_day
from usecases.open_ledger import OpenLedger


class Holidays(NamedTuple):
    """What was read: a line each holiday, what does not fit, the year, the due days that move.

    ``arrangement`` is None where nothing can be taken.
    """

    lines: tuple[str, ...]
    doubts: tuple[str, ...]
    arrangement: Arrangement | None
    moved: tuple[Moved, ...] = ()


def holidays_in(pasted: str, ledger: OpenLedger) -> Holidays:
    """Return what the notice says of which ``pasted`` is the text; nothing is taken."""
    notice = read_notice(pasted)
    lines = []
    for each in notice.breaks:
        off, on = sorted(each.off), sorted(each.on)
        words = f"{each.name}：放假 {'、'.join(map(short_day, off))}，共 {len(off)} 天"
        if on:
            words += f"；上班 {'、'.join(map(short_day, on))}"
        lines.append(words)
    arrangement = arranged_by(notice, ledger.calendar)
    if arrangement is None:
        return Holidays(tuple(lines), notice.doubts, None)
    after = ledger.calendar.taking(arrangement)
    changed = tuple(moved(ledger.ledger.cases, ledger.calendar, after))
    return Holidays(tuple(lines), notice.doubts, arrangement, changed)


def years_lacking(calendar: Calendar, year: int) -> tuple[int, ...]:
    """Return which of ``year`` and the next have no arrangement yet."""
    return tuple(each for each in (year, year + 1) if calendar.of_year(each) is None)

"""Rows that are one application, or may be: by their number, by their day and what they ask for."""

from collections.abc import Container, Iterable
from datetime import date
from typing import Final, NamedTuple

from intake.register.findings import Entry, Told
from intake.register.wording import word_key
from ledger.events import Answered, Ended, Happening, Lapsed, Voided, Withdrawn
from ledger.register_number import same_number

#: What closes a case.
CLOSING: Final = (Answered, Withdrawn, Lapsed, Ended, Voided)


class Sorted(NamedTuple):
    """Entries without those that are there already, what is left out of them, and doubts."""

    entries: tuple[Entry, ...]
    left_out: tuple[Told, ...]
    doubts: tuple[Told, ...]


class _Sorting:
    """Goes through the entries of a register in their order."""

    def __init__(self, given: Iterable[str]) -> None:
        self._given = set(given)  # the numbers that the office gave itself
        self.kept: list[Entry] = []
        self.left_out: list[Told] = []
        self.doubts: list[Told] = []
        self._by_number: dict[str, int] = {}
        self._by_day: dict[tuple[date, str], list[int]] = {}

    def take(self, entry: Entry) -> None:
        """Keep an entry, or leave it out."""
        number = _number(entry)
        if entry.has_number and number in self._by_number:
            self._again(self._by_number[number], entry)
            return
        for at in self._by_day.get(_day(entry), ()):
            if not self._may_stand_beside(self.kept[at], entry):
                return
        if not entry.has_number:
            entry = free_number(entry, self._given | self._by_number.keys())
        self._by_number[_number(entry)] = len(self.kept)
        if entry.application.subject:
            self._by_day.setdefault(_day(entry), []).append(len(self.kept))
        self.kept.append(entry)

    def _again(self, at: int, entry: Entry) -> None:
        """Leave out a row with a number that was there, which may be more of the same case."""
        first = self.kept[at]
        number = entry.application.number
        if not entry.goes_on and _day(first) != _day(entry):
            why = f"登记编号 {number} 与{first.where}相同，日期或内容不同"
            self._leave(entry, why, in_doubt=f"{why}，没有读入；请改正编号后再读入")
            return
        why = f"登记编号 {number} 与{first.where}相同，是同一件"
        if other := differing(first, entry):
            why = f"登记编号 {number} 与{first.where}相同，{other}不同"
            self._leave(entry, why, in_doubt=f"{why}，只读入了第一行，请核对是不是几件申请")
        else:
            self._leave(entry, why)
        fuller = max(first.happened, entry.happened, key=len)
        if first.sheet != entry.sheet and {*first.happened, *entry.happened} == {*fuller}:
            self.kept[at] = first._replace(happened=fuller)  # it went on in the next year's sheet
        elif first.happened != entry.happened:
            self.kept[at] = first._replace(happened=_united(first.happened, entry.happened))
            what = f"与第 {entry.row} 行是同一件，两行的办理情况不一样，办理结果没有读入"
            self._doubt(first, what)
        elif _day(first) != _day(entry):
            self._doubt(first, f"与第 {entry.row} 行是同一件，内容摘要只读入了第一行的")

    def _may_stand_beside(self, first: Entry, entry: Entry) -> bool:
        """Whether an entry of the same day and words is another one; else it is left out."""
        names = {word_key(first.person.name), word_key(entry.person.name)}
        if len(names) == 2 and "" not in names:
            return True
        same = f"与{first.where}收到日期、内容摘要都相同"
        if first.has_number and entry.has_number:
            self._doubt(entry, f"{same}，登记编号不同，请核对是不是重复登记")
            return True
        self._leave(entry, f"{same}，可能是重复登记", in_doubt=f"{same}，没有读入，请核对")
        return False

    def _leave(self, entry: Entry, why: str, *, in_doubt: str = "") -> None:
        self.left_out.append(Told(entry.sheet, entry.row, why))
        if in_doubt:
            self._doubt(entry, in_doubt)

    def _doubt(self, entry: Entry, what: str) -> None:
        self.doubts.append(Told(entry.sheet, entry.row, what))


def without_duplicates(entries: Iterable[Entry]) -> Sorted:
    """Return ``entries`` with each application once."""
    entries = tuple(entries)
    sorting = _Sorting(_number(entry) for entry in entries if entry.has_number)
    for entry in entries:
        sorting.take(entry)
    return Sorted(tuple(sorting.kept), tuple(sorting.left_out), tuple(sorting.doubts))


def differing(one: Entry, other: Entry) -> str:
    """Return what of the applicants of two rows both say, and not alike; "" where nothing."""
    names = {word_key(one.person.name), word_key(other.person.name)} - {""}
    kinds = {one.application.applicant, other.application.applicant} - {""}
    found = [("申请人", names), ("申请人类别", kinds)]
    return "、".join(what for what, said in found if len(said) > 1)


def free_number(entry: Entry, taken: Container[str]) -> Entry:
    """Return an entry whose number was made with another one where that is ``taken``."""
    made = entry.application.number
    count = 1
    while _number(entry) in taken:
        count += 1
        application = entry.application._replace(number=f"{made}-{count}")
        entry = entry._replace(application=application)
    return entry


def number_key(number: str, on: date) -> str:
    """Return what a number is known by that was given to what came ``on`` a day.

    Numbers that do not name their year begin anew with each. Excel drops the zeros of 017.
    """
    plain = same_number(number).casefold()
    return plain if str(on.year) in plain else f"{on.year} {plain}"


def day_key(subject: str, on: date) -> tuple[date, str]:
    """Return what is known of what came ``on`` a day and asks for this."""
    return on, word_key(subject)


def _number(entry: Entry) -> str:
    return number_key(entry.application.number, entry.received_on)


def _day(entry: Entry) -> tuple[date, str]:
    return day_key(entry.application.subject, entry.received_on)


def _united(one: tuple[Happening, ...], other: tuple[Happening, ...]) -> tuple[Happening, ...]:
    """Return what happened of one case by two rows that differ: closed if both say so, not how."""
    common = [each for each in one if each in other and not isinstance(each, CLOSING)]
    closings = [each for each in (*one, *other) if isinstance(each, CLOSING)]
    if len(closings) == 2:
        common.append(Answered(max(each.on for each in closings)))
    return tuple(common)

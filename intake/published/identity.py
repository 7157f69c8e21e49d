"""Whose report it is and of when: unit, year, date, whom to ask, from what is printed."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from forms.form import Form
from forms.parsing import Refused, parse
from forms.texts.preamble import PREAMBLE
from forms.values import show
from intake.matching.wording import key
from intake.published.contact import contacts
from intake.published.days import day_alone
from intake.published.ending import Ending, is_around, is_page_number
from intake.published.report_read import Answer, Doubt, FieldRead, Outcome, Place
from intake.published.sections import Cut
from intake.published.titles import Title, is_unit, titles
from reading.seen import Block, Paragraph

Numbered = tuple[int, Block]

_PERIOD: Final = re.compile(r"(20[0-9]{2})年1月1日.{0,6}?(?:(20[0-9]{2})年)?12月31日")
_SHORTEST: Final = 12  # characters of a sentence


@dataclass(slots=True)
class Identity:
    """What was read of identity and preamble, by field, with what is doubtful."""

    fields: dict[str, FieldRead] = field(default_factory=dict)
    doubts: list[Doubt] = field(default_factory=list)

    def take(self, form: Form, id: str, text: str, place: Place | None) -> None:
        """Put ``text`` to a field, else tell why it cannot stand there."""
        try:
            value = parse(form.fields[id].kind, text)
        except Refused as refused:
            self.doubts.append(
                Doubt(f"{form.fields[id].label}没有读：{refused}", (id,), text, place)
            )
            self.fields[id] = FieldRead(Outcome.UNREAD, None, text, place, is_sure=False)
            return
        if value is not None:
            self.fields[id] = FieldRead(Outcome.READ, value, text, place)

    def doubt(self, id: str, message: str, answers: Sequence[Answer] = ()) -> None:
        """Tell that a field was not read, and why."""
        self.fields[id] = FieldRead(Outcome.UNREAD, is_sure=False)
        self.doubts.append(Doubt(message, (id,), answers=tuple(answers)))


def identity_of(form: Form, cut: Cut, ending: Ending) -> Identity:
    """Return unit, year, date, contact and preamble of a report that was cut into its sections."""
    found = Identity()
    all_titles = list(titles(cut.front))
    title = _nearest(all_titles)
    after = [each for each in cut.front if title is None or each[0] > title.last]
    head = _Head(after)
    candidates = [(head.unit, head.unit_at), (ending.unit, ending.day_at)]
    if title is not None:
        candidates.insert(0, (title.unit, title.first))
    _take_unit(form, found, [(unit, at) for unit, at in candidates if unit])
    preamble = "\n".join(head.preamble)
    _take_year(form, found, title, preamble)
    _take_date(form, found, head, ending)
    if preamble:
        place = Place(head.preamble_at)
        found.take(form, PREAMBLE, preamble, place)
        for contact in contacts(preamble):
            if len(contact.values) == 1:
                found.take(form, contact.field, contact.values[0], place)
            else:
                _tell_several(form, found, contact.field, contact.values)
    return found


class _Head:
    """What stands between the title and section one."""

    def __init__(self, blocks: Sequence[Numbered]) -> None:
        self.unit = ""
        self.unit_at = 0
        self.day: date | None = None
        self.day_at = 0
        self.preamble: list[str] = []
        self.preamble_at = 0
        for at, block in blocks:
            if isinstance(block, Paragraph) and block.text.strip():
                self._take(at, block.text.strip())

    def _take(self, at: int, text: str) -> None:
        day = day_alone(text)
        if day is not None:
            self.day, self.day_at = day, at
        elif self.preamble:
            if not is_around(text) and not is_page_number(text):
                self.preamble.append(text)
        elif is_unit(text) and not self.unit:
            self.unit, self.unit_at = "".join(text.strip("()（） ").split()), at
        elif _is_sentence(text):
            self.preamble.append(text)
            self.preamble_at = at


def _is_sentence(text: str) -> bool:
    """Whether a line can begin a preamble: no entry of a table of contents, no words of a page."""
    if is_around(text) or len(text) < _SHORTEST:
        return False
    return any(mark in text for mark in "。，；：") and "……" not in text and "...." not in text


def _nearest(found: Sequence[Title]) -> Title | None:
    """Return the title that stands nearest to section one; that of the page only for want of it."""
    printed = [title for title in found if not title.is_of_page]
    if printed:
        return printed[-1]
    return found[-1] if found else None


def _take_unit(form: Form, found: Identity, candidates: Sequence[tuple[str, int]]) -> None:
    """Take the first of the ``candidates``, each with the number of its block."""
    if not candidates:
        found.doubt("unit", "没有找到是哪个单位的年报")
        return
    unit, at = candidates[0]
    found.take(form, "unit", unit, Place(at))
    kind = _kind_of(unit)
    if kind:
        found.take(form, "kind", kind, None)


def _kind_of(unit: str) -> str:
    """Return what kind of unit it is by its name; empty where that does not say."""
    if unit.endswith("政府"):
        return "government"
    if re.search(r"(局|厅|委员会|办公室|委|部)$", unit) and not unit.endswith("管理委员会"):
        return "department"
    return ""


def _take_year(form: Form, found: Identity, title: Title | None, preamble: str) -> None:
    period = _PERIOD.search(key(preamble))
    of_period = int(period[1]) if period else None
    of_title = title.year if title else None
    year = of_title or of_period
    if year is None:
        found.doubt("year", "没有找到是哪一年的年报")
        return
    at = title.first if title and title.year else 0
    found.take(form, "year", str(year), Place(at))
    if of_title and of_period and of_title != of_period:
        found.fields["year"] = FieldRead(Outcome.READ, year, str(year), Place(at), is_sure=False)
        answers = [Answer(f"是 {each} 年的", {"year": each}) for each in (of_title, of_period)]
        found.doubts.append(
            Doubt(
                f"标题写的是 {of_title} 年，统计期限写的是 {of_period} 年，按标题算",
                ("year",),
                answers=tuple(answers),
            )
        )


def _take_date(form: Form, found: Identity, head: _Head, ending: Ending) -> None:
    if head.day and ending.day and head.day != ending.day:
        days = (head.day, ending.day)
        answers = [Answer(f"是{show(day)}", {"date": day}) for day in days]
        found.doubt("date", f"标题下写的日期是{show(days[0])}，落款写的是{show(days[1])}", answers)
        return
    if ending.day:
        found.take(form, "date", show(ending.day), Place(ending.day_at))
    elif head.day:
        found.take(form, "date", show(head.day), Place(head.day_at))
    elif ending.is_partly:
        found.doubt("date", "落款的日期没有写到日")


def _tell_several(form: Form, found: Identity, id: str, values: Sequence[str]) -> None:
    label = form.fields[id].label
    answers = [Answer(value, {id: value}) for value in values]
    found.doubt(id, f"{label}写了不止一个：{'，'.join(values)}", answers)

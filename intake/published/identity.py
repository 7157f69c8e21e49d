"""Whose report it is and of when: unit, year, date, whom to ask, from what is printed."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from forms.form import Form
from forms.parsing import Refused, parse
from forms.texts.preamble import PREAMBLE
from forms.values import Value, show
from intake.matching.wording import key
from intake.published.contact import contacts
from intake.published.days import year_of
from intake.published.ending import Ending
from intake.published.front import Front
from intake.published.report_read import Answer, Doubt, FieldRead, Outcome, Place
from intake.published.units import kind_of, unit_in, year_in

_PERIOD: Final = re.compile(r"(20[0-9]{2})年1月(?:1日|至|到|-|—)")
_ASKING: Final = re.compile(
    r"报告.{0,40}(?:疑问|意见|问题|咨询).{0,60}(?:联系|咨询|电话|地址)|^(?:联系|咨询|地址).{0,30}[:：]"
)


_UNIT: Final = re.compile(r"(?:报告|编制|填报)?单位(?:名称|全称)?")
_YEAR: Final = re.compile(r"(?:报告|统计)?(?:年度|年份)")


@dataclass(slots=True)
class Identity:
    """What was read of identity and preamble, by field, with what is doubtful."""

    form: Form
    fields: dict[str, FieldRead] = field(default_factory=dict)
    doubts: list[Doubt] = field(default_factory=list)

    def take(self, id: str, text: str, at: int | None = None) -> None:
        """Put ``text``, which stands in block ``at``, to a field, else tell why it cannot be."""
        place = None if at is None else Place(at)
        try:
            value = parse(self.form.fields[id].kind, text)
        except Refused as refused:
            why = f"{self.form.fields[id].label}没有读：{refused}。"
            self.doubts.append(Doubt(why, (id,), text, place))
            self.fields[id] = FieldRead(Outcome.UNREAD, None, text, place, is_sure=False)
            return
        if value is not None:
            self.fields[id] = FieldRead(Outcome.READ, value, text, place)

    def doubt(self, id: str, message: str, values: Sequence[Value] = ()) -> None:
        """Tell that a field was not read, and why; any of ``values`` may be meant."""
        self.fields[id] = FieldRead(Outcome.UNREAD, is_sure=False)
        self.doubts.append(Doubt(message, (id,), answers=_answers(id, values)))

    def look_at(self, id: str, message: str, values: Sequence[Value] = ()) -> None:
        """Tell that what was read of a field has to be looked at, and why."""
        read = self.fields[id]
        self.fields[id] = FieldRead(read.outcome, read.value, read.words, read.place, is_sure=False)
        answers = _answers(id, values)
        self.doubts.append(Doubt(message, (id,), read.words, read.place, answers))


def identity_of(
    form: Form, front: Front, ending: Ending, texts: Sequence[tuple[int, str]]
) -> Identity:
    """Return unit, year, date, contact and preamble of a report.

    ``texts`` are the paragraphs of its text sections, each with the number of its block: where the
    preamble does not say whom to ask, one of these may.
    """
    found = Identity(form)
    preamble = "\n".join(front.preamble)
    _take_unit(found, front, ending, preamble)
    _take_year(found, front, preamble)
    _take_date(found, front, ending)
    if preamble:
        found.take(PREAMBLE, preamble, front.preamble_at)
        _take_contacts(found, preamble, front.preamble_at)
    for at, text in texts:
        if not _has_contact(found) and _ASKING.search(text):
            _take_contacts(found, text, at)
    if front.labelled and not _has_contact(found):
        labelled = "；".join(text for _, text in front.labelled)
        _take_contacts(found, labelled, front.labelled[0][0])
    return found


def _take_unit(found: Identity, front: Front, ending: Ending, preamble: str) -> None:
    of_titles = [(title.unit, title.first) for title in reversed(front.titles)]
    of_its_year = [
        (title.unit, title.first)
        for title in reversed(front.titles)
        if front.title and not title.is_of_page and title.year in (None, front.title.year)
    ]
    candidates = [
        *of_its_year,
        (front.unit, front.unit_at),
        (ending.unit, ending.unit_at),
        *_labelled(front, _UNIT),
        *of_titles,
    ]
    for unit, at in candidates:
        if unit:
            found.take("unit", unit, at)
            break
    else:
        unit = unit_in(preamble)
        if not unit:
            found.doubt("unit", "没有找到是哪个单位的年报。")
            return
        found.take("unit", unit, front.preamble_at)
        found.look_at("unit", f"标题和落款里没有单位，按前言里写的“{unit}”算。")
    kind = kind_of(unit)
    if kind:
        found.take("kind", kind)


def _take_year(found: Identity, front: Front, preamble: str) -> None:
    period = _PERIOD.search(key(preamble))
    of_period = int(period[1]) if period else None
    own = front.title
    is_undated = of_period is not None and own is not None and not own.year
    for title in () if is_undated else reversed(front.titles):
        if title.year:
            found.take("year", str(title.year), title.first)
            if of_period and of_period != title.year:
                found.look_at(
                    "year",
                    f"标题写的是 {title.year} 年，统计期限写的是 {of_period} 年，按标题算。",
                    (title.year, of_period),
                )
            return
    year = of_period or year_in(preamble)
    for written, _ in _labelled(front, _YEAR):
        year = year or year_of(written.removesuffix("度").removesuffix("年"))
    if year is None:
        found.doubt("year", "没有找到是哪一年的年报。")
    else:
        found.take("year", str(year), front.preamble_at)


def _take_date(found: Identity, front: Front, ending: Ending) -> None:
    if front.day and ending.day and front.day != ending.day:
        days = (front.day, ending.day)
        message = f"标题下写的日期是{show(days[0])}，落款写的是{show(days[1])}，没有取。"
        found.doubt("date", message, days)
    elif ending.day:
        found.take("date", show(ending.day), ending.day_at)
    elif front.day:
        found.take("date", show(front.day), front.day_at)
    elif ending.is_partly:
        found.doubt("date", "落款的日期没有写到日，没有取。")
    elif front.stated:
        found.take("date", show(front.stated))


def _labelled(front: Front, labels: re.Pattern[str]) -> list[tuple[str, int]]:
    """Return what a table in front says under such labels, with the numbers of the blocks."""
    found: list[tuple[str, int]] = []
    for at, text in front.labelled:
        label, _, value = key(text).partition(":")
        if labels.fullmatch(label):
            found.append((value, at))
    return found


def _take_contacts(found: Identity, text: str, at: int) -> None:
    for contact in contacts(text):
        if len(contact.values) == 1:
            found.take(contact.field, contact.values[0], at)
        else:
            label = found.form.fields[contact.field].label
            message = f"{label}写了不止一个，没有取：{'、'.join(contact.values)}。"
            found.doubt(contact.field, message, contact.values)


def _has_contact(found: Identity) -> bool:
    return any(id.startswith("contact.") for id in found.fields)


def _answers(id: str, values: Sequence[Value]) -> tuple[Answer, ...]:
    return tuple(Answer(show(value), {id: value}) for value in values)

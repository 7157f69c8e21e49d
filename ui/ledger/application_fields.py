"""The fields of an application's form, as it is registered or put right, and of who made it."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from forms.editions.form_2021 import APPLICANTS
from ledger.applications import NUMBER_LENGTH, SUBJECT_LENGTH, Application, Channel
from ledger.cases import Case
from ledger.ledger import Ledger
from ui.ledger.editors import (
    ChoiceField,
    DayField,
    Editor,
    LineField,
    NotUnderstood,
    TickField,
)
from ui.parts.line import Line
from usecases.ledger_answers import answered_with
from usecases.ledger_people import LABELS

Fields = dict[str, tuple[str, Editor]]
_MAY_BE_BLANK: Final = "可以不填"
#: What an application may be without, but is not registered so: brought along from a register.
_NOT_SAID: Final = "未注明"
_KEPT_HERE: Final = "不进年报和年报导出的文件"


def fields_to_register(number: str, today: date, units: Sequence[str]) -> Fields:
    """Return the fields in which an application is registered, with what is proposed."""
    made: Fields = {}
    if len(units) > 1:
        made["unit"] = _units(units, units[0])
    made["number"] = "登记编号", _number(number)
    made["arrived_on"] = "到件日期", DayField("到件日期", today)
    made["channel"] = "来件方式", _channels(None)
    made["applicant"] = "申请人类别", _applicants(None)
    made["name"] = _of_person("name", _KEPT_HERE)
    made |= _ends("", "")
    return made | {key: _of_person(key) for key in LABELS if key != "name"}


class _ParentField:
    """The number of the application that another was split from; its id is what it holds."""

    def __init__(self, name: str, part: Application, cases: Iterable[Case]) -> None:
        self._name, self._part = name, part
        self._ids: dict[str, int] = {}
        number = ""
        for case in cases:
            each = case.application
            if each.id != part.id and each.number:
                self._ids[each.number] = each.id
            if each.id == part.split_from:
                number = each.number
        self.widget = Line(number, placeholder=_MAY_BE_BLANK)
        self.widget.setAccessibleName(name)

    def value(self) -> int | None:
        """Return the id; None where it was split from none."""
        number = self.widget.text().strip()
        if not number:
            return None
        if number not in self._ids:
            raise NotUnderstood(f"{self._name}：台账里没有编号是 {number} 的其他申请", self.widget)
        return self._ids[number]


class _GroupField:
    """Whether a case was answered by one letter with ``others``, by their numbers."""

    def __init__(self, group: str, others: Sequence[str]) -> None:
        self._tick = TickField(f"与 {'、'.join(others)} 合并答复", is_ticked=True)
        self.widget = self._tick.widget
        self._group = group

    def value(self) -> str:
        """Return the group; an empty one where it was answered on its own."""
        return self._group if self._tick.value() else ""


def fields_to_put_right(held: Case, units: Sequence[str], ledger: Ledger) -> Fields:
    """Return the fields in which what the application of a case says is put right.

    It may be another's of ``units``.
    """
    application = held.application
    cases = ledger.of(application.unit).cases
    received_on, because = application.received_on, application.received_because
    opening = TickField("期初：台账启用以前收到，当时未办结", is_ticked=application.is_opening)
    made: Fields = {
        "number": ("登记编号", _number(application.number)),
        "arrived_on": ("到件日期", DayField("到件日期", application.arrived_on)),
        "channel": ("来件方式", _channels(application.channel)),
        "received_on": ("另定收到日期", DayField("另定收到日期", received_on, is_needed=False)),
        "received_because": (
            "另定的原因",
            LineField("另定的原因", because, hint="另定收到日期的，写明原因"),
        ),
        "applicant": ("申请人类别", _applicants(application.applicant)),
        **_ends(application.subject, application.office),
    }
    if {*units} != {application.unit}:
        made["unit"] = _units(units, application.unit)
    made |= {
        "split_from": ("由哪一件拆分", _ParentField("由哪一件拆分", application, cases)),
        "repeats": (
            "与哪一件重复",
            LineField("与哪一件重复", application.repeats, hint="可以不填，编号"),
        ),
        "is_opening": ("", opening),
    }
    if others := answered_with(held, ledger):
        made["group"] = "", _GroupField(application.group, others)
    return made | {key: _of_person(key) for key in LABELS}


def _units(units: Sequence[str], chosen: str) -> tuple[str, Editor]:
    choices = [(unit, unit) for unit in units]
    if chosen not in units:
        choices.append((_NOT_SAID, chosen))
    return "单位", ChoiceField("单位", choices, chosen)


def _number(number: str) -> LineField:
    return LineField("登记编号", number, most=NUMBER_LENGTH)


def _ends(subject: str, office: str) -> Fields:
    return {
        "subject": ("内容摘要", LineField("内容摘要", subject, most=SUBJECT_LENGTH)),
        "office": ("承办科室", LineField("承办科室", office, hint=_MAY_BE_BLANK)),
    }


def _of_person(key: str, hint: str = _MAY_BE_BLANK) -> tuple[str, Editor]:
    return LABELS[key], LineField(LABELS[key], hint=hint)


def _channels(chosen: Channel | None) -> ChoiceField:
    channels = [each for each in Channel if each is not Channel.UNKNOWN or each is chosen]
    return ChoiceField("来件方式", [(each.label, each) for each in channels], chosen)


def _applicants(chosen: str | None) -> ChoiceField:
    kinds = [(label, key) for key, label in APPLICANTS]
    if chosen == "":
        kinds.append((_NOT_SAID, chosen))
    return ChoiceField("申请人类别", kinds, chosen)

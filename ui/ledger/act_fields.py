"""Which fields the form of each act has: those of the event that it records, one by one."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import MISSING, fields
from typing import Any, Final

from ledger.consultations import Consultation
from ledger.events import (
    Answered,
    Because,
    Confirmed,
    Consulted,
    Delayed,
    Extended,
    Lapsed,
    NotCounted,
    Opinion,
    Overdue,
    Party,
    Redone,
)
from ledger.states import Kind
from ui.ledger.also_field import AlsoField
from ui.ledger.editors import (
    ChoiceField,
    DayField,
    Editor,
    LineField,
    NumberField,
    TickField,
    YuanField,
    of_words,
)
from ui.ledger.result_field import ResultField
from usecases.ledger_words import question_told


def _questions(name: str, asked: Sequence[Consultation]) -> ChoiceField:
    """Return a choice among the questions to which no opinion came yet; one alone is chosen."""
    choices = [(question_told(each), each) for each in asked]
    return ChoiceField(name, choices, asked[0] if len(asked) == 1 else None)


#: What the day of an event is the day of.
_DAYS: Final[Mapping[Kind, str]] = {
    Answered: "送达日期",
    Redone: "送达日期",
    Confirmed: "确认日期",
    Consulted: "发函日期",
    Opinion: "收到日期",
    Extended: "告知日期",
    Delayed: "告知日期",
    Lapsed: "期满次日",
}
_MAY_BE_BLANK: Final = "可以不填"
#: The label and the field of what an event carries besides its day, from what is proposed.
_CARRIED: Final[Mapping[str, tuple[str, Callable[[str, Any], Editor]]]] = {
    "how": ("确认方式", lambda name, _: LineField(name, hint="可以不填，如：电话")),
    "party": ("征求谁的意见", lambda name, party: of_words(name, Party, party)),
    "reached_on": ("对方收到日期", lambda name, _: DayField(name, is_needed=False)),
    "question": ("答的是哪一次", _questions),
    "days": ("延长工作日", NumberField),
    "approved_by": ("批准人", lambda name, _: LineField(name, hint="公开工作机构负责人")),
    "yuan": ("金额（元）", lambda name, _: YuanField(name)),
    "result": ("办理结果", lambda name, _: ResultField(name)),
    "also": ("", lambda _, __: AlsoField("其余事项的结果")),
    "document": ("文号", lambda name, _: LineField(name, hint=_MAY_BE_BLANK)),
    "way": ("送达方式", lambda name, _: LineField(name, hint="可以不填，如：邮寄、当面")),
    "is_partial": ("", lambda _, __: TickField("还有内容待答复，这一封不办结")),
    "because": ("原因", lambda name, _: of_words(name, Because)),
    "what": ("原因", lambda name, what: of_words(name, Overdue, what)),
    "why": ("原因", lambda name, _: of_words(name, NotCounted)),
    "words": ("说明", lambda name, _: LineField(name, hint="写明情形")),
    "file_number": ("档案号", lambda name, _: LineField(name, hint=_MAY_BE_BLANK)),
}


def fields_of(kind: Kind, proposed: Mapping[str, object]) -> dict[str, tuple[str, Editor]]:
    """Return the label and the field for each thing that an event of ``kind`` carries."""
    made: dict[str, tuple[str, Editor]] = {}
    for field in fields(kind):
        if field.name == "on":
            name = _DAYS.get(kind, "日期")
            made["on"] = name, DayField(name, proposed["on"])
        elif field.name == "until":
            name = "答复期限" if kind is Delayed else "限期至"
            made["until"] = name, DayField(name, is_needed=field.default is MISSING)
        elif kind is Opinion and field.name == "party":
            continue  # which the question says
        elif field.name in _CARRIED:
            name, make = _CARRIED[field.name]
            made[field.name] = name, make(name, proposed.get(field.name))
    if "result" in made:  # which is what the clerk has to think about
        first = {key: made.pop(key) for key in ("result", "also") if key in made}
        return first | made
    return made

"""依据: why a case or a dispute is counted in a cell, in one sentence without a name."""

import re
from datetime import date, timedelta
from typing import NamedTuple

from forms.editions.form_2021 import (
    APPLICANTS,
    CARRIED_IN,
    CARRIED_OUT,
    DECIDED,
    DISPUTES,
    RECEIVED,
    RESULT_ROWS,
)
from forms.values import show
from ledger.applications import Channel
from ledger.placing import Placing
from ledger.rules import RULES, Rule
from ledger.standing import Standing

_COLUMNS = dict(APPLICANTS)
_GROUPS = dict(DISPUTES)
_OUTCOMES = dict(DECIDED)
_CAME = {Channel.IN_PERSON: "当面提交", Channel.POST: "邮寄签收"}
_REDONE = "redone"
_CLOSED = {
    "lapsed": "期满次日不再处理",
    "inquiry": "按咨询答复",
    _REDONE: "重新答复",
    "split": "全部办结",
}
#: A remark after the name of a row, not the number （一） that it begins with.
_REMARK = re.compile(r"(?<=.)（[^（）]*）$")
UNNUMBERED = "没有编号"


class Evidence(NamedTuple):
    """Why something counts once in a cell: its number in the register, the rule, a sentence."""

    number: str
    rule: Rule
    sentence: str
    application: int | None = None  # its id; None of a dispute
    dispute: int | None = None


def of_case(placing: Placing, row: str, first: date, last: date) -> Evidence:
    """Return why the case is counted in the ``row`` of table three, from ``first`` to ``last``."""
    rule = row
    match row:
        case "received":
            what = f"{show(placing.received_on)} {_came(placing)}"
            if placing.rule == _REDONE:
                rule = _REDONE
        case "carried_in":
            before = first - timedelta(days=1)
            what = f"{show(placing.received_on)} 收到，{show(before)} 尚未办结"
        case "carried_out":
            what = f"{show(placing.received_on)} 收到，{show(last)} 尚未办结"
        case _:
            rule = placing.rule
            what = f"{show(placing.closed_on)} {_closed(placing)}"
    application = placing.case.application
    number = application.number or UNNUMBERED
    sentence = f"{number}：{what} → {ROW_NAMES[row]}；{_COLUMNS[placing.column]}"
    return Evidence(number, RULES[rule], sentence, application=application.id)


def cell_name(id: str) -> str:
    """Return what a cell that is no total is called in a sentence: 一、新收；自然人."""
    table, row, column = _parts(id)
    if table == "requests":
        return f"{ROW_NAMES[row]}；{_COLUMNS[column]}"
    return f"{_GROUPS[row]}·{_OUTCOMES[column]}"


def _parts(id: str) -> tuple[str, str, str]:
    """Return table, row or group, and column of a cell."""
    table, _, rest = id.partition(".")
    row, _, column = rest.rpartition(".")
    return table, row, column


def _came(placing: Placing) -> str:
    if placing.rule == _REDONE:
        return _CLOSED[_REDONE]
    application = placing.case.application
    if placing.received_on != placing.case.received_on:
        return "收到"
    if application.received_on is not None:
        return application.received_because or "收到"
    return _CAME.get(application.channel, "双方确认")


def _closed(placing: Placing) -> str:
    closing = placing.case.closing
    if placing.rule in _CLOSED or closing is None:
        return _CLOSED.get(placing.rule, "办结")
    return closing.label


def of_dispute(standing: Standing) -> Evidence:
    """Return why the dispute is counted in table four."""
    dispute = standing.dispute
    number = dispute.number or UNNUMBERED
    group = _GROUPS[dispute.group]
    what = f"{show(standing.opened_on)} 立案，尚未审结"
    rule = RULES["pending"]
    if standing.closed_on:
        what, rule = f"{show(standing.closed_on)} 审结", RULES["decided"]
    sentence = f"{number}：{what} → {group}·{_OUTCOMES[standing.outcome]}"
    return Evidence(number, rule, sentence, dispute=dispute.id)


def _row_names() -> dict[str, str]:
    """Return what each row is called in a sentence: 一、新收, （三）7.属于行政执法案卷."""
    names = {}
    for row, name, short in (RECEIVED, CARRIED_IN, CARRIED_OUT):
        names[row] = f"{name[:2]}{short.removeprefix('本年')}"
    for row, name, short in RESULT_ROWS:
        number, words = short[:3], short[3:]
        names[row] = f"{number}{_REMARK.sub('', name[name.index(words) :])}"
    return names


ROW_NAMES = _row_names()

"""Whatever shape a register has: each row is taken or left out, and what is certain is right."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from forms.editions.form_2021 import APPLICANTS, RESULT_ROWS
from intake.register.columns import COLUMNS, IGNORED, NUMBER, RECEIVED
from intake.register.register import register_of
from intake.register.results import ROWS
from ledger.events import Answered
from reading.seen import Span
from tests.intake.register.registers import TODAY, all_of, as_sheet

_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
_SPELLINGS = (
    "{0.year}-{0.month:02}-{0.day:02}",
    "{0.year}.{0.month}.{0.day}",
    "{0.year}/{0.month}/{0.day} 9:30",
    "{0.year}年{0.month}月{0.day}日",
    "{0.month}月{0.day}日",
)
_HEADS = {
    "number": ("登记编号", "编号", "申请编号"),
    "received": ("收到日期", "收到时间", "受理日期", "收件时间（年月日）"),
    "name": ("申请人", "申请人姓名或名称"),
    "kind": ("申请人类别", "申请人类型"),
    "subject": ("申请内容", "内容摘要", "申请公开事项"),
    "answered": ("答复日期", "办结时间"),
    "result": ("办理结果", "答复类型"),
    "note": ("备注",),
}


class Made(NamedTuple):
    """An application as it really is."""

    number: str
    received_on: date
    kind: str
    subject: str
    answered_on: date
    result: str


@st.composite
def applications(draw: st.DrawFn) -> list[Made]:
    """Make applications of 2025 that were answered in it by a row of the form that is an answer."""
    rows = [key for key, _, _ in RESULT_ROWS if not key.startswith("otherwise.")]
    made = []
    for number in range(1, draw(st.integers(2, 8))):
        received_on = date(2025, 1, 1) + timedelta(days=draw(st.integers(0, 300)))
        answered_on = received_on + timedelta(days=draw(st.integers(0, 60)))
        kind = draw(st.sampled_from([key for key, _ in APPLICANTS]))
        result = draw(st.sampled_from(rows))
        number_ = f"2025-{number:03}"
        made.append(Made(number_, received_on, kind, f"事项{number}", answered_on, result))
    return made


def _written(day: date, spelling: str, *, is_wide: bool) -> object:
    if not spelling:
        return day
    text = spelling.format(day)
    return text.translate(_WIDE) if is_wide else text


@given(data=st.data(), made=applications())
@settings(max_examples=60, deadline=None)
def test_what_is_certain_is_read_right_in_any_shape(data: st.DataObject, made: list[Made]) -> None:
    draw = data.draw
    order = draw(st.permutations(list(_HEADS)))
    heads = [draw(st.sampled_from(_HEADS[key])) for key in order]
    is_wide = draw(st.booleans())
    labels, names = dict(APPLICANTS), ROWS
    titles: list[Sequence[object]] = [["测试局登记表"], []]
    rows = [*titles[draw(st.integers(0, 2)) :], heads]
    places: list[int] = []
    left: list[int] = []
    for each in made:
        spelling = draw(st.sampled_from(["", *_SPELLINGS]))
        cells = {
            "number": each.number.translate(_WIDE) if is_wide else each.number,
            "received": _written(each.received_on, spelling, is_wide=is_wide),
            "kind": labels[each.kind],
            "subject": each.subject,
            "answered": _written(each.answered_on, spelling, is_wide=is_wide),
            "result": names[each.result],
        }
        for between in draw(st.lists(st.sampled_from(["blank", "head", "banner"]), max_size=2)):
            rows.append({"blank": [], "head": heads, "banner": ["三月份"]}[between])
            if between != "blank":
                left.append(len(rows))
        rows.append([cells.get(key) for key in order])
        places.append(len(rows))
    found = register_of([as_sheet(rows)], "", TODAY)
    assert [entry.row for entry in found.entries] == places
    assert [told.row for told in found.left_out] == left
    assert not found.doubts
    for entry, each in zip(found.entries, made, strict=True):
        application = entry.application
        assert application.number == each.number
        assert application.subject == each.subject
        assert (entry.received_on, application.applicant) == (each.received_on, each.kind)
        assert entry.happened == (Answered(each.answered_on, each.result),)


_TYPED = st.sampled_from(
    [
        *(None, None, "", "2025-001", "2025-002", "1", 2, "2024-9", "合计", "同上"),
        *("2025.3.3", "3月5日", "3/5/2025", 45720, 3.1, date(2025, 3, 9), "1月8日"),
        *(
            "2026-12-31",
            "不详",
            "赵甲",
            "某某公司",
            "公民",
            "法人或其他组织",
            "予以公开",
            "不予公开",
        ),
        *(
            "部分公开",
            "转办",
            "办理中",
            "撤回",
            "110101199003071234",
            "√",
            "0",
            "无",
            "道路",
            "桥梁",
        ),
    ]
)
_ANY_HEADS = [column.heads.split()[0] for column in COLUMNS if column.key != IGNORED]
_NEEDED = [column.heads.split()[0] for column in COLUMNS if column.key in (RECEIVED, NUMBER)]


@given(
    others=st.lists(st.sampled_from(_ANY_HEADS), max_size=8),
    typed=st.lists(st.lists(_TYPED, min_size=3, max_size=11), max_size=12),
    merged=st.lists(st.tuples(st.integers(2, 12), st.integers(0, 10)), max_size=3),
)
@settings(max_examples=150, deadline=None)
def test_rows_in_are_rows_taken_and_rows_left_out(
    others: list[str], typed: list[list[object]], merged: list[tuple[int, int]]
) -> None:
    heads = [*_NEEDED, *others, "申请内容"]
    typed = [["2025-000", "2025.3.1"], *typed]
    blocks = {Span(at - at % 3 + 1, col, 2): None for at, col in merged}
    hidden = {(span.row + 1, span.col) for span in blocks}
    found = register_of([as_sheet([heads, *typed], blocks)], "", TODAY)
    rows_in = []
    for number, cells in enumerate(typed, 1):
        shown = [value for col, value in enumerate(cells) if (number, col) not in hidden]
        if any(value not in (None, "") for value in shown):
            rows_in.append(number + 1)
    taken = [entry.row for entry in found.entries]
    left = [told.row for told in found.left_out]
    assert sorted([*taken, *left]) == rows_in
    assert "110101199003071234" not in all_of(found)
    told = {each.row for each in found.doubts}
    for entry in found.entries:
        assert entry.received_on <= date(2026, 3, 1)
        last = entry.happened[-1] if entry.happened else None
        if isinstance(last, Answered) and not last.result:
            assert entry.row in told
        if not entry.application.applicant:
            assert entry.row in told

"""identity.incomplete, deadline, section.missing: what a report has to have."""

from datetime import date

import pytest

from forms.checks.presence import IdentityComplete, InTime, TextPresent
from forms.values import Value
from tests.builders import blank, complete
from tests.forms.checks.finds import finds, messages


@pytest.mark.parametrize(
    ("changes", "missing"),
    [
        ({}, ()),
        ({"contact.phone": None, "contact.email": "a@example.cn"}, ()),
        ({"unit": None}, ("unit",)),
        ({"year": None}, ("year",)),
        ({"date": None}, ("date",)),
        ({"date": "某日"}, ("date",)),
        ({"contact.phone": None}, ("contact.phone", "contact.email")),
        ({"contact.phone": " "}, ("contact.phone", "contact.email")),
    ],
)
def test_identity(changes: dict[str, Value], missing: tuple[str, ...]) -> None:
    assert [finding.fields for finding in finds(IdentityComplete(), complete(changes))] == (
        [missing] if missing else []
    )


def test_all_that_is_missing_is_one_finding() -> None:
    assert messages(IdentityComplete(), blank()) == [
        "基本信息缺：单位全称、报告年度、成文日期、联系电话或电子邮箱"
    ]


@pytest.mark.parametrize(
    ("kind", "day", "late"),
    [
        ("department", date(2026, 1, 31), False),
        ("department", date(2026, 2, 1), True),
        ("government", date(2026, 3, 31), False),
        ("government", date(2026, 4, 1), True),
        ("department", None, False),
        (None, date(2026, 12, 31), False),
    ],
)
def test_deadline(kind: Value, day: Value, late: bool) -> None:
    assert len(finds(InTime(), complete(kind=kind, date=day))) == late


def test_deadline_is_silent_without_a_year() -> None:
    assert finds(InTime(), complete(year=None, date=date(2099, 1, 1))) == []


PROBLEMS = TextPresent("text.problems", "五、存在的主要问题及改进情况", least=10)
OTHER = TextPresent("text.other_matters", "六、其他需要报告的事项", none_will_do=True)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (None, "没有内容"),
        (" \n ", "没有内容"),
        ("无", "不能只写“无”"),
        ("无。", "不能只写“无。”"),
        ("暂无", "不能只写"),
        ("一二三四五六七八九", "只有 9 字，至少写 10 字"),
        ("一 二三四五六七八九\n", "只有 9 字"),
        ("一二三四五六七八九十", ""),
    ],
)
def test_section_that_must_say_something(text: Value, told: str) -> None:
    found = messages(PROBLEMS, complete({"text.problems": text}))
    assert len(found) == bool(told)
    assert all(told in message for message in found)


@pytest.mark.parametrize(
    ("text", "missing"), [(None, True), ("　", True), ("无", False), ("无。", False)]
)
def test_section_where_none_will_do(text: Value, missing: bool) -> None:
    found = messages(OTHER, complete({"text.other_matters": text}))
    assert found == (["“六、其他需要报告的事项”没有内容，没有的请写“无”"] if missing else [])

"""identity.incomplete, deadline, section.missing: what a report has to have."""

from datetime import date

import pytest

from forms.checks.finding import Severity
from forms.checks.presence import IdentityComplete, InTime, TextPresent
from forms.succession import successor
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
        ("（无）", "不能只写“（无）”"),
        ("/", "没有内容"),
        ("——————————", "没有内容"),
        ("\u200b\ufeff", "没有内容"),
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
    ("text", "missing"),
    [(None, True), ("　", True), ("\u200b", True), ("无", False), ("无。", False), ("/", False)],
)
def test_section_where_none_will_do(text: Value, missing: bool) -> None:
    found = messages(OTHER, complete({"text.other_matters": text}))
    assert found == (["“六、其他需要报告的事项”没有内容，没有的请写“无”"] if missing else [])


OVERVIEW = TextPresent("text.overview", "一、总体情况", unsure=Severity.ERROR)
COPIED_WITH_TEXT = "（一）不断拓宽公开的渠道。建成网站。\n（二）积极推进主动公开。55条。"
COPIED = "（一）不断拓宽公开的渠道。\n（二）积极推进主动公开。"
LAST = complete({"text.problems": COPIED_WITH_TEXT}, year=2024)


@pytest.mark.parametrize(
    "text", ["（一）主要问题\n（二）下步改进措施。", "存在的主要问题\n改进措施"]
)
def test_headings_alone_are_no_text(text: str) -> None:
    for check in (PROBLEMS, OVERVIEW, OTHER):
        (finding,) = finds(check, complete({check.id: text}))
        assert finding.severity is Severity.ERROR
        assert finding.is_unfilled
        assert finding.message == f"“{check.heading}”只有标题，没有内容"


def test_phrases_alone_are_an_error_only_where_that_is_certain() -> None:
    message = "只有像标题的短句，没有展开写"
    weights = {OVERVIEW: Severity.ERROR, PROBLEMS: Severity.WARNING, OTHER: Severity.WARNING}
    for check, severity in weights.items():
        (finding,) = finds(check, complete({check.id: COPIED}))
        assert (finding.severity, finding.message) == (severity, f"“{check.heading}”{message}")
    (finding,) = finds(PROBLEMS, complete({"text.problems": COPIED}), LAST)
    assert finding.severity is Severity.ERROR
    assert finding.message == "“五、存在的主要问题及改进情况”只有标题，没有内容"


def test_a_heading_with_nothing_under_it_is_a_warning_of_its_own() -> None:
    text = "（一）主动公开。公开55条。\n（二）依申请公开\n（三）平台建设\n（四）监督保障。开会。"
    found = finds(OVERVIEW, complete({"text.overview": text}))
    assert [finding.message for finding in found] == [
        "“（二）依申请公开”下面没有内容",
        "“（三）平台建设”下面没有内容",
    ]
    assert {finding.severity for finding in found} == {Severity.WARNING}
    places = [span for finding in found for span in finding.spans]
    assert [text[span.start : span.end] for span in places] == [
        "（二）依申请公开",
        "（三）平台建设",
    ]


def test_a_new_report_does_not_pass_for_written() -> None:
    """沿用上年 copies the headings, which leaves both sections to be written."""
    written = {"text.overview": COPIED_WITH_TEXT, "text.problems": COPIED_WITH_TEXT}
    last = complete(written, year=2024)
    new = successor(last, 2025)
    assert new.text("text.overview") == COPIED
    for check in (OVERVIEW, PROBLEMS):
        for previous in (last, None):
            (finding,) = finds(check, new, previous)
            is_certain = previous is not None or check is OVERVIEW
            assert (finding.severity is Severity.ERROR) is is_certain

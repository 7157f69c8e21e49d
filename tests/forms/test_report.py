"""The report: three states of a cell, and one way in."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms.choice import Choice, Place
from forms.editions.form_2021 import FORM as FORM_2021
from forms.report import Edit, Report, StaleEditError
from forms.values import Value
from tests.builders import COLUMNS, blank, complete

TOTAL, NATURAL = "requests.received.total", "requests.received.natural"


def test_blank_is_not_zero() -> None:
    report = blank({NATURAL: 0})
    assert (report.value(NATURAL), report.value("requests.received.legal")) == (0, None)


def test_total_is_derived_while_nobody_states_it() -> None:
    report = complete({NATURAL: 2, "requests.received.other": 3})
    assert (report.stated(TOTAL), report.derived(TOTAL), report.value(TOTAL)) == (None, 5, 5)


def test_total_with_a_blank_part_is_incomplete() -> None:
    report = complete({NATURAL: 2, "requests.received.other": None})
    assert (report.derived(TOTAL), report.value(TOTAL), report.number(TOTAL)) == (None, None, None)


def test_stated_total_is_kept_as_stated() -> None:
    report = complete({NATURAL: 2, TOTAL: 7})
    assert (report.stated(TOTAL), report.derived(TOTAL), report.value(TOTAL)) == (7, 2, 7)


def test_total_of_totals_counts_what_is_stated() -> None:
    report = complete({"requests.granted.natural": 2, "requests.total.natural": 5})
    assert report.derived("requests.total.total") == 5
    assert report.derived("requests.total.natural") == 2


def test_text_in_a_cell_is_no_number() -> None:
    report = complete({NATURAL: "无"})
    assert (report.value(NATURAL), report.number(NATURAL), report.derived(TOTAL)) == (
        "无",
        None,
        None,
    )


def test_what_is_no_total_derives_nothing() -> None:
    assert complete().derived(NATURAL) is None
    assert complete().derived("unit") is None


def test_identity() -> None:
    report = complete()
    assert (report.year, report.date, report.text("unit")) == (
        2025,
        date(2026, 1, 16),
        "测试县测试局",
    )
    assert report.title == "测试县测试局2025年政府信息公开工作年度报告"
    assert (blank().year, blank().date, blank().text("unit")) == (None, None, "")
    assert blank().title == "××××××年政府信息公开工作年度报告"
    assert blank({"year": "某年", "date": "某日"}).year is None


def test_edits_are_the_way_in_and_their_inverses_the_way_back() -> None:
    report = complete()
    before = report.values
    edits = [
        report.edit(NATURAL, 3),
        report.edit("unit", "新名"),
        report.edit("text.problems", None),
    ]
    report.apply(edits)
    assert (report.number(NATURAL), report.text("unit"), report.stated("text.problems")) == (
        3,
        "新名",
        None,
    )
    report.apply([edit.inverse for edit in reversed(edits)])
    assert report.values == before


def test_edits_on_one_field_follow_each_other() -> None:
    report = blank()
    report.apply([Edit(NATURAL, None, 1), Edit(NATURAL, 1, 2)])
    assert report.stated(NATURAL) == 2


@pytest.mark.parametrize(
    ("edits", "error"),
    [
        ([Edit(NATURAL, 0, 1), Edit("requests.received.nobody", None, 1)], KeyError),
        ([Edit(NATURAL, 0, 1), Edit("requests.received.legal", 5, 1)], StaleEditError),
        ([Edit(NATURAL, 0, 1), Edit(NATURAL, 0, 2)], StaleEditError),
    ],
)
def test_all_edits_or_none(edits: list[Edit], error: type[Exception]) -> None:
    report = complete()
    before = report.values
    with pytest.raises(error):
        report.apply(edits)
    assert report.values == before


def test_unknown_ids_are_refused_from_the_start() -> None:
    with pytest.raises(KeyError):
        Report(FORM_2021, {"requests.received.nobody": 1})


def test_values_are_a_copy_in_the_order_of_the_form() -> None:
    report = blank({NATURAL: 1, "unit": "局", "disclosure.fees.amount": Decimal(1)})
    values = report.values
    assert list(values) == ["unit", "disclosure.fees.amount", NATURAL]
    values.clear()
    assert report.values


def test_changed_leaves_the_report_alone() -> None:
    report = complete()
    other = report.changed([report.edit(NATURAL, 3)])
    assert (report.number(NATURAL), other.number(NATURAL)) == (0, 3)
    other.apply([other.edit(NATURAL, 4)])
    assert report.number(NATURAL) == 0


@given(st.lists(st.one_of(st.none(), st.just("x"), st.integers(0, 99)), min_size=6, max_size=6))
def test_derived_total_is_the_sum_of_numbers_or_nothing(parts: list[Value]) -> None:
    report = blank(
        {f"requests.received.{column}": part for column, part in zip(COLUMNS, parts, strict=True)}
    )
    whole = all(isinstance(part, int) for part in parts)
    assert report.derived(TOTAL) == (
        sum(part for part in parts if isinstance(part, int)) if whole else None
    )


def test_what_is_worked_out_is_worked_out_once_until_the_report_changes() -> None:
    report = complete({NATURAL: 2})
    asked: list[Value] = []

    def work_out() -> Value:
        asked.append(report.value(NATURAL))
        return asked[-1]

    assert [report.once("number", work_out), report.once("number", work_out), asked] == [2, 2, [2]]
    report.apply([report.edit(NATURAL, 3)])
    assert (report.once("number", work_out), asked) == (3, [2, 3])
    assert report.changed([report.edit(NATURAL, 4)]).once("number", lambda: 4) == 4
    assert report.once("number", work_out) == 3
    report.choose(Choice(Place("text.overview", "收到2件。", "收到2件", 0), ()))
    report.once("number", work_out)
    assert asked == [2, 3, 3]

"""Sum and count of the chosen cells, at the foot of the window."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms.editions.form_2021 import FORM as FORM_2021
from forms.report import Report
from forms.values import Value
from tests.builders import complete
from tests.ui.clerk import CTRL, SHIFT, Clerk, Key
from tests.ui.conftest import OpenReports
from tests.ui.figures import blank_report
from ui.table.chosen_sum import chosen_sum

NEW = ("requests.received.natural", "requests.received.business", "requests.received.research")
FEE = "disclosure.fees.amount"
PENALTIES = "disclosure.penalties.decisions"


def test_cells_with_numbers_are_counted_and_summed() -> None:
    values: dict[str, Value] = dict(zip(NEW, (9, 0, 4), strict=True))
    report = Report(FORM_2021, values)
    assert chosen_sum(report, [FORM_2021.fields[id] for id in NEW]) == "选中 3 格 · 和 13"


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ((9, None, 4), "选中 3 格 · 空 1 格 · 和 13"),
        ((None, None, None), "选中 3 格 · 全空"),
        ((9, "九", None), "选中 3 格 · 空 1 格 · 1 格不是数字 · 和 9"),
        (("九", "无", "/"), "选中 3 格 · 3 格不是数字"),
    ],
)
def test_what_has_no_number_is_told_apart(values: tuple[Value, ...], told: str) -> None:
    report = Report(FORM_2021, dict(zip(NEW, values, strict=True)))
    assert chosen_sum(report, [FORM_2021.fields[id] for id in NEW]) == told


def test_money_is_summed_in_decimals_and_apart_from_cases() -> None:
    report = Report(FORM_2021, {FEE: Decimal("0.30"), PENALTIES: 12})
    fee, penalties = FORM_2021.fields[FEE], FORM_2021.fields[PENALTIES]
    assert chosen_sum(report, [fee]) == "选中 1 格 · 和 0.30 万元"
    assert chosen_sum(report, [penalties, fee]) == "选中 2 格 · 件数和 12 · 金额和 0.30 万元"


def test_nothing_chosen_is_nothing_told() -> None:
    assert chosen_sum(Report(FORM_2021, {}), []) == ""


@given(st.lists(st.integers(0, 999_999_999) | st.none(), min_size=3, max_size=3))
def test_the_sum_is_that_of_the_numbers(values: list[int | None]) -> None:
    report = Report(FORM_2021, dict(zip(NEW, values, strict=True)))
    told = chosen_sum(report, [FORM_2021.fields[id] for id in NEW])
    numbers = [value for value in values if value is not None]
    assert told.startswith("选中 3 格")
    assert told.endswith(f" · 和 {sum(numbers)}" if numbers else "全空")


@pytest.fixture
def clerk(open_reports: OpenReports) -> Clerk:
    """A clerk at table three, with 9 and 4 in its first row."""
    clerk = open_reports(complete(dict(zip(NEW, (9, 4, 0), strict=True))))
    clerk.open_step("三 申请办理")
    clerk.go_to(NEW[0])
    return clerk


def foot(clerk: Clerk) -> str:
    return clerk.window.saved.under_cursor.text()


def test_the_foot_follows_what_is_chosen(clerk: Clerk) -> None:
    assert foot(clerk) == "选中 1 格 · 和 9"
    clerk.press(Key.Key_Right, SHIFT)
    clerk.press(Key.Key_Right, SHIFT)
    assert foot(clerk) == "选中 3 格 · 和 13"
    clerk.press(Key.Key_Delete)
    assert foot(clerk) == "选中 3 格 · 全空"
    clerk.press(Key.Key_Z, CTRL)
    assert foot(clerk) == "选中 1 格 · 和 9", "undo leads to the first cell that it gives back"


def test_a_label_says_nothing_and_another_page_forgets(clerk: Clerk) -> None:
    label = clerk.model.index(clerk.model.grid.head, 0)
    clerk.click_row(clerk.grid, label)
    assert foot(clerk) == ""
    clerk.go_to(NEW[0])
    clerk.open_step("校核")
    assert foot(clerk) == ""
    clerk.open_step("三 申请办理")
    assert foot(clerk) == "选中 1 格 · 和 9"


def test_a_blank_cell_is_told_as_such(open_reports: OpenReports) -> None:
    clerk = open_reports(blank_report())
    clerk.open_step("三 申请办理")
    assert foot(clerk) == "选中 1 格 · 空"

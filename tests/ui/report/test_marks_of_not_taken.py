"""A step is not done while something stands in it that the report does not hold."""

import pytest
from PySide6.QtCore import Qt

from forms.parsing import MAX_TEXT
from tests.builders import complete
from tests.ui.clerk import CTRL, Clerk, Key
from tests.ui.conftest import OpenReports

SPOKEN = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def clerk(open_reports: OpenReports) -> Clerk:
    """A clerk before a complete report."""
    return open_reports(complete())


def spoken(clerk: Clerk, row: int) -> str:
    """Return what a step's row says to a screen reader."""
    return str(clerk.view.sidebar.item(row).data(SPOKEN))


def test_a_line_in_red_takes_the_step_its_tick_until_it_is_put_back(clerk: Clerk) -> None:
    assert clerk.marked(0) == "✓ 基本信息"
    before = spoken(clerk, 0)
    clerk.view.go_to("date")
    clerk.press(Key.Key_A, CTRL)
    clerk.type("2022.2.30")
    clerk.press(Key.Key_Return)
    assert clerk.marked(0) == "● 基本信息"
    assert "“成文日期”填的没有收下：没有这一天（2022年2月没有30日）" in spoken(clerk, 0)
    assert "已填完" not in spoken(clerk, 0)
    review = next(at for at, step in enumerate(clerk.view.steps) if step.id == "review")
    assert clerk.marked(review) == "● 校核"
    assert clerk.marked(1).startswith("✓"), "another step is as it was"
    clerk.view.go_to("date")
    clerk.press(Key.Key_Escape)
    assert clerk.marked(0) == "✓ 基本信息"
    assert spoken(clerk, 0) == before


def test_a_text_that_is_too_long_takes_its_step_the_tick(clerk: Clerk) -> None:
    row = next(at for at, step in enumerate(clerk.view.steps) if step.name == "六 其他事项")
    assert clerk.marked(row).startswith("✓")
    clerk.open_step("六 其他事项")
    clerk.view.go_to("text.other_matters")
    clerk.paste("字" * (MAX_TEXT + 1))
    assert clerk.marked(row) == "● 六 其他事项"
    clerk.press(Key.Key_A, CTRL)
    clerk.paste(clerk.report.text("text.other_matters"))
    assert clerk.marked(row).startswith("✓")


def test_a_cell_that_has_its_old_value_back_is_as_it_was(clerk: Clerk) -> None:
    clerk.open_step("二 主动公开")
    clerk.go_to("disclosure.penalties.decisions")
    clerk.type("3x")
    clerk.open_step("一 总体情况")
    assert clerk.marked(2).startswith("✓")

"""The window on a report whose last year's is of another edition: steps, figures, strip, advice."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from tests.builders import complete
from tests.editions.reports import second
from tests.ui.clerk import Clerk, children
from tests.ui.conftest import OpenReports
from ui.table.balance import Balance
from ui.table.balance_strip import BalanceStrip

pytestmark = pytest.mark.usefixtures("second_edition")
LAST = complete({"requests.received.natural": 4, "requests.carried_out.natural": 4}, year=2026)


@pytest.fixture
def clerk(open_reports: OpenReports) -> Clerk:
    """A clerk at the table of a report whose last year is on the form of 2021."""
    clerk = open_reports(LAST, second({"requests.received.natural": 5}))
    clerk.open_step("二 依申请")
    return clerk


def last_year(clerk: Clerk, id: str) -> str:
    return clerk.model.shown(clerk.model.index_of(id)).last_year


def test_the_sidebar_has_the_sections_of_the_edition(clerk: Clerk) -> None:
    names = [step.name for step in clerk.view.steps]
    assert names[1:5] == ["一 总体情况", "二 依申请", "三 改进措施", "四 下年安排"]


def test_last_years_figures_stand_beside_the_cells_that_have_a_counterpart(clerk: Clerk) -> None:
    assert last_year(clerk, "requests.received.natural") == "4"
    assert last_year(clerk, "requests.received.total") == "4"
    assert last_year(clerk, "requests.handed_on.natural") == "4"
    assert last_year(clerk, "requests.received.organisation") == ""
    tip = clerk.model.index_of("requests.handed_on.natural").data(Qt.ItemDataRole.ToolTipRole)
    assert "上年：4" in str(tip)


def test_a_new_kind_of_sum_has_its_strip(clerk: Clerk) -> None:
    strip = clerk.find(BalanceStrip)
    shown = [button.text().replace("\n", " ") for button in children(strip, Balance)]
    assert shown == ["5≠0", "0=0", "5≠0"]
    assert children(strip, QLabel)[0].text() == "自然人 5+0 ≠ 0+0　总计 5+0 ≠ 0+0"


def test_its_proposal_is_carried_out(clerk: Clerk) -> None:
    finding = next(each for each in clerk.session.findings if each.code == "second.answered")
    proposal = clerk.session.proposals(finding)[0]
    clerk.session.mend(proposal)
    assert clerk.stored.value(proposal.edits[0].id) == proposal.edits[0].new
    assert "second.answered" not in {each.code for each in clerk.session.findings}


def test_advice_stands_under_the_text_it_is_about(clerk: Clerk) -> None:
    clerk.open_step("四 下年安排")
    assert clerk.says("原则上不超过 300 字")
    clerk.open_step("三 改进措施")
    assert not clerk.says("原则上")

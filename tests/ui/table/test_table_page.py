"""Beside the figures: the balance strip, last year's figures, and why a cell fails."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QCheckBox, QWidget

from tests.builders import UNIT, complete
from tests.ui.clerk import CTRL, Clerk, Key, children
from tests.ui.conftest import OpenReports
from tests.ui.figures import blank_report, faulty_report
from tests.ui.shown import tip_text
from ui.table.balance import Balance
from ui.table.balance_strip import BalanceStrip

RECEIVED = "requests.received.natural"
TIP = Qt.ItemDataRole.ToolTipRole


def sides(clerk: Clerk) -> list[str]:
    """Return what the strip says of each column."""
    pills = children(clerk.find(BalanceStrip), Balance)
    return [f"{pill.equation.name} {pill.text()}" for pill in pills]


def is_red(widget: QWidget) -> bool:
    """Whether something red is painted in the widget."""
    image = widget.grab().toImage()
    colours = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return any(colour.red() > 2 * max(colour.green(), colour.blue()) for colour in colours)


def tip(clerk: Clerk, id: str) -> str:
    return tip_text(clerk.model.index_of(id).data(TIP))


@pytest.fixture
def two_years(open_reports: OpenReports) -> Clerk:
    """A clerk at table three of the later of two years."""
    clerk = open_reports(
        complete({"requests.received.natural": 61, "requests.granted.natural": 61}, year=2023),
        faulty_report(year=2024),
    )
    clerk.open_step("三 申请办理")
    return clerk


def test_the_strip_shows_both_sides_of_each_column(open_reports: OpenReports) -> None:
    clerk = open_reports(faulty_report())
    clerk.open_step("三 申请办理")
    assert sides(clerk) == [
        "自然人 12≠13",
        "商业企业 4=4",
        "科研机构 0=0",
        "社会公益组织 2=2",
        "法律服务机构 0=0",
        "其他 0=0",
        "总计 18≠19",
    ]


def test_the_strip_turns_when_a_figure_changes(open_reports: OpenReports) -> None:
    clerk = open_reports(faulty_report())
    clerk.open_step("三 申请办理")
    strip = clerk.find(BalanceStrip)
    wrong = children(strip, Balance)[0]
    assert is_red(wrong)
    assert not is_red(children(strip, Balance)[1])
    clerk.enter("requests.carried_in.natural", "1")
    assert sides(clerk)[0] == "自然人 13=13"
    assert sides(clerk)[-1] == "总计 19=19"
    assert not is_red(wrong)
    assert wrong.accessibleName() == "勾稽 自然人：两边都是 13"
    clerk.press(Key.Key_Z, CTRL)
    assert sides(clerk)[0] == "自然人 12≠13"
    assert wrong.accessibleName() == "勾稽 自然人：左边 12，右边 13"


def test_the_strip_waits_for_a_column_to_be_filled(clerk: Clerk) -> None:
    clerk.open_step("三 申请办理")
    assert sides(clerk)[0] == "自然人 —"
    clerk.go_to(RECEIVED)
    clerk.press(Key.Key_0, CTRL)
    assert sides(clerk)[0] == "自然人 0=0"


def test_a_click_on_the_strip_goes_to_the_column(open_reports: OpenReports) -> None:
    clerk = open_reports(faulty_report())
    clerk.open_step("三 申请办理")
    clerk.click(clerk.find(Balance, name="勾稽 社会公益组织：两边都是 2"))
    assert clerk.here == "requests.received.welfare"
    assert clerk.grid.hasFocus()


def test_only_table_three_has_a_strip(clerk: Clerk) -> None:
    for name in ("二 主动公开", "四 复议诉讼"):
        clerk.open_step(name)
        assert not children(clerk.page, BalanceStrip)


def test_last_years_figures_are_shown_and_can_be_hidden(two_years: Clerk) -> None:
    def picture() -> QImage:
        rect = two_years.grid.visualRect(two_years.model.index_of(RECEIVED))
        return two_years.grid.viewport().grab(rect).toImage()

    two_years.go_to("requests.carried_in.other")
    switch = two_years.find(QCheckBox, name="上年数字")
    assert switch.isChecked()
    with_last_year = picture()
    two_years.click(switch)
    without = picture()
    assert without != with_last_year
    two_years.click(switch)
    assert picture() == with_last_year
    two_years.enter("requests.received.other", "0")
    assert picture() == with_last_year, "and nothing else has changed the cell"


def test_the_tooltip_tells_last_years_value_and_why_a_cell_fails(two_years: Clerk) -> None:
    lines = tip(two_years, "requests.carried_out.natural").split("\n")
    assert lines == ["必改：自然人：一 12 + 二 0 = 12，三（七）12 + 四 1 = 13，差 1", "上年：0"]
    assert tip(two_years, RECEIVED).split("\n")[-1] == "上年：61"
    assert "自动合计" in tip(two_years, "requests.received.total")
    assert "上年：61" in tip(two_years, "requests.received.total")


def test_a_warning_tells_its_reason_too(two_years: Clerk) -> None:
    two_years.enter("requests.carried_in.legal", "4")
    assert "须说明：法律服务机构：上年结转 4，上年年报的结转下年度继续办理是 0，差 4" in tip(
        two_years, "requests.carried_in.legal"
    )


def test_a_failing_cell_is_painted_otherwise(two_years: Clerk) -> None:
    def paper(id: str) -> str:
        rect = two_years.grid.visualRect(two_years.model.index_of(id))
        image = two_years.grid.viewport().grab(rect).toImage()
        return image.pixelColor(3, image.height() // 2).name()

    two_years.go_to("requests.received.other")
    before = paper(RECEIVED)
    assert before != paper("requests.received.business")
    two_years.enter("requests.carried_in.natural", "1")
    assert paper(RECEIVED) == paper("requests.received.business") != before


def test_without_a_report_of_last_year_there_is_nothing_to_show(clerk: Clerk) -> None:
    clerk.open_step("三 申请办理")
    assert not children(clerk.page, QCheckBox)[0].isVisible()
    assert "上年" not in tip(clerk, RECEIVED)


def test_last_year_follows_the_unit_and_the_year(open_reports: OpenReports) -> None:
    clerk = open_reports(
        complete({"requests.received.natural": 8}, year=2022),
        blank_report(unit="别的单位", year=2023),
    )
    clerk.open_step("三 申请办理")
    assert "上年" not in tip(clerk, RECEIVED)
    session = clerk.session
    session.apply(
        [session.report.edit("unit", UNIT)],
        clerk.library.history(session.id, "unit")[0].how,
        "改名",
    )
    assert tip(clerk, RECEIVED) == "上年：8"
    assert clerk.find(QCheckBox, name="上年数字")

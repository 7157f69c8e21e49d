"""A report that was read from a file: told of as such, compared with, edited, never signed."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
    QLineEdit,
    QListWidget,
    QSpinBox,
    QTableView,
)

from forms.report import Edit, Report
from forms.values import show_moment
from intake.sample import sample_reports
from storage.history import How
from storage.library import Library
from storage.origin import NotRead
from tests.builders import UNIT, complete
from tests.storage.samples import ORIGIN
from tests.ui.clerk import CTRL, Clerk, Key, children
from tests.ui.conftest import OpenWindow
from tests.ui.figures import faulty_report
from tests.ui.shown import table_texts
from ui.findings.finding_rows import FindingRow
from ui.findings.findings_model import ROW
from ui.parts.plain import tip
from ui.preview.preview_page import PreviewPage
from ui.report.read_notice import READ_ONLY_TO_COMPARE, THEIR_OWN_FAULTS, read_notice
from ui.tallying import Tallying
from usecases.next_act import Act
from usecases.sample_ledger import make_sample_ledger

CELL = "requests.received.natural"


def opened(library: Library, open_window: OpenWindow, report: Report) -> Clerk:
    """Open the window before ``report``, read from a file."""
    library.last_open = library.add(report, How.READ, ORIGIN)
    clerk = open_window(library)
    clerk.await_checked()
    return clerk


def rows(clerk: Clerk) -> list[FindingRow]:
    model = clerk.view.findings.list.model()
    return [model.index(row, 0).data(ROW) for row in range(model.rowCount())]


def test_it_stands_in_the_list_as_read(library: Library, open_window: OpenWindow) -> None:
    library.add(faulty_report(), How.READ, ORIGIN)
    model = open_window(library).find(QTableView, name="历年年报").model()
    [texts] = table_texts(model, columns=4)
    assert texts == (UNIT, "2025 年", "读入", "—")
    state = model.index(0, 2).data(Qt.ItemDataRole.ToolTipRole)
    assert show_moment(ORIGIN.at) in state
    assert ORIGIN.name in state
    assert ORIGIN.format in state
    assert model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole) == f"<p>{UNIT}</p>"


def test_it_says_throughout_where_it_came_from(library: Library, open_window: OpenWindow) -> None:
    clerk = opened(library, open_window, complete())
    assert clerk.says(f"从“{ORIGIN.name}”读入（2026年1月5日），只用于核对")
    assert clerk.says("读入时有 2 格没有读出或者拿不准")
    assert "读入" in clerk.window.windowTitle()
    for step in clerk.view.steps:
        clerk.open_step(step.name)
        assert clerk.says("要送审请新建")


@pytest.mark.parametrize(
    ("edition", "not_read", "said"),
    [
        ("", (), ""),
        ("2019 年格式", (), "原文按2019 年格式印制，与现行格式没有对应的各格空着。"),
        ("", (NotRead((CELL,), "一"), NotRead((CELL,), "二")), "读入时有 1 格没有读出或者拿不准。"),
    ],
)
def test_the_notice_tells_what_is_missing(
    edition: str, not_read: tuple[NotRead, ...], said: str
) -> None:
    notice = read_notice(ORIGIN._replace(edition=edition, not_read=not_read))
    assert notice.endswith(f"要送审请新建年报。{said}")


def offered(clerk: Clerk, act: str) -> bool:
    """Whether the open page offers an act of this name."""
    buttons = [each for each in children(clerk.page, QAbstractButton) if each.isVisible()]
    return act in [each.text() for each in buttons]


def test_its_faults_are_the_published_papers(library: Library, open_window: OpenWindow) -> None:
    """They are shown; nothing is offered that would mend or explain them."""
    clerk = opened(library, open_window, faulty_report())
    assert clerk.says(THEIR_OWN_FAULTS)
    clerk.qtbot.wait(50)  # proposals would follow in idle moments
    assert rows(clerk)
    assert [row for row in rows(clerk) if row.is_below] == []
    clerk.open_step("校核")
    assert clerk.says(THEIR_OWN_FAULTS, clerk.page)
    assert not offered(clerk, "说明理由…")


def test_one_without_faults_is_not_called_ready_for_signing(
    library: Library, open_window: OpenWindow
) -> None:
    hinted = {"requests.received.natural": 1, "requests.otherwise.misc.natural": 1}
    clerk = opened(library, open_window, complete(hinted))
    clerk.open_step("校核")
    assert not any(standing.blocks for standing in clerk.session.standings)
    assert not clerk.says("没有必改的问题", clerk.page)


def test_it_can_be_edited_and_taken_back(library: Library, open_window: OpenWindow) -> None:
    clerk = opened(library, open_window, complete())
    clerk.open_step("三 申请办理")
    clerk.enter(CELL, "12")
    clerk.await_stored(CELL, 12)
    clerk.press(Key.Key_Z, CTRL)
    clerk.await_stored(CELL, 0)


def test_it_is_not_published(library: Library, open_window: OpenWindow) -> None:
    clerk = opened(library, open_window, complete())
    clerk.open_step("预览与导出")
    page = clerk.page
    assert isinstance(page, PreviewPage)
    assert not page.acts.button(Act.PUBLISH).isEnabled()
    assert page.acts.button(Act.PUBLISH).toolTip() == tip(READ_ONLY_TO_COMPARE)
    assert not page.is_draft, "nobody hands it in"
    assert not page.style_choice.isEnabled()


@pytest.mark.parametrize(
    ("edition", "said"),
    [
        ("", f"从“{ORIGIN.name}”读入的，没有读出的数字空着。"),
        ("2019 年版格式", "按2019 年版格式印制，上年结转等对不上的数字空着，请自行填写。"),
    ],
)
def test_who_begins_from_it_is_told_what_it_is(
    library: Library, open_window: OpenWindow, edition: str, said: str
) -> None:
    library.add(complete(year=2020), How.READ, ORIGIN._replace(edition=edition))
    library.add(complete(year=2019))
    clerk = open_window(library)

    def look(dialog: QDialog) -> None:
        assert clerk.says(said, dialog)
        clerk.find(QListWidget, dialog, "上年年报").setCurrentRow(1)
        assert not clerk.says("读入的", dialog)
        clerk.press(Key.Key_Escape)

    with clerk.dialog(look):
        clerk.press(Key.Key_N, CTRL)


def test_this_years_begins_from_it_and_is_held_against_it(
    library: Library, open_window: OpenWindow
) -> None:
    """What goes on from last year is taken; of the same year a report can be made here, too."""
    last = complete({"requests.carried_out.natural": 3, CELL: 3}, year=2024)
    library.add(last, How.READ, ORIGIN)
    clerk = open_window(library)

    def begin(dialog: QDialog) -> None:
        assert "2024" in clerk.find(QListWidget, dialog, "上年年报").currentItem().text()
        clerk.press(Key.Key_Return)

    with clerk.dialog(begin):
        clerk.press(Key.Key_N, CTRL)
    assert clerk.report.year == 2025
    assert clerk.report.stated("requests.carried_in.natural") == 3
    assert clerk.session.previous
    assert clerk.session.previous.values == last.values
    clerk.open_step("三 申请办理")
    clerk.enter("requests.carried_in.natural", "4")
    assert "continuity.carried_in" in {each.code for each in clerk.session.findings}


def test_a_report_of_its_year_can_be_made_here(library: Library, open_window: OpenWindow) -> None:
    """The one that was read is no reason against it, and no second report of that year to it."""
    library.add(complete(year=2024), How.READ, ORIGIN)
    clerk = open_window(library)

    def begin(dialog: QDialog) -> None:
        clerk.click(clerk.find(QAbstractButton, dialog, "空白年报"))
        clerk.find(QLineEdit, dialog, "单位全称").setText(UNIT)
        clerk.find(QSpinBox, dialog, "报告年度").setValue(2024)
        clerk.press(Key.Key_Return)

    with clerk.dialog(begin):
        clerk.press(Key.Key_N, CTRL)
    assert not clerk.session.is_read
    assert (clerk.report.text("unit"), clerk.report.year) == (UNIT, 2024)
    clerk.await_checked()
    assert "identity.twice" not in {each.code for each in clerk.session.findings}


def test_it_is_held_against_no_ledger(
    library: Library, open_window: OpenWindow, tmp_path: Path
) -> None:
    """There is nothing to mend, and no figure of it is to be taken from the ledger."""
    make_sample_ledger(tmp_path / "年报.taizhang")
    newest = max(sample_reports(), key=lambda report: report.year or 0)
    clerk = opened(library, open_window, newest.changed([Edit(CELL, 25, 99)]))
    clerk.open_step("三 申请办理")
    assert clerk.session.findChildren(Tallying) == []
    assert not clerk.action("取台账数").isEnabled()
    compare = clerk.action("与台账核对")
    assert not compare.isEnabled()
    assert compare.toolTip() == tip(READ_ONLY_TO_COMPARE)


def test_a_long_name_of_its_file_leaves_the_window_as_narrow(
    library: Library, open_window: OpenWindow
) -> None:
    origin = ORIGIN._replace(name=f"{'LongNameOfAFile' * 12}.doc")
    library.last_open = library.add(complete(), How.READ, origin)
    clerk = open_window(library)
    clerk.await_checked()
    assert clerk.window.minimumSizeHint().width() <= 911

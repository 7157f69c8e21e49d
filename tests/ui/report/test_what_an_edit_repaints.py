"""An edit has painted and laid out what it changes, and nothing else; what is shown is true."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPaintEvent, QRegion
from PySide6.QtWidgets import QApplication, QWidget

from storage.history import How
from tests.builders import TEXT, complete
from tests.ui.clerk import Clerk
from tests.ui.conftest import OpenReports
from tests.ui.figures import faulty_report

#: What is worked out in idle moments takes so many of them.
_IDLE = 30
FAULTY_TEXT = f"{TEXT}共公开XX条。"
FAULT = "requests.received.natural"


class Watch(QObject):
    """Counts what kind of widget is painted or asked for its layout, and where."""

    def __init__(self) -> None:
        super().__init__()
        self.painted: Counter[QWidget] = Counter()
        self.laid_out: Counter[QWidget] = Counter()
        self.regions: dict[QWidget, QRegion] = {}

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Count."""
        if isinstance(watched, QWidget):
            if isinstance(event, QPaintEvent):
                self.painted[watched] += 1
                self.regions[watched] = self.regions.get(watched, QRegion()) | event.region()
            elif event.type() == QEvent.Type.LayoutRequest:
                self.laid_out[watched] += 1
        return False


def come_to_rest() -> None:
    """Have all done that was put off."""
    for _ in range(_IDLE):
        QApplication.processEvents()


@contextmanager
def watched() -> Iterator[Watch]:
    """Watch all widgets until what happens within is done; what was put off before is no part."""
    come_to_rest()
    watch = Watch()
    application = QApplication.instance()
    assert application
    application.installEventFilter(watch)
    yield watch
    come_to_rest()
    application.removeEventFilter(watch)


@pytest.fixture
def clerk(open_reports: OpenReports) -> Clerk:
    """A clerk at table three, which does not balance in two columns."""
    clerk = open_reports(complete(year=2024), faulty_report())
    clerk.window.resize(1366, 768)
    clerk.open_step("三 申请办理")
    clerk.await_checked()
    return clerk


def put(clerk: Clerk, id: str, value: int) -> None:
    """Have a figure in the open table without going there."""
    clerk.model.enter(clerk.model.index_of(id), value)


def test_an_edit_that_changes_no_finding_paints_no_finding(clerk: Clerk) -> None:
    put(clerk, FAULT, 13)
    fault = clerk.report.edit("text.problems", FAULTY_TEXT)  # whose mending is in its words
    clerk.session.apply([fault], How.TYPED, "")
    come_to_rest()
    told = clerk.session.told
    assert told
    edit = clerk.report.edit("disputes.review.upheld", 3)
    with watched() as watch:
        clerk.session.apply([edit], How.TYPED, "填数")
    assert clerk.session.told == told
    findings = clerk.view.findings
    assert not watch.painted[findings.list.viewport()]
    assert not watch.painted[findings.summary]
    assert not watch.painted[clerk.view.sidebar.viewport()]


def test_an_edit_that_changes_findings_lays_no_page_out(clerk: Clerk) -> None:
    findings = clerk.view.findings
    before = list(findings.list.rows())
    clerk.go_to("requests.carried_out.legal")  # the window's foot tells of the chosen cells
    with watched() as watch:
        put(clerk, FAULT, 13)
    assert findings.list.rows() != before
    assert watch.painted[findings.list.viewport()]
    for each in (clerk.window, clerk.view, clerk.page, clerk.page.tools, clerk.view.foot, findings):
        assert not watch.laid_out[each], each


def test_words_that_keep_their_place_say_what_is_true(clerk: Clerk) -> None:
    put(clerk, FAULT, 13)
    QApplication.processEvents()
    assert clerk.page.meta.text().startswith("本年新收 19 · ")
    assert clerk.page.meta.accessibleName() == clerk.page.meta.text()
    assert clerk.says("校核　没有发现问题")
    assert not clerk.says("F8")
    put(clerk, FAULT, 12)
    QApplication.processEvents()
    assert clerk.says("校核　2 必改")
    assert clerk.says("F8 到下一处问题")


def test_a_finding_that_says_the_same_keeps_its_very_rows(clerk: Clerk) -> None:
    clerk.session.apply([clerk.report.edit("text.problems", FAULTY_TEXT)], How.TYPED, "")
    come_to_rest()
    before = clerk.view.findings.list.rows()
    put(clerk, FAULT, 13)
    rows = clerk.view.findings.list.rows()
    assert len(rows) < len(before)
    assert rows[0].finding.code == "text.placeholder"
    assert all(any(row is each for each in before) for row in rows)


def test_steps_are_painted_whose_marks_change(clerk: Clerk) -> None:
    sidebar = clerk.view.sidebar
    marks = [clerk.marked(row) for row in range(9)]
    with watched() as watch:
        put(clerk, FAULT, 13)
    painted = watch.regions[sidebar.viewport()]
    for row in range(9):
        is_painted = painted.intersects(sidebar.visualItemRect(sidebar.item(row)))
        assert is_painted == (clerk.marked(row) != marks[row]), row
    assert not painted.isEmpty()


def test_a_step_whose_words_alone_change_is_told_and_not_painted(clerk: Clerk) -> None:
    sidebar = clerk.view.sidebar
    marks, words = clerk.marked(3), sidebar.item(3).toolTip()
    with watched() as watch:
        put(clerk, "requests.received.legal", 3)  # another column fails
    assert clerk.marked(3) == marks
    assert sidebar.item(3).toolTip() != words
    assert not watch.painted[sidebar.viewport()]

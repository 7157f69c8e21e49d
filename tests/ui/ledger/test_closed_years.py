"""What would change the figures of a closed year is recorded all the same, and told in a line."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QDialog, QLineEdit, QPlainTextEdit

from ledger.applications import Application, Channel, Person
from ledger.events import Answered
from storage.errors import Damaged
from storage.history import How
from storage.ledger.ledger_file import LedgerFile, Newcomer
from storage.library import Library
from storage.sign_off import Stage
from tests.builders import UNIT, complete
from tests.ui.clerk import CTRL, PATIENCE, Key, children
from tests.ui.conftest import OpenReports
from tests.ui.ledger.keeper import Keeper
from tests.ui.shown import label_text
from tests.ui.sign_off.answers import press
from ui.parts.button import Link
from usecases.ledger_read import read_ledger
from usecases.open_report import OpenReport
from usecases.tally import tally_of

#: Closed for good in 2025, and one that is open at its end.
ANSWERED = Newcomer(
    Application(0, UNIT, "2025-001", Channel.IN_PERSON, date(2025, 3, 3), "natural", "补偿方案"),
    Person(),
    (Answered(date(2025, 3, 10), "granted"),),
)
OPEN = Newcomer(
    Application(0, UNIT, "2025-002", Channel.IN_PERSON, date(2025, 12, 20), "business", "规划"),
    Person(),
)
FIGURES = {
    "requests.received.natural": 1,
    "requests.received.business": 1,
    "requests.granted.natural": 1,
    "requests.carried_out.business": 1,
}
TOLD = (
    "▲ 2025 年年报已经定稿，台账现在与定稿时不同：（一）予以公开；自然人 定稿时 1，现在 0；"
    "四、结转下年；自然人 定稿时 0，现在 1。年报没有改动。"
)


@pytest.fixture
def keeper(open_reports: OpenReports, library: Library, tmp_path: Path) -> Keeper:
    """Who keeps the ledger of a year whose report was made final."""
    path = tmp_path / "年报.taizhang"
    with LedgerFile.open(path) as ledger:
        ledger.add([ANSWERED, OPEN], "经办")
    opened = OpenReport(library, library.add(complete(FIGURES)))
    opened.tally = tally_of(read_ledger(path), opened.report)
    opened.keep_version(Stage.FINAL)
    library.last_open = opened.id
    clerk = open_reports()
    clerk.choose("首页")
    clerk.choose("依申请公开台账")
    return Keeper(clerk, date.today())  # noqa: DTZ011


def take_back_the_answer(keeper: Keeper) -> None:
    """Say of the answered case that its answer was recorded wrongly."""
    keeper.page.list.choose(keeper.page.model.rows[-1].id)
    keeper.page._show_case()
    keeper.clerk.click(keeper.clerk.find(Link, keeper.page.card, "记错了"))


def shown(keeper: Keeper) -> str:
    """Return the line above the list, empty where there is none."""
    note = keeper.page.closed
    return note.label.text() if note.isVisible() else ""


def test_an_act_that_moves_a_closed_year_is_recorded_and_told_with_its_cells(
    keeper: Keeper,
) -> None:
    assert shown(keeper) == ""
    take_back_the_answer(keeper)
    assert keeper.case.closing is None
    assert shown(keeper) == TOLD
    assert keeper.clerk.says("定稿时计入“（一）予以公开；自然人”", keeper.page.card)
    keeper.clerk.press(Key.Key_Z, CTRL)
    assert shown(keeper) == ""
    assert not keeper.clerk.says("定稿时计入", keeper.page.card)


def test_it_is_told_again_when_the_ledger_is_opened(keeper: Keeper) -> None:
    take_back_the_answer(keeper)
    keeper.clerk.choose("首页")
    keeper.clerk.choose("依申请公开台账")
    assert shown(keeper) == TOLD


def test_of_several_years_the_line_stays_a_line(keeper: Keeper) -> None:
    take_back_the_answer(keeper)
    note = keeper.page.closed
    (moved,) = note.moved
    note._closed = [moved.closed, moved.closed]
    note.refresh()
    assert shown(keeper) == "▲ 2025 年年报已经定稿，台账有 4 格与定稿时不同。年报没有改动。"


def test_the_cases_and_the_sentence_are_a_key_away(keeper: Keeper) -> None:
    take_back_the_answer(keeper)

    def look(dialog: QDialog) -> None:
        moved, sentence = (box.toPlainText() for box in children(dialog, QPlainTextEdit))
        assert moved.splitlines()[:2] == [
            "（一）予以公开；自然人 定稿时 1，现在 0",
            "四、结转下年；自然人 定稿时 0，现在 1",
        ]
        assert moved.splitlines()[2].startswith("2025-001：2025 年已经定稿，定稿时计入“（一）")
        assert moved.splitlines()[3].startswith("2026 年 自然人：台账上年结转 1 件，上年年报结转")
        assert sentence.startswith("更正说明：本报告发布后，于")
        assert "“（一）予以公开·自然人”由1更正为0" in sentence
        press("复制更正说明")(dialog)
        assert QGuiApplication.clipboard().text() == sentence
        press("关闭")(dialog)

    keeper.page.closed.link.setFocus()
    with keeper.clerk.dialog(look):
        keeper.clerk.press(Key.Key_Space)


def test_a_library_that_cannot_say_holds_nobody_up(
    keeper: Keeper, monkeypatch: pytest.MonkeyPatch
) -> None:
    def damaged(library: Library) -> None:
        raise Damaged(library.path)

    monkeypatch.setattr("ui.ledger.closed_note.closed_years", damaged)
    keeper.clerk.choose("首页")
    keeper.clerk.choose("依申请公开台账")
    assert shown(keeper).startswith("▲ 没有能与定稿时的数核对：年报库“")
    assert not keeper.page.closed.link.isVisible()
    take_back_the_answer(keeper)
    assert keeper.case.closing is None


def test_the_reopened_report_takes_the_sentence(keeper: Keeper) -> None:
    clerk = keeper.clerk
    take_back_the_answer(keeper)
    clerk.choose("首页")
    assert clerk.window.library
    clerk.window.open_report(clerk.window.library.reports()[0].id)
    clerk.await_checked()
    clerk.qtbot.waitUntil(lambda: clerk.session.tally is not None, timeout=PATIENCE)
    assert clerk.session.tally
    (suspect, *_) = clerk.session.tally.suspects.of("requests.granted.natural")
    assert (suspect.number, suspect.why) == ("2025-001", "定稿后不再计入这一格")

    def answer(dialog: QDialog) -> None:
        assert TOLD.removeprefix("▲ ") in label_text(dialog)
        children(dialog, QLineEdit)[0].setText("答复记错了")
        children(dialog, QCheckBox)[0].setChecked(True)
        press("重新打开")(dialog)

    with clerk.dialog(answer):
        clerk.choose("重新打开")
    report = clerk.report
    edits = [
        report.edit("requests.granted.natural", 0),
        report.edit("requests.carried_out.natural", 1),
    ]
    clerk.session.apply(edits, How.TYPED, "改数")
    with clerk.dialog(press("先把更正说明写入第六部分")):
        clerk.choose("定稿")
    assert "“（一）予以公开·自然人”由1更正为0" in clerk.report.text("text.other_matters")

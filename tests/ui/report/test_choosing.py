"""What is said of a number is a step of the one undo, stored like any edit and refused like one."""

from pathlib import Path

import pytest

from forms.choice import Choice
from forms.prose.choices import choice_of, place_of
from forms.report import Report
from storage.history import How
from storage.sign_off import Stage
from tests.builders import complete
from tests.ui.clerk import CTRL, Clerk, Key
from tests.ui.conftest import OpenReports, OpenWindow
from tests.usecases.crowded import CrowdedLibrary
from ui.sign_off.versions_dialog import VersionsDialog

TEXT, RECEIVED = "text.problems", "requests.received.total"
SENTENCE = "收到信息公开申请12件，来信8件。"


@pytest.fixture
def clerk(open_reports: OpenReports) -> Clerk:
    """A clerk at a text with two numbers."""
    clerk = open_reports(complete({TEXT: SENTENCE}))
    clerk.open_step("五 问题改进")
    return clerk


def said(report: Report) -> list[tuple[str, ...]]:
    return list(report.choices.values())


def choice(report: Report, number: str, cells: tuple[str, ...] | None) -> Choice:
    made = choice_of(report, TEXT, report.text(TEXT).index(number), cells)
    assert made
    return made


def test_it_is_a_step_of_its_own(clerk: Clerk) -> None:
    clerk.session.choose(choice(clerk.report, "12", (RECEIVED,)))
    clerk.session.choose(choice(clerk.report, "8", ()))
    names = []
    for _ in range(2):
        names.append(clerk.session.undo_stack.undoText())
        assert said(clerk.stored) == said(clerk.report) != []
        clerk.press(Key.Key_Z, CTRL)
    assert names == ["不作表内数", "绑定数字"]
    assert (said(clerk.report), said(clerk.stored)) == ([], [])
    assert clerk.report.text(TEXT) == SENTENCE
    clerk.press(Key.Key_Y, CTRL)
    clerk.press(Key.Key_Y, CTRL)
    assert said(clerk.stored) == [(RECEIVED,), ()]
    clerk.session.choose(choice(clerk.report, "12", None))
    assert clerk.session.undo_stack.undoText() == "取消绑定"
    assert said(clerk.stored) == [()]
    clerk.session.choose(choice(clerk.report, "8", None))
    assert clerk.session.undo_stack.undoText() == "恢复核对"
    clerk.press(Key.Key_Z, CTRL)
    clerk.press(Key.Key_Z, CTRL)
    assert set(said(clerk.stored)) == {(), (RECEIVED,)}


def test_saying_the_same_again_is_no_step(clerk: Clerk) -> None:
    for _ in range(2):
        clerk.session.choose(choice(clerk.report, "12", (RECEIVED,)))
    assert clerk.session.undo_stack.count() == 1


def test_with_an_edit_it_is_one_step(clerk: Clerk) -> None:
    text = "全年制发文件3件。"
    place = place_of(text, TEXT, text.index("3"))
    assert place
    edits = [clerk.report.edit(TEXT, text)]
    clerk.session.apply(edits, How.TYPED, "插入数字", choices=[Choice(place, (RECEIVED,))])
    assert (clerk.stored.text(TEXT), said(clerk.stored)) == (text, [(RECEIVED,)])
    clerk.press(Key.Key_Z, CTRL)
    assert (clerk.stored.text(TEXT), said(clerk.stored)) == (SENTENCE, [])
    clerk.press(Key.Key_Y, CTRL)
    assert (clerk.stored.text(TEXT), said(clerk.stored)) == (text, [(RECEIVED,)])


def test_what_is_typed_comes_first_and_keeps_what_was_said(clerk: Clerk) -> None:
    clerk.session.choose(choice(clerk.report, "12", (RECEIVED,)))
    clerk.press(Key.Key_End, CTRL)
    clerk.type("on")
    clerk.session.choose(choice(clerk.report, "8", ()))
    assert clerk.stored.text(TEXT) == f"{SENTENCE}on"
    clerk.press(Key.Key_Z, CTRL)
    assert said(clerk.stored) == [(RECEIVED,)]
    clerk.press(Key.Key_Z, CTRL)
    assert clerk.stored.text(TEXT) == SENTENCE


def test_the_window_is_told_of_the_text_and_of_what_the_checks_find(clerk: Clerk) -> None:
    told: list[object] = []
    clerk.session.changed.connect(told.append)
    with clerk.qtbot.waitSignal(clerk.session.checked):
        clerk.session.choose(choice(clerk.report, "12", ()))
    assert told == [{TEXT}]
    assert clerk.session.mentions(TEXT) == ()


def test_a_final_report_refuses(clerk: Clerk) -> None:
    clerk.session.keep_version(Stage.FINAL)
    with clerk.qtbot.waitSignal(clerk.session.refused):
        clerk.session.choose(choice(clerk.report, "12", ()))
    assert (said(clerk.report), clerk.session.undo_stack.count()) == ([], 0)


def test_on_a_full_disk_it_waits_and_is_stored_once_there_is_room(
    tmp_path: Path, open_window: OpenWindow
) -> None:
    library = CrowdedLibrary.open(tmp_path / "年报.nianbao")
    library.last_open = library.add(complete({TEXT: SENTENCE}))
    clerk = open_window(library)
    clerk.await_checked()
    library.is_full = True
    clerk.session.choose(choice(clerk.report, "12", ()))
    assert "磁盘空间不足" in clerk.view.foot.told
    assert clerk.session.unstored == 1
    assert (said(clerk.report), said(clerk.stored)) == ([()], [])
    library.is_full = False
    assert clerk.session.save()
    assert said(clerk.stored) == [()]


def test_a_version_brought_back_keeps_what_stands_and_tells_what_does_not(clerk: Clerk) -> None:
    clerk.session.keep_version(Stage.DRAFT)
    text = "收到信息公开申请13件，制发文件5件。"
    clerk.session.apply([clerk.report.edit(TEXT, text)], How.TYPED, "改")
    for number in ("13", "5"):
        clerk.session.choose(choice(clerk.report, number, (RECEIVED,)))
    dialog = VersionsDialog(clerk.session, clerk.window)
    clerk.qtbot.addWidget(dialog)
    dialog.show()
    dialog.list.setCurrentRow(1)
    with clerk.dialog(lambda box: clerk.click_button("恢复", box)):
        clerk.click_button("恢复到这一版…", dialog)
    assert clerk.report.text(TEXT) == SENTENCE
    assert clerk.says("“制发文件5件”的数字原先由您指明", dialog)
    held = [mention.value for mention in clerk.session.mentions(TEXT)]
    assert held == [12]
    dialog.close()
    clerk.session.undo()
    assert [mention.value for mention in clerk.session.mentions(TEXT)] == [13, 5]

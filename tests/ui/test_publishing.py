"""成稿 in the window: a folder is asked for, the progress is real and can be stopped, the end is told."""

import json
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QFileDialog, QLabel, QMessageBox, QProgressBar

from export import exchange_file
from export.deliver import FORMATS, Format
from export.document import Document
from forms.exchange import from_exchange
from storage.sign_off import Stage
from tests.ui.clerk import PATIENCE, Clerk, Key, children
from tests.ui.conftest import OpenReports
from tests.ui.figures import UNIT, complete_report, faulty_report
from tests.ui.previewed import preview
from tests.ui.test_accessible_names import nameless
from ui.publishing import PublishingDialog

TITLE = f"{UNIT}2024年政府信息公开工作年度报告"
SUFFIXES = [".docx", ".html", ".json", ".pdf", ".xlsx"]
NAMES = [f"{TITLE}{suffix}" for suffix in SUFFIXES]
ENTRY = "成稿（五种文件）…"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that the clerk picks in the system's dialog."""
    folder = tmp_path / "公开栏"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    return folder


@pytest.fixture
def asks_first() -> None:
    """Leave the question whether what is not final may go out to the test."""


@pytest.fixture(autouse=True)
def _asked(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    """Have the question whether what is not final may go out answered with yes, unless the test does so itself."""
    if "asks_first" not in request.fixturenames:
        monkeypatch.setattr("ui.publishing._may_go_out", lambda _page: True)


class Gate:
    """Stands before the Word document: its writer says that it has begun, and waits until it may go on."""

    def __init__(self) -> None:
        self.reached, self.may_pass = Event(), Event()

    def write(self, document: Document, target: Path) -> None:
        self.reached.set()
        assert self.may_pass.wait(PATIENCE / 1000)
        exchange_file.write(document, target)

    def differences(self, document: Document, path: Path) -> list[str]:
        return exchange_file.differences(document, path)


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Gate:
    """Have the Word document wait."""
    gate = Gate()
    monkeypatch.setitem(FORMATS, "docx", Format(".docx", "Word 文档", lambda: gate))
    return gate


@pytest.fixture
def published(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, str]]:
    """What the dialog has shown: how far, and its words."""
    shown: list[tuple[int, str]] = []
    really = PublishingDialog._show

    def _show(self: PublishingDialog, progress: object) -> None:
        really(self, progress)  # type: ignore[arg-type]
        shown.append((bar(self).value(), words(self)))

    monkeypatch.setattr(PublishingDialog, "_show", _show)
    return shown


def bar(dialog: QDialog) -> QProgressBar:
    return children(dialog, QProgressBar)[0]


def words(dialog: QDialog) -> str:
    return children(dialog, QLabel)[0].text()


def at_work(clerk: Clerk, gate: Gate) -> PublishingDialog:
    """Wait until the Word document is being written; return the dialog."""
    clerk.qtbot.waitUntil(gate.reached.is_set, timeout=PATIENCE)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PublishingDialog)
    dialog.activateWindow()  # as a window manager does, which the offscreen platform is without
    clerk.qtbot.waitUntil(lambda: dialog.isActiveWindow() and "Word" in words(dialog), timeout=PATIENCE)
    return dialog


def await_message(clerk: Clerk, begins: str) -> str:
    clerk.qtbot.waitUntil(lambda: clerk.page.message.startswith(begins), timeout=PATIENCE)
    assert not isinstance(QApplication.activeModalWidget(), PublishingDialog), "the dialog is gone"
    return clerk.page.message


def test_all_five_files_from_the_menu(open_reports: OpenReports, folder: Path, shown_folders: list[Path]) -> None:
    clerk = open_reports(faulty_report())
    clerk.choose(ENTRY)
    told = await_message(clerk, "成稿完成")
    assert sorted(path.name for path in folder.iterdir()) == NAMES
    assert f"“{folder}”" in told
    assert f"“{TITLE}”" in told
    assert shown_folders == [folder]
    report = from_exchange(json.loads((folder / f"{TITLE}.json").read_text("utf-8")))
    assert report.values == clerk.report.values


def test_the_button_publishes_the_final_though_the_draft_is_shown(open_reports: OpenReports, folder: Path) -> None:
    clerk = open_reports(complete_report())
    page = preview(clerk)
    assert page.is_draft
    clerk.click_button("成稿…", page)
    await_message(clerk, "成稿完成")
    assert "送审" not in (folder / f"{TITLE}.html").read_text("utf-8")
    assert page.final().mark == ""
    assert page.document().mark


def test_what_is_typed_at_this_moment_goes_along(open_reports: OpenReports, folder: Path) -> None:
    clerk = open_reports(complete_report())
    clerk.open_step("四 复议诉讼")
    clerk.go_to("disputes.review.upheld")
    clerk.type("31")
    clerk.choose(ENTRY)
    await_message(clerk, "成稿完成")
    assert json.loads((folder / f"{TITLE}.json").read_text("utf-8"))["cells"]["disputes.review.upheld"] == 31


def test_giving_up_the_choice_of_a_folder_does_nothing(open_reports: OpenReports, tmp_path: Path,
                                                       monkeypatch: pytest.MonkeyPatch) -> None:
    proposed: list[str] = []

    def give_up(_parent: object, _title: str, first: str) -> str:
        proposed.append(first)
        return ""

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", give_up)
    clerk = open_reports(complete_report())
    before = sorted(tmp_path.iterdir())
    clerk.click_button("成稿…", preview(clerk))
    assert proposed
    assert clerk.page.message == ""
    assert QApplication.activeModalWidget() is None
    assert sorted(tmp_path.iterdir()) == before


# ---- progress, and stopping it


def test_the_progress_moves_when_a_file_is_really_done(open_reports: OpenReports, folder: Path, gate: Gate,
                                                      published: list[tuple[int, str]]) -> None:
    clerk = open_reports(complete_report())
    clerk.choose(ENTRY)
    dialog = at_work(clerk, gate)
    assert words(dialog) == "正在写 Word 文档（3/5）…"
    assert (bar(dialog).minimum(), bar(dialog).value(), bar(dialog).maximum()) == (0, 2, 10)
    clerk.qtbot.wait(50)
    assert bar(dialog).value() == 2, "nothing is done meanwhile"
    assert nameless(dialog) == []
    assert not any(path.name in NAMES for path in folder.iterdir())
    gate.may_pass.set()
    await_message(clerk, "成稿完成")
    assert [done for done, _ in published] == [0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 6, 7, 8, 9, 10]
    assert (published[1][1], published[-2][1]) == ("正在核对 PDF 文档（1/5）…", "正在放入文件夹（5/5）…")


@pytest.mark.parametrize("stop", [
    lambda clerk, dialog: clerk.click_button("取消", dialog),
    lambda clerk, _dialog: clerk.press(Key.Key_Escape),
    lambda clerk, _dialog: clerk.press(Key.Key_Return),
    lambda _clerk, dialog: dialog.close(),
], ids=["click", "escape", "return", "close"])
def test_stopping_leaves_everything_as_it_was(open_reports: OpenReports, folder: Path, gate: Gate, shown_folders: list[Path],
                                              stop: Callable[[Clerk, QDialog], object]) -> None:
    (folder / f"{TITLE}.pdf").write_bytes(b"old")
    clerk = open_reports(complete_report())
    with clerk.dialog(lambda asked: clerk.click_button("替换", asked)):
        clerk.choose(ENTRY)
    dialog = at_work(clerk, gate)
    stop(clerk, dialog)
    assert dialog.isVisible(), "until the step that is under way has ended"
    assert words(dialog).startswith("正在停下")
    assert not clerk.find(QAbstractButton, dialog, "取消").isEnabled()
    gate.may_pass.set()
    assert await_message(clerk, "已取消成稿") == "已取消成稿，文件夹里的文件都和原来一样。"
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == {f"{TITLE}.pdf": b"old"}
    assert shown_folders == []


def test_after_stopping_one_can_begin_anew(open_reports: OpenReports, folder: Path, gate: Gate) -> None:
    clerk = open_reports(complete_report())
    clerk.choose(ENTRY)
    clerk.click_button("取消", at_work(clerk, gate))
    gate.may_pass.set()
    await_message(clerk, "已取消")
    clerk.choose(ENTRY)
    await_message(clerk, "成稿完成")
    assert sorted(path.name for path in folder.iterdir()) == NAMES


def test_closing_the_window_meanwhile_waits_for_the_files(open_reports: OpenReports, folder: Path, gate: Gate) -> None:
    clerk = open_reports(complete_report())
    clerk.choose(ENTRY)
    at_work(clerk, gate)
    gate.may_pass.set()
    clerk.window.close()
    assert sorted(path.name for path in folder.iterdir()) == NAMES


# ---- what stands there already


def test_files_of_the_same_names_are_asked_about_once(open_reports: OpenReports, folder: Path) -> None:
    for name in NAMES[:3]:
        (folder / name).write_bytes(b"old")
    clerk = open_reports(complete_report())
    asked: list[str] = []

    def refuse(dialog: QDialog) -> None:
        assert isinstance(dialog, QMessageBox)
        asked.append(dialog.text())
        clerk.press(Key.Key_Escape)

    with clerk.dialog(refuse):
        clerk.choose(ENTRY)
    assert "已有 3 个同名文件" in asked[0]
    assert TITLE in asked[0]
    assert {path.read_bytes() for path in folder.iterdir()} == {b"old"}
    with clerk.dialog(lambda dialog: clerk.click_button("替换", dialog)):
        clerk.choose(ENTRY)
    await_message(clerk, "成稿完成")
    assert sorted(path.name for path in folder.iterdir()) == NAMES
    assert b"old" not in {path.read_bytes() for path in folder.iterdir()}


def test_a_run_that_was_killed_is_told_and_its_remains_are_removed(open_reports: OpenReports, folder: Path) -> None:
    (folder / NAMES[0]).write_bytes(b"old")
    (folder / "nianbao-0123456789ab.pdf").write_bytes(b"")
    clerk = open_reports(complete_report())

    def agree(dialog: QDialog) -> None:
        assert isinstance(dialog, QMessageBox)
        assert "可能有新有旧" in dialog.text()
        clerk.click_button("替换", dialog)

    with clerk.dialog(agree):
        clerk.choose(ENTRY)
    assert "留下的 1 个临时文件已经清除" in await_message(clerk, "成稿完成")
    assert sorted(path.name for path in folder.iterdir()) == NAMES


# ---- it fails


def test_a_file_that_cannot_be_replaced_is_named(open_reports: OpenReports, folder: Path, shown_folders: list[Path]) -> None:
    (folder / f"{TITLE}.xlsx").mkdir()
    clerk = open_reports(complete_report())
    with clerk.dialog(lambda dialog: clerk.click_button("替换", dialog)):
        clerk.choose(ENTRY)
    told = await_message(clerk, f"“{folder / f'{TITLE}.xlsx'}”没有写成")
    assert "同名的文件夹已经存在" in told
    assert [path.name for path in folder.iterdir()] == [f"{TITLE}.xlsx"]
    assert shown_folders == []


def test_a_character_that_no_font_has_is_named(open_reports: OpenReports, folder: Path) -> None:
    clerk = open_reports(complete_report(text__other_matters="𪚥"))
    clerk.choose(ENTRY)
    assert "U+2A6A5" in await_message(clerk, "有 1 处文字没有字体")
    clerk.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None, timeout=PATIENCE)
    assert list(folder.iterdir()) == []


def test_a_fault_of_our_own_is_told_and_goes_to_the_log(open_reports: OpenReports, folder: Path,
                                                       monkeypatch: pytest.MonkeyPatch) -> None:
    class Broken(Gate):
        def write(self, _document: Document, target: Path) -> None:
            target.write_bytes(b"half")
            raise ZeroDivisionError

    monkeypatch.setitem(FORMATS, "docx", Format(".docx", "Word 文档", Broken))
    clerk = open_reports(complete_report())
    with clerk.qtbot.captureExceptions() as caught:
        clerk.choose(ENTRY)
        assert "日志" in await_message(clerk, "没有写成，报告内容没有受影响")
    assert [each[0] for each in caught] == [ZeroDivisionError]
    assert list(folder.iterdir()) == []


@pytest.mark.usefixtures("asks_first")
def test_what_is_not_final_goes_out_only_when_asked_for(open_reports: OpenReports, folder: Path) -> None:
    clerk = open_reports(complete_report())

    def refuse(dialog: QDialog) -> None:
        assert "还没有定稿" in dialog.property("text")
        dialog.reject()

    with clerk.dialog(refuse):
        clerk.choose(ENTRY)
    assert list(folder.iterdir()) == []


@pytest.mark.usefixtures("asks_first")
def test_a_final_goes_out_without_a_question(open_reports: OpenReports, folder: Path) -> None:
    clerk = open_reports(complete_report())
    clerk.session.take(Stage.FINAL)
    clerk.choose(ENTRY)
    clerk.qtbot.waitUntil(lambda: len([*folder.iterdir()]) == len(FORMATS), timeout=PATIENCE)
    clerk.qtbot.waitUntil(lambda: "核对" in clerk.page.message, timeout=PATIENCE)

"""导出全套文件 in the window: the folder, what stands there already, what is said at the end."""

import hashlib
import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMessageBox

from export.formats import FORMATS
from forms.exchange import from_exchange
from storage.sign_off import Stage
from tests.builders import complete
from tests.ui.clerk import PATIENCE, Key
from tests.ui.conftest import OpenReports
from tests.ui.figures import faulty_report
from tests.ui.preview import outgoing
from tests.ui.preview.outgoing import ENTRY, NAMES, TITLE, await_message
from tests.ui.preview.previewed import preview

#: What pytest hands to the tests of this module, under these names.
folder = outgoing.folder
asks_first = outgoing.asks_first
_asked = outgoing.asked


def test_all_five_files_from_the_menu(
    open_reports: OpenReports, folder: Path, shown_folders: list[Path]
) -> None:
    clerk = open_reports(faulty_report())
    clerk.choose(ENTRY)
    told = await_message(clerk, "全套文件已导出")
    assert sorted(path.name for path in folder.iterdir()) == NAMES
    assert f"“{folder}”" in told
    assert f"“{TITLE}”" in told
    assert shown_folders == [folder]
    report = from_exchange(json.loads((folder / f"{TITLE}.json").read_text("utf-8")))
    assert report.values == clerk.report.values
    kept = {each.name: each.sha256 for each in clerk.library.exports.all()}
    assert kept == {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()
    }


def test_the_button_publishes_the_final_though_the_draft_is_shown(
    open_reports: OpenReports, folder: Path
) -> None:
    clerk = open_reports(complete())
    page = preview(clerk)
    assert page.is_draft
    clerk.click_button("导出全套文件…", clerk.view)
    await_message(clerk, "全套文件已导出")
    assert "送审" not in (folder / f"{TITLE}.html").read_text("utf-8")
    assert page.final().mark == ""
    assert page.document().mark


def test_what_is_typed_at_this_moment_goes_along(open_reports: OpenReports, folder: Path) -> None:
    clerk = open_reports(complete())
    clerk.open_step("四 复议诉讼")
    clerk.go_to("disputes.review.upheld")
    clerk.type("31")
    clerk.choose(ENTRY)
    await_message(clerk, "全套文件已导出")
    assert (
        json.loads((folder / f"{TITLE}.json").read_text("utf-8"))["cells"]["disputes.review.upheld"]
        == 31
    )


def test_giving_up_the_choice_of_a_folder_does_nothing(
    open_reports: OpenReports, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    proposed: list[str] = []

    def give_up(_parent: object, _title: str, first: str) -> str:
        proposed.append(first)
        return ""

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", give_up)
    clerk = open_reports(complete())
    preview(clerk)
    clerk.click_button("导出全套文件…", clerk.view)
    assert proposed
    assert clerk.page.message == ""
    assert QApplication.activeModalWidget() is None
    assert outgoing.written_in(tmp_path) == []


# ---- what stands there already


def test_files_of_the_same_names_are_asked_about_once(
    open_reports: OpenReports, folder: Path
) -> None:
    for name in NAMES[:3]:
        (folder / name).write_bytes(b"old")
    clerk = open_reports(complete())
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
    await_message(clerk, "全套文件已导出")
    assert sorted(path.name for path in folder.iterdir()) == NAMES
    assert b"old" not in {path.read_bytes() for path in folder.iterdir()}


def test_a_run_that_was_killed_is_told_and_its_remains_are_removed(
    open_reports: OpenReports, folder: Path
) -> None:
    (folder / NAMES[0]).write_bytes(b"old")
    (folder / "nianbao-0123456789ab.pdf").write_bytes(b"")
    clerk = open_reports(complete())

    def agree(dialog: QDialog) -> None:
        assert isinstance(dialog, QMessageBox)
        assert "可能有新有旧" in dialog.text()
        clerk.click_button("替换", dialog)

    with clerk.dialog(agree):
        clerk.choose(ENTRY)
    assert "留下的 1 个临时文件已经清除" in await_message(clerk, "全套文件已导出")
    assert sorted(path.name for path in folder.iterdir()) == NAMES


# ---- what is not final


@pytest.mark.usefixtures("asks_first")
def test_what_is_not_final_goes_out_only_when_asked_for(
    open_reports: OpenReports, folder: Path
) -> None:
    clerk = open_reports(complete())

    def refuse(dialog: QDialog) -> None:
        assert "还没有定稿" in dialog.property("text")
        dialog.reject()

    with clerk.dialog(refuse):
        clerk.choose(ENTRY)
    assert list(folder.iterdir()) == []


@pytest.mark.usefixtures("asks_first")
def test_a_final_goes_out_without_a_question(open_reports: OpenReports, folder: Path) -> None:
    clerk = open_reports(complete())
    clerk.session.keep_version(Stage.FINAL)
    clerk.choose(ENTRY)
    clerk.qtbot.waitUntil(lambda: len([*folder.iterdir()]) == len(FORMATS), timeout=PATIENCE)
    clerk.qtbot.waitUntil(lambda: "核对" in clerk.page.message, timeout=PATIENCE)

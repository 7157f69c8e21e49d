"""导出全套文件 under way in the window: its progress, how it is stopped, what has failed."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QProgressBar

from export import exchange_writer
from export.document import Document
from export.formats import FORMATS
from tests.builders import complete
from tests.ui.clerk import PATIENCE, Clerk, Key, children
from tests.ui.conftest import OpenReports
from tests.ui.preview import outgoing
from tests.ui.preview.outgoing import ENTRY, NAMES, TITLE, await_message, message_box
from tests.ui.test_accessible_names import nameless
from ui.parts.foot import MENTIONED
from ui.preview.publishing import PublishingDialog

#: What pytest hands to the tests of this module, under these names.
folder = outgoing.folder
_asked = outgoing.asked


class Gate:
    """Stands before the Word document: its writer says that it has begun, and waits."""

    def __init__(self) -> None:
        self.reached, self.may_pass = Event(), Event()

    def write(self, document: Document, target: Path) -> None:
        self.reached.set()
        assert self.may_pass.wait(PATIENCE / 1000)
        exchange_writer.write(document, target)

    def differences(self, document: Document, path: Path) -> list[str]:
        return exchange_writer.differences(document, path)


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Gate:
    """Have the Word document wait."""
    gate = Gate()
    monkeypatch.setitem(FORMATS, "docx", replace(FORMATS["docx"], writer=lambda: gate))
    return gate


@pytest.fixture
def published(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, str]]:
    """What the dialog has shown: how far, and its words."""
    shown: list[tuple[int, str]] = []
    really = PublishingDialog._show

    def _show(self: PublishingDialog, done: int, doing: str) -> None:
        really(self, done, doing)
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
    clerk.qtbot.waitUntil(
        lambda: dialog.isActiveWindow() and "Word" in words(dialog), timeout=PATIENCE
    )
    return dialog


# ---- progress, and stopping it


def test_the_progress_moves_when_a_file_is_really_done(
    open_reports: OpenReports, folder: Path, gate: Gate, published: list[tuple[int, str]]
) -> None:
    clerk = open_reports(complete())
    clerk.choose(ENTRY)
    dialog = at_work(clerk, gate)
    assert words(dialog) == "正在写 Word 文档（3/5）…"
    assert (bar(dialog).minimum(), bar(dialog).value(), bar(dialog).maximum()) == (0, 2, 10)
    clerk.qtbot.wait(50)
    assert bar(dialog).value() == 2, "nothing is done meanwhile"
    assert nameless(dialog) == []
    assert not any(path.name in NAMES for path in folder.iterdir())
    gate.may_pass.set()
    await_message(clerk, "全套文件已导出")
    assert [done for done, _ in published] == [0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 6, 7, 8, 9, 10]
    assert (published[1][1], published[-2][1]) == (
        "正在核对 PDF 文档（1/5）…",
        "正在放入文件夹（5/5）…",
    )


@pytest.mark.parametrize(
    "stop",
    [
        lambda clerk, dialog: clerk.click_button("取消", dialog),
        lambda clerk, _dialog: clerk.press(Key.Key_Escape),
        lambda clerk, _dialog: clerk.press(Key.Key_Return),
        lambda _clerk, dialog: dialog.close(),
    ],
    ids=["click", "escape", "return", "close"],
)
def test_stopping_leaves_everything_as_it_was(
    open_reports: OpenReports,
    folder: Path,
    gate: Gate,
    shown_folders: list[Path],
    stop: Callable[[Clerk, QDialog], object],
) -> None:
    (folder / f"{TITLE}.pdf").write_bytes(b"old")
    clerk = open_reports(complete())
    with clerk.dialog(lambda asked: clerk.click_button("替换", asked)):
        clerk.choose(ENTRY)
    dialog = at_work(clerk, gate)
    stop(clerk, dialog)
    assert dialog.isVisible(), "until the step that is under way has ended"
    assert words(dialog).startswith("正在停下")
    assert not clerk.find(QAbstractButton, dialog, "取消").isEnabled()
    gate.may_pass.set()
    assert await_message(clerk, "已取消导出") == "已取消导出，文件夹里的文件都和原来一样。"
    assert clerk.page.sign == MENTIONED, "no fault: it was asked for"
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == {f"{TITLE}.pdf": b"old"}
    assert shown_folders == []


def test_after_stopping_one_can_begin_anew(
    open_reports: OpenReports, folder: Path, gate: Gate
) -> None:
    clerk = open_reports(complete())
    clerk.choose(ENTRY)
    clerk.click_button("取消", at_work(clerk, gate))
    gate.may_pass.set()
    await_message(clerk, "已取消")
    clerk.choose(ENTRY)
    await_message(clerk, "全套文件已导出")
    assert sorted(path.name for path in folder.iterdir()) == NAMES


def test_closing_the_window_meanwhile_waits_for_the_files(
    open_reports: OpenReports, folder: Path, gate: Gate
) -> None:
    clerk = open_reports(complete())
    clerk.choose(ENTRY)
    at_work(clerk, gate)
    gate.may_pass.set()
    clerk.window.close()
    assert sorted(path.name for path in folder.iterdir()) == NAMES


# ---- it fails


def test_a_file_that_cannot_be_replaced_is_named(
    open_reports: OpenReports, folder: Path, shown_folders: list[Path]
) -> None:
    (folder / f"{TITLE}.xlsx").mkdir()
    clerk = open_reports(complete())
    with clerk.dialog(lambda dialog: clerk.click_button("替换", dialog)):
        clerk.choose(ENTRY)
    told = await_message(clerk, f"“{folder / f'{TITLE}.xlsx'}”没有写成")
    assert "同名的文件夹已经存在" in told
    assert [path.name for path in folder.iterdir()] == [f"{TITLE}.xlsx"]
    assert shown_folders == []


def test_a_character_that_no_font_has_leaves_out_the_pdf_and_that_is_told(
    open_reports: OpenReports, folder: Path, shown_folders: list[Path]
) -> None:
    (folder / f"{TITLE}.pdf").write_bytes(b"old")
    clerk = open_reports(complete({"text.other_matters": "𪚥"}))
    with clerk.dialog(lambda dialog: clerk.click_button("替换", dialog)):
        clerk.choose(ENTRY)
    with message_box() as read:
        told = await_message(clerk, "全套文件缺 PDF。其余 4 种都已写好并逐格核对无误")
        clerk.qtbot.waitUntil(lambda: shown_folders == [folder], timeout=PATIENCE)
    title, text = read
    assert title.startswith("导出全套文件：缺 PDF")
    why, others = text.split("\n\n")
    assert why.startswith("PDF 没有导出：有 1 处文字没有字体可以显示，PDF 印不出来")
    assert "六、其他需要报告的事项：“𪚥”（U+2A6A5）" in why
    assert f"以前的 PDF 不是这次的内容，已改名为“{TITLE}（以前的）.pdf”" in why
    assert told.endswith(others)
    names = {path.name for path in folder.iterdir()}
    assert names == {*NAMES, f"{TITLE}（以前的）.pdf"} - {f"{TITLE}.pdf"}
    kept = {each.format for each in clerk.library.exports.all()}
    assert kept == {"xlsx", "docx", "html", "json"}


def test_a_fault_of_our_own_in_one_format_is_told_and_goes_to_the_log(
    open_reports: OpenReports, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Broken(Gate):
        def write(self, _document: Document, target: Path) -> None:
            target.write_bytes(b"half")
            raise ZeroDivisionError

    monkeypatch.setitem(FORMATS, "docx", replace(FORMATS["docx"], writer=Broken))
    clerk = open_reports(complete())
    with clerk.qtbot.captureExceptions() as caught, message_box() as read:
        clerk.choose(ENTRY)
        await_message(clerk, "全套文件缺 Word。")
        clerk.qtbot.waitUntil(lambda: len(caught) == 1, timeout=PATIENCE)
    assert [each[0] for each in caught] == [ZeroDivisionError]
    assert sorted(path.name for path in folder.iterdir()) == NAMES[1:]
    assert "Word 没有导出：程序出了错，详细情况在日志里" in read[1]


def test_a_fault_of_our_own_that_ends_all_is_told_and_goes_to_the_log(
    open_reports: OpenReports, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("ui.preview.publishing.publish", broken)
    clerk = open_reports(complete())
    with clerk.qtbot.captureExceptions() as caught:
        clerk.choose(ENTRY)
        assert "日志" in await_message(clerk, "没有写成，年报没有受影响")
    assert [each[0] for each in caught] == [ZeroDivisionError]
    assert list(folder.iterdir()) == []

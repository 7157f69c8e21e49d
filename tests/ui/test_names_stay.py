"""Who applied is in the ledger's file and its own backups, and nowhere else the window writes."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QPlainTextEdit

from intake.sample import sample_reports
from ledger.applications import Application, Channel, Person
from ledger.events import Answered, Happening, Withdrawn
from resources import folders
from storage.ledger.ledger_file import LedgerFile, Newcomer
from storage.sign_off import Stage
from tests.traces import with_traces
from tests.ui.clerk import CTRL, PATIENCE, SHIFT, Clerk, Key, children
from tests.ui.conftest import OpenReports
from tests.ui.preview.previewed import await_message, preview
from tests.ui.sign_off.answers import finish, press
from ui.findings.comparison_dialog import ComparisonDialog
from ui.parts import messages
from ui.table.evidence_dialog import EvidenceDialog
from usecases.sample_ledger import make_sample_ledger

MARKED = Person(
    "诸葛㛃娘", "13907771234", "玄圃路七十七号", "997766", "zhuge@mark.test", "呼延㛃郎"
)
MARKS = [mark for mark in MARKED if isinstance(mark, str)]
NUMBER = "2025-900"
DRAFTS = {"导出 PDF": ".pdf", "导出 XLSX": ".xlsx", "导出 Word 文档": ".docx"}


def named(unit: str, number: str, kind: str, *happenings: Happening) -> Newcomer:
    day = date(2025, 6, 3)
    application = Application(0, unit, number, Channel.IN_PERSON, day, kind, "摘要", "办公室")
    return Newcomer(application, MARKED, happenings)


@pytest.fixture
def clerk(open_reports: OpenReports, tmp_path: Path) -> Clerk:
    """A clerk before the sample, beside its ledger with cases of somebody marked."""
    path = tmp_path / "年报.taizhang"
    make_sample_ledger(path)
    before, newest = sorted(sample_reports(), key=lambda report: report.year or 0)
    unit = newest.text("unit")
    with LedgerFile.open(path) as ledger:
        answered = Answered(date(2025, 6, 10), "granted")
        ledger.add([named(unit, NUMBER, "natural", answered)], "测试")
        ledger.add([named(unit, "2025-901", "", Withdrawn(date(2025, 6, 10)))], "测试")
    return open_reports(before, newest)


@pytest.fixture
def told(clerk: Clerk) -> Iterator[list[str]]:
    """What the window's title and the clipboard said in the meantime."""
    said: list[str] = [clerk.window.windowTitle()]
    clipboard = QGuiApplication.clipboard()

    def note() -> None:
        said.append(clipboard.text())

    clerk.window.windowTitleChanged.connect(said.append)
    clipboard.dataChanged.connect(note)
    yield said
    clipboard.dataChanged.disconnect(note)


def explain_all(clerk: Clerk) -> None:
    """Give a reason for each cell that differs, in the comparison."""

    def give_reason(dialog: QDialog) -> None:
        children(dialog, QPlainTextEdit)[0].setPlainText("台账多登一件。")
        press("保存")(dialog)

    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, ComparisonDialog)
        assert "2025-901" in dialog.verdict.text()
        for _ in range(dialog.table.rowCount()):
            with clerk.dialog(give_reason):
                clerk.press(Key.Key_F2)
            dialog.activateWindow()  # as systems do, and the unseen screen does not
            clerk.qtbot.waitUntil(dialog.table.hasFocus, timeout=PATIENCE)
            clerk.press(Key.Key_Down)
        dialog.reject()

    with clerk.dialog(answer):
        clerk.press(Key.Key_T, CTRL | SHIFT)


def copy_evidence(clerk: Clerk) -> None:
    """Copy 依据 of the cell that the marked one is counted in."""

    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, EvidenceDialog)
        press("复制")(dialog)
        dialog.reject()

    clerk.open_step("三 申请办理")
    clerk.go_to("requests.granted.natural")
    with clerk.dialog(answer):
        clerk.press(Key.Key_F4)


def look_at_names(clerk: Clerk) -> None:
    """Show and search the names in the ledger, copy there, and come back to the report."""
    clerk.choose("依申请公开台账")
    page = clerk.window.ledgers.page
    assert page
    clerk.click(page.head.names)
    page.list.setFocus()
    clerk.press(Key.Key_A, CTRL)
    clerk.press(Key.Key_C, CTRL)
    clerk.choose("首页")
    report = clerk.library.last_open
    assert report is not None
    clerk.window.open_report(report)
    clerk.await_checked()


def export_drafts(clerk: Clerk, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for entry, suffix in DRAFTS.items():
        path = folder / f"送审稿{suffix}"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, path=path: (str(path), ""))
        clerk.choose(entry)
        clerk.qtbot.waitUntil(path.exists, timeout=PATIENCE)
        await_message(clerk, "已写好")


def log_a_fault() -> None:
    """Have a fault logged whose message and frames have the marked one in them."""

    def fail(person: Person) -> None:
        raise ValueError(f"{person.name} {person.phone}")

    try:
        fail(MARKED)
    except ValueError as fault:
        messages.on_unexpected(type(fault), fault, fault.__traceback__)


def test_no_file_but_the_ledger_has_them(
    clerk: Clerk, told: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clerk.qtbot.waitUntil(lambda: clerk.session.tally is not None, timeout=PATIENCE)
    look_at_names(clerk)
    clerk.qtbot.waitUntil(lambda: clerk.session.tally is not None, timeout=PATIENCE)
    copy_evidence(clerk)
    explain_all(clerk)
    with clerk.dialog(press("送审并预览")):
        clerk.choose("提交送审")
    out = tmp_path / "公开栏"
    out.mkdir()
    preview(clerk)
    export_drafts(clerk, out, monkeypatch)
    finish(clerk)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(out))
    clerk.choose("导出全套文件…")
    await_message(clerk, "全套文件已导出")
    with clerk.dialog(press("知道了")):
        log_a_fault()
    version = clerk.library.sign_off.versions(clerk.session.id)[-1]
    assert version.stage is Stage.FINAL
    assert clerk.library.sign_off.tally(version.id), "what was counted is in the library"
    unit = clerk.report.text("unit")
    clerk.window.close()
    QApplication.processEvents()

    found = with_traces(tmp_path, MARKS)
    assert found.pop(tmp_path / "年报.taizhang") == set(MARKS)
    assert [path for path in found if ".taizhang" not in path.name] == []
    assert [words for words in told for mark in MARKS if mark in words] == []

    seen = {path.name for path in with_traces(tmp_path, [unit])}
    assert {f"送审稿{suffix}" for suffix in DRAFTS.values()} <= seen, "and what is there is found"
    assert sum(path.is_file() for path in out.iterdir()) == len(DRAFTS) + 5
    assert any(NUMBER in words for words in told), "the clipboard was looked at"
    assert (folders.log_folder() / "nianbao.log").is_file()
    assert any(path.suffix == ".nianbao" for path in with_traces(tmp_path, [NUMBER]))

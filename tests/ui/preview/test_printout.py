"""Paper: the printer gets the very pages that are shown, through the system's dialog."""

import sys
from pathlib import Path
from threading import Event

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrintDialog, QPrinterInfo
from PySide6.QtWidgets import QApplication, QDialog, QProgressBar

from storage.history import How
from tests.builders import complete
from tests.ui.clerk import CTRL, PATIENCE, Clerk, Key
from tests.ui.conftest import OpenReports
from tests.ui.preview.previewed import await_message, preview, texts
from tests.ui.preview.printers import Queued, accept, have_printer, have_queue
from tests.ui.test_accessible_names import nameless
from ui.parts.foot import MENTIONED
from ui.preview import printing
from ui.preview.preview_page import PreviewPage
from ui.preview.printing import End, Printed
from ui.preview.printout import PrintingDialog, told_of
from ui.preview.sheets import Sheet, Sheets

IN_QUEUE = "没有出纸的话，请看系统的打印队列。"


@pytest.fixture(autouse=True)
def _has_printer(monkeypatch: pytest.MonkeyPatch) -> None:
    have_printer(monkeypatch)


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    """What the printer writes."""
    return tmp_path / "打印.pdf"


def test_printing_goes_through_the_systems_dialog(
    open_reports: OpenReports, paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def look(dialog: QPrintDialog) -> None:
        pages = page.printable.sizes if page.printable else ()
        assert (dialog.minPage(), dialog.maxPage()) == (1, len(pages))
        dialog.printer().setFromTo(2, 3)

    clerk = open_reports(complete())
    page = preview(clerk)
    accept(monkeypatch, paper, look)
    clerk.press(Key.Key_P, CTRL)
    assert await_message(clerk, "已交给") == f"已交给系统打印，共 2 页。{IN_QUEUE}"
    assert not page.refusal
    assert QApplication.activeModalWidget() is None, "the progress has gone"
    assert len(texts(page, paper)) == 2, "the pages that were chosen"


def test_what_is_printed_is_the_report_as_it_stands(
    open_reports: OpenReports, paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def look(_dialog: QPrintDialog) -> None:
        page = clerk.page
        assert isinstance(page, PreviewPage)
        assert page.printable
        shown = pypdfium2.PdfDocument(page.printable.data)
        asked.append("".join(shown[0].get_textpage().get_text_range().split()))
        shown.close()

    clerk = open_reports(complete())
    preview(clerk)
    clerk.open_step("基本信息")
    clerk.session.apply([clerk.report.edit("unit", "改了名的单位")], How.TYPED, "改名")
    accept(monkeypatch, paper, look)
    clerk.press(Key.Key_P, CTRL)  # at once: the preview is still the old one
    await_message(clerk, "已交给")
    assert "改了名的单位" in asked[0]


def test_the_print_dialog_can_be_given_up(
    open_reports: OpenReports, monkeypatch: pytest.MonkeyPatch
) -> None:
    clerk = open_reports(complete())
    page = preview(clerk)
    monkeypatch.setattr(QPrintDialog, "exec", lambda _dialog: QDialog.DialogCode.Rejected.value)
    clerk.click(page.print_button)
    assert page.message == ""


@pytest.mark.skipif(sys.platform != "linux", reason="CUPS")
def test_a_queue_that_refuses_is_told(
    open_reports: OpenReports, paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clerk = open_reports(complete())
    page = preview(clerk)
    accept(monkeypatch, paper)
    have_queue(monkeypatch, 0x0506)
    monkeypatch.setattr(printing, "QPrinter", Queued)
    clerk.click(page.print_button)
    await_message(clerk, "系统没有接受打印")
    assert page.refusal


def test_into_a_file_goes_only_what_is_exported(
    open_reports: OpenReports, paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def look(dialog: QPrintDialog) -> None:
        offered.append(dialog.testOption(QPrintDialog.PrintDialogOption.PrintToFile))

    offered: list[bool] = []
    clerk = open_reports(complete())
    page = preview(clerk)
    accept(monkeypatch, paper, look)
    clerk.click(page.print_button)
    await_message(clerk, "已交给")
    assert offered == [False]


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_takes_nothing_is_told(
    open_reports: OpenReports, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clerk = open_reports(complete())
    page = preview(clerk)
    accept(monkeypatch, tmp_path / "没有的文件夹" / "打印.pdf")
    clerk.click(page.print_button)
    assert "年报没有受影响" in await_message(clerk, "系统没有接受打印")
    assert page.refusal


def test_no_printer_at_all_is_told_with_what_to_do(
    open_reports: OpenReports, monkeypatch: pytest.MonkeyPatch
) -> None:
    def decline(_dialog: QPrintDialog) -> int:
        raise AssertionError

    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    monkeypatch.setattr(QPrintDialog, "exec", decline)
    clerk = open_reports(complete())
    page = preview(clerk)
    clerk.press(Key.Key_P, CTRL)
    assert page.refusal.startswith("这台电脑上没有打印机，没有打印，年报没有受影响。")
    assert "导出 PDF" in page.refusal


# ---- under way


class Gate:
    """Stands before the second page: its making says that it has begun, and waits."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.reached, self.may_pass = Event(), Event()
        gate, really = self, Sheets.sheet

        def sheet(sheets: Sheets, index: int, dots: int) -> Sheet:
            if index == 1:
                gate.reached.set()
                assert gate.may_pass.wait(PATIENCE / 1000)
            return really(sheets, index, dots)

        monkeypatch.setattr(Sheets, "sheet", sheet)


def at_work(clerk: Clerk, gate: Gate) -> PrintingDialog:
    """Begin to print, and wait until the second page is being made; return the dialog."""
    page = preview(clerk)
    clerk.click(page.print_button)
    clerk.qtbot.waitUntil(gate.reached.is_set, timeout=PATIENCE)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PrintingDialog)
    dialog.activateWindow()  # as a window manager does, which the offscreen platform is without
    clerk.qtbot.waitUntil(lambda: clerk.says("正在准备第 2 页", dialog), timeout=PATIENCE)
    return dialog


def test_the_progress_is_shown_and_can_be_stopped(
    open_reports: OpenReports, paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clerk, gate = open_reports(complete()), Gate(monkeypatch)
    accept(monkeypatch, paper)
    dialog = at_work(clerk, gate)
    bar = clerk.find(QProgressBar, dialog, "打印进度")
    pages = len(preview(clerk).view.page_rects())
    assert (bar.value(), bar.maximum()) == (1, 2 * pages)
    assert nameless(dialog) == []
    clerk.press(Key.Key_Escape)
    assert clerk.says("正在停下", dialog)
    gate.may_pass.set()
    assert await_message(clerk, "已取消") == "已取消打印，一页也没有送往打印机。"
    assert preview(clerk).sign == MENTIONED, "no fault: it was asked for"
    assert QApplication.activeModalWidget() is None
    assert not paper.exists()


def test_closing_the_program_meanwhile_stops_it(
    open_reports: OpenReports, paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clerk, gate = open_reports(complete()), Gate(monkeypatch)
    accept(monkeypatch, paper)
    dialog = at_work(clerk, gate)
    dialog.progressed.connect(gate.may_pass.set)
    clerk.view.page.closing.connect(gate.may_pass.set)  # type: ignore[attr-defined]
    clerk.window.close()
    assert not clerk.window.isVisible()
    assert not paper.exists()


def test_a_fault_of_our_own_is_told_and_goes_to_the_log(
    open_reports: OpenReports, paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_given: object) -> Sheet:
        raise ZeroDivisionError

    clerk = open_reports(complete())
    accept(monkeypatch, paper)
    page = preview(clerk)
    monkeypatch.setattr(Sheets, "sheet", fail)
    with clerk.qtbot.captureExceptions() as caught:
        clerk.click(page.print_button)
        assert "日志" in await_message(clerk, "没有打印成，年报没有受影响")
    assert [each[0] for each in caught] == [ZeroDivisionError]
    assert QApplication.activeModalWidget() is None


# ---- in words

AGAIN = (
    "请看打印机是否开着、连着、有纸，打印队列是否暂停或停用，"
    "再点“打印”，页码范围填 4 到 6，补打其余的。"
)


@pytest.mark.parametrize(
    ("printed", "told"),
    [
        (Printed(range(1, 7), 6, End.DONE), f"已交给系统打印，共 6 页。{IN_QUEUE}"),
        (
            Printed(range(1, 7), 2, End.CANCELLED),
            "已取消打印。第 1 至 2 页已经交给系统，可能会打出来；其余的没有交。",
        ),
        (
            Printed(range(3, 7), 1, End.FAILED),
            "打印半途停下了：第 3 页已经交给系统，第 4 至 6 页没有交成，年报没有受影响。" + AGAIN,
        ),
    ],
)
def test_what_the_printer_has_got_is_told(printed: Printed, told: str) -> None:
    assert told_of(printed) == told

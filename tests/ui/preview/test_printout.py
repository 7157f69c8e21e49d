"""Paper: the printer gets the very pages that are shown, through the system's dialog."""

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog

from storage.history import How
from tests.builders import complete
from tests.ui.clerk import CTRL, Key
from tests.ui.conftest import OpenReports
from tests.ui.preview.previewed import await_message, preview, texts
from ui.preview.preview_page import PreviewPage
from ui.preview.printing import print_pdf


def test_a_pdf_printer_gets_as_many_pages_as_are_shown(
    open_reports: OpenReports, tmp_path: Path
) -> None:
    page = preview(open_reports(complete()))
    assert page.printable
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "打印.pdf"))
    printer.setResolution(100)
    assert print_pdf(page.printable.data, printer)
    assert len(texts(page, tmp_path / "打印.pdf")) == len(page.printable.sizes)


def test_printing_goes_through_the_systems_dialog(
    open_reports: OpenReports, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "打印.pdf"

    def accept(dialog: QPrintDialog) -> int:
        printer = dialog.printer()
        assert (dialog.minPage(), dialog.maxPage()) == (
            1,
            len(page.printable.sizes if page.printable else ()),
        )
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(target))
        printer.setResolution(100)
        printer.setFromTo(2, 3)
        return QDialog.DialogCode.Accepted.value

    clerk = open_reports(complete())
    page = preview(clerk)
    monkeypatch.setattr(QPrintDialog, "exec", accept)
    clerk.press(Key.Key_P, CTRL)
    assert await_message(clerk, "已送往") == "已送往打印机。"
    assert len(texts(page, target)) == 2, "the pages that were chosen"


def test_what_is_printed_is_the_report_as_it_stands(
    open_reports: OpenReports, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "打印.pdf"
    asked: list[str] = []

    def accept(dialog: QPrintDialog) -> int:
        page = clerk.page
        assert isinstance(page, PreviewPage)
        assert page.printable
        shown = pypdfium2.PdfDocument(page.printable.data)
        asked.append("".join(shown[0].get_textpage().get_text_range().split()))
        shown.close()
        dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        dialog.printer().setOutputFileName(str(target))
        dialog.printer().setResolution(100)
        return QDialog.DialogCode.Accepted.value

    clerk = open_reports(complete())
    preview(clerk)
    clerk.open_step("基本信息")
    clerk.session.apply([clerk.report.edit("unit", "改了名的单位")], How.TYPED, "改名")
    monkeypatch.setattr(QPrintDialog, "exec", accept)
    clerk.press(Key.Key_P, CTRL)  # at once: the preview is still the old one
    assert await_message(clerk, "已送往") == "已送往打印机。"
    assert "改了名的单位" in asked[0]


def test_the_print_dialog_can_be_given_up(
    open_reports: OpenReports, monkeypatch: pytest.MonkeyPatch
) -> None:
    clerk = open_reports(complete())
    page = preview(clerk)
    monkeypatch.setattr(QPrintDialog, "exec", lambda _dialog: QDialog.DialogCode.Rejected.value)
    clerk.click(page.print_button)
    assert page.message == ""


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_takes_nothing_is_told(
    open_reports: OpenReports, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def accept(dialog: QPrintDialog) -> int:
        dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        dialog.printer().setOutputFileName(str(tmp_path / "没有的文件夹" / "打印.pdf"))
        return QDialog.DialogCode.Accepted.value

    clerk = open_reports(complete())
    page = preview(clerk)
    monkeypatch.setattr(QPrintDialog, "exec", accept)
    clerk.click(page.print_button)
    assert "年报没有受影响" in await_message(clerk, "打印机没有接受")

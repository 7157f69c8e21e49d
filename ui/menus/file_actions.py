"""The entries of the menu 文件 and 帮助: libraries, files, printing, the log, about."""

from datetime import datetime
from typing import TYPE_CHECKING

from forms.report import Report
from resources import folders
from storage.errors import LibraryError
from storage.history import How
from ui.parts import messages

if TYPE_CHECKING:
    from ui.preview.preview_page import PreviewPage
    from ui.window import Window


class FileActions:
    """Each public method is a menu entry (see :mod:`ui.menus`)."""

    def __init__(self, window: "Window") -> None:
        self._window = window

    def new_report(self) -> None:
        """Ask for a new report and open it."""
        from ui.start.new_report import NewReportDialog

        if report := NewReportDialog.ask(self._window.library, self._window):
            self._add(report, How.NEW)

    def read_file(self) -> None:
        """Add the report of an exchange file to the library and open it."""
        from intake.errors import IntakeError
        from intake.exchange_file import read_exchange
        from ui.parts.file_dialogs import file_to_open

        chosen = file_to_open(self._window, "读入交换文件", None, "交换文件 (*.json)")
        if chosen is None:
            return
        try:
            report = read_exchange(chosen)
        except IntakeError as error:
            messages.warn(self._window, "没有读入", f"{error}\n年报库没有改动。")
            return
        if report.year and self._window.library.find(report.text("unit"), report.year) is not None:
            messages.warn(
                self._window,
                "没有读入",
                f"库里已有{report.text('unit')} {report.year} 年的年报，年报库没有改动。\n"
                "如要改用文件里的内容，请先在年报列表里移除原来的那份。",
            )
            return
        self._add(report, How.FILE)

    def open_other(self) -> None:
        """Open another library."""
        from ui.parts.file_dialogs import LIBRARIES, file_to_open

        chosen = file_to_open(
            self._window,
            "打开年报库",
            self._window.library.path.parent,
            f"{LIBRARIES};;所有文件 (*)",
        )
        if chosen:
            self._window.open_library(chosen)

    def open_own(self) -> None:
        """Go back to the clerk's own library."""
        self._window.open_library(folders.default_library())

    def open_sample(self) -> None:
        """Open the sample library at its later year."""
        from usecases.sample_library import prepare_sample

        try:
            self._window.open_library(prepare_sample(self._window.library.path))
        except LibraryError as error:
            messages.warn(self._window, "打不开示例", str(error))

    def back_up(self) -> None:
        """Write a copy of the library."""
        from ui.parts.file_dialogs import LIBRARIES, file_to_write

        path = self._window.library.path
        proposed = path.with_name(
            f"{path.stem} 备份 {datetime.now().astimezone():%Y-%m-%d}.nianbao"
        )
        chosen = file_to_write(self._window, "备份年报库", proposed, LIBRARIES)
        if chosen is None:
            return
        try:
            self._window.settle()
            self._window.library.backup(chosen)
        except LibraryError as error:
            messages.warn(self._window, "没有备份成", str(error))
            return
        self._window.saved.setText(f"已备份到 {chosen}")

    def restore(self) -> None:
        """Put a backup in the library's place, once the clerk has seen what is in it."""
        from ui.start.restoring import RestoreDialog

        if chosen := RestoreDialog.ask(self._window.library.path, self._window):
            self._window.replace_library(chosen)

    def export_pdf(self) -> None:
        """Write the PDF."""
        self._export("pdf")

    def export_xlsx(self) -> None:
        """Write the workbook."""
        self._export("xlsx")

    def export_docx(self) -> None:
        """Write the Word document."""
        self._export("docx")

    def export_html(self) -> None:
        """Write the page to publish."""
        self._export("html")

    def export_json(self) -> None:
        """Write the exchange file."""
        self._export("json")

    def publish(self) -> None:
        """Write the final report in every format into a folder."""
        if page := self._preview():
            page.publish()

    def print_out(self) -> None:
        """Print what the preview shows."""
        if page := self._preview():
            page.print_out()

    def open_log_folder(self) -> None:
        """Show the folder with the log."""
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folders.log_folder())))

    def show_about(self) -> None:
        """Show version and licences."""
        from ui.help.about import AboutDialog

        AboutDialog(self._window).exec()

    def _export(self, format: str) -> None:
        if page := self._preview():
            page.export(format)

    def _preview(self) -> "PreviewPage | None":
        """Open the last step, from which everything leaves the program."""
        from ui.preview.preview_page import PreviewPage

        view = self._window.view
        if view is None:
            return None
        view.open_step(len(view.steps) - 1)
        return view.page if isinstance(view.page, PreviewPage) else None

    def _add(self, report: Report, how: How) -> None:
        """Add a report and open it."""
        try:
            self._window.open_report(self._window.library.add(report, how))
        except LibraryError as error:
            messages.warn(self._window, "没有建成", str(error))

"""The menu 文件: libraries and their reports, and every way out of the program."""

from datetime import datetime
from pathlib import Path

from export.formats import FORMATS
from forms.report import Report
from storage.entry import Entry
from storage.history import How
from ui.menus import titles
from ui.menus.menu import Menu, entry, entry_for_each
from ui.menus.situation import Situation
from ui.parts import messages

#: The letter that each format's entry is chosen by.
_LETTERS = {"pdf": "D", "xlsx": "T", "docx": "W", "html": "H", "json": "J"}
_EXPORTS = {
    key: format.export_label.replace("…", f"(&{_LETTERS[key]})…") for key, format in FORMATS.items()
}


def _other_way(file: Path) -> str:
    """Return how a report is read that is no exchange file; empty where ``file`` is one."""
    from usecases.report_file import is_exchange_file

    if not file.is_file() or is_exchange_file(file):
        return ""
    return (
        "交换文件是程序导出的 .json 文件；Word、WPS、网页、PDF、表格、文字的年报，"
        "请用“文件→读入年报”。\n"
    )


class FileMenu(Menu):
    """What is done with libraries and files; dialogs come in when they are asked for."""

    title = titles.FILE

    @entry("新建年报(&N)…", "Ctrl+N")
    def new_report(self) -> None:
        """Ask for a new report and open it."""
        self._ask_for_new()

    def begin_next(self, entry: Entry) -> None:
        """Ask for the report of the year after that of ``entry``, and open it."""
        self._ask_for_new(entry)

    def copy_report(self, entry: Entry) -> None:
        """Ask for whom or for which year ``entry`` is copied, and open the copy."""
        self._ask_for_new(entry, copies=True)

    def _ask_for_new(self, begun_from: Entry | None = None, *, copies: bool = False) -> None:
        from ui.start.new_report import Beginning, NewReportDialog

        window = self._host.window()
        dialog = NewReportDialog(self._host.library, window, begun_from, copies=copies)
        wanted = dialog.ask()
        if wanted is Beginning.FROM_FILE:
            self._host.reading_in.read()
        elif wanted:
            self._add(wanted, How.NEW)

    @entry("首页(&L)", "Ctrl+L")
    def show_start(self) -> None:
        """Show the library's list."""
        self._host.show_start()

    @entry("依申请公开台账", "Ctrl+T")
    def show_ledger(self) -> None:
        """Show the list of the ledger beside the library."""
        self._host.ledgers.show()

    @entry("找回移除的年报…")
    def bring_back(self) -> None:
        """Put a report that was removed back on the list."""
        from ui.start.removing import RemovedDialog
        from ui.start.reports_model import named

        window, library = self._host.window(), self._host.library
        with messages.catch_library_errors(window, "没有找回"):
            entry = RemovedDialog.bring_back(library, window)
            if entry:
                self._host.show_start()
                self._host.note(f"已找回{named(entry)}")

    @entry("打开其他年报库(&O)…", "Ctrl+O", after_line=True)
    def open_other(self) -> None:
        """Open another library."""
        from ui.parts.file_dialogs import LIBRARIES, file_to_open
        from ui.parts.last_folders import Kind

        chosen = file_to_open(
            self._host.window(),
            "打开年报库",
            Kind.LIBRARIES,
            f"{LIBRARIES};;所有文件 (*)",
            self._host.library.path.parent,
        )
        if chosen:
            self._host.libraries.open(chosen)

    @entry("最近打开的年报库…")
    def open_recent(self) -> None:
        """Go back to a library that was open before."""
        from ui.start.recent import RecentDialog

        places = self._host.second_place.places
        chosen = RecentDialog.ask(places, self._host.library.path, self._host.window())
        if chosen:
            self._host.libraries.open(chosen)

    @entry("打开我的年报库")
    def open_own(self) -> None:
        """Go back to the clerk's own library."""
        self._host.libraries.open_own()

    @entry("打开示例")
    def open_sample(self) -> None:
        """Open the sample library at its later year."""
        from usecases.sample_library import prepare_sample

        with messages.catch_library_errors(self._host.window(), "打不开示例"):
            self._host.libraries.open(prepare_sample(self._host.library.path))

    @entry("保存(&S)", "Ctrl+S", needs=Situation.REPORT, after_line=True)
    def save_now(self) -> None:
        """Do what happens by itself anyway, for hands that are used to it, and say so."""
        session = self._view.session
        session.settle()
        if session.save():
            self._host.note("所有修改都已保存（平时也会自动保存）")

    @entry("备份年报库(&B)…")
    def back_up(self) -> None:
        """Write a copy of the library."""
        from ui.parts.file_dialogs import LIBRARIES, file_to_write
        from ui.parts.last_folders import Kind, folder_for
        from ui.start.backing_up import may_replace

        window, library = self._host.window(), self._host.library
        today = datetime.now().astimezone().date()
        folder = folder_for(Kind.BACKUPS, library.path.parent)
        proposed = folder / f"{library.path.stem} 备份 {today}.nianbao"
        chosen = file_to_write(window, "备份年报库", Kind.BACKUPS, proposed, LIBRARIES)
        if chosen is None or not may_replace(library, chosen, window):
            return
        with messages.catch_library_errors(window, "没有备份成"):
            self._host.settle()
            library.backup(chosen)
            self._host.note(f"已备份到 {chosen}")

    @entry("备份位置…")
    def second_place(self) -> None:
        """Show where the backups are, and have the clerk choose a second place for them."""
        from ui.start.place_dialog import PlaceDialog

        window = self._host.window()
        PlaceDialog(self._host.second_place, self._host.library, window).exec()

    @entry("恢复年报库(&R)…")
    def restore(self) -> None:
        """Put a backup in the library's place, once the clerk has seen what is in it."""
        from ui.start.restoring import RestoreDialog

        chosen = RestoreDialog.ask(self._host.library.path, self._host.window())
        if chosen:
            self._host.libraries.replace(chosen)

    @entry("读入年报(&I)…", after_line=True)
    def read_in(self) -> None:
        """Read last year's report from whatever file the clerk has, to be looked over."""
        self._host.reading_in.read()

    @entry("读入交换文件（JSON）…")
    def read_file(self) -> None:
        """Add the report of an exchange file to the library and open it."""
        from intake.errors import IntakeError
        from intake.exchange_file import read_exchange
        from ui.parts.file_dialogs import file_to_open
        from ui.parts.last_folders import Kind

        window = self._host.window()
        chosen = file_to_open(window, "读入交换文件", Kind.READ_IN, "交换文件 (*.json)")
        if chosen is None:
            return
        try:
            report = read_exchange(chosen)
        except IntakeError as error:
            told = f"{error}\n{_other_way(chosen)}年报库没有改动。"
            messages.warn(window, "没有读入", told)
            return
        unit, year = report.text("unit"), report.year
        if year and self._host.library.alike(unit, year):
            messages.warn(
                window,
                "没有读入",
                f"库里已有{unit} {year} 年的年报，年报库没有改动。\n"
                "如要改用文件里的内容，请先在首页移除原来的那份。",
            )
            return
        self._add(report, How.FILE)

    @entry_for_each(_EXPORTS, needs=Situation.REPORT, after_line=True)
    def export(self, format: str) -> None:
        """Write the report in one of the formats."""
        self._view.open_preview().export(format)

    @entry("复制网页代码(&C)", needs=Situation.REPORT)
    def copy_code(self) -> None:
        """Put the source of the page on the clipboard, for the editor of a website."""
        self._view.open_preview().copy_code()

    @entry("导出全套文件(&A)…", needs=Situation.REPORT | Situation.OWN)
    def publish(self) -> None:
        """Write the final report in every format into a folder."""
        self._view.open_preview().publish()

    @entry("打印(&P)…", "Ctrl+P", needs=Situation.REPORT, after_line=True)
    def print_out(self) -> None:
        """Print what the preview shows."""
        self._view.open_preview().print_out()

    @entry("设置(&E)…", "Ctrl+,", after_line=True)
    def open_settings(self) -> None:
        """Set the fonts of documents, and the folders of exports and backups."""
        from ui.settings.settings_dialog import SettingsDialog

        dialog = SettingsDialog(self._host.second_place, self._host.library, self._host.window())
        dialog.fonts_changed.connect(self._check)
        dialog.exec()
        dialog.deleteLater()

    @entry("退出(&X)", "Alt+F4", after_line=True)
    def close(self) -> None:
        """Close the window, which leaves nothing unsaved behind."""
        self._host.close()

    def _check(self) -> None:
        """Look again at what can be printed; pages that are shown are made anew."""
        if self._host.view:
            self._host.view.session.check()

    def _add(self, report: Report, how: How) -> None:
        """Add a report and open it."""
        with messages.catch_library_errors(self._host.window(), "没有建成"):
            self._host.open_report(self._host.library.add(report, how))

"""Writing the report into files: which, where, and what became of it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices

from export.deliver import FORMATS, deliver
from export.errors import ExportError
from export.names import file_name
from ui.parts.file_dialogs import file_to_write
from ui.preview.pdf_pages import Printable
from ui.preview.preview_page import PreviewPage
from ui.preview.printing import choose_printer, print_pdf


def export(page: PreviewPage, format: str) -> None:
    """Ask where to write, write it in the background, and say how it went."""
    document = page.document()
    folder = documents_folder()
    name = file_name(document.title, folder) + (
        f"（{document.mark}）" if document.mark and format == "pdf" else ""
    )
    kind = FORMATS[format]
    target = file_to_write(
        page, f"导出 {kind.name}", folder / (name + kind.suffix), f"{kind.name} (*{kind.suffix})"
    )
    if target is None:
        return
    page.busy(True)
    page.tell(f"正在写“{target.name}”并逐格核对…", good=True)
    page.background.start(
        partial(deliver, document, format, target),
        partial(_done, page, target),
        partial(tell_failure, page),
    )


def documents_folder() -> Path:
    """Return the folder that is proposed first."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))


def print_out(page: PreviewPage) -> None:
    """Print what the preview shows, through the system's dialog."""
    page.when_ready(partial(_print, page))


def _print(page: PreviewPage, printable: Printable) -> None:
    printer = choose_printer(page, len(printable.sizes))
    if printer is None:
        return
    page.busy(True)
    page.tell("正在送往打印机…", good=True)
    page.background.start(
        partial(print_pdf, printable.data, printer),
        partial(_printed, page),
        partial(tell_failure, page),
    )


def _done(page: PreviewPage, target: Path, _result: object) -> None:
    page.busy(False)
    page.tell(f"已写好并逐格核对无误：{target}", good=True)
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(target.parent)))


def _printed(page: PreviewPage, taken: bool) -> None:  # noqa: FBT001
    page.busy(False)
    if taken:
        page.tell("已送往打印机。", good=True)
    else:
        page.tell("打印机没有接受这份文件，请检查打印机后再试。报告没有受影响。")


def tell_failure(page: PreviewPage, error: Exception) -> None:
    """Say on the page why something was not written; a fault of our own goes to the log too."""
    page.busy(False)
    if not isinstance(error, ExportError):
        page.tell("没有写成，报告内容没有受影响。详细情况在日志里（帮助→打开日志文件夹）。")
        raise error
    page.tell(str(error))

"""Writing the report into files: which, where, and what became of it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices

from export.deliver import FORMATS, deliver
from export.errors import ExportError
from ui.choose import file_to_write
from ui.pdf_pages import Printable
from ui.preview_page import PreviewPage
from ui.printing import choose_printer, print_pdf

_FORBIDDEN = str.maketrans(dict.fromkeys('\\/:*?"<>|', "_"))


def export(page: PreviewPage, format: str) -> None:
    """Ask where to write, write it in the background, and say how it went."""
    document = page.document()
    name = file_name(document.title) + (f"（{document.mark}）" if document.mark and format == "pdf" else "")
    kind = FORMATS[format]
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    target = file_to_write(page, f"导出 {kind.name}", Path(folder) / (name + kind.suffix), f"{kind.name} (*{kind.suffix})")
    if target is None:
        return
    page.busy(True)
    page.tell(f"正在写“{target.name}”并逐格核对…", good=True)
    page.background.start(partial(deliver, document, format, target), partial(_done, page, target), partial(_failed, page))


def print_out(page: PreviewPage) -> None:
    """Print what the preview shows, through the system's dialog."""
    page.when_ready(partial(_print, page))


def _print(page: PreviewPage, printable: Printable) -> None:
    printer = choose_printer(page, len(printable.sizes))
    if printer is None:
        return
    page.busy(True)
    page.tell("正在送往打印机…", good=True)
    page.background.start(partial(print_pdf, printable.data, printer), partial(_printed, page), partial(_failed, page))


def file_name(title: str) -> str:
    """Return ``title`` as Windows takes it for a file."""
    return title.translate(_FORBIDDEN).strip(" .") or "年报"


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


def _failed(page: PreviewPage, error: Exception) -> None:
    page.busy(False)
    if not isinstance(error, ExportError):
        page.tell("没有写成，报告内容没有受影响。详细情况在日志里（帮助→打开日志文件夹）。")
        raise error
    page.tell(str(error))

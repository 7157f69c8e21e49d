"""The printout: the pages that are shown, through the system's dialog to a printer."""

from functools import partial

from PySide6.QtPrintSupport import QPrinter

from ui.preview.outlet import Outlet, tell_failure
from ui.preview.pdf_pages import Printable
from ui.preview.printing import (
    End,
    Printed,
    Watch,
    choose_printer,
    chosen_pages,
    has_printer,
    print_pdf,
)
from ui.preview.progress_dialog import ProgressDialog

_NO_PRINTER = (
    "这台电脑上没有打印机，没有打印，年报没有受影响。"
    "可以点“导出 PDF”，把文件拿到有打印机的电脑上打；装好打印机以后再点“打印”。"
)
_LOOK_AT_IT = "请看打印机是否开着、连着、有纸，打印队列是否暂停或停用"


def print_out(outlet: Outlet) -> None:
    """Print the report as it stands, as soon as its pages are made."""
    if has_printer():
        outlet.when_ready(partial(_print, outlet))
    else:
        outlet.tell(_NO_PRINTER)


def _print(outlet: Outlet, printable: Printable) -> None:
    printer = choose_printer(outlet.window(), len(printable.sizes))
    if printer is not None:
        outlet.tell("")
        PrintingDialog(outlet, printable, printer).begin()


class PrintingDialog(ProgressDialog):
    """Shows which page the printer is given."""

    def __init__(self, outlet: Outlet, printable: Printable, printer: QPrinter) -> None:
        steps = 2 * len(chosen_pages(printer, len(printable.sizes)))
        super().__init__(outlet.window(), "打印", steps)
        self._outlet = outlet
        self._printable = printable
        self._printer = printer
        outlet.closing.connect(self.reject)

    def begin(self) -> None:
        """Start the work and show the dialog."""
        watch = Watch(self.progressed.emit, self.is_stopped)
        self._outlet.background.start(
            partial(print_pdf, self._printable.data, self._printer, watch),
            self._done,
            self._failed,
        )
        self.open()

    def end(self) -> None:
        """Go away."""
        self._outlet.closing.disconnect(self.reject)
        super().end()

    def _done(self, printed: Printed) -> None:
        self.end()
        told = told_of(printed)
        if printed.end is End.CANCELLED:
            self._outlet.mention(told)
        else:
            self._outlet.tell(told, good=printed.end is End.DONE)

    def _failed(self, error: Exception) -> None:
        self.end()
        tell_failure(self._outlet, error, "没有打印成")


def told_of(printed: Printed) -> str:
    """Say how printing ended: what the system has got, and what to do about the rest.

    That it came out on paper, the system does not tell.
    """
    given, rest = printed.pages[: printed.given], printed.pages[printed.given :]
    if printed.end is End.DONE:
        return f"已交给系统打印，共 {len(given)} 页。没有出纸的话，请看系统的打印队列。"
    if printed.end is End.CANCELLED and given:
        return f"已取消打印。{_named(given)}已经交给系统，可能会打出来；其余的没有交。"
    if printed.end is End.CANCELLED:
        return "已取消打印，一页也没有送往打印机。"
    if given:
        return (
            f"打印半途停下了：{_named(given)}已经交给系统，{_named(rest)}没有交成，"
            f"年报没有受影响。{_LOOK_AT_IT}，"
            f"再点“打印”，页码范围填 {rest[0]} 到 {rest[-1]}，补打其余的。"
        )
    return (
        f"系统没有接受打印，年报没有受影响。{_LOOK_AT_IT}，再打印一次；"
        "也可以点“导出 PDF”，换一台打印机打。"
    )


def _named(pages: range) -> str:
    if len(pages) == 1:
        return f"第 {pages[0]} 页"
    return f"第 {pages[0]} 至 {pages[-1]} 页"

"""The printout: the pages that are shown, through the system's dialog to a printer."""

from functools import partial

from ui.preview.outlet import Outlet, tell_failure
from ui.preview.pdf_pages import Printable
from ui.preview.printing import choose_printer, print_pdf


def print_out(outlet: Outlet) -> None:
    """Print the report as it stands, as soon as its pages are made."""
    outlet.when_ready(partial(_print, outlet))


def _print(outlet: Outlet, printable: Printable) -> None:
    printer = choose_printer(outlet.window(), len(printable.sizes))
    if printer is None:
        return
    outlet.busy(True)
    outlet.tell("正在送往打印机…", good=True)
    outlet.background.start(
        partial(print_pdf, printable.data, printer),
        partial(_tell_printed, outlet),
        partial(tell_failure, outlet),
    )


def _tell_printed(outlet: Outlet, is_taken: bool) -> None:  # noqa: FBT001
    outlet.busy(False)
    if is_taken:
        outlet.tell("已送往打印机。", good=True)
    else:
        outlet.tell("打印机没有接受这份文件，请检查打印机后再试。年报没有受影响。")

"""The system's print queue: whether it took what it was given, which Qt does not tell."""

import ctypes
import sys
from typing import Final

from PySide6.QtPrintSupport import QPrinter

#: CUPS' own library, with which Qt prints on Linux; the system's, for the program ships none.
_CUPS: Final = "libcups.so.2"
#: The codes of an answer that says yes (RFC 8011, B.1.1).
_YES: Final = range(0x0100)


def has_refused(printer: QPrinter) -> bool:
    """Return whether the queue refused what ``printer`` gave it last, in the thread that did.

    Qt hands a job over as the last page is done, leaves CUPS' answer unread and calls it printed.
    CUPS keeps its last answer to each thread. Where nobody can tell, as on Windows, nothing was
    refused that is known of.
    """
    goes_to_file = printer.outputFormat() is not QPrinter.OutputFormat.NativeFormat
    if sys.platform != "linux" or goes_to_file:
        return False
    try:
        answer: int = ctypes.CDLL(_CUPS).cupsLastError()
    except OSError:
        return False
    return answer not in _YES

"""The log of what went wrong in the program itself, for technicians: never what a report says."""

import logging
import traceback
from functools import cache
from types import TracebackType

from resources import VERSION
from resources.folders import log_folder

NAME = "nianbao.log"


def log_fault(kind: type[BaseException], trace: TracebackType | None) -> None:
    """Write an unexpected error to the log: its type, and the way to where it was raised.

    The message of an exception may quote what was typed; frames and type are enough.
    """
    frames = "".join(traceback.format_tb(trace))
    _log().error("version %s\n%s%s", VERSION, frames, kind.__name__)


@cache
def _log() -> logging.Logger:
    """Return the log; set up when the first fault happens, as most days have none."""
    from logging.handlers import RotatingFileHandler

    log = logging.getLogger("nianbao")
    log.propagate = False  # nothing of it on a console
    try:
        handler: logging.Handler = RotatingFileHandler(
            log_folder() / NAME, maxBytes=500_000, backupCount=2, encoding="utf-8"
        )
    except (OSError, UnicodeError):  # the folder's name may have no bytes in this locale
        handler = logging.NullHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    log.addHandler(handler)
    return log

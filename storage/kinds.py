"""The two kinds of file that the program keeps: the library of reports, and the ledger."""

from pathlib import Path
from typing import NamedTuple


class Kind(NamedTuple):
    """What a file is to the clerk, and what it is known by."""

    label: str
    suffix: str
    application_id: int  # in SQLite's header
    rescue: str  # what to do with what is on the screen and can no longer be kept


LIBRARY = Kind(
    "年报库",
    ".nianbao",
    int.from_bytes(b"Nian", "big"),
    "屏幕上的内容请先用“文件→导出交换文件（JSON）”留底，再",
)
LEDGER = Kind("台账", ".taizhang", int.from_bytes(b"Taiz", "big"), "请")


def kind_of(path: Path) -> Kind:
    """Return what a file is by its name; one of no known name is meant to be a library."""
    return LEDGER if path.suffix.lower() == LEDGER.suffix else LIBRARY


def ledger_of(library: Path) -> Path:
    """Return the file that is the ledger of a library: its name with another suffix."""
    return library.with_suffix(LEDGER.suffix)


def library_of(path: Path) -> Path:
    """Return the library of a file: itself, or the one of the same name beside a ledger."""
    return path.with_suffix(LIBRARY.suffix) if kind_of(path) is LEDGER else path

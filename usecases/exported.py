"""Reading what an exported file says, whatever it is called.

Its content tells which format it is.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from export.content import Content
from export.formats import FORMATS, ContentReader, named_together
from reading.detect import Glance
from reading.errors import Unreadable, why_not_read
from usecases.exported_values import read_document, read_exchange_file

#: Formats that are taken in again, which intake reads in terms of the form, whatever program saved
#: them.
_TAKEN_IN: Final[dict[str, Callable[[Path], Content]]] = {
    "docx": read_document,
    "json": read_exchange_file,
}


def read(path: Path) -> Content:
    """Return what the file says; raises IntakeError or Unreadable, which name it."""
    try:
        return _content(path)
    except OSError as error:
        raise Unreadable(f"{path}：{why_not_read(error)}") from error
    except Unreadable as error:
        raise Unreadable(f"{path}：{error}") from error


def _content(path: Path) -> Content:
    file = Glance(path)
    for key, format in FORMATS.items():
        if format.is_like(file):
            writer = format.writer()
            if isinstance(writer, ContentReader):
                return writer.content(path)
            return _TAKEN_IN[key](path)
    raise Unreadable(f"不是本程序导出的 {named_together()}，或者已经损坏、加了密码，读不出来")

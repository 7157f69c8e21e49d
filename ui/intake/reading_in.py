"""Reading a file in the background, and what is said where that fails."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from intake.errors import IntakeError
from reading.errors import Unreadable, why_not_read
from storage.errors import LibraryError
from ui.intake.look import Look
from ui.parts import messages
from ui.parts.file_dialogs import file_to_open
from ui.parts.last_folders import Kind
from ui.parts.waiting import wait_for
from usecases.file_read import read_file

_TITLE = "读入年报"
_NOT_READ = "没有读入"
_SAFE = "年报库没有改动。"
_KINDS = (
    "年报（Word、WPS、网页、PDF、表格、文字、交换文件） "
    "(*.docx *.doc *.wps *.rtf *.html *.htm *.mht *.mhtml *.pdf *.xlsx *.xls *.et *.ods"
    " *.txt *.md *.json);;所有文件 (*)"
)


def file_to_read(parent: QWidget) -> Path | None:
    """Ask for the file of a report; None: the clerk gives up."""
    return file_to_open(parent, _TITLE, Kind.READ_IN, _KINDS)


def look_at(path: Path, parent: QWidget) -> Look | None:
    """Read the report in the file at ``path``, to be looked over.

    None where it cannot be read, which has been said, or the clerk gives it up.
    """
    try:
        file = wait_for(parent, _TITLE, f"正在读“{path.name}”……", partial(read_file, path))
        return Look(file) if file else None
    except (Unreadable, IntakeError, LibraryError) as error:
        why = _ended(str(error).removeprefix(f"{path}："))
        messages.warn(parent, _NOT_READ, f"“{path.name}”没有读入：{why}\n{_SAFE}")
    except MemoryError:
        messages.warn(
            parent,
            _NOT_READ,
            f"“{path.name}”没有读入：内存不够。\n{_SAFE}请关掉别的程序再试，或另存为 Word 再读。",
        )
    except OSError as error:
        messages.warn(parent, _NOT_READ, f"“{path.name}”没有读入：{why_not_read(error)}。\n{_SAFE}")
    return None


def _ended(sentence: str) -> str:
    return sentence if sentence.endswith(("。", "）")) else f"{sentence}。"

"""What is said of a file of no known kind: by its name, where that tells what it ought to be."""

from pathlib import Path
from typing import Final, NamedTuple

from reading.errors import Unreadable
from reading.published.look import Look
from reading.published.refusals import UNPACK
from reading.ways_out import ASK_AGAIN, IF_OPENED_ANEW, IF_OPENED_AS_DOCX, IF_OPENED_AS_XLSX


class _Kind(NamedTuple):
    """A kind of file as it is called, how names of it end, and what to do about a damaged one."""

    what: str
    endings: tuple[str, ...]
    advice: str


_KINDS: Final = (
    _Kind("Word、WPS 文档", (".docx", ".doc", ".wps", ".rtf", ".odt"), IF_OPENED_AS_DOCX),
    _Kind("Excel、WPS 表格", (".xlsx", ".xls", ".et", ".ods"), IF_OPENED_AS_XLSX),
    _Kind("PDF 文件", (".pdf",), IF_OPENED_ANEW),
    _Kind("OFD 文件", (".ofd",), f"请打开看看：能打开的，另存为 Word 再试；{ASK_AGAIN}"),
)
_ANY: Final = "请确认选对了文件；能打开看到内容的，把文字复制到 Word 文档里存好，再试。"
_PACKED: Final = b"PK\x03\x04"


def unknown(file: Look) -> Unreadable:
    """Return what is said of a file that is like none of the formats."""
    said = misnamed(file.path)
    if said:
        return said
    if file.packs_in(""):
        return Unreadable("这是压缩包", UNPACK)
    if file.starts(_PACKED):
        return Unreadable("这是压缩包，已经损坏或者不完整", "请重新复制一份，或者请对方再发一次。")
    return Unreadable("认不出这是什么文件，可能已经损坏", _ANY)


def misnamed(path: Path) -> Unreadable | None:
    """Return what is said of a file that is not of the kind that its name tells; None for others.

    Of plain text any content may be meant: its name tells nothing.
    """
    ending = path.suffix.lower()
    for kind in _KINDS:
        if ending in kind.endings:
            return Unreadable(f"文件已经损坏，或者不是 {kind.what}，读不出来", kind.advice)
    return None

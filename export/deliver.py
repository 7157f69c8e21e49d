"""Delivering a file: the one way a document gets to disk, proved against the report before it is in place."""

import errno
import os
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from export.document import Document
from export.errors import ExportError

_SHOWN = 3
_WHY = {
    errno.ENOSPC: "磁盘空间不足，请清理后再试",
    errno.EDQUOT: "磁盘空间不足，请清理后再试",
    errno.EFBIG: "磁盘放不下这么大的文件，请换一个位置",
    errno.ENOENT: "文件夹不存在，请另选一个位置",
    errno.ENOTDIR: "文件夹不存在，请另选一个位置",
    errno.EISDIR: "同名的文件夹已经存在，请换一个文件名",
    errno.ENAMETOOLONG: "文件名太长，请换一个短些的",
    errno.EROFS: "磁盘是只读的，请另选一个位置",
}
_NO_ACCESS = "没有写入权限，或者文件正在别的程序（如 WPS、Excel）里打开，请关闭它或另选一个位置"


class Writer(Protocol):
    """What a format's module has."""

    def write(self, document: Document, target: Path) -> None:
        """Write ``document`` to ``target``; raises OSError or ExportError."""

    def differences(self, document: Document, path: Path) -> list[str]:
        """Read ``path`` back; return a line for each thing that is not as in ``document``."""


def _pdf() -> Writer:
    from export import pdf
    return pdf


def _xlsx() -> Writer:
    from export import xlsx
    return xlsx


def _docx() -> Writer:
    from export import docx
    return docx


def _html() -> Writer:
    from export import html
    return html


def _json() -> Writer:
    from export import exchange_file
    return exchange_file


@dataclass(frozen=True, slots=True)
class Format:
    """A format to export: what the clerk calls it, and its module, loaded only when it is used."""

    suffix: str
    name: str
    writer: Callable[[], Writer]


FORMATS = {
    "pdf": Format(".pdf", "PDF 文档", _pdf),
    "xlsx": Format(".xlsx", "Excel 表格", _xlsx),
    "docx": Format(".docx", "Word 文档", _docx),
    "html": Format(".html", "网页", _html),
    "json": Format(".json", "交换文件", _json),
}


def deliver(document: Document, format: str, target: Path) -> None:
    """Write ``document`` in one of FORMATS to ``target``: beside it first, compared with the report, then into place.

    Raises:
        ExportError: where that fails; a file that stood at ``target`` is as it was, and nothing half-written stays.
    """
    kind = FORMATS[format]
    writer = kind.writer()
    draft = target.absolute().with_name(f"nianbao-{secrets.token_hex(6)}{kind.suffix}")
    try:
        _refuse_what_cannot_be_replaced(target)
        writer.write(document, draft)
        _prove(writer, document, draft, target)
        _settle(draft)
        draft.replace(target)
    except OSError as error:
        raise ExportError(_told(error, target)) from error
    finally:
        _remove(draft)


def _refuse_what_cannot_be_replaced(target: Path) -> None:
    """Moving a file into place would replace a read-only file on some systems, and fail late on a folder."""
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if target.exists() and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


def _prove(writer: Writer, document: Document, draft: Path, target: Path) -> None:
    found = writer.differences(document, draft)
    if found:
        more = f"；等 {len(found)} 处" if len(found) > _SHOWN else ""
        raise ExportError(f"“{target.name}”没有生成：写出的文件与年报不一致（{'；'.join(found[:_SHOWN])}{more}）。"
                          "原有的文件和年报都没有改动，请把这段文字告诉维护人员。")


def _settle(draft: Path) -> None:
    """Have the file on the disk before its name is: a power cut must not leave an empty one in place."""
    with draft.open("rb+") as file:
        os.fsync(file.fileno())


def _told(error: OSError, target: Path) -> str:
    why = _WHY.get(error.errno or 0) or (_NO_ACCESS if isinstance(error, PermissionError) else f"系统提示：{error.strerror}")
    return f"“{target}”没有写成：{why}。原有的文件和年报都没有改动。"


def _remove(draft: Path) -> None:
    try:
        draft.unlink(missing_ok=True)
    except OSError:  # the folder went away or will not be written to; then there is nothing of ours in it
        return

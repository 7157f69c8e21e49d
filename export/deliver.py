"""Delivering a file.

The one way a document gets to disk, proved against the report before it is in place.
"""

from pathlib import Path
from typing import TypeVar

from disk import underway
from export.document import Document
from export.errors import ExportError, NotInThisFormat
from export.formats import FORMATS
from export.pending import PendingFile, Written

Content = TypeVar("Content")


def deliver(document: Document, format: str, target: Path, *, is_plain: bool = False) -> Written:
    """Write ``document`` in one of FORMATS to ``target``, and return what was written.

    What ``is_plain`` is without style, where the format can be.

    It is written beside the target, compared with the report, then put into place. What an earlier
    run that was killed has left beside it goes; copies that 导出全套文件 keeps of originals stay.

    Raises:
        ExportError: where it cannot be written or is not what the report says.
    """
    file = FORMATS[format].pending(target, is_plain=is_plain)
    hand_over(file, document)
    return file.written(format)


def hand_over(file: PendingFile[Content], content: Content) -> None:
    """Write ``content`` beside the target of ``file``, prove it and put it into place.

    Raises:
        ExportError: where it cannot be written or is not what was to be written.
    """
    try:
        file.check()
        _clear(file.target.parent, file.begin())
        file.write(content)
        file.prove(content)
        file.move()
    except NotInThisFormat as error:
        raise _with_the_old(error, file.target) from error
    finally:
        file.discard()


def _with_the_old(error: NotInThisFormat, target: Path) -> ExportError:
    """Return ``error`` with what has become of the file that stands there already."""
    if not target.exists():
        return error
    return ExportError(f"{error}原有的“{target.name}”没有改动，还是以前的内容。")


def _clear(folder: Path, now: float) -> None:
    suffixes = {kind.suffix for kind in FORMATS.values()}
    for left in underway.abandoned(folder, [underway.NEW], suffixes, now):
        underway.remove(left)

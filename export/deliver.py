"""Delivering a file.

The one way a document gets to disk, proved against the report before it is in place.
"""

from pathlib import Path

from disk import underway
from export.document import Document
from export.formats import FORMATS
from export.pending import Written


def deliver(document: Document, format: str, target: Path) -> Written:
    """Write ``document`` in one of FORMATS to ``target``, and return what was written.

    It is written beside the target, compared with the report, then put into place. What an earlier
    run that was killed has left beside it goes; copies that 导出全套文件 keeps of originals stay.
    """
    file = FORMATS[format].pending(target)
    try:
        file.check()
        _clear(file.target.parent, file.begin())
        file.write(document)
        file.prove(document)
        file.move()
        return file.written(format)
    finally:
        file.discard()


def _clear(folder: Path, now: float) -> None:
    suffixes = {kind.suffix for kind in FORMATS.values()}
    for left in underway.abandoned(folder, [underway.NEW], suffixes, now):
        underway.remove(left)

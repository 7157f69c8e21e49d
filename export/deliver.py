"""Delivering a file.

The one way a document gets to disk, proved against the report before it is in place.
"""

from pathlib import Path

from export.document import Document
from export.formats import FORMATS


def deliver(document: Document, format: str, target: Path) -> None:
    """Write ``document`` in one of FORMATS to ``target``.

    It is written beside the target, compared with the report, then put into place.
    """
    file = FORMATS[format].pending(target)
    try:
        file.check()
        file.write(document)
        file.prove(document)
        file.move()
    finally:
        file.discard()

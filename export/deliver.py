"""Delivering a file: the one way a document gets to disk, proved against the report before it is in place."""

from pathlib import Path

from export.document import Document
from export.formats import FORMATS


def deliver(document: Document, format: str, target: Path) -> None:
    """Write ``document`` in one of FORMATS: beside ``target``, compared with the report, then into place.

    Raises:
        ExportError: where that fails; a file that stood at ``target`` is as it was, and nothing half-written stays.
    """
    file = FORMATS[format].pending(target)
    try:
        file.check()
        file.write(document)
        file.prove(document)
        file.move()
    finally:
        file.discard()

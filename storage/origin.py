"""The file of an office that a report was read from."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple


class NotRead(NamedTuple):
    """What was not read, or by doubt: the ids of the fields, and what the clerk was told."""

    cells: tuple[str, ...]
    message: str


class Origin(NamedTuple):
    """The file that a report was read from.

    ``name`` and ``format`` are what the clerk calls them, ``sha256`` is the digest of its bytes in
    hexadecimal, ``edition`` names the edition on which it is printed where that is not the
    report's, ``not_read`` is what was told of it, ``at`` when it was read.
    """

    name: str
    format: str
    sha256: str
    edition: str
    not_read: Sequence[NotRead]
    at: datetime

"""What the library remembers of each change."""

from datetime import UTC, datetime
from enum import Enum


class How(Enum):
    """Through what a value came into its field."""

    TYPED = "typed"
    PASTED = "pasted"
    FILLED = "filled"  # blanks filled with 0 by one command
    PROPOSAL = "proposal"
    UNDO = "undo"
    REDO = "redo"
    NEW = "new"  # a new report, empty or from last year's
    FILE = "file"  # an exchange file
    READ = "read"  # an office's file of whatever format
    CORRECTED = "corrected"  # taken from a document that came back corrected
    LEDGER = "ledger"  # counted from the ledger
    VERSION = "version"  # brought back from an earlier version


def to_text(moment: datetime) -> str:
    """Return a moment as the file holds it: in UTC, to the microsecond, sortable as text."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def from_text(text: str) -> datetime:
    """Return a moment of the file in the local time zone."""
    return datetime.fromisoformat(text).astimezone()

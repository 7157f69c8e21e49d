"""What is read of a file: within bounds, and content that means nothing is damage."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from sqlite3 import Connection

from storage import limits
from storage.errors import Damaged
from storage.faults import faults


@contextmanager
def making_sense(connection: Connection, path: Path) -> Iterator[None]:
    """Read within the block what ``connection`` has of the file ``path``.

    Raises:
        LibraryError: such as Damaged, where something raises ValueError or TypeError.
    """
    with faults(path), limits.bounded(connection):
        try:
            yield
        except (ValueError, TypeError, RecursionError) as error:
            raise Damaged(path) from error

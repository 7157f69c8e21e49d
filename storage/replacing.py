"""One file put in the place of another that nobody has open, under the lock on that one."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from disk import patience
from storage.outer_lock import alone


@contextmanager
def locked(file: Path) -> Iterator[BinaryIO | None]:
    """Hold the lock on a file and lend a handle of it, if it is there."""
    if not file.exists():
        yield None
        return
    with alone(file) as handle:
        yield handle


@contextmanager
def removed_on_failure(*paths: Path) -> Iterator[None]:
    """Leave none of ``paths`` behind where the block fails."""
    try:
        yield
    except BaseException:
        for path in paths:
            with suppress(OSError):
                patience.unlink(path)
        raise


def put(made: Path, file: Path, old: BinaryIO | None) -> None:
    """Put ``made`` in the place of ``file``, of which ``old`` is the handle that holds the lock."""
    if old and os.name == "nt":  # pragma: no cover
        old.close()  # Windows replaces no open file, and so none that others have
    patience.replace(made, file)

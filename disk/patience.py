"""Moving and removing files on Windows, where a virus scanner holds what was just written."""

import time
from collections.abc import Callable
from pathlib import Path

#: In seconds, between the tries: 1.5 s in all, where scanners take some 0.05 s.
PAUSES = (0.02, 0.05, 0.1, 0.2, 0.4, 0.73)
#: What Windows says meanwhile: access denied, sharing and lock violation, a file that is mapped.
_HELD = (5, 32, 33, 1224)


def replace(source: Path, target: Path) -> None:
    """Put ``source`` in the place of ``target`` in one step; raises OSError."""
    _patiently(lambda: source.replace(target))


def unlink(path: Path) -> None:
    """Remove a file, which may be gone already; raises OSError."""
    _patiently(lambda: path.unlink(missing_ok=True))


def _patiently(act: Callable[[], object]) -> None:
    """Try again for a while where Windows says that somebody holds the file."""
    for pause in PAUSES:
        try:
            act()
        except OSError as error:
            if getattr(error, "winerror", None) not in _HELD:
                raise
            time.sleep(pause)
        else:
            return
    act()

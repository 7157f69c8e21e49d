"""A process that types without a pause until it is killed: ``python -m tests.ui.steady_typist``.

``FILE FIELD``: the library, and the field whose text grows by a character at a time. After each it
prints how many there are and when that was, on the clock that all processes share.
"""

import sys
import time
from pathlib import Path

from PySide6.QtTest import QTest

from tests.ui.clerk import CTRL, Key
from tests.ui.own_process import seated_clerk
from ui.report.typing import PAUSE_MS

LETTER = "字"


def main(path: Path, field: str) -> None:
    """Type into ``field``, faster than any pause."""
    clerk = seated_clerk(path)
    clerk.view.go_to(field)
    clerk.press(Key.Key_End, CTRL)
    for number in range(len(clerk.report.text(field)) + 1, 1_000_000):
        clerk.compose(LETTER)
        sys.stdout.write(f"{number} {time.monotonic()}\n")
        sys.stdout.flush()
        QTest.qWait(PAUSE_MS // 10)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])

"""A process that types into the window until it is killed: ``python -m tests.ui.typist FILE``.

Whenever the window says that something is saved, it prints what the cell and the text show.
"""

import json
import sys
from pathlib import Path

from tests.ui.clerk import CTRL, Clerk, Key
from tests.ui.own_process import seated_clerk

CELL = "requests.received.natural"
TEXT = "text.overview"


def main(path: Path) -> None:
    """Count up in a cell and write a sentence a number, leaving it by key or by a pause."""
    clerk = seated_clerk(path)
    clerk.session.stored.connect(lambda _at: say(clerk))
    before = clerk.report.number(CELL) or 0
    for number in range(int(before) + 1, 1_000_000):
        clerk.open_step("三 申请办理")
        clerk.enter(CELL, str(number))
        clerk.press(Key.Key_PageUp, CTRL, times=2)
        clerk.press(Key.Key_End, CTRL)
        text = f"{clerk.report.text(TEXT)}第{number}句。"
        clerk.compose(f"第{number}句。")
        if number % 4 == 0:
            clerk.await_stored(TEXT, text)


def say(clerk: Clerk) -> None:
    """Print what the window has just called saved."""
    sys.stdout.write(json.dumps([clerk.report.number(CELL), clerk.report.text(TEXT)]) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]))

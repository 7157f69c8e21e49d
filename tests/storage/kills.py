"""Processes that write to a library and are killed in the middle of it."""

import random
import subprocess
import sys
import time
from pathlib import Path

from tests.places import REPOSITORY

_AT_WORK = 0.02  # seconds at most from the first line on
_AT_START = 0.2  # and from the beginning of the process on


def run_and_kill(
    module: str, path: Path, chance: random.Random, *, starting: float = 0.0
) -> list[str]:
    """Run ``module`` on ``path`` for a moment and kill it; return the lines that it acknowledged.

    The share ``starting`` of the processes may be killed before they have acknowledged anything.
    """
    with subprocess.Popen(
        [sys.executable, "-m", module, str(path)],
        cwd=REPOSITORY,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as writer:
        assert writer.stdout
        assert writer.stderr
        first, longest = "", _AT_START
        if chance.random() >= starting:
            first, longest = writer.stdout.readline(), _AT_WORK
        time.sleep(chance.uniform(0, longest))
        writer.kill()
        acknowledged = (first + writer.stdout.read()).splitlines()
        assert writer.stderr.read() == ""
    return acknowledged

"""The window is killed while somebody types without a pause: two seconds of it are lost at most.

Longer runs: ``NIANBAO_KILLS=60 python -m pytest tests/ui/report/test_killed_typing.py``; seed 2026.
"""

import os
import random
import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path

import pytest

from storage.library import Library
from tests.places import REPOSITORY
from tests.ui.figures import blank_report
from tests.ui.steady_typist import LETTER

KILLS = int(os.environ.get("NIANBAO_KILLS", "4"))
#: What may be lost, in seconds.
PROMISE = 2.0


def type_and_kill(path: Path, field: str, chance: random.Random) -> list[tuple[int, float]]:
    """Let a process type for a while; return what it typed when, the time of its end at last."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.ui.steady_typist", str(path), field],
        cwd=REPOSITORY,
        stdout=subprocess.PIPE,
        text=True,
    ) as typist:
        assert typist.stdout
        typed = [typist.stdout.readline()]  # it has begun
        time.sleep(chance.uniform(0.5, 5))
        typist.kill()
        killed = time.monotonic()
        typed += typist.stdout.read().splitlines()
    found = []
    for line in typed:
        number, _, at = line.strip().partition(" ")
        if "." in at:
            found.append((int(number), float(at)))
    return [*found, (0, killed)]


def standstill(typed: list[tuple[int, float]]) -> float:
    """Return for how long the process got no time of a busy machine, in seconds."""
    times = [at for _, at in typed]
    return max(after - before for before, after in pairwise(times))


@pytest.mark.timeout(60 * KILLS)
@pytest.mark.parametrize("field", ["text.overview", "contact.address"])
def test_steady_typing_is_lost_for_two_seconds_at_most(tmp_path: Path, field: str) -> None:
    chance = random.Random(2026)
    for number in range(KILLS // 2):
        path = tmp_path / f"{number}.nianbao"
        with Library.open(path) as library:
            library.last_open = library.add(blank_report())
        *typed, end = type_and_kill(path, field, chance)
        by_then = end[1] - PROMISE - standstill([*typed, end])
        due = [number for number, at in typed if at < by_then]
        with Library.open(path) as library:
            text = library.load(1).text(field)
        assert text == LETTER * len(text)
        assert len(text) >= max(due, default=0)
        assert len(text) <= typed[-1][0] + 1

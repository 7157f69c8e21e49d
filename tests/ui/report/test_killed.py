"""The window is killed while somebody types: whatever it had called saved is there afterwards."""

import json
import random
import re
import subprocess
import sys
from pathlib import Path

from storage.library import Library
from tests.places import REPOSITORY
from tests.ui.figures import blank_report
from tests.ui.typist import CELL, TEXT

KILLS = 4


def type_and_kill(path: Path, chance: random.Random) -> tuple[int, str]:
    """Let a process type until it has said a few times that things are saved, and kill it."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.ui.typist", str(path)],
        cwd=REPOSITORY,
        stdout=subprocess.PIPE,
        text=True,
    ) as typist:
        assert typist.stdout
        lines = [typist.stdout.readline() for _ in range(chance.randint(3, 20))]
        typist.kill()
        lines += typist.stdout.read().splitlines()
    complete = [line for line in lines if line.strip().endswith("]")]
    number, text = json.loads(complete[-1])
    return number, text


def test_what_was_called_saved_survives_being_killed(tmp_path: Path) -> None:
    path = tmp_path / "年报.nianbao"
    with Library.open(path) as library:
        library.last_open = library.add(blank_report())
    chance = random.Random(2026)
    for _ in range(KILLS):
        number, text = type_and_kill(path, chance)
        with Library.open(path) as library:
            report = library.load(1)
            stored = report.number(CELL)
            assert stored is not None
            assert number <= stored <= number + 1, (
                "at most one edit was stored without having been called so"
            )
            assert report.text(TEXT).startswith(text)
            sentences = [int(each) for each in re.findall("第([0-9]+)句。", report.text(TEXT))]
            assert "".join(f"第{each}句。" for each in sentences) == report.text(TEXT), (
                "whole sentences, as they were typed"
            )
            assert sentences == sorted(set(sentences))
            changes = [change.new for change in library.history(1, CELL)]
            assert changes == list(range(1, int(stored) + 1))

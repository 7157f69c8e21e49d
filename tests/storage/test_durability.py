"""What was acknowledged survives the death of the process at any moment.

Longer runs: ``NIANBAO_KILLS=60 python -m pytest tests/storage/test_durability.py`` is 300 deaths.
"""

import os
import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from forms.editions.form_2021 import FORM as FORM_2021
from forms.report import Report
from storage.library import Library
from storage.marks import is_hot, journal_of
from tests.storage.kills import run_and_kill
from tests.storage.samples import RECEIVED
from tests.storage.writer import TEXT, choice, state

LIBRARIES = 5
#: Of each, one after another, so that what a kill leaves is what the next process finds.
KILLS = int(os.environ.get("NIANBAO_KILLS", "20"))
KILLED_STARTING = 0.1  # of them: while starting or opening
WRITER = "tests.storage.writer"


def begin(path: Path) -> None:
    with Library.open(path) as library:
        library.add(Report(FORM_2021, state(0)))


def check(path: Path, least: int, most: int | None) -> int:
    """Check the file after a kill and return the number of the last edit in it."""
    with Library.open(path) as library:
        report = library.load(1)
        number = report.stated(RECEIVED)
        assert isinstance(number, int)
        assert least <= number
        assert most is None or number <= most
        for id, value in state(number).items():
            assert report.stated(id) == value, "an edit list is there as a whole"
        place, cells = choice(number)
        assert report.choices.get(place) == cells, "and what is said with it"
        for id in (RECEIVED, TEXT, "unit"):
            changes = library.history(1, id)
            assert [change.new for change in changes] == [state(n)[id] for n in range(number + 1)]
            assert [change.old for change in changes[1:]] == [change.new for change in changes[:-1]]
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        last = "SELECT max(id) FROM history GROUP BY field"
        newest = f"SELECT field, new FROM history WHERE id IN ({last})"
        told = {field: value for field, value in db.execute(newest) if value is not None}
        held = dict(db.execute("SELECT field, value FROM cell"))
        held |= zip(
            ("unit", "year"), db.execute("SELECT unit, year FROM report").fetchone(), strict=True
        )
        assert told == {field: value for field, value in held.items() if value is not None}
    return number


def kill_again_and_again(path: Path, seed: int) -> tuple[int, int]:
    """Return the number of the last edit, and how many kills left a change half done."""
    chance = random.Random(seed)
    number = half_done = 0
    for _ in range(KILLS):
        acknowledged = run_and_kill(WRITER, path, chance, starting=KILLED_STARTING)
        half_done += is_hot(journal_of(path))
        if not acknowledged:
            number = check(path, number, None)
            continue
        last = int(acknowledged[-1])
        # At most the one edit under way when the process died was recorded and not acknowledged.
        number = check(path, last, last + 1)
    return number, half_done


@pytest.mark.parametrize("seed", range(LIBRARIES))
def test_kills_lose_no_acknowledged_edit(tmp_path: Path, seed: int) -> None:
    path = tmp_path / "年报.nianbao"
    begin(path)
    written, half_done = kill_again_and_again(path, seed)
    assert written > KILLS / 4
    assert half_done > KILLS / 20

"""What was acknowledged survives the death of the process at any moment.

Longer runs: ``NIANBAO_KILLS=200 python -m pytest tests/storage/ledger/test_durability.py``.
"""

import os
import random
import sqlite3
from collections import defaultdict
from contextlib import closing
from pathlib import Path

from ledger.applications import Person
from ledger.events import Happening
from storage.ledger.erasing import erase
from storage.ledger.ledger_file import LedgerFile
from storage.marks import is_hot, journal_of
from tests.storage.kills import run_and_kill
from tests.storage.ledger.samples import BY
from tests.storage.ledger.test_erasing import NOW, STAYING, fill, person, with_name
from tests.storage.ledger.writer import STEPS, application, earlier, first, later
from tests.storage.ledger.writer import person as written

#: One after another, so that what a kill leaves is what the next process finds.
KILLS = int(os.environ.get("NIANBAO_KILLS", "25"))
KILLED_STARTING = 0.1  # of them: while starting or opening
WRITER = "tests.storage.ledger.writer"
ERASER = "tests.storage.ledger.eraser"
Taken = list[tuple[int, str]]


def wanted(steps: Taken) -> tuple[dict[int, list[Happening]], dict[int, Person]]:
    """Return the events of each case and its person after ``steps``."""
    events: dict[int, list[Happening]] = defaultdict(list)
    persons: dict[int, Person] = {}
    for number, step in steps:
        match step:
            case "add":
                events[number].append(first(number))
                persons[number] = written(number)
            case "record":
                events[earlier(number)] += later(number)
            case _:
                persons[earlier(number)] = written(-number)
    return events, persons


def held(path: Path) -> tuple[dict[int, list[Happening]], dict[int, Person]]:
    """Return the same of the file, which must be sound."""
    events: dict[int, list[Happening]] = {}
    with LedgerFile.open(path) as ledger:
        assert ledger.is_sound()
        for case in ledger.ledger().cases:
            id = case.application.id
            assert case.application == application(id)._replace(id=id)
            events[id] = [event.what for event in case.events]
        persons = ledger.persons()
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    return events, persons


def following(step: tuple[int, str]) -> tuple[int, str]:
    """Return the step that comes after ``step``."""
    number, name = step
    place = STEPS.index(name) + 1
    return (number, STEPS[place]) if place < len(STEPS) else (number + 1, STEPS[0])


def kill_again_and_again(path: Path, seed: int, kills: int) -> tuple[int, int]:
    """Return how many steps were taken, and how many kills left a change half done."""
    chance = random.Random(seed)
    LedgerFile.open(path).close()
    taken: Taken = []
    half_done = 0
    for _ in range(kills):
        begun = sum(step == "add" for _, step in taken)
        acknowledged = run_and_kill(WRITER, path, chance, starting=KILLED_STARTING)
        half_done += is_hot(journal_of(path))
        for line in acknowledged:
            number, _, step = line.partition(" ")
            taken.append((int(number), step))
        now = held(path)
        if now != wanted(taken):  # the one under way was recorded and not acknowledged
            taken.append(following(taken[-1]) if acknowledged else (begun + 1, STEPS[0]))
            assert now == wanted(taken)
    return len(taken), half_done


def test_kills_lose_no_acknowledged_event(path: Path) -> None:
    taken, half_done = kill_again_and_again(path, 1, KILLS)
    assert taken > KILLS / 4
    assert half_done


def killed_while_erasing(path: Path, chance: random.Random) -> bool:
    """Return whether the erasing had not ended; once it is done again, all of it is done."""
    with LedgerFile.open(path) as ledger:
        fill(ledger)
        ledger.backup(path.with_name("另存.taizhang"))
        cases = ledger.ledger()
    said = run_and_kill(ERASER, path, chance, at_work=0.15)
    erase(path, 2026, BY, NOW)
    with LedgerFile.open(path) as ledger:
        assert ledger.is_sound()
        assert ledger.ledger() == cases
        names = [person(STAYING, number) for number in range(0, 60, 2)]
        assert list(ledger.persons().values())[::2] == names
    assert with_name(path.parent) == {"另存.taizhang"}
    return "done" not in said


def test_a_kill_within_erasing_loses_nothing_and_is_made_up_for(tmp_path: Path) -> None:
    chance = random.Random(7)
    killed = 0
    for number in range(max(4, KILLS // 4)):
        folder = tmp_path / f"{number}"
        folder.mkdir()
        killed += killed_while_erasing(folder / "台账.taizhang", chance)
    assert killed

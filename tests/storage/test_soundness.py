"""Damage is found wherever it is: in the pages, and in values that are not their history's."""

import random
import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest

from forms.report import Edit
from storage.errors import LibraryError
from storage.history import How
from storage.library import Library
from storage.library_layout import LAYOUT
from storage.soundness import Look
from tests.storage.damage import DAMAGES
from tests.storage.released import build as released
from tests.storage.samples import RECEIVED, build

RELEASED = Path(released.__file__).parent
SEEDS = 500


def change(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute(statement)


@pytest.mark.parametrize("version", [1, 2, 3, 4, 5, 6])
def test_what_was_released_is_sound(path: Path, version: int) -> None:
    path.write_bytes((RELEASED / f"v{version}.nianbao").read_bytes())
    with Library.open(path) as library:
        assert library.is_sound()
        assert Look(path, LAYOUT.damage).is_sound()


def test_a_look_leaves_the_library_locked_and_at_work(path: Path) -> None:
    build(path)
    with Library.open(path) as library:
        look = Look(path, LAYOUT.damage)
        library.record(1, [Edit(RECEIVED, None, 8)], How.TYPED)
        assert look.is_sound()
        library.record(1, [Edit(RECEIVED, 8, 9)], How.TYPED)
        assert library.is_sound()


@pytest.mark.parametrize(
    "statement",
    [
        f"UPDATE cell SET value = value + 1 WHERE field = '{RECEIVED}'",
        f"DELETE FROM cell WHERE field = '{RECEIVED}'",
        "INSERT INTO cell VALUES (1, 'no such field', 1)",
        "UPDATE report SET unit = unit || 'x'",
        "UPDATE report SET year = 2024",
        "UPDATE report SET kind = 'government'",
        f"UPDATE cell SET value = CAST(value AS TEXT) WHERE field = '{RECEIVED}'",
    ],
)
def test_a_value_that_is_not_its_historys_is_damage(path: Path, statement: str) -> None:
    build(path)
    change(path, statement)
    with Library.open(path) as library:
        assert not library.is_sound()
        assert not Look(path, LAYOUT.damage).is_sound()


def test_a_look_can_be_broken_off(path: Path) -> None:
    build(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute(
            "INSERT INTO history (change, report, field, new, how, at) "
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 300000) "
            "SELECT 1, 1, 'x' || i, NULL, 'typed', '' FROM n"
        )
    with Library.open(path):
        look = Look(path, LAYOUT.damage)
        answers: list[bool | None] = []
        thread = threading.Thread(target=lambda: answers.append(look.is_sound()))
        thread.start()
        while thread.is_alive():
            look.break_off()
        assert answers == [None]
        look.break_off()


def held(library: Library) -> list[object]:
    """Return the values of every report, and what was counted with its versions."""
    found: list[object] = []
    for entry in library.reports():
        versions = library.sign_off.versions(entry.id)
        tallies = [library.sign_off.tally(version.id) for version in versions]
        found += [library.load(entry.id).values, tallies]
    return found


def test_damage_that_opens_is_found_where_it_changed_a_value(tmp_path: Path) -> None:
    """500 damaged libraries: none has another value than it had without its being noticed."""
    sound = (RELEASED / "v6.nianbao").read_bytes()
    path = tmp_path / "年报.nianbao"
    path.write_bytes(sound)
    with Library.open(path) as library:
        wanted = held(library)
    refused = found = 0
    for seed in range(SEEDS):
        path.write_bytes(sound)
        chance = random.Random(seed)
        chance.choice(DAMAGES)(path, chance)
        try:
            with Library.open(path) as library:
                is_sound = library.is_sound()
                values = held(library)
        except LibraryError:
            refused += 1
            continue
        found += not is_sound
        assert values == wanted or not is_sound, f"seed {seed}"
    assert refused > SEEDS / 4
    assert found > SEEDS / 10

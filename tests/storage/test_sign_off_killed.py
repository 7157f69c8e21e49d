"""A process that dies while it hands in or makes final: nothing acknowledged is lost or halved."""

import random
import sqlite3
from contextlib import closing
from pathlib import Path

from forms.sign_off.content_code import content_code
from storage.library import Library
from storage.sign_off import Stage
from tests.storage.kills import run_and_kill
from tests.storage.samples import RECEIVED, build
from tests.storage.signer import counted

KILLS = 25
SIGNER = "tests.storage.signer"


def check(path: Path, acknowledged: dict[int, str]) -> None:
    with Library.open(path) as library:
        versions = library.sign_off.versions(1)
        assert acknowledged.items() <= {version.id: version.code for version in versions}.items()
        for stage in Stage:
            numbers = [version.number for version in versions if version.stage is stage]
            assert numbers == list(range(1, len(numbers) + 1))
        for count, version in enumerate(versions, 1):
            kept = library.sign_off.content(version.id)
            assert content_code(kept) == version.code
            assert kept.stated(RECEIVED) == count
            assert library.sign_off.tally(version.id) == counted(count)
        assert library.is_final(1) == any(version.locks for version in versions)
        assert len(library.sign_off.reasons(1)) >= len(versions)
        assert library.load(1).stated(RECEIVED) in (len(versions), len(versions) + 1)
        assert library.is_sound()
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_no_acknowledged_version_is_lost_and_none_is_half_there(path: Path) -> None:
    build(path)
    chance = random.Random(20_261_123)
    acknowledged: dict[int, str] = {}
    for _ in range(KILLS):
        for line in run_and_kill(SIGNER, path, chance):
            id, _, code = line.partition(" ")
            acknowledged[int(id)] = code
        check(path, acknowledged)
    assert len(acknowledged) >= KILLS

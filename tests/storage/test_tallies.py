"""What the ledger counted is kept with a version, both or neither, and is known to be damaged."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from storage import tallies
from storage.errors import Damaged, DiskFull
from storage.library import Library
from storage.row_sum import row_sum
from storage.sign_off import Stage, Version
from storage.tallies import Tally
from tests.storage.samples import RECEIVED, TALLY, sample


@pytest.fixture
def library(path: Path) -> Iterator[Library]:
    with Library.open(path) as library:
        library.add(sample())
        yield library


def keep(library: Library, tally: Tally | None = TALLY, stage: Stage = Stage.FINAL) -> Version:
    return library.sign_off.keep(1, stage, library.load(1), tally=tally)


def spoil(library: Library, content: str, sum: int | None = None) -> None:
    """Close the library, and put another ``content`` in the place of what was counted."""
    library.close()
    with closing(sqlite3.connect(library.path)) as db:
        db.execute("DROP TRIGGER tally_holds")
        db.execute("UPDATE tally SET content = ?", (content,))
        if sum is not None:
            db.execute("UPDATE tally SET sum = ?", (sum,))
        db.commit()


@pytest.mark.parametrize("stage", Stage)
def test_it_comes_back_as_it_was(library: Library, stage: Stage) -> None:
    version = keep(library, stage=stage)
    assert library.sign_off.tally(version.id) == TALLY
    library.close()
    with Library.open(library.path) as again:
        assert again.sign_off.tally(version.id) == TALLY
        assert again.is_sound()


def test_nothing_counted_is_not_the_same_as_no_count(library: Library) -> None:
    without, empty = keep(library, None, Stage.DRAFT), keep(library, {}, Stage.DRAFT)
    assert library.sign_off.tally(without.id) is None
    assert library.sign_off.tally(empty.id) == {}


def test_each_version_has_its_own(library: Library) -> None:
    first = keep(library, stage=Stage.DRAFT)
    other: Tally = {RECEIVED: [("2025-009", "received")]}
    second = keep(library, other, Stage.DRAFT)
    assert [library.sign_off.tally(one.id) for one in (first, second)] == [TALLY, other]


def test_without_it_there_is_no_version_either(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("storage.sign_off.keep_tally", full)
    with pytest.raises(DiskFull):
        keep(library)
    assert library.sign_off.versions(1) == []
    assert not library.is_final(1)


def test_nothing_of_it_can_be_changed_or_deleted(library: Library) -> None:
    keep(library)
    library.close()
    with closing(sqlite3.connect(library.path)) as db:
        for statement in ("DELETE FROM tally", "UPDATE tally SET sum = 7"):
            with pytest.raises(sqlite3.IntegrityError, match="append-only"):
                db.execute(statement)


def test_a_changed_byte_is_damage(library: Library) -> None:
    version = keep(library)
    spoil(library, json.dumps(TALLY, ensure_ascii=False).replace("2025-001", "2025-003"))
    with Library.open(library.path) as again:
        assert not again.is_sound()
        with pytest.raises(Damaged):
            again.sign_off.tally(version.id)
        assert again.sign_off.content(version.id).values == sample().values


@pytest.mark.parametrize(
    "content",
    [
        "[]",
        "{",
        "7",
        '{"requests.received.natural": 7}',
        '{"requests.received.natural": ["ab", "abc"]}',
        '{"requests.received.natural": [["2025-001", 7]]}',
        '{"requests.received.natural": [["2025-001"]]}',
        "[" * 100_000,
    ],
)
def test_what_nobody_can_have_kept_is_damage(library: Library, content: str) -> None:
    """Also where its sum is right, as in a file that somebody has made."""
    version = keep(library)
    spoil(library, content, row_sum(version.id, content))
    with Library.open(library.path) as again, pytest.raises(Damaged):
        again.sign_off.tally(version.id)


def test_more_than_any_office_counts_keeps_nobody_from_signing(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tallies, "_LONGEST", 100)
    version = keep(library)
    assert library.sign_off.tally(version.id) is None
    assert library.is_final(1)

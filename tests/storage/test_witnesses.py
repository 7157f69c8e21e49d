"""What is put over a library in the middle of a transaction is noticed, and its own work is not."""

import os
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from forms.report import Edit
from storage.errors import Overwritten
from storage.history import How
from storage.library import Library
from storage.marks import journal_of
from storage.witnesses import Witnesses
from tests.storage.samples import RECEIVED, sample

PAGE = 4096
FIELDS = ("text.overview", "text.problems", "contact.phone", "unit", RECEIVED)


def edits(chance: random.Random) -> list[Edit]:
    """Return edits that make texts longer and shorter, so that pages become free and are used."""
    made: list[Edit] = []
    for field in chance.sample(FIELDS, chance.randint(1, 4)):
        length = chance.choice((0, 1, 5, 900, 3000, 20000))
        value = length if field == RECEIVED else "文" * length or None
        made.append(Edit(field, None, value))
    return made


@pytest.mark.parametrize("pages", [-2000, 20, 1], ids=["as usual", "small", "one page"])
@pytest.mark.parametrize("seed", range(3))
def test_no_work_of_its_own_is_an_alarm(path: Path, seed: int, pages: int) -> None:
    chance = random.Random(seed)
    with Library.open(path) as library:
        library.add(sample())
    for _ in range(3):
        with Library.open(path) as library:
            library._file._connection.execute(f"PRAGMA cache_size = {pages}")
            for number in range(30):
                library.record(1, edits(chance), How.TYPED)
                if number == 20:
                    library.add(library.load(1))


def a_backup(path: Path) -> None:
    path.write_bytes(path.with_name("备份.nianbao").read_bytes())


def half(path: Path) -> None:
    os.truncate(path, path.stat().st_size // PAGE // 2 * PAGE)


def zeros(path: Path) -> None:
    path.write_bytes(bytes(path.stat().st_size))


def nothing(path: Path) -> None:
    path.write_bytes(b"")


@pytest.mark.parametrize("harm", [a_backup, half, zeros, nothing])
def test_what_the_end_of_a_transaction_would_hide_is_noticed(
    path: Path, harm: Callable[[Path], None]
) -> None:
    with Library.open(path) as library:
        library.add(sample())
        for number in range(30):
            library.record(1, [Edit("text.overview", None, "文" * number * 99)], How.TYPED)
        library.backup(path.with_name("备份.nianbao"))
        for number in range(30):
            library.record(1, [Edit("text.problems", None, "文" * number * 99)], How.TYPED)
        writing = library._file.writing()
        writing.__enter__().execute("UPDATE report SET changed_at = changed_at || 'x'")
        harm(path)
        with pytest.raises(Overwritten):
            writing.__exit__(None, None, None)
        with pytest.raises(Overwritten):
            library.record(1, [Edit(RECEIVED, None, 1)], How.TYPED)
        with pytest.raises(Overwritten):
            library.load(1)


def test_with_too_many_free_pages_nothing_is_remembered(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.witnesses._MOST_FREE", 0)
    library.add(sample())
    assert library._file._watch._witnesses._known == {}


def test_where_the_journal_says_nothing_nobody_objects(library: Library, tmp_path: Path) -> None:
    pages = {1: bytes(PAGE), 2: b"b" * PAGE}
    witnesses = Witnesses(lambda number: pages[number])
    witnesses.learn(2)
    pages[2] = b"c" * PAGE
    mark = library.mark._replace(nonce=b"abcd")
    journal = journal_of(tmp_path / "a")
    assert not witnesses.object(journal, mark), "there is none"
    journal.write_bytes(bytes(9000))
    pages[2] = b"d" * PAGE
    assert not witnesses.object(journal, mark), "it is another transaction's"

"""What was exported is kept for good, in order, with the version that says the same."""

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from storage.errors import LibraryError
from storage.exports import Export
from storage.library import Library
from storage.sign_off import Stage
from tests.storage.samples import sample

AT = datetime.fromisoformat("2026-01-20T09:30:00.000001+08:00").astimezone()
FIRST = Export(1, None, "pdf", "年报㛃.pdf", "ab" * 32, "3fa2 91bc 07de 3fa2 91bc", AT)


def test_exports_come_back_in_the_order_they_were_written(path: Path) -> None:
    with Library.open(path) as library:
        id = library.add(sample())
        version = library.sign_off.keep(id, Stage.DRAFT, library.load(id))
        second = FIRST._replace(version=version.id, format="docx")
        library.exports.remember([FIRST])
        library.exports.remember([second])
    with Library.open(path) as again:
        assert again.exports.all() == [FIRST, second]


@pytest.mark.parametrize("wrong", [FIRST._replace(report=9), FIRST._replace(version=9)])
def test_an_export_of_nothing_is_refused(path: Path, wrong: Export) -> None:
    with Library.open(path) as library:
        library.add(sample())
        with pytest.raises(LibraryError):
            library.exports.remember([FIRST, wrong])
        assert library.exports.all() == []


def test_no_export_can_be_changed_or_deleted(path: Path) -> None:
    with Library.open(path) as library:
        library.add(sample())
        library.exports.remember([FIRST])
    with closing(sqlite3.connect(path)) as db:
        for statement in ("DELETE FROM export", "UPDATE export SET name = 'x'"):
            with pytest.raises(sqlite3.IntegrityError, match="append-only"):
                db.execute(statement)

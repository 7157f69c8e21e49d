"""Where a report was read from is kept for good; such a report is last year's and never signed."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from forms.report import Edit
from storage.errors import Damaged, LibraryError, ReadIn
from storage.history import How
from storage.library import Library
from storage.sign_off import Stage
from tests.storage.samples import ORIGIN, RECEIVED, UNIT, sample


def test_it_comes_back_as_it_was(path: Path) -> None:
    with Library.open(path) as library:
        made = library.add(sample(UNIT, 2024))
        read = library.add(sample(UNIT, 2025), How.READ, ORIGIN)
    with Library.open(path) as again:
        assert again.origin(read) == ORIGIN
        assert again.origin(made) is None
        assert [(entry.year, entry.is_read) for entry in again.reports()] == [
            (2025, True),
            (2024, False),
        ]
        assert {change.how for change in again.history(read, RECEIVED)} == {How.READ}


def test_one_report_is_told_of_as_the_list_does(library: Library) -> None:
    id = library.add(sample(), How.READ, ORIGIN)
    [entry] = library.reports()
    assert library.entry(id) == entry
    assert entry.state == "读入"
    with pytest.raises(KeyError):
        library.entry(id + 1)


def test_a_report_that_was_read_can_be_edited_and_never_signed(library: Library) -> None:
    id = library.add(sample(), How.READ, ORIGIN)
    library.record(id, [Edit(RECEIVED, None, 12)], How.TYPED)
    report = library.load(id)
    assert report.stated(RECEIVED) == 12
    for stage in Stage:
        with pytest.raises(ReadIn, match="只用于核对"):
            library.sign_off.keep(id, stage, report)
    assert library.sign_off.versions(id) == []
    assert library.origin(id) == ORIGIN


def test_of_several_the_published_one_is_last_years(library: Library) -> None:
    """Final before read, read before one that was only begun, whichever was changed last."""
    read = library.add(sample(), How.READ, ORIGIN)
    assert library.find(UNIT, 2025) == read
    assert library.alike(UNIT, 2025) == []
    begun = library.add(sample())
    assert library.find(UNIT, 2025) == read
    assert library.alike(UNIT, 2025) == [begun]
    library.sign_off.keep(begun, Stage.FINAL, library.load(begun))
    library.record(read, [Edit(RECEIVED, None, 12)], How.TYPED)
    assert library.find(UNIT, 2025) == begun


def test_no_origin_can_be_changed_or_deleted(path: Path) -> None:
    with Library.open(path) as library:
        library.add(sample(), How.READ, ORIGIN)
    with closing(sqlite3.connect(path)) as db:
        for statement in ("DELETE FROM origin", "UPDATE origin SET name = 'x'"):
            with pytest.raises(sqlite3.IntegrityError, match="append-only"):
                db.execute(statement)


@pytest.mark.parametrize("told", ["[", "[" * 99_999, "3", '[{"cells": []}]', "[[]]"])
def test_what_nobody_can_make_sense_of_is_damage(path: Path, told: str) -> None:
    with Library.open(path) as library:
        id = library.add(sample(), How.READ, ORIGIN)
    with closing(sqlite3.connect(path)) as db:
        db.execute("DROP TRIGGER origin_holds")
        db.execute("UPDATE origin SET not_read = ?", (told,))
        db.commit()
    with Library.open(path) as library:
        with pytest.raises(Damaged):
            library.origin(id)
        assert library.is_sound() == (told[-1] != "[")


def test_nothing_is_added_where_its_origin_cannot_be_kept(library: Library) -> None:
    wrong = ORIGIN._replace(name=None)  # type: ignore[arg-type]  # SQLite refuses it
    with pytest.raises(LibraryError):
        library.add(sample(), How.READ, wrong)
    assert library.reports() == []

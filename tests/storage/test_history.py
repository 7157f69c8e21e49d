"""What a library tells of the past: each change is one piece of history, and history only grows."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from forms.report import Edit
from forms.succession import empty_report
from storage.errors import LibraryError
from storage.history import How
from storage.library import Library
from tests.storage.samples import FEE, RECEIVED, UNIT, sample


def rows(library: Library, query: str) -> list[tuple[object, ...]]:
    return library._file._connection.execute(query).fetchall()


def test_history_tells_each_value_oldest_first(library: Library) -> None:
    id = library.add(sample(), How.FILE)
    first = library.load(id).stated(FEE)
    library.record(id, [Edit(FEE, first, Decimal("1.50"))], How.TYPED)
    at = library.record(id, [Edit(FEE, Decimal("1.50"), None)], How.UNDO)
    changes = library.history(id, FEE)
    assert [(change.old, change.new, change.how) for change in changes] == [
        (None, first, How.FILE),
        (first, Decimal("1.50"), How.TYPED),
        (Decimal("1.50"), None, How.UNDO),
    ]
    assert changes[-1].at == at
    assert [change.new for change in library.history(id, "unit")] == [UNIT]


def test_history_tells_what_the_file_held_whatever_the_edit_started_from(library: Library) -> None:
    id = library.add(empty_report(UNIT, "department", 2025))
    library.record(id, [Edit(RECEIVED, None, 5)], How.TYPED)
    library.record(id, [Edit(RECEIVED, 99, 6)], How.TYPED)
    assert [(change.old, change.new) for change in library.history(id, RECEIVED)] == [
        (None, 5),
        (5, 6),
    ]


def test_edits_made_together_share_change_and_time(library: Library) -> None:
    id = library.add(empty_report(UNIT, "department", 2025))
    library.record(id, [Edit(RECEIVED, None, 5), Edit(FEE, None, Decimal(1))], How.PASTED)
    library.record(id, [Edit(RECEIVED, 5, 6)], How.TYPED)
    told = rows(library, "SELECT change, at FROM history ORDER BY id")
    assert len(told) == 3 + 2 + 1
    assert len(set(told[:3])) == len(set(told[3:5])) == 1
    assert [change for change, _ in told] == [1, 1, 1, 4, 4, 6]


def test_times_are_local_and_now(library: Library) -> None:
    at = library.record(library.add(sample()), [Edit(RECEIVED, None, 2)], How.TYPED)
    assert at.utcoffset() == datetime.now().astimezone().utcoffset()
    assert abs(datetime.now(UTC) - at) < timedelta(hours=1)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE history SET new = 7",
        "DELETE FROM history",
        "INSERT OR REPLACE INTO history SELECT * FROM history",
    ],
)
def test_history_only_grows(library: Library, statement: str) -> None:
    library.add(sample())
    before = rows(library, "SELECT * FROM history")
    with pytest.raises(LibraryError), library._file.writing() as db:
        db.execute(statement)
    assert rows(library, "SELECT * FROM history") == before

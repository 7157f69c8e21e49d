"""A ledger from a stranger is refused with a sentence, within 5 s and 500 MB."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.storage.ledger.samples import build
from tests.storage.test_hostile_libraries import look, run

READ = """
import sys
from pathlib import Path

from storage.errors import LibraryError
from storage.ledger.ledger_file import LedgerFile
from storage.snapshot import snapshot_of
try:
    with {way} as ledger:
        ledger.ledger()
        ledger.persons()
        ledger.choices()
        ledger.arrangements()
except LibraryError as error:
    print(type(error).__name__)
else:
    print("read")
"""
WAYS = ("LedgerFile.open(Path(sys.argv[1]))", "snapshot_of(Path(sys.argv[1]), LedgerFile)")
#: More than a ledger may have, and as many as it may.
MANY, MOST = 250_000, 199_000


def numbers(most: int) -> str:
    return f"WITH RECURSIVE n(i) AS (SELECT 100 UNION ALL SELECT i + 1 FROM n LIMIT {most}) "


NUMBERS = numbers(MANY)
FEW = "WITH n(i) AS (VALUES (100), (101), (102), (103), (104)) "
DOCUMENT = "json_object('document', i || '号')"
LONG = "printf('%.14000000c', 'x')"


def event(carried: str, numbers: str = "WITH n(i) AS (VALUES (100)) ") -> Callable[[Path], None]:
    return run(
        f"{numbers} INSERT INTO event SELECT i, 1, 'answered', '2025-01-01', {carried}, "
        "'2025-01-01T00:00:00+00:00', '', 0 FROM n"
    )


def application(subject: str, numbers: str) -> Callable[[Path], None]:
    return run(
        f"{numbers} INSERT INTO application SELECT i, '', '', 'post', '2025-01-01', '', {subject}, "
        "'', NULL, '', NULL, '', '', 0, '', '', 0 FROM n"
    )


HOSTILE = {
    "many events": event(DOCUMENT, NUMBERS),
    "many applications": application("''", NUMBERS),
    "many persons": run(
        "PRAGMA foreign_keys = OFF",
        f"{NUMBERS} INSERT INTO person SELECT i, i, '', '', '', '', '', NULL, 0 FROM n",
    ),
    "many disputes": run(
        f"{NUMBERS} INSERT INTO dispute SELECT i, '', '', '[]', 'acting', '', NULL, '', '', '', 0 "
        "FROM n"
    ),
    "many choices": run(
        f"{NUMBERS} INSERT INTO choice SELECT i, 'split', 'once', '', '', 0 FROM n"
    ),
    "long summaries": application(LONG, FEW),
    "long events": event(f"'{{\"document\": \"' || {LONG} || '\"}}'", FEW),
    "long arrangements": run(
        f"{FEW} INSERT INTO arrangement SELECT i, i, {LONG}, '', '', 0 FROM n"
    ),
    "deep": event("printf('%.100000c', '[')"),
    "deep within": event("'{\"document\": ' || printf('%.100000c', '[')"),
    "a long number": event("'{\"is_partial\": ' || printf('%.100000c', '9') || '}'"),
    "deep instances": run(
        "INSERT INTO dispute SELECT 100, '', '', printf('%.100000c', '['), 'acting', '', NULL, '', "
        "'', '', 0"
    ),
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("change", HOSTILE.values(), ids=HOSTILE.keys())
def test_it_is_refused_in_time(path: Path, change: Callable[[Path], None], way: str) -> None:
    build(path)
    change(path)
    before = path.read_bytes()
    [answer] = look(path, READ.format(way=way), 1)
    assert answer in ("TooMuch", "Damaged")
    assert path.read_bytes() == before


@pytest.mark.parametrize("way", WAYS)
def test_what_a_ledger_may_hold_is_read_in_those_bounds(path: Path, way: str) -> None:
    build(path)
    event(DOCUMENT, numbers(MOST))(path)
    assert look(path, READ.format(way=way), 1) == ["read"]

"""Of two windows that start on a library at the same moment, one gets it and the other is told."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from functools import partial
from pathlib import Path
from threading import Barrier, BrokenBarrierError
from typing import Any

import pytest

from storage.library_layout import LAYOUT
from storage.locked_file import _lock
from tests.storage.samples import build


class InStep(sqlite3.Connection):
    """A connection that takes each step at the same moment as another, until that gives up."""

    steps: Barrier

    def execute(self, *statement: Any) -> sqlite3.Cursor:  # noqa: ANN401
        with suppress(BrokenBarrierError):
            self.steps.wait()
        return super().execute(*statement)


def test_one_of_two_that_start_at_once_wins(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build(path)
    both_have_tried = Barrier(2)
    monkeypatch.setattr(InStep, "steps", Barrier(2), raising=False)
    monkeypatch.setattr(sqlite3, "connect", partial(sqlite3.connect, factory=InStep))

    def start() -> bool:
        try:
            connection = _lock(path, LAYOUT)
        except sqlite3.OperationalError:
            InStep.steps.abort()
            both_have_tried.wait()
            return False
        with closing(connection):
            both_have_tried.wait()
        return True

    with ThreadPoolExecutor(2) as windows:
        tries = [windows.submit(start), windows.submit(start)]
        assert sorted(each.result() for each in tries) == [False, True]


class Loser(sqlite3.Connection):
    """A connection that lets the other window go on the moment it is refused."""

    winner: sqlite3.Connection

    def execute(self, *statement: Any) -> sqlite3.Cursor:  # noqa: ANN401
        try:
            return super().execute(*statement)
        except sqlite3.OperationalError:
            self.winner.execute("COMMIT")
            raise


def test_who_is_refused_holds_nothing_that_the_other_waits_for(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Were the lock made exclusive before it is had, both could wait for each other in vain."""
    build(path)
    with closing(sqlite3.connect(path, timeout=0, isolation_level=None)) as winner:
        winner.execute("BEGIN IMMEDIATE")
        winner.execute("CREATE TABLE won (at)")
        monkeypatch.setattr(Loser, "winner", winner, raising=False)
        monkeypatch.setattr(sqlite3, "connect", partial(sqlite3.connect, factory=Loser))
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            _lock(path, LAYOUT)
        assert not winner.in_transaction

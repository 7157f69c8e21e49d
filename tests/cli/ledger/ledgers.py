"""Small ledgers to give the commands, and what they print as JSON."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ledger.applications import Application, Channel, Person
from ledger.events import Answered, Archived, Happening
from storage.ledger.ledger_file import LedgerFile, Newcomer

UNIT = "青禾县农业农村局"
MARKED = "诸葛㛃"


def make(path: Path, *newcomers: Newcomer) -> None:
    with LedgerFile.open(path) as ledger:
        ledger.add(newcomers, "经办")


def case(
    number: str,
    *happenings: Happening,
    on: str = "2025-03-03",
    unit: str = UNIT,
    kind: str = "natural",
) -> Newcomer:
    day = date.fromisoformat(on)
    application = Application(0, unit, number, Channel.POST, day, kind, "摘要", "办公室")
    return Newcomer(application, Person(f"{MARKED}{number}"), tuple(happenings))


def answers(capsys: pytest.CaptureFixture[str]) -> Any:  # noqa: ANN401
    return json.loads(capsys.readouterr().out)


def archived(number: str) -> Newcomer:
    """Return a case that was archived in 2020."""
    done = (Answered(date(2020, 3, 9), "granted"), Archived(date(2020, 4, 1)))
    return case(number, *done, on="2020-03-03")

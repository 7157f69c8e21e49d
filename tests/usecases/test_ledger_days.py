"""Days are told in one way wherever the clerk reads of the ledger: 2026年1月26日."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from ledger.checks.finding import Look
from ledger.checks.review import review
from ledger.deadlines import deadline_of
from ledger.derivation import derivation
from ledger.states import state_of
from storage.ledger.ledger_file import LedgerFile
from tests.ledger.calendars import CALENDAR, without
from usecases.ledger_disputes import counted_in, heard
from usecases.ledger_rows import rows_of, said_of
from usecases.ledger_words import closed_told, due_told, timeline
from usecases.open_ledger import OpenLedger
from usecases.sample_ledger import fill_sample_ledger

_ISO = re.compile(r"\d{4}-\d\d-\d\d")
_YEAR_TOLD = re.compile(r"\d{4}年\d{1,2}月\d{1,2}日")
_OFTEN = 100
#: Days on which many of the sample's cases are open, late or closed.
_DAYS = (date(2024, 12, 20), date(2025, 6, 20), date(2026, 11, 26))


def said(ledger: OpenLedger, today: date) -> Iterator[str]:
    """Yield all that list and card say of a ledger on a day, by calendars of two kinds."""
    held, choices = ledger.ledger, ledger.choices
    for finding in review(Look(held, today.year, today, CALENDAR, choices)):
        yield finding.message
    for dispute in held.disputes:
        yield from heard(dispute)
        yield from counted_in(dispute, choices, today)
    for calendar in (CALENDAR, without(2026)):
        for row in rows_of(held, calendar, today):
            deadline = deadline_of(row.case, calendar)
            yield from said_of(row, calendar, today)
            yield from derivation(row.case, calendar)
            yield closed_told(row.case, deadline)
            if state_of(row.case).is_open:
                yield due_told(deadline, calendar, today)
            for moment in timeline(row.case):
                yield moment.words


def test_the_ledger_tells_days_in_one_way(tmp_path: Path) -> None:
    with LedgerFile.open(tmp_path / "示例.taizhang") as file:
        fill_sample_ledger(file)
        ledger = OpenLedger(file, "测试")
        words = [each for today in _DAYS for each in said(ledger, today)]
    assert [each for each in words if _ISO.search(each)] == []
    assert sum(map(bool, map(_YEAR_TOLD.search, words))) > _OFTEN

"""The command ledger count: tables three and four as a ledger comes to them, beside a report."""

import json
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from cli.answers import CLEAN, ERRORS, refuse
from cli.ledger_units import of_one_unit
from cli.report_files import Wanted, read_given
from forms.checks.finding import Severity
from forms.editions.form_2021 import FORM
from forms.parsing import tidy_line
from forms.report import Report
from intake.errors import IntakeError
from ledger.checks.against import Difference, differences
from ledger.checks.finding import Look
from ledger.checks.review import review
from ledger.checks.suspects import Suspects, named
from ledger.counting import Count, count_year
from ledger.ledger import Ledger
from storage.errors import LibraryError
from storage.kinds import library_of
from usecases.closed_years import brought_over, moved_years, read_closed_years
from usecases.ledger_read import LedgerRead, read_ledger


def ledger_count(file: Path, against: Path | None, wanted: Wanted, *, as_json: bool) -> int:
    """Print what the ledger in ``file`` comes to in a year, and where the report is another.

    On stderr are told the ledger's own errors of that year, and what it counts otherwise than when
    the reports in the library beside it were made final.
    """
    year = wanted.year
    assert year is not None  # noqa: S101 (the parser asks for it)
    try:
        read = read_ledger(file)
        report = read_given(against, None, wanted).case.report if against else None
        unit = report.text("unit") if report else ""
        ledger = of_one_unit(read.ledger, wanted.unit, unit)
        held = _held_against(ledger, report, year)
    except (LibraryError, IntakeError) as error:
        return refuse(str(error))
    count = count_year(ledger, year, read.choices)
    told = _told(differences(count, held), Suspects(ledger, count, read.choices)) if held else []
    is_unheld = report is not None and held is None
    if as_json:
        data: dict[str, Any] = {"year": year, "cells": count.cells, "unplaced": _unplaced(count)}
        if report:
            data["differing"] = None if is_unheld else [_differing(*each) for each in told]
        print(json.dumps(data, ensure_ascii=False, indent=1))
    else:
        _print(count)
        for _, message in told:
            print(tidy_line(f"不一致 {message}"))
        if held and not told:
            print("与年报一致")
    if is_unheld:
        print(f"台账没有登记 {year} 年全年，没有和年报核对", file=sys.stderr)
    read = read._replace(ledger=ledger)
    errors = _errors(read, year)
    for line in (*errors, *_since_final(file, read, year)):
        print(tidy_line(line), file=sys.stderr)
    return ERRORS if told or is_unheld or errors or count.unplaced else CLEAN


def _held_against(ledger: Ledger, report: Report | None, year: int) -> Report | None:
    """Return ``report`` where the ledger was kept for the whole year, so that they must agree."""
    if report is None:
        return None
    return report if ledger.keeps(date(year, 1, 1), date(year, 12, 31)) else None


def _told(found: list[Difference], suspects: Suspects) -> list[tuple[Difference, str]]:
    """Return each difference with what is said of it: the likeliest cases too."""
    told = []
    for each in found:
        words = [each.message, named(suspects.of(each.id))]
        told.append((each, "；".join(filter(None, words))))
    return told


def _unplaced(count: Count) -> list[dict[str, str]]:
    return [{"number": one.number, "why": one.why} for one in count.unplaced]


def _differing(each: Difference, message: str) -> dict[str, Any]:
    return {
        "cell": each.id,
        "report": each.stated,
        "ledger": each.counted,
        "message": message,
    }


def _print(count: Count) -> None:
    for id, number in count.cells.items():
        if number:
            print(f"{FORM.fields[id].label} {number}")
    for one in count.unplaced:
        print(tidy_line(f"没有计入 {one.number}：{one.why}"))


def _errors(read: LedgerRead, year: int) -> list[str]:
    today = date.today()  # noqa: DTZ011
    look = Look(read.ledger, year, today, read.calendar, read.choices)
    found = review(look)
    return [f"{one.code} {one}" for one in found if one.severity is Severity.ERROR]


def _since_final(file: Path, read: LedgerRead, year: int) -> Iterator[str]:
    """Yield what is counted otherwise than the finals in the library beside the ledger say."""
    library = library_of(file)
    if not library.exists():
        return
    try:
        closed = read_closed_years(library)
    except LibraryError as error:
        yield f"没有与定稿时的数核对：{error}"
        return
    for moved in moved_years(read, [one for one in closed if one.year == year]):
        yield from (f"{one.code} {one}" for one in moved.findings)
    for before in closed:
        if before.year == year - 1:
            yield from (f"{one.code} {one.message}" for one in brought_over(read, before))

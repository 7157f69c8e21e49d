"""The command ledger count: tables three and four as a ledger comes to them, beside a report."""

import json
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from cli.answers import CLEAN, ERRORS, refuse
from cli.ledger_units import of_one_unit
from cli.report_files import Wanted, read_given
from forms.checks.finding import Finding, Severity
from forms.editions.form_2021 import FORM
from forms.parsing import tidy_line
from forms.report import Report
from intake.errors import IntakeError
from ledger.checks.against import disagrees
from ledger.checks.finding import Look
from ledger.checks.review import review
from ledger.counting import Count, count_year
from storage.errors import LibraryError
from usecases.ledger_read import LedgerRead, read_ledger


def ledger_count(file: Path, against: Path | None, wanted: Wanted, *, as_json: bool) -> int:
    """Print what the ledger in ``file`` comes to in a year, and where the report is another.

    The ledger's own errors of that year are told on stderr.
    """
    year = wanted.year
    assert year is not None  # noqa: S101 (the parser asks for it)
    try:
        read = read_ledger(file)
        report = read_given(against, None, wanted).case.report if against else None
        named = report.text("unit") if report else ""
        ledger = of_one_unit(read.ledger, wanted.unit, named)
    except (LibraryError, IntakeError) as error:
        return refuse(str(error))
    count = count_year(ledger, year, read.choices)
    differing: list[Finding] = []
    if report:
        differing.extend(disagrees(count, report, ledger, read.choices))
    if as_json:
        print(json.dumps(_data(year, count, report, differing), ensure_ascii=False, indent=1))
    else:
        _print(count, report, differing)
    errors = _errors(read._replace(ledger=ledger), year)
    for told in errors:
        print(tidy_line(told), file=sys.stderr)
    return ERRORS if differing or errors or count.unplaced else CLEAN


def _data(
    year: int, count: Count, report: Report | None, differing: Iterable[Finding]
) -> dict[str, Any]:
    unplaced = [{"number": one.number, "why": one.why} for one in count.unplaced]
    data: dict[str, Any] = {"year": year, "cells": count.cells, "unplaced": unplaced}
    if report:
        data["differing"] = [
            {"cell": one.fields[0], "report": one.left, "ledger": one.right, "message": one.message}
            for one in differing
        ]
    return data


def _print(count: Count, report: Report | None, differing: list[Finding]) -> None:
    for id, number in count.cells.items():
        if number:
            print(f"{FORM.fields[id].label} {number}")
    for one in count.unplaced:
        print(tidy_line(f"没有计入 {one.number}：{one.why}"))
    for finding in differing:
        print(tidy_line(f"不一致 {finding.message}"))
    if report and not differing:
        print("与年报一致")


def _errors(read: LedgerRead, year: int) -> list[str]:
    today = date.today()  # noqa: DTZ011
    look = Look(read.ledger, year, today, read.calendar, read.choices)
    found = review(look)
    return [f"{one.code} {one}" for one in found if one.severity is Severity.ERROR]

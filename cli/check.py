"""The command check: what the checks find on a report."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

from cli.answers import ERRORS, refuse, status_of
from cli.report_files import Wanted, read_given
from forms.checks.finding import Finding, Number
from forms.report import Report
from forms.review import review
from forms.texts.places import places_before
from forms.texts.span import Span
from forms.values import show
from intake.errors import IntakeError
from intake.exchange_file import read_exchange
from usecases.report_file import is_exchange_file

_TEXTS = "text."  # what the ids of texts begin with


def check(file: Path, previous: Path | None, wanted: Wanted, *, as_json: bool) -> int:
    """Print the findings on the report in ``file``, a line each or as one JSON list.

    With ``previous``, the report of the year before, what follows from it is checked too. Of a
    library it is the report that is ``wanted``.
    """
    try:
        given = read_given(file, previous, wanted)
        case = given.case
        in_file = _in_file(file, case.report)
    except IntakeError as error:
        return refuse(str(error))
    findings = review(case)
    status = status_of(findings)
    if not given.is_sure:
        status = ERRORS
    if as_json:
        data = [_as_data(finding, case.report, in_file) for finding in findings]
        print(json.dumps(data, ensure_ascii=False, indent=1))
        return status
    for finding in findings:
        print(f"{finding.severity.label} {finding.code} {finding.message}")
    if not findings:
        print("没有发现问题")
    return status


def _in_file(file: Path, report: Report) -> Report:
    """Return the report with its texts as they stand in an exchange file; of others as read."""
    if is_exchange_file(file):
        return read_exchange(file, as_kept=True)
    return report


def _as_data(finding: Finding, report: Report, in_file: Report) -> dict[str, Any]:
    """Return a finding as JSON has it; one about texts says where in them, the first place alone.

    Several places are all there as ``spans``. They are counted in the texts as they stand
    ``in_file``, of which those of ``report`` were made tidy.
    """
    data: dict[str, Any] = {
        "code": finding.code,
        "severity": finding.severity.value,
        "cells": list(finding.fields),
        "message": finding.message,
        "left": _as_number(finding.left),
        "right": _as_number(finding.right),
    }
    spans: list[dict[str, str | int]] = []
    for span in finding.places(report):
        if span.id.startswith(_TEXTS):  # a place in a line, such as the unit, is none in a text
            spans.append(_as_place(span, report.text(span.id), in_file.text(span.id)))
    if spans:
        data["span"] = spans[0]
    if len(spans) > 1:
        data["spans"] = spans
    return data


def _as_place(span: Span, tidy: str, original: str) -> dict[str, str | int]:
    """Return where a span of the ``tidy`` text is in the ``original`` one."""
    start, end = span.start, span.end
    if original != tidy:
        places = [*places_before(original, tidy), len(original)]
        start = places[start]
        end = places[end - 1] + 1 if end > span.start else start
    return {"section": span.id.removeprefix(_TEXTS), "start": start, "end": end}


def _as_number(number: Number | None) -> int | str | None:
    """Return money as a string, as exchange JSON has it: a float is not what the report says."""
    if isinstance(number, Decimal):
        return show(number)
    return number

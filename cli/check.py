"""The command check: what the checks find on a report."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

from cli.answers import refuse, status_of
from cli.exchange_files import read_case
from forms.checks.finding import Finding, Number, Span
from forms.report import Report
from forms.review import review
from forms.values import show
from intake.errors import IntakeError

_TEXTS = "text."  # what the ids of texts begin with


def check(file: Path, previous: Path | None, *, as_json: bool) -> int:
    """Print the findings on the report in ``file``, a line each or as one JSON list.

    With ``previous``, the report of the year before, what follows from it is checked too.
    """
    try:
        case = read_case(file, previous)
    except IntakeError as error:
        return refuse(str(error))
    findings = review(case)
    if as_json:
        data = [_as_data(finding, case.report) for finding in findings]
        print(json.dumps(data, ensure_ascii=False, indent=1))
        return status_of(findings)
    for finding in findings:
        print(f"{finding.severity.label} {finding.code} {finding.message}")
    if not findings:
        print("没有发现问题")
    return status_of(findings)


def _as_data(finding: Finding, report: Report) -> dict[str, Any]:
    """Return a finding as JSON has it; one about texts says where in them, the first place alone.

    Several places are all there as ``spans``.
    """
    data: dict[str, Any] = {
        "code": finding.code,
        "severity": finding.severity.value,
        "cells": list(finding.fields),
        "message": finding.message,
        "left": _as_number(finding.left),
        "right": _as_number(finding.right),
    }
    spans = [_as_place(span) for span in finding.places(report) if _is_in_text(span)]
    if spans:
        data["span"] = spans[0]
    if len(spans) > 1:
        data["spans"] = spans
    return data


def _is_in_text(span: Span) -> bool:
    """Whether a span is in a section's text, not in a line such as the unit."""
    return span.id.startswith(_TEXTS)


def _as_place(span: Span) -> dict[str, str | int]:
    section = span.id.removeprefix(_TEXTS)
    return {"section": section, "start": span.start, "end": span.end}


def _as_number(number: Number | None) -> int | str | None:
    """Return money as a string, as exchange JSON has it: a float is not what the report says."""
    if isinstance(number, Decimal):
        return show(number)
    return number

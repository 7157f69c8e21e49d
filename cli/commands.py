"""The commands that need no window: check and export. Each prints its answer and returns the exit status."""

import json
import sys
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

from export.compose import compose
from export.deliver import FORMATS, deliver
from export.errors import ExportError
from forms.checks.finding import Case, Finding, Number, Severity
from forms.checks.review import case_of, review
from forms.sign_off.drafts import DRAFT
from forms.sign_off.reasons import standings
from forms.values import show
from intake.errors import IntakeError
from intake.exchange_file import read_exchange

#: Exit statuses.
CLEAN, ERRORS, UNUSABLE = 0, 1, 2


def check(file: Path, previous: Path | None, *, as_json: bool) -> int:
    """Print the findings on the report in ``file``, a line each or as one JSON list.

    With ``previous``, the report of the year before, what follows from it is checked too.
    """
    try:
        case = case_of(read_exchange(file), read_exchange(previous) if previous else None)
        _refuse_another_year(case)
    except IntakeError as error:
        return refuse(str(error))
    findings = review(case)
    if as_json:
        print(json.dumps([_as_data(finding) for finding in findings], ensure_ascii=False, indent=1))  # noqa: T201
    else:
        for finding in findings:
            print(f"{finding.severity.label} {finding.code} {finding.message}")  # noqa: T201
        if not findings:
            print("没有发现问题")  # noqa: T201
    return _status(findings)


def export(file: Path, targets: Mapping[str, Path], *, draft: bool) -> int:
    """Write the report in ``file`` to each of ``targets``, by its format; findings do not keep it from being written."""
    if not targets:
        return refuse(
            "没有说要导出成什么，请至少给出 "
            + "、".join(f"--{format}" for format in FORMATS)
            + " 中的一个"
        )
    if len({target.absolute() for target in targets.values()}) < len(targets):
        return refuse("两种格式写到了同一个文件，请分别起名")
    try:
        report = read_exchange(file)
        findings = review(case_of(report))
        document = compose(
            report, draft=DRAFT if draft else "", standings=standings(report, findings, ())
        )
        for format, target in targets.items():
            deliver(document, format, target)
            print(f"已写好并核对无误：{target}")  # noqa: T201
    except (IntakeError, ExportError) as error:
        return refuse(str(error))
    return _status(findings)


def refuse(why: str) -> int:
    """Say in one line on stderr why the input could not be used; return that exit status."""
    print(" ".join(why.split()), file=sys.stderr)  # noqa: T201
    return UNUSABLE


def _refuse_another_year(case: Case) -> None:
    year, before = case.report.year, case.previous and case.previous.year
    if year and before and before != year - 1:
        raise IntakeError(f"--previous 应是上一年（{year - 1} 年）的年报，给的是 {before} 年的")


def _status(findings: list[Finding]) -> int:
    return ERRORS if any(finding.severity is Severity.ERROR for finding in findings) else CLEAN


def _as_data(finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "cells": list(finding.fields),
        "message": finding.message,
        "left": _as_number(finding.left),
        "right": _as_number(finding.right),
    }


def _as_number(number: Number | None) -> int | str | None:
    """Return money as a string, as exchange JSON has it: a float is not what the report says."""
    return show(number) if isinstance(number, Decimal) else number

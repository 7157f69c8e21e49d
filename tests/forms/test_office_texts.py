"""The checks of prose, held to texts that were written without a look at their rules."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from forms.checks.finding import Finding
from forms.editions.form_2021 import FORM
from forms.exchange import from_exchange
from forms.report import Report
from forms.review import case_of, review
from tests.places import REPOSITORY

TEXTS = sorted((REPOSITORY / "tests" / "office_texts").glob("*.json"))
#: What the rules of prose are called; what others find in these texts is not asked here.
PROSE = ("text.", "overview.aspects")
#: Of the faults that were put in, at least so many are found.
FOUND = 0.8


def report(told: dict[str, Any], unit: str, kind: str) -> Report:
    """Return the report that a file tells of: a figure that it does not name is 0."""
    cells: dict[str, Any] = {}
    for field in FORM.fields.values():
        if field.kind.is_number and not field.parts:
            cells[field.id] = told["cells"].get(field.id, 0)
    data = {"format": FORM.id, "unit": unit, "kind": kind, "year": told["year"]}
    return from_exchange({**data, "text": told["text"], "cells": cells}, as_kept=True)


def findings(told: dict[str, Any]) -> Iterator[Finding]:
    """Yield what the rules of prose find on the report that a file tells of."""
    unit, kind = told["unit"], told["kind"]
    last = report(told["previous"], unit, kind) if "previous" in told else None
    for finding in review(case_of(report(told, unit, kind), last)):
        if finding.code.startswith(PROSE) and finding.code != "text.glyph":
            yield finding


def is_that(finding: Finding, wanted: dict[str, Any]) -> bool:
    """Whether a finding is the one that is ``wanted``: of its code, where it is."""
    if finding.code != wanted["code"]:
        return False
    if "start" not in wanted:
        return True
    for id, start, end in finding.spans:
        if id == f"text.{wanted['section']}" and start < wanted["end"] and wanted["start"] < end:
            return True
    return not finding.spans and f"text.{wanted['section']}" in finding.fields


def load(path: Path) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return told


def test_half_of_the_texts_have_faults() -> None:
    with_faults = [path for path in TEXTS if load(path)["findings"]]
    assert (len(TEXTS), len(with_faults)) == (40, 20)


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_nothing_is_said_of_what_is_right(path: Path) -> None:
    told = load(path)
    for finding in findings(told):
        assert any(is_that(finding, wanted) for wanted in told["findings"]), finding.message


def test_most_of_the_faults_are_found() -> None:
    found, missed = 0, []
    for path in TEXTS:
        told = load(path)
        said = list(findings(told))
        for wanted in told["findings"]:
            if wanted.get("optional"):
                continue
            if any(is_that(finding, wanted) for finding in said):
                found += 1
            else:
                missed.append((path.stem, wanted))
    assert found >= FOUND * (found + len(missed)), missed

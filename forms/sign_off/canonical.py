"""A report as a version keeps it: exchange JSON with the derived written out, and back.

What is derived is written out, so that neither a total left to be summed nor a preamble left to be
proposed can come out otherwise in a later version of the program.
"""

import json
from typing import Final

from forms.exchange import from_exchange, to_exchange
from forms.form import Form
from forms.report import Edit, Report
from forms.texts.preamble import PREAMBLE, preamble, propose_preamble

#: What exchange JSON always has, and a report in which that is blank has not.
_LEFT_OUT: Final[dict[str, object]] = {"unit": None, "year": None, "cells": {}}


def canonical(report: Report) -> str:
    """Return ``report`` as exchange JSON: the derived written out, blanks left out, keys sorted."""
    edits = [report.edit(id, report.value(id)) for id in _totals(report.form)]
    edits.append(report.edit(PREAMBLE, preamble(report)))
    data = _without_blanks(to_exchange(report.changed(edits)))
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def from_canonical(canonical_json: str) -> Report:
    """Return the report of a :func:`canonical` text, what equals its derivation derived again.

    Raises:
        ValueError: where the text is no such JSON.
    """
    kept = json.loads(canonical_json)
    if isinstance(kept, dict):
        kept = _LEFT_OUT | kept
    report = from_exchange(kept, as_kept=True)
    edits: list[Edit] = []
    for id in _totals(report.form):
        derived = report.derived(id)
        if derived is not None and derived == report.stated(id):
            edits.append(report.edit(id, None))
    if report.text(PREAMBLE) == propose_preamble(report):
        edits.append(report.edit(PREAMBLE, None))
    return report.changed(edits)


def _totals(form: Form) -> list[str]:
    return [field.id for field in form.fields.values() if field.parts]


def _without_blanks(data: dict[str, object]) -> dict[str, object]:
    kept: dict[str, object] = {}
    for key, value in data.items():
        content = value
        if isinstance(value, dict):
            content = _without_blanks(value)
        if content is not None and content != {}:
            kept[key] = content
    return kept

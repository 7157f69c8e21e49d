"""A report of one edition as seen from another: what last year's report says in terms of this year's form."""

from collections.abc import Mapping

from forms.editions.registry import EDITIONS
from forms.form import Form
from forms.report import Report
from forms.values import Value


def seen_from(form: Form, report: Report) -> Report:
    """Return ``report`` in terms of ``form``; what has no counterpart there is absent.

    Totals keep what they come to on the report's own form, since those of ``form`` may have other parts.
    """
    if report.form.id == form.id:
        return report
    theirs = _counterparts(form, report.form)
    values: dict[str, Value] = {}
    for id in form.fields:
        counterpart = theirs.get(id, id)
        if counterpart in report.form.fields:
            values[id] = report.value(counterpart)
    return Report(form, values)


def _counterparts(form: Form, other: Form) -> Mapping[str, str]:
    """Return the ids of ``other`` by those of ``form``, where they differ; the later of the two editions declares them."""
    declared = EDITIONS[form.id].counterparts.get(other.id)
    if declared is not None:
        return declared
    declared = EDITIONS[other.id].counterparts.get(form.id, {})
    return {theirs: ours for ours, theirs in declared.items()}

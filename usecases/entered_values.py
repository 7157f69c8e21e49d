"""Values that the clerk enters, as edits of a report."""

from collections.abc import Mapping

from forms.report import Edit, Report
from forms.values import Value


def edits_that_enter(report: Report, values: Mapping[str, Value]) -> list[Edit]:
    """Return the edits that bring the fields to ``values``; what changes nothing is left out.

    A total that equals the sum of its parts, once all is entered, is left to follow from them.
    """
    stated = [report.edit(id, value) for id, value in values.items()]
    after = report.changed(stated)
    edits = []
    for id, value in values.items():
        edit = report.edit(id, value)
        if _follows(after, id):
            edit = report.edit(id, None)
        if edit.old != edit.new:
            edits.append(edit)
    return edits


def _follows(after: Report, id: str) -> bool:
    """Whether a total, as it would be stated, says no more than the sum of its parts."""
    if not after.form.fields[id].parts:
        return False
    return after.derived(id) == after.stated(id)

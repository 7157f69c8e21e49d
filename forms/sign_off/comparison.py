"""What differs between two states of a report, and the edits that lead from one to the other."""

from forms.editions.registry import seen_from
from forms.report import Edit, Report
from forms.texts.preamble import PREAMBLE, preamble
from forms.values import Value


def differences(old: Report, new: Report) -> list[Edit]:
    """Return an edit, from ``old`` to ``new``, for each field that is not printed alike.

    The fields are those of ``new``; an ``old`` of another edition is as seen from that of ``new``.
    """
    old = seen_from(new.form, old)
    found: list[Edit] = []
    for id in new.form.fields:
        before = printed(old, id)
        after = printed(new, id)
        if before != after:
            found.append(Edit(id, before, after))
    return found


def edits_towards(report: Report, target: Report) -> list[Edit]:
    """Return the edits after which ``report`` says what ``target`` says, deriving the same totals.

    Of a ``target`` on another edition, it is what can be said on that of ``report``.
    """
    target = seen_from(report.form, target)
    edits = _edits_to_differing(report, report, target)
    # A total that was right as it was may follow from its parts no more.
    edits += _edits_to_differing(report, report.changed(edits), target)
    return edits


def _edits_to_differing(report: Report, now: Report, target: Report) -> list[Edit]:
    """Return the edits of ``report`` to what ``target`` states where ``now`` prints otherwise."""
    edits = []
    for difference in differences(now, target):
        edit = report.edit(difference.id, target.stated(difference.id))
        if edit.old != edit.new:
            edits.append(edit)
    return edits


def printed(report: Report, id: str) -> Value:
    """Return what ``report`` prints in the field."""
    if id == PREAMBLE:
        return preamble(report)
    return report.value(id)

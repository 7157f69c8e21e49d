"""What somebody else's copy of a report changes in ours, which may have gone on meanwhile."""

from collections.abc import Mapping
from typing import NamedTuple

from forms.editions.registry import seen_from
from forms.parsing import tidy_paragraphs
from forms.report import Edit, Report
from forms.sign_off.comparison import printed
from forms.texts.preamble import PREAMBLE, propose_preamble
from forms.values import Value


class Suggestion(NamedTuple):
    """A change that the copy makes: an edit of our report, and what the copy's original had."""

    edit: Edit
    original: Value
    now: Value  # what our report prints there

    @property
    def collides(self) -> bool:
        """Whether our report has meanwhile gone another way in this field."""
        return not _prints_alike(self.original, self.now)


def suggestions(report: Report, original: Report, said: Mapping[str, Value]) -> list[Suggestion]:
    """Return what a copy of ``original`` that says ``said`` changes in ``report``.

    What the copy leaves as it was is no change, even where ``report`` has it otherwise by now.
    Totals and a preamble that come out as the copy says once the rest is taken are left to follow.
    """
    original = seen_from(report.form, original)
    changed: dict[str, Value] = {}
    for id, value in said.items():
        if not _prints_alike(value, printed(original, id)):
            changed[id] = value
    after = _with_inputs(report, changed)
    found: list[Suggestion] = []
    for id, value in changed.items():
        now = printed(report, id)
        edit = report.edit(id, value)
        if _follows(after, id, value):
            edit = report.edit(id, None)
        if edit.old != edit.new and not _prints_alike(now, value):
            found.append(Suggestion(edit, printed(original, id), now))
    return found


def _with_inputs(report: Report, changed: Mapping[str, Value]) -> Report:
    """Return the report with what was changed, but for what can follow from it."""
    edits: list[Edit] = []
    for id, value in changed.items():
        if id != PREAMBLE and not report.form.fields[id].parts:
            edits.append(report.edit(id, value))
    return report.changed(edits)


def _follows(after: Report, id: str, value: Value) -> bool:
    """Whether the field comes out as ``value`` by itself."""
    if id == PREAMBLE:
        return _prints_alike(value, propose_preamble(after))
    if not after.form.fields[id].parts:
        return False
    return value in (None, after.derived(id))


def _prints_alike(one: Value, other: Value) -> bool:
    """Whether both print alike: blank lines, indents and look-alikes of a text do not count."""
    if isinstance(one, str) and isinstance(other, str):
        return tidy_paragraphs(one) == tidy_paragraphs(other)
    if one in (None, ""):
        return other in (None, "")
    return one == other

"""What a written reason is bound to: the values that it explains, as they were.

That is each field of the finding and both its sides. Of a text it is the excerpt that the finding
is about, with the words around it where it has its sense from these (a number from its clause), so
that what is edited or moved elsewhere in the text has no part in it. Of
what is said of a text as a whole (how long it is, what it does not speak of) it is the gist of that
in the place of the text and of the sides. It is the whole text where there is neither; blanks and
empty lines do not count. Reasons that were written before findings named excerpts and gists are
bound to the whole of each text, and hold as they did.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from forms.checks.finding import Finding, spoken_text
from forms.form import Form
from forms.parsing import tidy_paragraphs
from forms.report import Report
from forms.texts.span import Span
from forms.values import Kind, Stored, store

#: Values by the ids of fields, the excerpts of a text by its id with a mark, the sides by name.
Bound = Mapping[str, Stored]

_EXCERPT = " excerpt"  # behind the id of a text
_LEFT, _RIGHT = "left", "right"
#: Which of several findings about the same words it is, from 2 on.
_NUMBER = "number"
#: Excerpts of which no more than this is the same are not one that was changed.
_ALIKE = 0.5


class Explained(NamedTuple):
    """A finding with what a reason for it is bound to, and what one was bound to ``before``."""

    finding: Finding
    bound: Bound
    before: Bound

    def is_bound(self, bound: Bound) -> bool:
        """Whether a reason that is bound to ``bound`` is for this finding as it stands."""
        return bound in (self.bound, self.before)


def explained(report: Report, findings: Sequence[Finding]) -> list[Explained]:
    """Return all ``findings`` on ``report`` with what a reason for each is bound to."""
    found = []
    seen: Counter[tuple[object, ...]] = Counter()
    for finding in findings:
        before = as_bound(report.form, _values(report, finding))
        if finding.gist:
            bound = _with_gist(report, finding, before)
        else:
            bound = _with_excerpts(report, finding, before)
        same = (finding.code, finding.fields, *bound.items())
        seen[same] += 1
        if finding.spans and seen[same] > 1:
            bound[_NUMBER] = seen[same]
        found.append(Explained(finding, bound, before))
    return found


def as_bound(form: Form, values: Bound) -> dict[str, Stored]:
    """Return ``values`` with texts in their one form, in which blanks make no difference."""
    bound: dict[str, Stored] = {}
    for id, value in values.items():
        field = form.fields.get(id)
        if isinstance(value, str) and field and field.kind in (Kind.TEXT, Kind.LINE):
            bound[id] = tidy_paragraphs(value)
        else:
            bound[id] = value
    return bound


def resembles(bound: Bound, now: Bound) -> bool:
    """Whether ``now`` may be what ``bound`` has become: most of its excerpts is still there."""
    from difflib import SequenceMatcher  # seldom is anything to be compared

    for key, excerpt in bound.items():
        if key.endswith(_EXCERPT):
            likeness = SequenceMatcher(None, str(excerpt), str(now.get(key, "")))
            return likeness.real_quick_ratio() > _ALIKE and likeness.ratio() > _ALIKE
    return True


def changed(finding: Finding, bound: Bound, now: Bound) -> tuple[str, ...]:
    """Return the fields that are otherwise ``now`` than they were explained; "" if others are."""
    ids = dict.fromkeys(finding.fields)
    for span in _excerpts(finding):
        if span.id + _EXCERPT in bound:
            ids[span.id] = None
    found = [id for id in ids if _of(bound, id) != _of(now, id)]
    if not found:
        return ("",)
    return tuple(found)


def _values(report: Report, finding: Finding) -> dict[str, Stored]:
    values = {id: store(report.value(id)) for id in finding.fields}
    values[_LEFT] = store(finding.left)
    values[_RIGHT] = store(finding.right)
    return values


def _with_excerpts(report: Report, finding: Finding, values: Bound) -> dict[str, Stored]:
    """Return ``values`` with the excerpts that the finding names in place of their texts."""
    excerpts: dict[str, list[str]] = {}
    for span in _excerpts(finding):
        excerpt = spoken_text(report, span.id)[span.start : span.end]
        excerpts.setdefault(span.id, []).append(tidy_paragraphs(excerpt))
    bound = {id: value for id, value in values.items() if id not in excerpts}
    for id, texts in excerpts.items():
        bound[id + _EXCERPT] = "\n".join(texts)
    return bound


def _with_gist(report: Report, finding: Finding, values: Bound) -> dict[str, Stored]:
    """Return ``values`` with the gist in the place of texts and sides."""
    bound: dict[str, Stored] = {}
    for id in finding.fields:
        if report.form.fields[id].kind is Kind.TEXT:
            bound[id + _EXCERPT] = finding.gist
        else:
            bound[id] = values[id]
    return bound


def _excerpts(finding: Finding) -> Iterator[Span]:
    """Yield what is quoted for a finding: of each text the words around, else those it is about."""
    yield from finding.around
    quoted = {span.id for span in finding.around}
    for span in finding.spans:
        if span.id not in quoted:
            yield span


def _of(bound: Bound, id: str) -> Stored:
    """Return what is bound of a field: its excerpts, else its value."""
    return bound.get(id + _EXCERPT, bound.get(id))

"""Words with figures in a text: each number keeps to its cells, and our checks find no fault."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from forms.editions.form_2021 import DOCUMENTS, ISSUED
from forms.editions.registry import composed_of, mentions_of
from forms.prose.composed import Composed
from forms.report import Report
from forms.review import case_of, review
from forms.texts.span import Span
from forms.values import UNIT_KINDS
from tests.strategies import balanced
from ui.text.figures.inserting import choices_for, for_paragraph

HEAD = "（一）工作概况。各项工作都做了。\n"
TEXTS = ("text.overview", "text.other_matters")
BEFORE = st.sampled_from(["", HEAD, f"{HEAD}（二）另外一项。", f"{HEAD}做了许多工作，"])
AFTER = st.sampled_from(["", "\n（三）其他方面。也都做了。"])


DISCLOSED = [
    *(f"disclosure.{row}.{key}" for row, _ in DOCUMENTS for key, _ in ISSUED),
    *(f"disclosure.{row}.decisions" for row in ("permits", "penalties", "coercion")),
]


@st.composite
def complete_reports(draw: st.DrawFn) -> Report:
    """Make a report whose three tables have any figures that agree."""
    report = draw(balanced())
    count = st.integers(0, 3) | st.integers(0, 2_000)
    edits = [report.edit(id, draw(count)) for id in DISCLOSED]
    edits.append(report.edit("kind", draw(st.sampled_from(list(UNIT_KINDS)))))
    return report.changed(edits)


def inserted(report: Report, composed: Composed, before: str, after: str) -> Report:
    """Return the report with the paragraph between the two."""
    id = composed.subject.text_id
    opening = for_paragraph(before, after)
    edit = report.edit(id, opening.before + composed.text + opening.after)
    choices = list(choices_for(report, edit, composed.stated, len(opening.before)))
    report = report.changed([edit])
    for choice in choices:
        report.choose(choice)
    return report


def assert_bound(report: Report, composed: Composed) -> None:
    """See that each number of a paragraph in its text is bound to the cells that it is from."""
    id = composed.subject.text_id
    start = report.text(id).index(composed.text)
    bound = {each.span: each for each in mentions_of(report, id) if each.is_number}
    for each in composed.stated:
        mention = bound[Span(id, start + each.start, start + each.end)]
        assert set(mention.cells) == set(each.cells), composed.text
        assert mention.agrees


@settings(max_examples=60, deadline=None)
@given(complete_reports(), complete_reports(), BEFORE, AFTER)
def test_every_number_is_bound_to_the_cells_that_it_is_from(
    report: Report, previous: Report, before: str, after: str
) -> None:
    for composed in composed_of(report, previous):
        assert_bound(inserted(report, composed, before, after), composed)


@settings(max_examples=60, deadline=None)
@given(complete_reports(), complete_reports(), st.booleans())
def test_our_own_checks_find_no_fault_with_it(
    report: Report, previous: Report, has_heads: bool
) -> None:
    last = previous.changed([previous.edit("year", (report.year or 0) - 1)])
    report = report.changed(report.edit(id, None) for id in TEXTS)
    paragraphs = composed_of(report, last)
    for number, composed in zip("一二三四", paragraphs, strict=True):
        before = report.text(composed.subject.text_id)
        head = f"（{number}）{composed.subject.name}。" if has_heads else ""
        report = inserted(report, composed, f"{before}\n{head}".lstrip(), "")
    for composed in paragraphs:
        assert_bound(report, composed)
    assert [each for each in review(case_of(report, last)) if each.spans] == []


@settings(max_examples=60, deadline=None)
@given(complete_reports())
def test_that_there_was_none_is_held_against_the_table_too(report: Report) -> None:
    for composed in composed_of(report, None):
        text = composed.text
        mentions = mentions_of(inserted(report, composed, "", ""), composed.subject.text_id)
        words = [text[each.span.start : each.span.end] for each in mentions if not each.is_number]
        told = re.findall("(?:未[收发制]|无[上结行])[^，。]*", text)
        assert len(words) == len(told) - text.count("未发出") - text.count("未收取"), text

"""A finding: its weight in the clerk's words, and its places in texts."""

from forms.checks.finding import Finding, Severity
from forms.texts.preamble import propose_preamble
from forms.texts.span import Span
from tests.builders import complete

OVERVIEW, PROBLEMS = "text.overview", "text.problems"


def test_severities_in_the_words_of_the_screen() -> None:
    assert [severity.label for severity in Severity] == ["必改", "须说明", "提示"]


def about(*fields: str, spans: tuple[Span, ...] = ()) -> Finding:
    return Finding("text.marks", Severity.WARNING, fields, "", "", spans=spans)


def test_a_finding_about_a_text_without_a_span_is_about_all_of_it() -> None:
    report = complete({OVERVIEW: "𠮷祥。", PROBLEMS: None})
    assert about("unit", OVERVIEW).places(report) == (Span(OVERVIEW, 0, 3),)
    assert about(PROBLEMS).places(report) == (Span(PROBLEMS, 0, 0),)
    assert about("requests.received.natural", "unit").places(report) == ()


def test_spans_stand_for_their_text_and_may_be_in_further_ones() -> None:
    report = complete()
    spans = (Span(OVERVIEW, 1, 3), Span(OVERVIEW, 5, 6), Span(PROBLEMS, 0, 2))
    assert about(OVERVIEW, spans=spans).places(report) == spans
    whole = Span(OVERVIEW, 0, len(report.text(OVERVIEW)))
    assert about(OVERVIEW, PROBLEMS, spans=spans[2:]).places(report) == (spans[2], whole)


def test_the_whole_of_a_proposed_preamble_is_the_proposed_one() -> None:
    report = complete()
    (place,) = about("text.preamble").places(report)
    assert place == Span("text.preamble", 0, len(propose_preamble(report)))

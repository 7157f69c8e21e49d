"""What is found in words that are being typed: kept back until they are finished."""

from collections import Counter
from dataclasses import replace

from forms.checks.finding import Finding, Severity
from forms.sign_off.reasons import Standing
from forms.texts.span import Span
from tests.builders import complete
from ui.report.holding import Held, sayings, told

ID = "text.overview"
WORDS = "收到申请12件，“办结9件，转下年"
REPORT = complete({ID: WORDS})


def found(words: str, message: str = "") -> Standing:
    """Return a finding on ``words`` of the text."""
    start = WORDS.index(words)
    span = Span(ID, start, start + len(words))
    message = message or f"“{words}”不对"
    finding = Finding("text.count", Severity.WARNING, (ID,), message, "", spans=(span,))
    return Standing(finding)


def held(words: str) -> Held:
    """Return the hold while ``words`` are being typed."""
    start = WORDS.index(words)
    return Held(Span(ID, start, start + len(words)), Span(ID, 0, start))


def said(*standings: Standing, before: tuple[Standing, ...] = ()) -> list[Standing]:
    return told(REPORT, standings, sayings(REPORT, before), held("办结9件"))


def test_all_is_told_where_nothing_is_typed() -> None:
    findings = [found("12"), found("9")]
    assert told(REPORT, findings, Counter(), None) == findings


def test_nothing_is_told_of_the_words_that_are_typed() -> None:
    elsewhere, here = found("12"), found("9")
    assert said(elsewhere, here) == [elsewhere]


def test_a_text_as_a_whole_and_another_text_are_no_such_words() -> None:
    whole = Standing(Finding("text.length", Severity.WARNING, (ID,), "太长", ""))
    span = Span("text.problems", 0, 99)
    other = Standing(Finding("text.marks", Severity.WARNING, (span.id,), "", "", spans=(span,)))
    assert said(whole, other) == [whole, other]


def test_what_is_open_before_them_may_yet_be_closed() -> None:
    opening, comma = found("“"), found("，")
    assert said(opening, comma) == [comma]


def test_what_was_told_before_is_told_on_wherever_it_is_now() -> None:
    here = found("9", "见：9件")
    longer = REPORT.changed([REPORT.edit(ID, f"今年{WORDS}")])
    span = Span(ID, WORDS.index("9") + 2, WORDS.index("9") + 3)
    before = Standing(replace(here.finding, spans=(span,), message="见：9"))
    known = sayings(longer, [before])
    assert told(REPORT, [here], known, held("办结9件")) == [here]
    assert said(here, before=(found("12"),)) == []


def test_what_was_told_of_other_words_is_no_leave_to_tell_it_of_these() -> None:
    report = complete({ID: "收到9件，办结9件"})
    elsewhere, here = (
        Standing(
            Finding("text.count", Severity.WARNING, (ID,), "", "", spans=(Span(ID, at, at + 1),))
        )
        for at in (2, 7)
    )
    words = Held(Span(ID, 5, 9), Span(ID, 0, 5))
    once = sayings(report, [elsewhere])
    assert told(report, [elsewhere, here], once, words) == [elsewhere]
    twice = sayings(report, [elsewhere, here])
    assert told(report, [elsewhere, here], twice, words) == [elsewhere, here]

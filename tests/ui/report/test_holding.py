"""What is found in words that are being typed: kept back until they are finished."""

from forms.checks.finding import Finding, Severity
from forms.report import Report
from forms.sign_off.reasons import Standing
from forms.texts.span import Span
from tests.builders import complete
from ui.report.holding import Held, told

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


def said(report: Report, *standings: Standing, before: tuple[Standing, ...] = ()) -> list[Standing]:
    return told(report, standings, before, held("办结9件"))


def test_all_is_told_where_nothing_is_typed() -> None:
    findings = [found("12"), found("9")]
    assert told(REPORT, findings, (), None) == findings


def test_nothing_is_told_of_the_words_that_are_typed() -> None:
    elsewhere, here = found("12"), found("9")
    assert said(REPORT, elsewhere, here) == [elsewhere]


def test_a_text_as_a_whole_and_another_text_are_no_such_words() -> None:
    whole = Standing(Finding("text.length", Severity.WARNING, (ID,), "太长", ""))
    span = Span("text.problems", 0, 99)
    other = Standing(Finding("text.marks", Severity.WARNING, (span.id,), "", "", spans=(span,)))
    assert said(REPORT, whole, other) == [whole, other]


def test_what_is_open_before_them_may_yet_be_closed() -> None:
    opening, comma = found("“"), found("，")
    assert said(REPORT, opening, comma) == [comma]


def test_what_was_told_before_is_told_on_wherever_it_is_now() -> None:
    here = found("9", "不对")
    moved = Standing(Finding("text.count", Severity.WARNING, (ID,), "不对", ""))
    assert said(REPORT, here, before=(moved,)) == [here]
    assert said(REPORT, here, before=(found("9", "别的"),)) == []


def test_what_was_told_of_other_words_is_no_leave_to_tell_it_of_these() -> None:
    elsewhere, here = found("12", "不对"), found("9", "不对")
    assert said(REPORT, elsewhere, here, before=(elsewhere,)) == [elsewhere]
    assert said(REPORT, elsewhere, here, before=(elsewhere, here)) == [elsewhere, here]

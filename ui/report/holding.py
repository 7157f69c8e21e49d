"""Words that are being typed: what the checks find there is not said before they are finished."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from forms.checks.finding import Finding, spoken_text
from forms.report import Report
from forms.sign_off.reasons import Standing
from forms.texts.span import Span

#: What is open while the words behind it are being typed may yet be closed.
_OPENING = frozenset("“‘「『（《〈〔【(")


class Held(NamedTuple):
    """The ``words`` under the cursor, and what stands ``before`` them in their paragraph."""

    words: Span
    before: Span


#: What a finding says, wherever its words have moved to meanwhile: its check, fields and words.
Saying = tuple[str, tuple[str, ...], tuple[str, ...]]


def told(
    report: Report, standings: Sequence[Standing], said: Counter[Saying], held: Held | None
) -> list[Standing]:
    """Return which of ``standings`` are told while words are ``held``.

    What was ``said`` before and still stands is told on: it does not come and go under the fingers.
    """
    if held is None:
        return list(standings)
    left = said.copy()
    kept_back = [_is_held(report, each.finding, held) for each in standings]
    for each, is_kept_back in zip(standings, kept_back, strict=True):
        if not is_kept_back:
            left[_saying(report, each.finding)] -= 1
    found = []
    for each, is_kept_back in zip(standings, kept_back, strict=True):
        saying = _saying(report, each.finding)
        if is_kept_back:
            left[saying] -= 1
        if not is_kept_back or left[saying] >= 0:
            found.append(each)
    return found


def sayings(report: Report, standings: Iterable[Standing]) -> Counter[Saying]:
    """Return how often each thing is said of ``report``."""
    return Counter(_saying(report, each.finding) for each in standings)


def _saying(report: Report, finding: Finding) -> Saying:
    words = [spoken_text(report, span.id)[span.start : span.end] for span in finding.spans]
    return finding.code, finding.fields, tuple(words)


def _is_held(report: Report, finding: Finding, held: Held) -> bool:
    for span in finding.spans:
        if span.overlaps(held.words):
            return True
        if span.overlaps(held.before):
            return spoken_text(report, span.id)[span.start : span.end] in _OPENING
    return False

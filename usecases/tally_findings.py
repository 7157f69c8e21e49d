"""What the ledger says to what a report's own checks found: which cases, words that are ready."""

from collections.abc import Iterable
from dataclasses import replace

from forms.checks.finding import Correction, Finding
from forms.editions.form_2021 import APPLICANTS, CARRIED_IN, request
from forms.mending import Proposal
from forms.report import Report
from forms.texts.nothing import says_none
from forms.texts.span import Span
from ledger.checks.years import carried_in_words
from ledger.placing import MISC
from ledger.sentences import misc_words
from usecases.tally import LedgerTally

_OTHER_MATTERS = "text.other_matters"
_MISC = request(MISC, "total")
_COLUMNS = {request(CARRIED_IN[0], column): column for column, _ in APPLICANTS}
#: In a sentence that is not ready yet.
_LACKS = "请补"


def told_with(tally: LedgerTally, found: Iterable[Finding], report: Report) -> list[Finding]:
    """Return what was ``found`` on ``report``, with what the ledger knows of it.

    Nothing is added of a ledger that was not kept for the whole year.
    """
    if not tally.is_whole:
        return list(found)
    return [_told(tally, finding, report) for finding in found]


def counted_first(tally: LedgerTally, offered: Iterable[Proposal]) -> list[Proposal]:
    """Return what is ``offered``, first that after which its cells are as the ledger counts."""
    marked = [replace(each, is_counted=_is_counted(tally, each)) for each in offered]
    return sorted(marked, key=lambda each: not each.is_counted)


def _is_counted(tally: LedgerTally, proposal: Proposal) -> bool:
    for edit in proposal.edits:
        restated = tally.restated(edit.id) if edit.id in tally.count.cells else None
        if restated is None or edit.new != restated.number:
            return False
    return tally.is_whole


def _told(tally: LedgerTally, finding: Finding, report: Report) -> Finding:
    match finding.code:
        case "continuity.carried_in":
            column = _COLUMNS.get(finding.fields[0])
            if column is None:
                return finding  # the total, whose columns say it
            words = carried_in_words(tally.count, column, tally.before)
            return replace(finding, message=f"{finding.message}；{words}")
        case "requests.misc" if report.number(_MISC) == tally.count.cells[_MISC]:
            return _with_words(finding, misc_words(tally.count), report)
        case "fees.unreported" | "ledger.fee" if not finding.spans:
            return _with_words(finding, tally.fees.words, report)
        case _:
            return finding


def _with_words(finding: Finding, sentence: str, report: Report) -> Finding:
    """Return a finding that offers to put ``sentence`` into section six, unless it is there."""
    before = report.text(_OTHER_MATTERS)
    if not sentence or _LACKS in sentence or sentence in before:
        return finding
    end = len(before)
    span, words = Span(_OTHER_MATTERS, end, end), f"\n{sentence}"
    if not before.strip() or says_none(before):
        span, words = Span(_OTHER_MATTERS, 0, end), sentence
    offer = Correction(span, words, f"第六部分写上：{sentence}")
    return replace(finding, corrections=(offer,))

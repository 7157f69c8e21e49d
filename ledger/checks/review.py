"""Every check that needs the ledger alone, and all that they find."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from forms.checks.finding import Severity
from ledger.cases import Case
from ledger.checks import disputes, opinions, periods, required, results
from ledger.checks.calendar import unannounced
from ledger.checks.finding import CaseCheck, CaseFinding, DisputeCheck, Look
from ledger.checks.numbers import numbers
from ledger.checks.order import order
from ledger.checks.years import year_end
from ledger.disputes import Dispute
from ledger.events import Redone
from ledger.evidence import UNNUMBERED
from ledger.placing import is_counted

_ERROR, _WARNING, _HINT = Severity.ERROR, Severity.WARNING, Severity.HINT
#: Who is received a few days into the next year is still looked at.
_AFTER = timedelta(days=5)

CASE_CHECKS = (
    CaseCheck("ledger.no_kind", _ERROR, "表内项目", required.no_kind),
    CaseCheck("ledger.no_result", _ERROR, "表内项目", required.no_result),
    CaseCheck("ledger.two_results", _ERROR, "表内注", required.two_results),
    CaseCheck("ledger.order", _ERROR, "算术", order),
    CaseCheck("ledger.overdue", _WARNING, "《条例》第三十三条", periods.overdue),
    CaseCheck("ledger.overdue", _WARNING, "《条例》第三十条", periods.correction_passed),
    CaseCheck("ledger.overdue", _WARNING, "《条例》第三十五条", periods.reason_passed),
    CaseCheck("ledger.overdue", _WARNING, "国办函〔2020〕109号", periods.fee_passed),
    CaseCheck("ledger.correction_late", _WARNING, "《条例》第三十条", periods.correction_late),
    CaseCheck("ledger.extension", _WARNING, "《条例》第三十三条", periods.extension),
    CaseCheck("ledger.consultation", _WARNING, "《条例》第三十二条", results.third_party),
    CaseCheck("ledger.consultation", _WARNING, "《条例》第三十二条", opinions.third_party_late),
    CaseCheck("ledger.consultation", _WARNING, "《条例》第三十四条", opinions.joint_late),
    CaseCheck("ledger.consultation", _WARNING, "《条例》第三十三条", opinions.organ_late),
    CaseCheck("ledger.excessive", _WARNING, "《条例》第三十五条", results.excessive),
    CaseCheck("ledger.still_unclear", _WARNING, "《条例》第三十条", results.still_unclear),
    CaseCheck("ledger.fee", _WARNING, "国办函〔2020〕109号", periods.fee),
    CaseCheck("ledger.repeated", _WARNING, "《条例》第三十六条", results.repeated),
    CaseCheck("ledger.misc", _HINT, "填报惯例", results.misc),
    CaseCheck("ledger.calendar", _HINT, "国务院办公厅放假安排通知", unannounced),
    CaseCheck("ledger.year_end", _HINT, "填报惯例", year_end),
)
#: What an inquiry needs that was voided and is counted all the same, where so chosen.
INQUIRY_CHECKS = (
    CaseCheck("ledger.no_kind", _ERROR, "表内项目", required.no_kind),
    CaseCheck("ledger.order", _ERROR, "算术", required.inquiry_days),
)
DISPUTE_CHECKS = (
    DisputeCheck("ledger.dispute_order", _WARNING, "算术", disputes.order),
    DisputeCheck("ledger.dispute_order", _WARNING, "算术", disputes.before_its_case),
    DisputeCheck(
        "ledger.dispute_order", _WARNING, "《行政复议法》《行政诉讼法》", disputes.in_time
    ),
    DisputeCheck("ledger.dispute_order", _HINT, "《行政复议法》第二十三条", disputes.review_first),
)


def review(look: Look) -> tuple[CaseFinding, ...]:
    """Return all that does not hold in the ledger of one unit, as far as it touches the year."""
    found = list(numbers(look.ledger.cases, look.year))
    for case in look.ledger.cases:
        if _touches(case, look.year):
            found.extend(of_case(case, look))
    for dispute in look.ledger.disputes:
        if _is_of(dispute, look.year):
            found.extend(of_dispute(dispute, look))
    return tuple(found)


def of_case(case: Case, look: Look) -> Iterator[CaseFinding]:
    """Yield what does not hold of one case."""
    return found_by(checks_of(case, look), case, look)


def checks_of(case: Case, look: Look) -> tuple[CaseCheck, ...]:
    """Return the checks of one case; of one that was voided nothing has to hold.

    But for what is counted all the same, an inquiry where so chosen: that needs its place.
    """
    if case.voided is None:
        return CASE_CHECKS
    return INQUIRY_CHECKS if is_counted(case.voided, look.choices) else ()


def found_by(checks: Iterable[CaseCheck], case: Case, look: Look) -> Iterator[CaseFinding]:
    """Yield what does not hold of one case by ``checks``."""
    application = case.application
    number = application.number or UNNUMBERED
    for check in checks:
        for message in check.messages(case, look):
            yield CaseFinding(
                check.code, check.severity, number, message, check.source, application.id
            )


def of_dispute(dispute: Dispute, look: Look) -> Iterator[CaseFinding]:
    """Yield what does not hold of one dispute; of one registered by mistake nothing has to."""
    if dispute.is_mistaken:
        return
    number = dispute.number or UNNUMBERED
    for check in DISPUTE_CHECKS:
        for message in check.messages(dispute, look):
            yield CaseFinding(
                check.code, check.severity, number, message, check.source, dispute=dispute.id
            )


def _touches(case: Case, year: int) -> bool:
    """Whether the case is counted in the year, is open, or lies a few days after its end.

    An answer after the one that closed it is of the year in which it was given, too.
    """
    days = [case.application.arrived_on]
    if case.received_on is not None:
        days.append(case.received_on)
    is_over = False
    if case.closing is not None:
        days.append(case.closing.on)
        is_over = not required.lacks_result(case.closing)
        for happening in case.happened:
            if isinstance(happening, Redone) or required.is_end(happening):
                days.append(happening.on)
    if case.voided is not None:
        days.append(case.voided.on)
        is_over = True
    if min(days) > date(year, 12, 31) + _AFTER:
        return False
    return not is_over or max(days) >= date(year, 1, 1)


def _is_of(dispute: Dispute, year: int) -> bool:
    """Whether the dispute is counted in the year, or lies in it by any of its days."""
    days = []
    is_over = True
    for instance in dispute.instances:
        days.append(instance.opened_on)
        if instance.closed_on is None:
            is_over = False
        else:
            days.append(instance.closed_on)
    if min(days) > date(year, 12, 31):
        return False
    return not is_over or max(days) >= date(year, 1, 1)

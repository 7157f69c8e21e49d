"""What is looked at when a year ends: days close to it, and what was published before."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from forms.checks.finding import Finding, Severity
from forms.editions.form_2021 import APPLICANTS, CARRIED_IN, CARRIED_OUT, request
from forms.report import Report
from forms.values import show
from ledger.cases import Case
from ledger.checks.finding import CaseFinding, Look
from ledger.counting import Count
from ledger.events import CorrectionAsked, FeeAsked, Overdue
from ledger.evidence import UNNUMBERED, cell_name
from ledger.limits import fee_due
from ledger.questions import last_question, let_pass
from ledger.register_number import same_number
from ledger.snapshots import Snapshot, bearers_of, beyond, kept_number, snapshot_of
from ledger.working_days import Calendar

_NEAR = timedelta(days=5)
_LISTED = 8  # register numbers
_DAY = timedelta(days=1)
_RECEIVED = "（当面提交、签收或双方确认的那天）"
_ANSWERED = "（答复是送达、交邮或发出的那天）"
OPENING, CHANGED = "ledger.opening", "ledger.kind_changed"


def year_end(case: Case, look: Look) -> Iterator[str]:
    """Tell days within five days of the year's end, and an end that was due in another year."""
    last = date(look.year, 12, 31)
    received_on, closing = case.received_on, case.closing
    if received_on is not None and abs(received_on - last) <= _NEAR:
        yield f"{show(received_on)} 收到，临近年末，请看收到日期对不对{_RECEIVED}"
    if closing is not None and abs(closing.on - last) <= _NEAR:
        yield f"{show(closing.on)} {closing.label}，临近年末，请看日期对不对{_ANSWERED}"
    due = _lapsed_on(case, look.calendar)
    if closing is None or due is None or due.year >= closing.on.year:
        return
    if look.year in (due.year, closing.on.year):
        told = f"期限满后次日 {show(due)} 即不再处理，记的是 {show(closing.on)}"
        yield f"{told}，计入了下一年，请核对"


def _lapsed_on(case: Case, calendar: Calendar) -> date | None:
    """Return the day after the period that the applicant let pass."""
    closing = case.closing
    what = let_pass(closing)
    if closing is None or what is None:
        return None
    kind = FeeAsked if what is Overdue.FEE else CorrectionAsked
    question = last_question(case, kind, closing)
    match question.asked if question else None:
        case FeeAsked() as asked:
            return fee_due(asked, calendar).late + _DAY
        case CorrectionAsked(until=date() as until):
            return until + _DAY
        case _:
            return None


def opening(count: Count, last: Report, kept: Snapshot | None = None) -> Iterator[Finding]:
    """Yield each column whose cases brought in are not what the year before carried out.

    ``last`` is the report on the year before, on the same form, ``kept`` what its final counted.
    """
    for column, name in APPLICANTS:
        id = request(CARRIED_IN[0], column)
        expected = last.number(request(CARRIED_OUT[0], column))
        here = count.cells[id]
        if expected is None or expected == here:
            continue
        message = (
            f"{name}：台账上年结转 {here} 件，上年年报结转下年度 {expected} 件，"
            f"差 {abs(here - expected)}；{carried_in_words(count, column, kept)}"
        )
        yield Finding(OPENING, Severity.WARNING, (id,), message, "填报惯例", here, expected)


def carried_in_words(count: Count, column: str, kept: Snapshot | None = None) -> str:
    """Return which cases the ledger brings into a column.

    Of what was ``kept`` when last year's report was made final, those that differ are named.
    """
    evidence = count.because(request(CARRIED_IN[0], column))
    now = [kept_number(one.number) for one in evidence]
    if kept is None:
        return f"台账里是 {_listed(sorted(now))}" if now else "台账里没有结转的"
    then = [one.number for one in kept.get(request(CARRIED_OUT[0], column), ())]
    words = []
    if came := beyond(now, then):
        words.append(f"定稿时没有 {_listed(came)}")
    if gone := beyond(then, now):
        words.append(f"现在没有 {_listed(gone)}")
    return "；".join(words) or "结转的案件和定稿时一样"


def _listed(numbers: Sequence[str]) -> str:
    named = [_named(number, times) for number, times in Counter(numbers).items()]
    first = "、".join(named[:_LISTED])
    return f"{first} 等 {len(numbers)} 件" if len(named) > _LISTED else first


def _named(number: str, times: int) -> str:
    if number == UNNUMBERED:
        return f"{UNNUMBERED}的 {times} 件"
    return f"{number} {times} 件" if times > 1 else number


def changed(count: Count, kept: Snapshot) -> Iterator[CaseFinding]:
    """Yield what is counted otherwise in a closed year than when its report was made final."""
    written: dict[str, str] = {}
    then = _cells_by_number(kept, written)
    now = _cells_by_number(snapshot_of(count), written)
    moved = [same for same in sorted(written, key=written.__getitem__) if then[same] != now[same]]
    bearers = bearers_of(count) if moved else {}
    for same in moved:
        message = (
            f"{count.first.year} 年已经定稿，定稿时{_told(then[same])}，"
            f"现在{_told(now[same])}：年报的数没有跟着变，确需更正的写明更正"
        )
        application = dispute = None
        borne_by = bearers.get(same, set())
        if len(borne_by) > 1:
            message += f"；这样登记的现有 {len(borne_by)} 件，分不清是哪一件，请逐件核对"
        elif borne_by:
            ((application, dispute),) = borne_by
        yield CaseFinding(
            CHANGED, Severity.WARNING, written[same], message, "填报惯例", application, dispute
        )


def _cells_by_number(kept: Snapshot, written: dict[str, str]) -> dict[str, list[str]]:
    """Return the cells by what is alike of a number however written; note how it is ``written``."""
    found: dict[str, list[str]] = defaultdict(list)
    for id, counted in kept.items():
        for one in counted:
            same = same_number(one.number)
            written[same] = one.number
            found[same].append(id)
    for cells in found.values():
        cells.sort()
    return found


def _told(cells: list[str]) -> str:
    if not cells:
        return "没有计入"
    named = []
    for id, times in Counter(cells).items():
        named.append(f"“{cell_name(id)}”")
        if times > 1:
            named.append(f"{times} 件")
    return f"计入{''.join(named)}"

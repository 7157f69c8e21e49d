"""Due days that rest on a year of which the holidays are not announced yet."""

from collections.abc import Iterator

from forms.values import show
from ledger.cases import Case
from ledger.checks.finding import Look
from ledger.deadlines import deadline_of


def unannounced(case: Case, look: Look) -> Iterator[str]:
    """Tell a due day that nobody can know yet, where it still matters which it is."""
    received_on, closing = case.received_on, case.closing
    due = deadline_of(case, look.calendar).due
    if received_on is None or due is None or due.is_certain:
        return
    if closing is not None and closing.on <= due.early:
        return
    lacking = "、".join(map(str, look.calendar.lacking(received_on, due.late)))
    yield (
        f"答复期限在 {due}：{lacking} 年的放假安排还没有录入，"
        f"请先按最早的 {show(due.early)} 办理，通知公布、录入后再看"
    )

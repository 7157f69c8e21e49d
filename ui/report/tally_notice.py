"""What has to be known where a report was not held against the ledger that is there."""

from ui.report.session import Session


def tally_notice(session: Session) -> str:
    """Return that the ledger was not read, and why; empty where it was, or where there is none."""
    if not session.tally_problem:
        return ""
    return f"台账没有读出，年报没有与它核对：{session.tally_problem}"

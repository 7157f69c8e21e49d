"""What has to be known throughout of a report that is open but not to be changed or signed."""

from ui.report.session import Session
from usecases.open_report import LOCKED


def notice_of(session: Session) -> str:
    """Return what has to be known throughout of a report that was read, or is final."""
    if session.origin:
        from ui.report.read_notice import read_notice

        return read_notice(session.origin)
    return f"{LOCKED}。"

"""What has to be known throughout of a report that is open but not to be changed or signed."""

from ui.report.session import Session

_FINAL = "已定稿，内容不能修改。确需修改的，请用“送审→重新打开”。"


def notice_of(session: Session) -> str:
    """Return what has to be known throughout of a report that was read, or is final."""
    if session.origin:
        from ui.report.read_notice import read_notice

        return read_notice(session.origin)
    return _FINAL

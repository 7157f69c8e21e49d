"""What the window is called while a report is open."""

from resources.folders import NAME
from ui.parts.report_names import unit_named, year_named
from ui.report.session import Session


def told_on_opening(session: Session) -> str:
    """Return what is said at the window's foot as the report is opened."""
    if session.is_closed:
        return "已打开"
    return "已打开，修改会自动保存"


def title_of(session: Session, *, is_sample: bool) -> str:
    """Return unit, year and state of the report, then the program's name."""
    report = session.report
    parts = [unit_named(report.text("unit")), year_named(report.year)]
    if session.is_final:
        parts.append("已定稿")
    if session.is_read:
        parts.append("读入")
    if is_sample:
        parts.append("示例")
    title = f"{' · '.join(parts)} - {NAME}"
    # Qt takes a single [*] for the place of its mark of what is not saved.
    return title.replace("[*]", "[*][*]")

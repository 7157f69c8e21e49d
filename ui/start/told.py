"""What the start page says of days: by when a report is due, when it was changed last."""

from datetime import date, datetime
from typing import NamedTuple

from forms.due import due_day
from forms.values import show
from storage.entry import Entry

#: Further away, days are no use to count: an old report is filled in again, or the clock is wrong.
_MANY_DAYS = 366


class Due(NamedTuple):
    """The days that are left or have gone by, and what they are counted to; none are at times."""

    days: str
    about: str
    is_late: bool = False


def due_of(entry: Entry, today: date) -> Due | None:
    """Return by when a report is due; None where that is not known."""
    day = due_day(entry.kind, entry.year)
    if day is None:
        return None
    term = "公布期限" if entry.kind == "government" else "报送期限"
    left = (day - today).days
    if abs(left) > _MANY_DAYS:
        return Due("", f"{term} {show(day)}")
    if left < 0:
        return Due(f"{-left} 天", f"已过{term} {show(day)}", is_late=True)
    if left == 0:
        return Due("今天", f"{term} {show(day)}")
    return Due(f"{left} 天", f"距 {show(day)} {term}")


def when(at: datetime, today: date) -> str:
    """Return when something was, as one says it: 今天 16:20, 昨天 16:20, 2026年1月22日."""
    days = (today - at.date()).days
    if days == 0:
        return f"今天 {at:%H:%M}"
    if days == 1:
        return f"昨天 {at:%H:%M}"
    return show(at.date())


def days_ago(day: date, today: date) -> str:
    """Return how long ago a day was: 今天, 昨天, 3 天前; one ahead of a clock that was set back."""
    days = (today - day).days
    if days < 0:
        return show(day)
    return {0: "今天", 1: "昨天"}.get(days, f"{days} 天前")

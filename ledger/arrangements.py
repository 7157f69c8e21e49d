"""The holidays of a year as the State Council's notice arranges them: 放假安排."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple


class NoArrangementError(ValueError):
    """What is kept of a year is not whole."""


class Arrangement(NamedTuple):
    """The days ``off`` and ``on`` (调休上班) of a year's notice.

    Days of December before it may be among them: New Year's break can begin there. ``source`` is
    the notice's number, "" where nobody has seen it; ``announced`` the day under the notice.
    """

    year: int
    off: frozenset[date]
    on: frozenset[date]
    source: str = ""
    announced: date | None = None

    @property
    def data(self) -> dict[str, object]:
        """It as JSON keeps it; :func:`arrangement_of` reads it."""
        return {
            "year": self.year,
            "source": self.source,
            "announced": self.announced.isoformat() if self.announced else "",
            "off": [day.isoformat() for day in sorted(self.off)],
            "on": [day.isoformat() for day in sorted(self.on)],
        }

    def changed_by(self, later: "Arrangement") -> "Arrangement":
        """Return it as a ``later`` notice on some days of the same year leaves it."""
        return Arrangement(
            self.year,
            (self.off - later.on) | later.off,
            (self.on - later.off) | later.on,
            "，".join(source for source in (self.source, later.source) if source),
            self.announced,
        )


def arrangement_of(data: Mapping[str, object]) -> Arrangement:
    """Return the arrangement that ``data`` keeps.

    Raises:
        NoArrangementError: a part is absent or not of its kind, or a day is out of its year.
    """
    match data:
        case {"year": int(year), "off": [*off], "on": [*on]}:
            source = str(data.get("source", ""))
            announced = str(data.get("announced", ""))
        case _:
            raise NoArrangementError("放假安排缺少年份或日期")
    try:
        days_off, days_on = _days(off), _days(on)
        announced_on = date.fromisoformat(announced) if announced else None
    except ValueError:
        raise NoArrangementError(f"{year} 年放假安排里有读不出的日期") from None
    if any(not _belongs(day, year) for day in days_off | days_on):
        raise NoArrangementError(f"{year} 年放假安排里有别的年份的日期")
    return Arrangement(year, days_off, days_on, source, announced_on)


def _days(written: Iterable[object]) -> frozenset[date]:
    return frozenset(date.fromisoformat(str(day)) for day in written)


def _belongs(day: date, year: int) -> bool:
    """Whether a notice on ``year`` may speak of ``day``."""
    return day.year == year or (day.year == year - 1 and day.month == 12)

"""The choice of a year, among those that a ledger has."""

from collections.abc import Sequence
from typing import NamedTuple

from ui.ledger.editors import OfferedField


class Years(NamedTuple):
    """The years that there are, the latest first, and the one that is looked at."""

    all: Sequence[int]
    chosen: int


class YearField(OfferedField):
    """One of some years; typing its number chooses it."""

    def __init__(self, years: Years) -> None:
        super().__init__("年度", [(f"{year} 年", year) for year in years.all], years.chosen)

    def year(self) -> int:
        """Return the year that is chosen."""
        year = self.value()
        assert isinstance(year, int)  # noqa: S101 (as declared)
        return year

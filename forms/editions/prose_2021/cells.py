"""The figures of the form of 2021 that texts speak of, as sums of its cells."""

from collections.abc import Iterable
from functools import cache

from forms.editions import form_2021
from forms.editions.form_2021 import APPLICANTS, DECIDED, DISPUTES, RESULT_ROWS, dispute, request
from forms.prose.grammar import Sum

#: The rows of table three that no result is.
RECEIVED, CARRIED_IN, TOTAL, CARRIED_OUT = (
    row
    for row, *_ in (
        form_2021.RECEIVED,
        form_2021.CARRIED_IN,
        form_2021.TOTAL,
        form_2021.CARRIED_OUT,
    )
)
ORGANISATIONS = tuple(key for key, _ in APPLICANTS if key != "natural")
OUTCOMES = tuple(key for key, _ in DECIDED)
REVIEW, DIRECT, AFTER_REVIEW = (key for key, _ in DISPUTES)


@cache
def rows(*keys: str, columns: tuple[str, ...] = ("total",)) -> Sum:
    """Return the sum of rows of table three, in the column 总计 unless others are said."""
    return Sum(tuple(request(key, column) for column in columns for key in keys))


def results(group: str) -> Sum:
    """Return the sum of the results of a group, such as 不予公开, by its part of the ids."""
    return rows(*(key for key, _, _ in RESULT_ROWS if key.startswith(group)))


def disputes(groups: Iterable[str], outcome: str = "total") -> Sum:
    """Return the sum of a column of table four over ``groups``."""
    return Sum(tuple(dispute(group, outcome) for group in groups))


ALL = rows(RECEIVED, CARRIED_IN)

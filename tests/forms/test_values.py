"""How values are shown and stored: without loss, and blank is not zero."""

from datetime import date, datetime
from decimal import Decimal

import pytest

from forms.values import Stored, Value, show, show_moment, store


@pytest.mark.parametrize(
    ("value", "shown", "stored"),
    [
        (None, "", None),
        (0, "0", 0),
        (9, "9", 9),
        (Decimal("0.50"), "0.50", "0.50"),
        (Decimal("1E+3"), "1000", "1000"),
        (Decimal("0.000001"), "0.000001", "0.000001"),
        (date(2022, 1, 7), "2022年1月7日", "2022-01-07"),
        ("无", "无", "无"),
    ],
)
def test_values(value: Value, shown: str, stored: Stored) -> None:
    assert show(value) == shown
    assert store(value) == stored


def test_a_moment_is_told_to_the_minute() -> None:
    at = datetime(2022, 1, 7, 8, 5, 59).astimezone()
    assert show_moment(at) == "2022年1月7日 08:05"

"""How values are shown and stored: without loss, and blank is not zero."""

from datetime import date
from decimal import Decimal

import pytest

from forms.values import Stored, Value, show, store


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

"""By when a report is due."""

from datetime import date

import pytest

from forms.due import due_day


@pytest.mark.parametrize(
    ("kind", "year", "day"),
    [
        ("department", 2025, date(2026, 1, 31)),
        ("government", 2025, date(2026, 3, 31)),
        ("", 2025, None),
        ("department", None, None),
        ("department", 2099, date(2100, 1, 31)),
        ("department", 2**62, None),  # as a damaged library may have it
        ("department", -1, None),
    ],
)
def test_departments_have_until_january_governments_until_march(
    kind: str, year: int | None, day: date | None
) -> None:
    assert due_day(kind, year) == day

"""A finding: its weight in the clerk's words, and the difference of its sides."""

from decimal import Decimal

import pytest

from forms.checks.finding import Finding, Number, Severity


def test_severities_in_the_words_of_the_screen() -> None:
    assert [severity.label for severity in Severity] == ["必改", "须说明", "提示"]


@pytest.mark.parametrize(
    ("left", "right", "difference"),
    [
        (9, 10, 1),
        (10, 9, 1),
        (3, 3, 0),
        (Decimal("0.5"), Decimal("0.25"), Decimal("0.25")),
        (None, 1, None),
        (1, None, None),
    ],
)
def test_difference_of_the_sides(
    left: Number | None, right: Number | None, difference: Number | None
) -> None:
    assert Finding("code", Severity.ERROR, (), "", "", left, right).difference == difference

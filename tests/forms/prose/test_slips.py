"""Numbers that may have been meant for a figure, and those that never were."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms.prose.slips import may_be_slip

COUNTS = st.integers(min_value=0, max_value=10**6)
SLIPS = [(4, 3), (0, 2), (530, 503), (14, 74), (12, 120), (1207, 127), (560, 530), (2, 0), (9, 3)]
OTHERS = [(51, 0), (73, 2), (7, 0), (1, 12), (1204, 530), (5, 50), (300, 12)]


@pytest.mark.parametrize(("stated", "figure"), SLIPS)
def test_a_number_near_it_or_with_a_slip_of_a_digit_may_be_meant(stated: int, figure: int) -> None:
    assert may_be_slip(stated, figure)


@pytest.mark.parametrize(("stated", "figure"), OTHERS)
def test_a_number_far_from_it_is_of_something_else(stated: int, figure: int) -> None:
    assert not may_be_slip(stated, figure)


@given(COUNTS)
def test_one_more_or_less_always_may(figure: int) -> None:
    assert may_be_slip(figure + 1, figure)
    assert may_be_slip(figure, figure + 1)

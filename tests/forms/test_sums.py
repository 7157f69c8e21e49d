"""Sums typed into a cell: what they make, and what is refused with a reason."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms.parsing import MAX_COUNT, Refused
from forms.sums import MAX_SUM, is_sum, read_sum
from forms.values import Kind, Value, show
from tests.strategies import money


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("=9+3", 12),
        ("=9-3", 6),
        ("=9−3", 6),
        ("＝９＋３－１", 11),
        (" = 9 + 3 ", 12),
        ("=9", 9),
        ("=+9", 9),
        ("=-3+9", 6),
        ("=9-9", 0),
        ("=1,234+1", 1235),
        ("=9件+3件", 12),
        ("=9.0+3", 12),
        (f"={MAX_COUNT - 1}+1", MAX_COUNT),
        ("=" + "+".join("1" * 100), 100),
    ],
)
def test_counts_are_summed(typed: str, number: Value) -> None:
    assert is_sum(typed)
    assert read_sum(Kind.COUNT, typed) == number


@pytest.mark.parametrize(
    ("typed", "shown"),
    [("=0.1+0.2", "0.3"), ("=59237.2449-0.0449", "59237.2000"), ("=１．５万元+2", "3.5")],
)
def test_money_is_summed_without_loss(typed: str, shown: str) -> None:
    assert show(read_sum(Kind.MONEY, typed)) == shown


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("=", "算式没有写完，要像 =9+3 这样写"),
        ("= ", "算式没有写完"),
        ("=9+", "算式没有写完"),
        ("=+", "算式没有写完"),
        ("=9++3", "算式没有写完"),
        ("=3-9", "算出来是 -6，不能是负数"),
        ("=-3", "算出来是 -3，不能是负数"),
        ("=1e3", "“1e3”不是数字"),
        ("=9 3", "位置不对"),
        ("==9", "“=9”不是数字"),
        ("=9+3=12", "“3=12”不是数字"),
        ("=A1+B1", "“A1”不是数字"),
        ("=SUM(1,2)", "只能加减"),
        ("=9*3", "算式里只能加减"),
        ("=9/3", "算式里只能加减"),
        ("=(9+3)", "算式里只能加减"),
        ("=1.5+2", "件数是整数"),
        ("=9+无", "没有发生的请填 0"),
        (f"={MAX_COUNT}+1", "数字过大"),
        ("=" + "1+" * 5_000 + "1", f"算式太长，最多 {MAX_SUM} 个字"),
    ],
)
def test_what_makes_no_count_is_refused_with_a_reason(typed: str, why: str) -> None:
    with pytest.raises(Refused) as refused:
        read_sum(Kind.COUNT, typed)
    assert why in str(refused.value)
    assert len(str(refused.value)) < 60


@pytest.mark.parametrize("typed", ["9+3", "12", "", "a=1"])
def test_what_is_no_sum(typed: str) -> None:
    assert not is_sum(typed)


@given(st.lists(st.integers(0, 9_999), min_size=1, max_size=20), st.sampled_from("+＋"))
def test_any_counts_make_their_sum(numbers: list[int], plus: str) -> None:
    assert read_sum(Kind.COUNT, "=" + plus.join(map(str, numbers))) == sum(numbers)


@given(money(), money(), st.sampled_from("-−－"))
def test_any_two_amounts_make_their_difference(one: Decimal, other: Decimal, minus: str) -> None:
    larger, smaller = max(one, other), min(one, other)
    assert read_sum(Kind.MONEY, f"={larger:f}{minus}{smaller:f}") == larger - smaller


@given(st.text("0123456789.,+-−＋＝= 件*e", max_size=30))
def test_whatever_follows_is_a_number_or_refused(typed: str) -> None:
    try:
        value = read_sum(Kind.COUNT, "=" + typed)
    except Refused:
        return
    assert isinstance(value, int)
    assert 0 <= value <= MAX_COUNT

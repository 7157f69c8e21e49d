"""Whether a rate or a difference follows from two years' figures, and which would."""

from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms.prose.changes import Figures, follows, right
from forms.prose.comparisons import Comparison, comparisons
from forms.prose.replacing import Replacement, replaced


def read(words: str) -> tuple[str, Comparison]:
    """Return a text in which ``words`` are said of a number, and what is read of them."""
    text = f"收到申请7件，{words}。"
    return text, comparisons(text, 5, 2024)[-1]


def holds(words: str, now: int, before: int) -> bool:
    return follows(*read(words), Figures(now, before))


def should_be(words: str, now: int, before: int) -> str | None:
    """Return ``words`` as they should be, None where they are to be said anew."""
    text, said = read(words)
    wanted = right(text, said, Figures(now, before))
    return replaced(text, [wanted])[7:-1] if wanted else None


@pytest.mark.parametrize(
    ("words", "now", "before", "wanted"),
    [
        ("同比增长17.86%", 33, 28, True),
        ("同比增长17.85%", 33, 28, True),  # cut, not rounded
        ("同比增长17.9%", 33, 28, True),
        ("同比增长18%", 33, 28, True),
        ("同比增长17%", 33, 28, True),
        ("同比增长19%", 33, 28, False),
        ("同比增长1.786%", 33, 28, False),
        ("同比下降17.86%", 33, 28, False),
        ("同比下降15.2%", 28, 33, True),
        ("同比增长12.5%", 9, 8, True),
        ("同比增长13%", 9, 8, True),
        ("同比增长100%", 2, 1, True),
        ("同比增长0%", 28, 28, True),
        ("同比增长5%", 28, 28, False),
        ("同比增长5%", 28, 0, True),  # there is no rate
        ("比上年增加5件", 33, 28, True),
        ("比上年增加5件", 28, 33, False),
        ("比上年减少五件", 28, 33, True),
        ("比上年增加0件", 28, 28, True),
        ("比上年增加5件", 5, 0, True),
        ("与上年持平", 28, 28, True),
        ("与上年持平", 33, 28, False),
        ("同比翻一番", 57, 28, True),
        ("同比翻一番", 33, 28, False),
        ("同比翻两番", 112, 28, True),
        ("同比增长1.2倍", 22, 10, True),
        ("同比增长2.2倍", 22, 10, True),
        ("同比增长3倍", 22, 10, False),
        ("是上年的2.2倍", 22, 10, True),
        ("是上年的1.2倍", 22, 10, False),
    ],
)
def test_what_follows(words: str, now: int, before: int, wanted: bool) -> None:
    assert holds(words, now, before) is wanted


@pytest.mark.parametrize(
    ("words", "now", "before", "wanted"),
    [
        ("同比增长1.05%", 33, 28, "同比增长17.86%"),
        ("同比增长２．０％", 33, 28, "同比增长１７．９％"),
        ("同比增长5%", 28, 33, "同比下降15%"),
        ("同比下降5%", 33, 28, "同比增长18%"),
        ("同比多1件", 28, 33, "同比少5件"),
        ("同比新增1件", 28, 33, "同比减少5件"),
        ("同比减少一件", 33, 28, "同比增加五件"),
        ("同比增加1,000件", 3333, 1000, "同比增加2,333件"),
        ("同比增长3.0倍", 33, 10, "同比增长2.3倍"),
        ("是上年的1倍", 33, 10, "是上年的3倍"),
        ("比上年增加5件", 28, 28, None),
        ("同比增长5%", 5, 0, None),
        ("同比增长1倍", 5, 10, None),
        ("与上年持平", 33, 28, None),
        ("同比翻一番", 33, 28, None),
    ],
)
def test_what_should_stand_there(words: str, now: int, before: int, wanted: str | None) -> None:
    assert should_be(words, now, before) == wanted


def test_last_years_figure_itself() -> None:
    text = "收到33件，比2024年（31起）增加5件。"
    before, difference = comparisons(text, 4, 2024)
    figures = Figures(33, 28)
    assert not follows(text, before, figures)
    assert follows(text, before, Figures(33, 31))
    assert right(text, before, figures) == Replacement(13, 15, "28")
    assert follows(text, difference, figures)


@given(st.integers(1, 9_999), st.integers(1, 9_999), st.integers(0, 3))
def test_a_rate_that_is_rounded_or_cut_follows_and_no_other(
    now: int, before: int, decimals: int
) -> None:
    exact = abs(Decimal(now - before)) * 100 / before
    verb = "增长" if now >= before else "下降"
    last = Decimal(1).scaleb(-decimals)
    rounded = exact.quantize(last, ROUND_HALF_UP)
    assert holds(f"同比{verb}{rounded}%", now, before)
    assert holds(f"同比{verb}{exact.quantize(last, ROUND_DOWN)}%", now, before)
    assert not holds(f"同比{verb}{rounded + last}%", now, before)


@given(
    st.integers(0, 9_999),
    st.integers(0, 9_999),
    st.sampled_from(
        [
            "同比增长1.05%",
            "同比下降３％",
            "比上年增加5件",
            "同比增长三倍",
            "是上年的1.1倍",
            "同比少两件",
        ]
    ),
)
def test_what_should_stand_there_follows(now: int, before: int, words: str) -> None:
    text, said = read(words)
    wanted = right(text, said, Figures(now, before))
    if wanted is None:
        assert before in (now, 0) or (now < before and "增长三倍" in words)
        return
    mended = replaced(text, [wanted])
    (again,) = comparisons(mended, 5, 2024)
    assert follows(mended, again, Figures(now, before))

"""Years as they are written, and written alike again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms.prose.years import Year, without_asides, without_quotations, written_alike, years


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2023年", [Year(0, 4, 2023)]),
        ("自２０２３ 年起", [Year(1, 5, 2023)]),
        (
            "二〇二三年、二○二四年、二零二五年",
            [Year(0, 4, 2023), Year(6, 10, 2024), Year(12, 16, 2025)],
        ),
        ("12023年、2006号、三年、20231月", []),
        ("一九九八年", []),  # no report year, nor held to be one
    ],
)
def test_reads_years(text: str, found: list[Year]) -> None:
    assert years(text) == found


@pytest.mark.parametrize(
    ("old", "alike"),
    [
        ("2023", "2024"),
        ("２０２３", "２０２４"),
        ("二〇二三", "二〇二四"),
        ("二零二三", "二零二四"),
    ],
)
def test_writes_alike(old: str, alike: str) -> None:
    assert written_alike(old, 2024) == alike


@given(st.integers(2000, 2099), st.sampled_from(["2021", "２０２１", "二〇二一"]))
def test_what_is_written_is_read_again(year: int, old: str) -> None:
    assert [each.value for each in years(written_alike(old, year) + "年")] == [year]


def test_masks_keep_every_place() -> None:
    text = "印发《2023年要点》（2022年）〔2023〕“2023年度”"
    masked = without_asides(without_quotations(text))
    assert len(masked) == len(text)
    assert years(masked) == []
    assert [each.value for each in years(without_quotations(text))] == [2022]

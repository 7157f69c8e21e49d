"""Whose register a sheet is, and of which year."""

import pytest

from intake.register.units import unit_in
from intake.register.years import year_of


@pytest.mark.parametrize(
    ("titles", "unit"),
    [
        (["青禾县水利局2025年依申请公开登记表"], "青禾县水利局"),
        (["青禾县水利局政府信息公开申请登记表"], "青禾县水利局"),
        (["依申请公开登记表", "填报单位（盖章）：青禾县水利局"], "青禾县水利局"),
        (["2025年", "单位：青禾县水利局"], "青禾县水利局"),
        (["2025年依申请公开登记表"], ""),
        (["关于2025年的说明"], ""),
        ([], ""),
    ],
)
def test_the_unit_is_named_by_a_title(titles: list[str], unit: str) -> None:
    assert unit_in(titles) == unit


@pytest.mark.parametrize(
    ("name", "titles", "file", "year"),
    [
        ("2025年", [], "", 2025),
        ("25年度", [], "2024", 2025),
        ("台账", ["二〇二五年登记表"], "", 2025),
        ("台账", ["２０２５年登记表"], "", 2025),
        ("台账", [], "登记表2025", 2025),
        ("2025", ["2025年登记表", "2026年1月5日"], "", 2025),
        ("2025", ["2025年登记表", "制表时间：2026-01-05"], "", 2025),
        ("2024", ["2025年登记表"], "", None),
        ("2024-2025", [], "2025", None),
        ("台账", [], "20250101", None),
        ("台账", [], "", None),
    ],
)
def test_the_year_is_named_once(name: str, titles: list[str], file: str, year: int | None) -> None:
    assert year_of(name, titles, file) == year

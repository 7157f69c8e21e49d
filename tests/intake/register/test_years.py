"""The year that a sheet is of, by all that stands around it."""

import pytest

from intake.register.years import year_of


@pytest.mark.parametrize(
    ("name", "titles", "file", "year"),
    [
        ("2025年", [], "", 2025),
        ("Sheet1", ["2025年度登记表"], "", 2025),
        ("Sheet1", ["登记表（依据2019年修订的《条例》制）"], "", None),
        ("Sheet1", ["登记表（依据《条例》（2019年修订）制）"], "2025年", 2025),
        ("Sheet1", ["按照国办2021年通知填写"], "2025年", 2025),
        ("Sheet1", ["统计截至2026年1月5日"], "", None),
        ("Sheet1", ["2025年登记表（统计截至2026年1月）"], "", 2025),
        ("Sheet1", ["填报年度：2025年"], "", 2025),
        ("Sheet1", ["打印时间：2026年1月5日 14:30"], "2025年", 2025),
        ("Sheet1", ["登记表 2026.1.5"], "2025年", 2025),
        ("Sheet1", ["2025年1月1日至2025年12月31日"], "", 2025),
        ("Sheet1", ["登记簿（2024年1月2日至2025年11月26日）"], "", None),
        ("Sheet1", ["2025年登记表"], "2024年登记表", None),
        ("2024年", ["登记表"], "2025年台账", 2024),
        ("2024年", [], "2024—2025年台账", 2024),
        ("Sheet1", ["登记表"], "2024—2025年台账", None),
        ("2025年", ["2024年登记表"], "", None),
    ],
)
def test_only_what_names_the_year_of_the_sheet_does(
    name: str, titles: list[str], file: str, year: int | None
) -> None:
    assert year_of(name, titles, file) == year

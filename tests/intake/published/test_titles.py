"""Titles of published reports, however an office words them, and the names of units."""

import pytest

from intake.published.titles import named_in, titles
from intake.published.units import is_unit, kind_of, unit_in, year_in
from tests.intake.published.shapes import seen


@pytest.mark.parametrize(
    ("title", "unit", "year"),
    [
        ("清河县水务局2023年政府信息公开工作年度报告", "清河县水务局", 2023),
        ("清河县水务局 2023 年 政府信息公开工作年度报告", "清河县水务局", 2023),
        ("清河县水务局2021年度政府信息公开工作报告", "清河县水务局", 2021),
        ("清河县水务局2022年政府信息公开年度报告", "清河县水务局", 2022),
        ("清河县水务局2020年信息公开年报", "清河县水务局", 2020),
        ("清河县水务局政府信息公开工作2025年度报告", "清河县水务局", 2025),
        ("清河县水务局政府信息公开工作年度报告（2023年度）", "清河县水务局", 2023),
        ("2023年度清河县水务局政府信息公开工作年度报告", "清河县水务局", 2023),
        ("清河县水务局关于2022年度政府信息公开工作情况的报告", "清河县水务局", 2022),
        ("《清河县水务局2023年政府信息公开工作年度报告》", "清河县水务局", 2023),
        ("附件1：清河县水务局2023年政府信息公开工作年度报告", "清河县水务局", 2023),
        ("清河县水务局（防汛办）2023年政府信息公开工作年度报告", "清河县水务局（防汛办）", 2023),
        ("2022年清河县政府信息公开工作年度报告", "清河县", 2022),
        ("清河县人民政府2023年政府信息公开工作年度报告-清河县政府网", "清河县人民政府", 2023),
        ("二〇二三年度政府信息公开工作年度报告", "", 2023),
        ("２０２３年政府信息公开工作年度报告", "", 2023),
        ("2023年政府信息公开⼯作年度报告", "", 2023),
        ("河湾镇政府信息公开工作年度报告", "河湾镇", None),
    ],
)
def test_a_title_names_unit_and_year(title: str, unit: str, year: int | None) -> None:
    assert named_in(title) == (unit, year)


@pytest.mark.parametrize(
    "line",
    [
        "政府信息公开",
        "政府信息公开指南",
        "根据条例，现公布我局2023年政府信息公开工作年度报告",
        "2023年，我局公开政府信息36条。",
        "清河县水务局关于印发2023年政府信息公开工作年度报告的通知",
        "一、总体情况",
    ],
)
def test_what_is_no_title(line: str) -> None:
    assert named_in(line) is None


@pytest.mark.parametrize(
    "lines",
    [
        ("清河县水务局", "2023年政府信息公开工作年度报告"),
        ("清河县水务局", "", "2023年政府信息公开工作年度报告"),
        ("清河县水务局2023年", "政府信息公开工作", "年度报告"),
        ("清河县水务局", "政府信息公开工作年度报告", "（2023年度）"),
        ("清河县水务局关于", "2023年度政府信息公开工作情况的报告"),
    ],
)
def test_a_title_in_several_lines_is_one(lines: tuple[str, ...]) -> None:
    [title] = titles(list(enumerate(seen(list(lines)).blocks)))
    assert (title.unit, title.year) == ("清河县水务局", 2023)
    assert (title.first, title.last) == (0, len(lines) - 1)


def test_what_a_page_says_over_a_title_is_none_of_it() -> None:
    lines = [
        "时效：有效",
        "青石桥社区",
        "三、表格……7",
        "清河县水务局2023年政府信息公开工作年度报告",
    ]
    [title] = titles(list(enumerate(seen(lines).blocks)))
    assert (title.unit, title.first) == ("清河县水务局", 3)


def test_the_title_over_the_window_is_known_as_such() -> None:
    lines = ["[title]清河县水务局2023年政府信息公开工作年度报告_清河县政府网", "首页"]
    [title] = titles(list(enumerate(seen(lines).blocks)))
    assert title.is_of_page
    table = seen(["|名称|清河县水务局2023年政府信息公开工作年度报告"])
    [title] = titles(list(enumerate(table.blocks)))
    assert title.is_of_page


@pytest.mark.parametrize(
    "name",
    ["清河县水务局", "清河县人民政府办公室", "河湾镇", "南门街道办事处", "清河县水务局（河长办）"],
)
def test_names_of_units(name: str) -> None:
    assert is_unit(name)


@pytest.mark.parametrize("line", ["无", "没有需要报告的其他单位", "2023年", "清河县水务局。", ""])
def test_what_is_no_name_of_a_unit(line: str) -> None:
    assert not is_unit(line)


@pytest.mark.parametrize(
    ("preamble", "unit", "year"),
    [
        (
            "根据条例，现公布清河县水务局2023年政府信息公开工作年度报告。",
            "清河县水务局",
            2023,
        ),
        ("现发布《清河县水务局2025年政府信息公开工作年度报告》。", "清河县水务局", 2025),
        (
            "根据条例要求，清河县水务局编制2020年政府信息公开年度报告。",
            "清河县水务局",
            2020,
        ),
        ("本报告由清河县水务局根据条例编制。", "清河县水务局", None),
        ("现公布我局2023年政府信息公开工作年度报告。", "", 2023),
        ("比2022年政府信息公开工作年度报告，2023年政府信息公开工作年度报告更全。", "", None),
    ],
)
def test_a_preamble_may_name_unit_and_year(preamble: str, unit: str, year: int | None) -> None:
    assert unit_in(preamble) == unit
    assert year_in(preamble) == year


@pytest.mark.parametrize(
    ("unit", "kind"),
    [
        ("清河县人民政府", "government"),
        ("清河县人民政府办公室", "department"),
        ("清河县水务局", "department"),
        ("清河经济开发区管理委员会", ""),
        ("南门街道办事处", ""),
    ],
)
def test_the_kind_of_a_unit_is_told_by_its_name_or_not_at_all(unit: str, kind: str) -> None:
    assert kind_of(unit) == kind

"""identity.date, identity.twice: what a report's identity has to agree with."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forms.checks.finding import Case, Severity
from forms.checks.identity import DateFits, OnlyOne
from forms.parsing import YEARS
from tests.builders import UNIT, complete
from tests.forms.checks.finds import finds, messages


@pytest.mark.parametrize(
    ("year", "day", "told"),
    [
        (
            2025,
            date(2020, 1, 5),
            "成文日期 2020年1月5日 在 2025 年结束之前，请核对报告年度和成文日期",
        ),
        (2030, date(2022, 1, 27), "成文日期 2022年1月27日 在 2030 年结束之前"),
        (2025, date(2025, 12, 30), "在 2025 年结束之前"),
        (2025, date(2025, 12, 31), ""),
        (2025, date(2026, 1, 1), ""),
        (2025, date(2027, 12, 31), ""),
        (2025, date(2028, 1, 1), "成文日期 2028年1月1日 比 2025 年晚了两年以上"),
        (None, date(2020, 1, 5), ""),
        (2025, None, ""),
        (2025, "2026年2月30日", ""),
    ],
)
def test_a_date_has_to_follow_its_year(year: int | None, day: date | str | None, told: str) -> None:
    found = messages(DateFits(), complete(year=year, date=day))
    assert len(found) == bool(told)
    assert all(told in message for message in found)


@settings(max_examples=400, deadline=None)
@given(
    st.sampled_from(YEARS),
    st.dates(date(YEARS.start, 1, 1), date(YEARS.stop - 1, 12, 31)),
)
def test_any_year_and_date(year: int, day: date) -> None:
    """As plain arithmetic has it: days before the year was over, whole years after it."""
    is_too_early = day + timedelta(days=1) < date(year + 1, 1, 1)
    is_too_late = day.year - year > 2
    found = finds(DateFits(), complete(year=year, date=day))
    assert len(found) == (is_too_early or is_too_late)
    for finding in found:
        assert finding.severity is Severity.ERROR
        assert finding.fields == ("date", "year")


def test_every_year_beside_every_december_and_january() -> None:
    for year in range(2019, 2032):
        for on in range(2019, 2036):
            for day in (date(on, 1, 1), date(on, 12, 30), date(on, 12, 31)):
                fits = date(year, 12, 31) <= day <= date(year + 2, 12, 31)
                assert bool(finds(DateFits(), complete(year=year, date=day))) is not fits


def test_another_report_of_that_unit_and_year() -> None:
    found = list(OnlyOne().find(Case(complete(), others=(complete(), complete()))))
    assert [finding.message for finding in found] == [
        f"年报库里还有 2 份{UNIT} 2025 年的年报，请核对单位和年度，多余的请移除"
    ]
    assert found[0].severity is Severity.WARNING
    assert finds(OnlyOne(), complete()) == []

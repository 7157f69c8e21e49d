"""A number is read as the figure in its cell, unless its format shows another one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading.sheets.numbers import BUILT_IN, figure, shown_number

#: What cells hold, their formats, and what is read.
AS_SHOWN = [
    (3.0, "General", "3"),
    (3.0, "@", "3"),
    (3.0, "0", "3"),
    (3.0, "0_ ", "3"),
    (3.0, "0.00", "3"),
    (1234567.0, "#,##0", "1234567"),
    (1808595.0, "#,##0_);[Red](#,##0)", "1808595"),
    (59237.2449, "General", "59237.2449"),
    (59237.244899999998, "General", "59237.2449"),
    (0.1 + 0.2, "General", "0.3"),
    (59237.2449, "0.0000", "59237.2449"),
    (59237.2449, "#,##0.00##", "59237.2449"),
    (12.0, '0"件"', "12件"),
    (12.0, '"共"0"件"', "共12件"),
    (251000.0, '0"元"', "251000元"),
    (12.0, "[DBNum1][$-804]General", "12"),
    (-3.0, "0;-0", "-3"),
    (-3.0, "#,##0_);(#,##0)", "-3"),
    (0.0, "0;-0;0;@", "0"),
    (5.0, BUILT_IN[43], "5"),
    (45317.0, 'yyyy"年"m"月"d"日"', "2024年1月26日"),
    (45317.0, BUILT_IN[14], "2024年1月26日"),
    (45317.0, '[$-804]yyyy"年"m"月"', "2024年1月"),
    (45317.0, BUILT_IN[58], "1月26日"),
    (1e300, "General", "1" + "0" * 300),
]
#: Cells of which nobody can tell what is meant: what they hold, and their formats.
OTHERWISE = [
    (0.05, "0%"),
    (0.05, "0.00%"),
    (12.0, "999"),
    (12.0, '"999"'),
    (12.0, '0"9"'),
    (12.0, "0\\9"),
    (12.0, ";;;"),
    (0.0, "0;-0;"),
    (0.0, "0;-0;;@"),
    (0.0, '0;-0;"无"'),
    (123456.0, '0!.0,"万"'),
    (123456.0, "0,"),
    (123456.0, "0.0,,"),
    (12.5, "# ?/?"),
    (12.0, '[>=10]"多";0'),
    (0.5, "h:mm:ss"),
    (45317.0, "h:mm"),
    (12.0, "[h]:mm"),
    (1234567.0, "000-0000"),
]


@pytest.mark.parametrize(("number", "code", "text"), AS_SHOWN)
def test_a_figure_is_the_one_in_the_cell(number: float, code: str, text: str) -> None:
    cell = shown_number(number, code)
    assert (cell.text, cell.unread) == (text, "")


@pytest.mark.parametrize(("number", "code"), OTHERWISE)
def test_a_format_that_shows_something_else_leaves_the_cell_unread(
    number: float, code: str
) -> None:
    cell = shown_number(number, code)
    assert cell.text == ""
    assert cell.unread


def test_a_format_that_rounds_is_told() -> None:
    cell = shown_number(59237.2449, "#,##0.00")
    assert cell.text == "59237.2449"
    assert cell.told == "只显示 2 位小数，格子里是 59237.2449"


@pytest.mark.parametrize("number", [41, 43, 44])
def test_an_accountants_dash_is_the_nought_in_the_cell(number: int) -> None:
    cell = shown_number(0, BUILT_IN[number])
    assert cell.text == "0"
    assert "短横线" in cell.told


def test_days_are_counted_from_1904_where_the_workbook_says_so() -> None:
    assert shown_number(43855, "yyyy/m/d", from_1904=True).text == "2024年1月26日"


@given(
    st.one_of(st.integers(0, 10**9).map(float), st.floats(-1e9, 1e9)),
    st.text(alphabet='0#?.,;%@"[]()<>=$-_*\\!ymdhsEe+/件元 9', max_size=12),
)
def test_whatever_the_format_the_figure_is_the_one_in_the_cell_or_none(
    number: float, code: str
) -> None:
    cell = shown_number(number, code)
    digits = "".join(each for each in cell.text if each.isdigit())
    held = "".join(each for each in figure(number) if each.isdigit())
    assert cell.unread or "月" in cell.text or digits == held

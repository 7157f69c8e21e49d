"""What a cell shows of a day; whatever a program might show otherwise is not certain."""

import pytest

from reading.xlsx.formats import Shown, shown_number


@pytest.mark.parametrize(
    "code",
    [
        'yyyy"年"m"月"d"日"',
        'YYYY"年"M"月"D"日"',
        r"yyyy\年m\月d\日",
        "yyyy年m月d日",
        '[$-804]yyyy"年"m"月"d"日";@',
    ],
)
def test_a_day_is_shown_in_chinese(code: str) -> None:
    assert shown_number(46038, code) == Shown("2026年1月16日")
    assert shown_number(61, code) == Shown("1900年3月1日")


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (46038.5, 'yyyy"年"m"月"d"日"'),  # a time of the day
        (60, 'yyyy"年"m"月"d"日"'),  # the 29 February that there never was
        (2_958_466, 'yyyy"年"m"月"d"日"'),
        (46038, "yyyy-mm-dd"),
        (46038, 'yy"年"m"月"d"日"'),
        (46038, 'd"年"m"月"yyyy"日"'),
        (46038, '[$-1070000]yyyy"年"m"月"d"日"'),  # years as in Thailand
        (46038, '[$-411]yyyy"年"m"月"d"日"'),
        (46038, '[>9]yyyy"年"m"月"d"日";0'),
    ],
)
def test_anything_else_is_not_certain(number: float, code: str) -> None:
    assert not shown_number(number, code).is_certain

"""Days without a year at the turn of a year are not taken for certain."""

from pathlib import Path

import pytest

from tests.intake.register.registers import HEADS, doubts, left_out, read_rows, row


@pytest.mark.parametrize(
    ("days", "left"),
    [
        (("12.30", "12.31", "1.8", "2.3", "3.4", "12.20"), [2, 3]),
        (("12.30", "1.8"), [2]),
        (("1.5", "12.20"), []),
        (("2024-12-30", "1.8", "2.3"), []),
        (("12.20", "11.3", "3.4", "1.8", "12.31", "12.30"), [6, 7]),
        (("12.20", "11.3", "3.4", "1.8"), []),
        (("12.20", "12.25", "11.3"), []),
    ],
)
def test_december_beside_january_may_be_of_the_year_before(
    days: tuple[str, ...], left: list[int], tmp_path: Path
) -> None:
    rows = [row(at, 收到日期=day, 答复日期=None, 办理结果=None) for at, day in enumerate(days)]
    found = read_rows(tmp_path, [HEADS, *rows])
    assert list(left_out(found)) == left
    assert set(left) <= set(doubts(found))
    assert len(found.entries) + len(left) == len(days)


def test_what_is_told_says_which_day(tmp_path: Path) -> None:
    rows = [row(1, 收到日期="12月30日"), row(2, 收到日期="1月8日")]
    found = read_rows(tmp_path, [HEADS, *rows])
    why = "收到日期 12月30日没有写年份，排在 1 月的旁边，可能是上年的"
    assert left_out(found) == {2: why}

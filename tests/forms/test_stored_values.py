"""What files hold: read strictly, never lost, and without what a start would wait for."""

from datetime import date
from decimal import Decimal

import pytest

from forms import days, parsing
from forms.parsing import read_stored
from forms.values import Kind, Value


@pytest.mark.parametrize(
    ("kind", "raw", "value"),
    [
        (Kind.COUNT, 9, 9),
        (Kind.COUNT, "9", 9),
        (Kind.COUNT, -1, "-1"),
        (Kind.COUNT, "9件", "9件"),
        (Kind.COUNT, "1,234", "1,234"),
        (Kind.COUNT, "1.5", "1.5"),
        (Kind.COUNT, 10**30, str(10**30)),
        (Kind.COUNT, "无", "无"),
        (Kind.COUNT, " 9 ", 9),
        (Kind.COUNT, "", None),
        (Kind.COUNT, " ", None),
        (Kind.COUNT, "\u200b", None),
        (Kind.COUNT, "a\x00\ud800", "a"),
        (Kind.COUNT, None, None),
        (Kind.MONEY, "0.50", Decimal("0.50")),
        (Kind.MONEY, 5, Decimal(5)),
        (Kind.MONEY, "5万元", "5万元"),
        (Kind.MONEY, "-1", "-1"),
        (Kind.YEAR, 2025, 2025),
        (Kind.YEAR, 3000, "3000"),
        (Kind.DATE, "2022-01-27", date(2022, 1, 27)),
        (Kind.DATE, "2022-02-30", "2022-02-30"),
        (Kind.BODY, "school", "school"),
        (Kind.LINE, " 办公室", " 办公室"),
        (Kind.TEXT, "", ""),
    ],
)
def test_what_a_file_holds_is_read_strictly_and_never_lost(
    kind: Kind, raw: int | str | None, value: Value
) -> None:
    found = read_stored(kind, raw)
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize(
    ("kind", "raw", "value"),
    [
        (Kind.YEAR, 2025, 2025),
        (Kind.DATE, "2026-01-16", date(2026, 1, 16)),
        (Kind.MONEY, "1.36", Decimal("1.36")),
        (Kind.MONEY, "0", Decimal(0)),
        (Kind.MONEY, ".5", Decimal("0.5")),
        (Kind.MONEY, "1.3.6", "1.3.6"),
        (Kind.MONEY, "１２", "１２"),
    ],
)
def test_what_a_start_reads_takes_no_pattern(
    monkeypatch: pytest.MonkeyPatch, kind: Kind, raw: str | int, value: Value
) -> None:
    """To compile those of figures and days would take it half a millisecond."""
    for module in (parsing, days):
        monkeypatch.setattr(module, "re", None)
    assert repr(read_stored(kind, raw)) == repr(value)

"""What is printed in a box is a figure only where it is sure which."""

from decimal import Decimal

import pytest

from forms.values import Kind, Value
from intake.published.figure import Figure, figure, is_nothing
from intake.published.report_read import Outcome


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("0", 0),
        (" 12 ", 12),
        ("\n12\n", 12),
        ("12件", 12),
        ("12 件", 12),
        ("１２", 12),
        ("1,234", 1234),
        ("1，234", 1234),
        ("2 1", 21),
        ("1\u30002\u00a03", 123),
        ("1 234", 1234),
        ("3.0", 3),
    ],
)
def test_counts_as_they_are_printed(printed: str, value: int) -> None:
    assert figure(Kind.COUNT, printed) == Figure(Outcome.READ, value)


@pytest.mark.parametrize(
    ("printed", "value"),
    [("4068.208", "4068.208"), ("0.50", "0.50"), ("59237.2449万元", "59237.2449"), ("0", "0")],
)
def test_amounts_keep_their_decimals(printed: str, value: str) -> None:
    assert figure(Kind.MONEY, printed) == Figure(Outcome.READ, Decimal(value))
    read: Value = figure(Kind.MONEY, printed).value
    assert str(read) == value


@pytest.mark.parametrize("printed", ["", "  ", "\u3000", "\n \n", "\u200b"])
def test_what_holds_nothing_is_blank(printed: str) -> None:
    assert figure(Kind.COUNT, printed) == Figure(Outcome.BLANK)


@pytest.mark.parametrize("printed", ["－", "—", "——", "-", "/", "／", "无", "空", "─"])
def test_a_mark_for_nothing_is_no_figure(printed: str) -> None:
    found = figure(Kind.COUNT, printed)
    assert (found.outcome, found.value, found.is_dash) == (Outcome.UNREAD, None, True)
    assert is_nothing(printed)


@pytest.mark.parametrize("printed", ["26*", "26①", "26²", "26[1]", "26（注1）", "26 ※", "26注"])
def test_a_mark_of_a_note_leaves_the_figure_unsure(printed: str) -> None:
    found = figure(Kind.COUNT, printed)
    assert (found.outcome, found.value) == (Outcome.READ, 26)
    assert "注号" in found.reason


@pytest.mark.parametrize(
    "printed",
    [
        "减4",
        "-3",
        "－3",
        "+5",
        "12 5",
        "3 12",
        "1\n2",
        "12/5",
        "1,2",
        "1,23,4",
        "007",
        "00",
        "0 0",
        "1.5",
        "约12",
        "12余件",
        "12（4）",
        "=1+2",
        "1e3",
        "〇",
        "零",
        "O",
        "十二",
        "Ⅻ",
        "٣",
        "①",
        "²",
        "100%",
        "1 2 34",
        "12 件 5",
        "9999999999",
        "详见附件",
    ],
)
def test_what_is_not_sure_is_not_read(printed: str) -> None:
    found = figure(Kind.COUNT, printed)
    assert (found.outcome, found.value) == (Outcome.UNREAD, None)
    assert found.reason
    assert not found.is_dash


@pytest.mark.parametrize("printed", ["251000元", "25.1亿元", "1.2345678", "0元", "3件"])
def test_an_amount_in_another_unit_is_not_read(printed: str) -> None:
    assert figure(Kind.MONEY, printed).outcome is Outcome.UNREAD

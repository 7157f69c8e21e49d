"""Objects are read as the standard says, and what breaks it is damage."""

import pytest

from reading.errors import Unreadable
from reading.pdf.file.damage import MOST_VALUES, Damaged
from reading.pdf.file.syntax import Keyword, Name, Reader, Reference, Value, operations


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (b"null", None),
        (b" true", True),
        (b"-12", -12),
        (b"+.5", 0.5),
        (b"3.", 3.0),
        (b"12 0 R", Reference(12, 0)),
        (b"/A#20b", Name("A b")),
        (b"(a(b)\\)\\\\c)", b"a(b)\\)\\c".replace(b"\\)", b")")),
        (b"(\\101\\n\\\r\nb)", b"A\nb"),
        (b"<4 14>", b"A@"),
        (b"% said\r\n[1 2 0 R /a]", [1, Reference(2, 0), Name("a")]),
        (b"<</A <<>> /B(x)>>", {"A": {}, "B": b"x"}),
        (b"obj", Keyword("obj")),
    ],
)
def test_an_object(text: bytes, value: Value) -> None:
    assert Reader(text).next() == value


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"[1",
        b"(a",
        b"]",
        b"<<1 2>>",
        b"<</A 1 /A 2>>",
        b"<</A obj>>",
        b"[" * 60 + b"]" * 60,
        b"<</A" * 60,
        b"<12",
    ],
)
def test_damage(text: bytes) -> None:
    with pytest.raises(Damaged):
        Reader(text).next()


def test_too_many_values_are_refused() -> None:
    with pytest.raises(Unreadable, match="没有读取"):
        Reader(b"[" + b"1 " * (MOST_VALUES + 1) + b"]").next()


def test_operations_of_a_page() -> None:
    found = list(operations(b"q 1 0 0 1 0 0 cm\n[<01>-2<02>] TJ 1 2 R BI /W 1 ID \xff EI"))
    assert [each.operator for each in found] == ["q", "cm", "TJ", "R", "BI"]
    assert found[2].operands == [[b"\x01", -2, b"\x02"]]


def test_operands_without_an_operator_are_damage() -> None:
    with pytest.raises(Damaged):
        list(operations(b"q 1 2"))

"""What is packed is unpacked whole, or it is damage."""

import zlib

import pytest

from reading.pdf.file.damage import Damaged
from reading.pdf.file.filters import UnknownFilter, unpacked, unpredicted

PACKED = zlib.compress(b"text")


@pytest.mark.parametrize(
    ("filter", "data"),
    [
        ("FlateDecode", PACKED),
        ("FlateDecode", PACKED + b"\r\n"),
        ("ASCII85Decode", b"FCf]\n=~>"),
        ("ASCIIHexDecode", b"74 65 78 74>"),
    ],
)
def test_unpacked(filter: str, data: bytes) -> None:
    assert unpacked(data, filter) == b"text"


@pytest.mark.parametrize(
    ("filter", "data"),
    [
        ("FlateDecode", PACKED[:-1]),
        ("FlateDecode", PACKED[:-1] + b"x"),
        ("FlateDecode", PACKED + b"more"),
        ("ASCII85Decode", b"\xff~>"),
        ("ASCIIHexDecode", b"7g>"),
    ],
)
def test_damage(filter: str, data: bytes) -> None:
    with pytest.raises(Damaged):
        unpacked(data, filter)


def test_another_filter() -> None:
    with pytest.raises(UnknownFilter):
        unpacked(b"", "JBIG2Decode")


def test_rows_as_tables_have_them() -> None:
    assert unpredicted(b"\x00\x01\x02\x02\x01\x01", 12, 2) == b"\x01\x02\x02\x03"
    assert unpredicted(b"ab", 1, 2) == b"ab"


@pytest.mark.parametrize(
    ("data", "predictor", "columns"), [(b"\4ab", 12, 2), (b"\2a", 12, 2), (b"", 2, 2), (b"", 12, 0)]
)
def test_rows_of_another_kind(data: bytes, predictor: int, columns: int) -> None:
    with pytest.raises(Damaged):
        unpredicted(data, predictor, columns)

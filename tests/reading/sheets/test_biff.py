"""Records of old workbooks as programs of their time wrote them, each taken for what it says."""

import struct

import pytest

from reading.sheets.biff import Record, TextReader, records
from reading.sheets.sheet import Sheet
from reading.sheets.xls_cells import CellReader
from reading.sheets.xls_layout import LayoutReader
from reading.sheets.xls_styles import Styles

BOF, EOF, CONTINUE = 0x0809, 0x000A, 0x003C


def packed(kind: int, data: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(data)) + data


def taken(*given: tuple[int, bytes]) -> dict[tuple[int, int], str]:
    """What the cells of a sheet show that has these records; a question mark for unread."""
    sheet = Sheet("二")
    reader = CellReader(sheet, Styles(), [], from_1904=False)
    for kind, data in given:
        reader.take(Record(kind, [data]))
    return {at: "?" if cell.unread else cell.text for at, cell in sheet.cells.items()}


def at(row: int, col: int) -> bytes:
    return struct.pack("<3H", row, col, 0)


def text(words: str) -> bytes:
    return struct.pack("<HB", len(words), 1) + words.encode("utf-16-le")


def test_numbers_that_are_packed_are_unpacked() -> None:
    whole, hundredths = 12 << 2 | 2, 1234 << 2 | 3
    negative = (-3 << 2 | 2) & 0xFFFFFFFF
    floating = struct.unpack("<Q", struct.pack("<d", 1.5))[0] >> 32
    many = struct.pack("<2H", 1, 0) + struct.pack("<HIHI", 0, whole, 0, hundredths)
    shown = taken(
        (0x027E, at(0, 0) + struct.pack("<I", whole)),
        (0x027E, at(0, 1) + struct.pack("<I", negative)),
        (0x027E, at(0, 2) + struct.pack("<I", floating)),
        (0x00BD, many + struct.pack("<H", 1)),
    )
    assert shown == {(0, 0): "12", (0, 1): "-3", (0, 2): "1.5", (1, 0): "12", (1, 1): "12.34"}


def test_texts_truths_errors_and_formulas() -> None:
    formula = struct.pack("<BBBBBBH", 0, 0, 0, 0, 0, 0, 0xFFFF)
    shown = taken(
        (0x0204, at(0, 0) + text("规章")),
        (0x0205, at(0, 1) + bytes((1, 0))),
        (0x0205, at(0, 2) + bytes((0x17, 1))),
        (0x0006, at(1, 0) + formula),
        (0x0207, text("合计")),
        (0x0006, at(1, 1) + struct.pack("<BBBBBBH", 2, 0, 7, 0, 0, 0, 0xFFFF)),
        (0x0006, at(1, 2) + struct.pack("<d", 6)),
        (0x0201, at(2, 0)),
        (0x00BE, struct.pack("<4H", 2, 1, 0, 1)),
        (0x0207, text("不属于任何公式")),
    )
    assert shown == {
        (0, 0): "规章",
        (0, 1): "TRUE",
        (0, 2): "?",
        (1, 0): "合计",
        (1, 1): "?",
        (1, 2): "6",
    }


def test_a_number_that_is_none_is_damage() -> None:
    with pytest.raises(ValueError, match="nan"):
        taken((0x0203, at(0, 0) + struct.pack("<d", float("nan"))))
    with pytest.raises(ValueError, match="b''"):
        taken((0x0203, at(0, 0)))


def test_a_text_goes_on_in_the_next_record_in_other_widths() -> None:
    first = struct.pack("<HB", 4, 1) + "规章".encode("utf-16-le")
    reader = TextReader([first, b"\x00ab"])
    assert reader.rich_text().text == "规章ab"


@pytest.mark.parametrize("data", [b"", struct.pack("<HB", 4, 1), struct.pack("<HB", 4, 1) + b"a"])
def test_a_text_that_is_cut_off_is_damage(data: bytes) -> None:
    with pytest.raises((ValueError, IndexError)):
        TextReader([data]).rich_text()


def test_a_chart_within_a_sheet_is_left_out_and_what_goes_on_is_joined() -> None:
    stream = packed(BOF) + packed(1, b"a") + packed(CONTINUE, b"b")
    stream += packed(BOF) + packed(2) + packed(EOF) + packed(3) + packed(EOF)
    found = list(records(stream))
    assert [record.kind for record in found] == [BOF, 1, 3]
    assert found[1].parts == [b"a", b"b"]


@pytest.mark.parametrize("stream", [b"", packed(BOF), packed(BOF) + b"\x01\x00\xff\x00"])
def test_a_stream_without_its_end_is_damage(stream: bytes) -> None:
    with pytest.raises(ValueError, match=r"\d"):
        list(records(stream))


def test_the_layout_of_a_sheet() -> None:
    sheet = Sheet("二")
    reader = LayoutReader(sheet)
    reader.take(Record(0x00E5, [struct.pack("<5H", 1, 0, 1, 0, 2)]))
    reader.take(Record(0x007D, [struct.pack("<5H", 3, 4, 100, 0, 1)]))
    reader.take(Record(0x023E, [struct.pack("<H", 0)]))
    reader.take(Record(0x01B6, [b""]))
    assert sheet.merged[0, 0][2:] == (2, 3)
    assert sheet.hidden_columns == {3, 4}
    assert not sheet.shows_noughts
    assert list(reader.remarks()) == ["上有文本框，里面的文字没有读。"]
    with pytest.raises(ValueError, match="0"):
        reader.take(Record(0x00E5, [struct.pack("<5H", 1, 1, 0, 0, 2)]))

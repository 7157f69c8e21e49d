"""What xlrd is given of an old workbook: what it needs, within bounds, nothing more."""

import struct
from pathlib import Path

import pytest

from reading.errors import Unreadable
from reading.sheets import xls_records
from reading.sheets.sheet import OF_A_REPORT
from reading.sheets.xls import _sheets
from reading.sheets.xls_records import Meter, Metered, Records
from tests.reading.sheets.old import (
    BOF,
    CONTINUE,
    EOF,
    FORMAT,
    NOTE,
    TEXT_BOX,
    TEXTS,
    begin,
    font,
    look,
    number,
    packed,
    read,
    shown,
    stream,
)

NAME, LINK, FILE_PASS, RULES = 0x0018, 0x01B8, 0x002F, 0x01B1


def test_odd_records_that_no_report_needs_do_not_keep_a_workbook_from_being_read() -> None:
    book = [font(), look(), (NAME, b"\xff" * 20), (CONTINUE, b"a")]
    assert shown((LINK, b"?"), number(0, 0, 5), (RULES, b"?"), book=book) == {(0, 0): "5"}


def test_a_chart_within_a_sheet_is_left_out() -> None:
    chart = [(BOF, begin(32)[4:]), number(0, 0, 9), (BOF, begin(32)[4:]), (EOF, b""), (EOF, b"")]
    assert shown(*chart, number(0, 1, 5)) == {(0, 1): "5"}


def test_comments_and_boxes_of_text_are_told() -> None:
    comment = (NOTE, struct.pack("<4H", 1, 0, 0, 0))
    assert read(comment, (TEXT_BOX, b"")).remarks == [" A2 有批注，批注里的文字没有读。"]
    assert read((TEXT_BOX, b"")).remarks == ["上有文本框，里面的文字没有读。"]


def test_sheets_are_read_in_the_order_of_the_workbook_and_charts_are_none() -> None:
    data = bytearray(stream({"一": [number(0, 0, 1)], "图": [], "三": [number(0, 0, 3)]}))
    data[data.index("图".encode("utf-16-le")) - 3] = 2  # the kind of that sheet
    sheets = _sheets(Records(bytes(data)), OF_A_REPORT)
    found = [(sheet.name, [cell.text for cell in sheet.cells.values()]) for sheet in sheets]
    assert found == [("一", ["1"]), ("三", ["3"])]


@pytest.mark.parametrize("cut", [3, 30, -1, -6])
def test_a_stream_without_its_end_is_damage(cut: int) -> None:
    with pytest.raises((ValueError, struct.error)):
        Records(stream({"二": [number(0, 0, 5)]})[:cut])


def test_a_part_that_does_not_begin_as_one_is_damage() -> None:
    with pytest.raises(ValueError, match="0"):
        Records(packed(EOF))


def test_two_sheets_in_one_place_are_damage() -> None:
    data = stream({"一": [], "二": []})
    first, second = (data.index(name.encode("utf-16-le")) - 8 for name in "一二")
    with pytest.raises(ValueError, match=r"\["):
        Records(data[:second] + data[first : first + 4] + data[second + 4 :])


def test_what_is_older_or_locked_is_refused_by_name() -> None:
    with pytest.raises(Unreadable, match="Excel 97 以前"):
        Records(stream({"二": []}, version=0x0500))
    with pytest.raises(Unreadable, match="打开密码"):
        Records(stream({"二": []}, [(FILE_PASS, bytes(6))]))


def test_more_than_any_report_has_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(Unreadable, match="文字太多"):
        Records(stream({"二": []}, [(TEXTS, struct.pack("<II", 1, 100_001))]))
    with pytest.raises(ValueError, match="1054"):
        Records(stream({"二": []}, [(FORMAT, b"[" * 1_001)]))
    monkeypatch.setattr(xls_records, "MOST_RECORDS", 20)
    with pytest.raises(Unreadable, match="太多"):
        read(*(number(row, 0, 1) for row in range(20)))
    monkeypatch.undo()
    monkeypatch.setattr(xls_records, "MOST_BYTES", 200)
    with pytest.raises(Unreadable, match="太多"):
        read(*(number(row, 0, 1) for row in range(20)))


def test_texts_that_lead_round_in_circles_end() -> None:
    """A text that is said to be followed by less than nothing is read again and again."""
    again = struct.pack("<HBi", 60_000, 0x04, -60_007) + b"9" * 60_000
    texts = (TEXTS, struct.pack("<II", 1, 100_000) + again)
    with pytest.raises(ValueError, match="slice"):
        read(book=[font(), look(), texts])


def test_bytes_on_a_meter_are_bytes_until_it_has_run_out() -> None:
    data = Metered.over(b"abcdef", Meter(20))
    assert data[1] == ord("b")
    piece = data[1:4]
    assert isinstance(piece, Metered)
    assert piece[1:] == b"cd"
    with pytest.raises(ValueError, match="slice"):
        data[:6]


def test_a_workbook_whose_stream_has_the_name_of_before_is_read(tmp_path: Path) -> None:
    from reading.published.formats import read_any

    saved = Path(__file__).parent / "saved" / "features.xls"
    data = saved.read_bytes()
    old, new = ("Workbook".ljust(32, "\0"), "Book".ljust(32, "\0"))
    sizes = (struct.pack("<H", 18), struct.pack("<H", 10))
    entry = old.encode("utf-16-le") + sizes[0]
    assert data.count(entry) == 1
    path = tmp_path / "年报.xls"
    path.write_bytes(data.replace(entry, new.encode("utf-16-le") + sizes[1]))
    assert read_any(path).blocks == read_any(saved).blocks

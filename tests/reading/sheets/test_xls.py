"""What old workbooks say of their cells, as programs of their time wrote it."""

import struct

import pytest

from reading.flaws import HIDDEN, RAISED, STRUCK
from reading.seen import Span
from reading.sheets.sheet import NOT_WORKED_OUT
from tests.reading.sheets.old import (
    BLANK,
    BOOL_ERR,
    COLUMNS,
    CONTINUE,
    FORMAT,
    LABEL,
    LABEL_SST,
    MERGED,
    MUL_BLANK,
    MUL_RK,
    PALETTE,
    RK,
    ROW,
    STRING,
    TEXTS,
    WINDOW,
    at,
    font,
    formula,
    look,
    number,
    read,
    shown,
    text,
)


def test_numbers_that_are_packed_are_unpacked() -> None:
    whole, hundredths = 12 << 2 | 2, 1234 << 2 | 3
    negative = (-3 << 2 | 2) & 0xFFFFFFFF
    floating = struct.unpack("<Q", struct.pack("<d", 1.5))[0] >> 32
    many = struct.pack("<2H", 1, 0) + struct.pack("<HIHI", 0, whole, 0, hundredths)
    found = shown(
        (RK, at(0, 0) + struct.pack("<I", whole)),
        (RK, at(0, 1) + struct.pack("<I", negative)),
        (RK, at(0, 2) + struct.pack("<I", floating)),
        (MUL_RK, many + struct.pack("<H", 1)),
    )
    assert found == {(0, 0): "12", (0, 1): "-3", (0, 2): "1.5", (1, 0): "12", (1, 1): "12.34"}


def test_texts_truths_errors_and_formulas() -> None:
    found = shown(
        (LABEL, at(0, 0) + text("规章")),
        (BOOL_ERR, at(0, 1) + bytes((1, 0))),
        (BOOL_ERR, at(0, 2) + bytes((0x17, 1))),
        formula(1, 0, bytes((0, 0, 0, 0, 0, 0, 255, 255))),
        (STRING, text("合计")),
        formula(1, 1, bytes((2, 0, 7, 0, 0, 0, 255, 255))),
        formula(1, 2, 6),
        formula(1, 3, bytes((3, 0, 0, 0, 0, 0, 255, 255))),  # a text of no letters
        (BLANK, at(2, 0)),
        (MUL_BLANK, struct.pack("<5H", 2, 1, 0, 0, 2)),
    )
    assert found == {
        (0, 0): "规章",
        (0, 1): "TRUE",
        (0, 2): "?",
        (1, 0): "合计",
        (1, 1): "?",
        (1, 2): "6",
    }


def test_formulas_of_which_all_are_0_were_never_worked_out() -> None:
    assert read(formula(0, 0, 0), number(0, 1, 0)).cells[0, 0].unread == NOT_WORKED_OUT
    assert shown(formula(0, 0, 0), number(0, 1, 0))[0, 1] == "0"
    assert shown(formula(0, 0, 0), formula(0, 1, 2)) == {(0, 0): "0", (0, 1): "2"}


def test_a_number_that_is_none_leaves_its_cell_unread() -> None:
    found = shown(number(0, 0, float("nan")), number(0, 1, float("inf")), number(0, 2, 5))
    assert found == {(0, 0): "?", (0, 1): "?", (0, 2): "5"}


def test_a_number_shows_as_its_format_says() -> None:
    codes = [(FORMAT, struct.pack("<H", 200) + text('0"件"')), look(), look(0, 200), look(0, 9)]
    found = shown(
        number(0, 0, 12, 1),
        number(0, 1, 0.05, 2),
        number(0, 2, 45317, 3),
        book=[font(), *codes, look(0, 31)],
    )
    assert found == {(0, 0): "12件", (0, 1): "?", (0, 2): "2024年1月26日"}


def test_noughts_that_the_sheet_does_not_show_are_unread_wherever_it_says_so() -> None:
    window = (WINDOW, bytes(18))
    assert shown(window, number(0, 0, 0), number(0, 1, 3)) == {(0, 0): "?", (0, 1): "3"}
    assert shown(number(0, 0, 0), window) == {(0, 0): "?"}


def test_what_is_struck_out_raised_or_of_the_colour_of_its_ground_is_no_text() -> None:
    fonts = [font(), font(flags=8), font(raised=1), font(colour=9), font(colour=42)]
    looks = [look(), look(1), look(2), look(3), look(5, pattern=1, ground=42), look(5, pattern=2)]
    sheet = read(*(number(0, col, 7, col) for col in range(6)), book=[*fonts, *looks])
    found = [[each.what for each in sheet.cells[0, col].apart] for col in range(6)]
    assert found == [[], [STRUCK], [RAISED], [HIDDEN], [HIDDEN], []]


def test_colours_are_those_that_the_workbook_declares() -> None:
    palette = (PALETTE, struct.pack("<H56I", 56, *[0x00FFFFFF] * 56))
    sheet = read(number(0, 0, 7, 1), book=[font(), font(colour=10), look(), look(1), palette])
    assert [each.what for each in sheet.cells[0, 0].apart] == [HIDDEN]


def test_a_text_in_pieces_goes_on_in_the_next_record_in_other_widths() -> None:
    begins = struct.pack("<II", 1, 1) + struct.pack("<HBH", 5, 0x09, 2) + "规章".encode("utf-16-le")
    runs = struct.pack("<4H", 2, 1, 4, 0)
    book = [font(), font(flags=8), look(), (TEXTS, begins), (CONTINUE, b"\x0099a" + runs)]
    (cell,) = read((LABEL_SST, at(0, 0) + struct.pack("<I", 0)), book=book).cells.values()
    assert cell.text == "规章a"
    assert [(each.what, each.text, each.at) for each in cell.apart] == [(STRUCK, "99", 2)]


def test_the_layout_of_a_sheet() -> None:
    sheet = read(
        (MERGED, struct.pack("<5H", 1, 0, 1, 0, 2)),
        (COLUMNS, struct.pack("<6H", 3, 4, 100, 0, 1, 0)),
        (COLUMNS, struct.pack("<6H", 6, 6, 0, 0, 0, 0)),
        (ROW, struct.pack("<8H", 2, 0, 9, 300, 0, 0, 0x20, 0)),
        (ROW, struct.pack("<8H", 3, 0, 9, 0, 0, 0, 0, 0)),
        (ROW, struct.pack("<8H", 4, 0, 9, 300, 0, 0, 0, 0)),
        number(0, 0, 1, 1),
        (BLANK, at(5, 5, 1)),
        book=[font(), look(), look(lines=1)],
    )
    assert sheet.merged == {(0, 0): Span(0, 0, 2, 3)}
    assert sheet.hidden_columns == {3, 4, 6}
    assert sheet.hidden_rows == {2, 3}
    assert sheet.framed == {(0, 0), (5, 5)}


def test_merged_cells_that_end_before_they_begin_are_damage() -> None:
    with pytest.raises(ValueError, match="1"):
        read((MERGED, struct.pack("<5H", 1, 1, 0, 0, 2)))

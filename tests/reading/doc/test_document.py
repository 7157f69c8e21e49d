"""A document of Word 97 is read as Word shows it; the documents are made by `make.py`."""

from pathlib import Path

import pytest

from reading.doc.document import read_doc
from reading.errors import Unreadable
from reading.published.formats import read_any
from reading.seen import Aside, only_paragraphs, only_tables
from tests.reading.told import apart, shown, spans

LOOKS = Path(__file__).parent / "looks.doc"
TABLE = [
    ["并排", "甲", "乙"],
    ["竖排", "子", "1", ""],
    ["丑", "3402", "21"],
    ["", "", "", ""],
    ["嵌套", [[["内一", "17"], ["内二", "18"]]], "9", "上\n下"],
]


def test_what_stands_in_it() -> None:
    assert shown(read_doc(LOOKS).blocks) == [
        "一、总体情况",
        "全年收到34025件。",
        "明文到此",
        "共 13 件",
        "前半后半𠮷",
        "二、表格",
        TABLE,
        "三、末尾",
        "第一行\n第二行",
    ]


def test_what_is_no_text_is_apart() -> None:
    assert apart(read_doc(LOOKS).blocks) == [
        ("隐藏的文字", "藏"),
        ("划去的文字", "12"),
        ("上标", "注"),
    ]


def test_what_is_no_text_of_a_box_is_apart() -> None:
    (table,) = only_tables(read_doc(LOOKS).blocks)
    (hidden,) = only_paragraphs(table.rows[2][3].content)
    assert [each.text for each in hidden.apart] == ["8"]


def test_a_note_is_told_where_it_is_referred_to() -> None:
    asides = [each.asides for each in only_paragraphs(read_doc(LOOKS).blocks) if each.asides]
    assert asides == [[Aside("脚注", "含上年结转")]]


def test_boxes_stand_where_they_are_printed() -> None:
    (table,) = only_tables(read_doc(LOOKS).blocks)
    assert table.has_columns
    assert spans(table)[0] == [(0, 2, 1), (2, 1, 1), (3, 1, 1)]
    assert spans(table)[1] == [(0, 1, 2), (1, 1, 1), (2, 1, 1), (3, 1, 1)]
    assert table.rows[2][0].goes_on


def test_open_changes_are_told() -> None:
    assert read_doc(LOOKS).notes == ("文件里有没有接受的修订，按全部接受后的样子读。",)


def test_its_name_says_nothing(tmp_path: Path) -> None:
    path = tmp_path / "年报.wps"
    path.write_bytes(LOOKS.read_bytes())
    assert read_any(path) == read_doc(LOOKS)


@pytest.mark.parametrize(
    ("at", "change", "why"),
    [
        (0, b"\xdc\xa5", "Word 95"),
        (2, b"\x65\x00", "Word 95"),
        (0, b"\x00\x00", "损坏"),
        (11, b"\x13", "密码"),
    ],
)
def test_what_cannot_be_read_is_refused_by_name(
    at: int, change: bytes, why: str, tmp_path: Path
) -> None:
    data = bytearray(LOOKS.read_bytes())
    begin = data.index(b"\xec\xa5\x01\x01")
    data[begin + at : begin + at + len(change)] = change
    path = tmp_path / "a.doc"
    path.write_bytes(data)
    with pytest.raises(Unreadable, match=why):
        read_doc(path)


def test_a_document_that_is_cut_off_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.doc"
    path.write_bytes(LOOKS.read_bytes()[:9000])
    with pytest.raises(Unreadable, match="损坏"):
        read_doc(path)
